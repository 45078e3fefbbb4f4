import StanceComparison
import StanceVocabulary

/// Two sources: every claim on which they can be compared, both sides' words beside each other.
struct PairPage {
  private let pair: PairOnPage

  init(view: ReportView, a: SourceID, b: SourceID, sides: (a: PairSides, b: PairSides)) {
    pair = PairOnPage(view: view, a: a, b: b, sides: sides)
  }

  func rendered() -> RenderedPage {
    let names = pair.names
    return PageFrame(
      path: PageNames.pair(pair.a, pair.b), title: "\(names.a) and \(names.b) – Parallax",
      trail: [("Questions", PageNames.front)],
      main: [
        .element(.h1, [], [pair.sourceLink(pair.a), " and ", pair.sourceLink(pair.b)]),
        .p("lede", [.text(sentence)]), .p("note", read),
      ] + contents
        + pair.compared.map { PairClaim(pair: pair, compared: $0).node() }
        + PairObstacles(pair: pair).nodes() + PairSharedText(pair: pair).nodes()
    ).rendered()
  }

  // MARK: - Head

  /// One sentence to quote: on how many claims they disagree, agree and partly agree.
  private var sentence: String {
    let both = "In what was read, \(pair.names.a) and \(pair.names.b)"
    let count = pair.compared.count
    guard count > 0 else { return "\(both) can be compared on no claim." }
    guard count > 1 else {
      return "\(both) \(Self.verb(pair.compared[0].verdict.reading)) on the one claim on which "
        + "they can be compared."
    }
    let disagree = number(.disagree)
    let first =
      "\(both) disagree on \(disagree == 0 ? "none" : "\(disagree)") of the \(count) claims on "
      + "which they can be compared"
    let rest = [Verdict.Reading.agree, .partly].filter { number($0) > 0 }
      .map { "\(Self.verb($0)) on \(number($0))" }
    return English.list([first] + rest) + "."
  }

  private func number(_ reading: Verdict.Reading) -> Int {
    pair.compared.count { $0.verdict.reading == reading }
  }

  private static func verb(_ reading: Verdict.Reading) -> String {
    switch reading {
    case .agree: "agree"
    case .disagree: "disagree"
    case .partly: "partly agree"
    }
  }

  /// How much was read of each, and the roll-up.
  private var read: [HTMLNode] {
    let sources = [pair.a, pair.b].compactMap { id -> [HTMLNode]? in
      guard let summary = pair.view.summary(id) else { return nil }
      let documents = English.count(summary.documents, "document")
      return [
        pair.shape(id), " ", .name(pair.name(id)),
        .text(": \(documents), \(English.count(summary.words, "word")). "),
      ]
    }
    guard let rollUp = pair.view.pair(pair.a, pair.b)?.rollUp else {
      return sources.flatMap(\.self)
    }
    return sources.flatMap(\.self) + [
      .text("Over all these claims \(Figure.html(rollUp)), from −1 opposed to 1 alike.")
    ]
  }

  // MARK: - Contents

  private var contents: [HTMLNode] {
    guard !pair.compared.isEmpty else { return [] }
    let head: [HTMLNode] = [
      .columnHeader(["Claim"]),
      .columnHeader([pair.shape(pair.a), " ", .name(pair.names.a)]),
      .columnHeader(["denies ◂ ▸ affirms"], class: "axis-cell"),
      .columnHeader([pair.shape(pair.b), " ", .name(pair.names.b)]),
      .columnHeader(["In what was read"]), .columnHeader(["Beyond these documents"]),
    ]
    return [
      .section(
        "contents", .h2, ["Where they can be compared"],
        [
          DataTable(
            caption: "Claims on which both take a position, sharpest disagreement first; bars are "
              + "90 % intervals", head: [head], body: pair.compared.map(row),
            styleClass: "pair-contents"
          ).node(), pair.parts.probabilityNote,
        ] + firmNote)
    ]
  }

  private func row(_ compared: PairOnPage.ComparedClaim) -> HTMLNode {
    .element(
      .tr, [],
      [
        .rowHeader([
          .link(
            "#\(PairOnPage.anchor(compared.claim.id))", [.text(compared.claim.sentence)])
        ]),
        side(compared.a), .cell("axis-cell", [pair.mark(compared)]), side(compared.b),
        .cell(nil, [.span("verdict", [.text(compared.verdict.reading.rawValue)])]),
        .cell("number", [.text(VerdictWords.reach(compared.verdict))]),
      ])
  }

  private func side(_ position: Position) -> HTMLNode {
    .cell(
      nil,
      [pair.parts.side(position.side), " ", .span("ratio", [.text(position.ratio)])])
  }

  private var firmNote: [HTMLNode] {
    let firm = pair.compared.count { $0.verdict.reach == .firm }
    guard firm > 0, let summary = pair.view.pair(pair.a, pair.b) else { return [] }
    let wrong = Figure.html(summary.expectedWrongAmongFirm)
    return [
      .p(
        "note",
        [
          .text(
            "Of \(firm == 1 ? "this" : "these") \(English.count(firm, "firm verdict")) about "
              + "\(wrong) may be wrong by sampling.")
        ])
    ]
  }
}
