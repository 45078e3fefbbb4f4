import StanceComparison
import StanceVocabulary

/// `agreement.graphml`: sources as nodes and comparable pairs as edges, for Gephi and visone.
struct AgreementGraph {
  let view: ReportView

  private var claims: [ClaimID] { view.questions.flatMap(\.claims).map(\.id) }

  /// Hands over the file piece by piece.
  func write(_ take: ([UInt8]) throws -> Void) rethrows {
    try take(Array(head.utf8))
    for summary in view.sources {
      try take(Array(node(summary).utf8))
    }
    for pair in view.content.comparison.pairs {
      if let edge = edge(pair) { try take(Array(edge.utf8)) }
    }
    try take(Array("  </graph>\n</graphml>\n".utf8))
  }

  private static let nodeKeys = [
    ("label", "string"), ("source", "string"), ("documents", "int"), ("words", "int"),
  ]
  private static let edgeKeys = [
    ("weight", "double"), ("agreement", "double"), ("rollUp", "double"), ("comparable", "int"),
    ("agree", "int"), ("disagree", "int"), ("partly", "int"),
  ]

  /// The least weight of an edge: Gephi drops an edge of weight 0.
  private static let leastWeight = 0.01

  private var head: String {
    let keys =
      Self.nodeKeys.map { key("node", id: $0.0, name: $0.0, type: $0.1) }
      + claims.enumerated().map {
        key("node", id: Self.claimKey($0), name: $1.description, type: "double")
      } + Self.edgeKeys.map { key("edge", id: $0.0, name: $0.0, type: $0.1) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """ + keys.joined() + "  <graph id=\"agreement\" edgedefault=\"undirected\">\n"
  }

  private func key(_ kind: String, id: String, name: String, type: String) -> String {
    "  <key id=\"\(id)\" for=\"\(kind)\" attr.name=\"\(XMLText.escaped(name))\" "
      + "attr.type=\"\(type)\"/>\n"
  }

  private static func claimKey(_ place: Int) -> String { "claim\(place + 1)" }

  private func node(_ summary: SourceSummary) -> String {
    let id = summary.source.id
    var data = [
      ("label", summary.source.name), ("source", id.name), ("documents", "\(summary.documents)"),
      ("words", "\(summary.words)"),
    ]
    for (place, claim) in claims.enumerated() {
      guard let mean = view.position(id, claim)?.estimate?.mean,
        let text = DecimalText.fixed(mean, places: 4)
      else { continue }
      data.append((Self.claimKey(place), text))
    }
    return "    <node id=\"\(PageNames.slug(id))\">\n\(written(data))    </node>\n"
  }

  /// Nothing for a pair that can be compared on no claim.
  private func edge(_ pair: PairSummary) -> String? {
    let verdicts = view.verdicts(of: pair.a, pair.b).compactMap { verdict in
      if case .compared(let verdict) = verdict.outcome { verdict } else { nil }
    }
    guard !verdicts.isEmpty else { return nil }
    let agreement = verdicts.reduce(0) { $0 + $1.same - $1.opposite } / Double(verdicts.count)
    let weight = max(Self.leastWeight, (1 + agreement) / 2)
    var data = [("weight", decimal(weight)), ("agreement", decimal(agreement))]
    if let rollUp = pair.rollUp { data.append(("rollUp", decimal(rollUp))) }
    data.append(("comparable", "\(verdicts.count)"))
    for reading in [Verdict.Reading.agree, .disagree, .partly] {
      data.append((reading.rawValue, "\(verdicts.count { $0.reading == reading })"))
    }
    let ends = "source=\"\(PageNames.slug(pair.a))\" target=\"\(PageNames.slug(pair.b))\""
    return "    <edge \(ends)>\n\(written(data))    </edge>\n"
  }

  private func decimal(_ value: Double) -> String {
    DecimalText.fixed(value, places: 4) ?? "0"
  }

  private func written(_ data: [(String, String)]) -> String {
    data.map { "      <data key=\"\($0)\">\(XMLText.escaped($1))</data>\n" }.joined()
  }
}
