import Foundation
import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

@Suite struct SchemaTests {
  static var schema: Any { json(ComparisonSchema.path) }

  static func json(_ path: String, of content: ReportContent = SampleReport.content()) -> Any {
    let page = ReportRenderer(content).comparisonFiles().first { $0.path == path }
    return page.flatMap { try? JSONSerialization.jsonObject(with: Data($0.bytes)) } ?? NSNull()
  }

  /// The sample with the lexicons' whole hash, as a real report has it.
  static func content(_ comparison: Comparison = SampleReport.comparison) -> ReportContent {
    let sample = SampleReport.content(comparison: comparison)
    return ReportContent(
      comparison: sample.comparison, documents: sample.documents, quotations: sample.quotations,
      newestMoves: sample.newestMoves, unread: sample.unread,
      edition: Edition(
        programVersion: "0.1.0", lexicons: String(repeating: "ab", count: 32),
        validation: sample.edition.validation))
  }

  @Test func `the comparison is what its schema says`() {
    let check = SchemaCheck(schema: Self.schema)
    #expect(check.problems(Self.json("comparison.json", of: Self.content())) == [])
  }

  @Test func `every kind of verdict and obstacle is in the schema`() {
    let sample = SampleReport.self
    let reference = StatementReference(document: sample.documentOfWire, index: 3)
    let changes: [Verdict.Change] = [
      .documents(sample.wire, [sample.documentOfWire]), .statements(sample.wire, [reference]),
      .moreThanFive,
    ]
    let obstacles: [Obstacle] = [
      .silent([sample.wire]), .oneStatement([sample.wire]), .onlyReported([sample.wire]),
      .sharedText, .differentPeriods, .undated,
    ]
    let outcomes: [PairOnClaim.Outcome] =
      changes.map {
        .compared(
          Verdict(
            reading: .partly, reach: .firm, probability: 1, same: 1, opposite: 0,
            differsInDegree: true, limits: [.fewDocuments, .unvalidated, .saidAgainstTold],
            whatWouldChange: $0))
      } + obstacles.map { .notComparable($0) }
    let verdicts = outcomes.map {
      PairOnClaim(a: sample.grayzone, b: sample.wire, claim: sample.attacks.id, outcome: $0)
    }
    let whole = sample.comparison
    let comparison = Comparison(
      questions: whole.questions, sources: whole.sources, positions: whole.positions,
      camps: whole.camps, verdicts: verdicts, pairs: whole.pairs,
      sharedPassages: [SharedPassage(copies: [reference], sources: [sample.wire])],
      validation: whole.validation)
    let check = SchemaCheck(schema: Self.schema)
    #expect(check.problems(Self.json("comparison.json", of: Self.content(comparison))) == [])
  }

  @Test(arguments: [
    ("side", "neither"), ("claim", "no-slash"), ("documents", "many"), ("stranger", "here"),
  ])
  func `what the schema does not know is found`(key: String, value: String) {
    guard var file = Self.json("comparison.json", of: Self.content()) as? [String: Any],
      var positions = file["positions"] as? [[String: Any]]
    else {
      Issue.record("no positions")
      return
    }
    positions[0][key] = value
    file["positions"] = positions
    #expect(SchemaCheck(schema: Self.schema).problems(file).count == 1)
  }

  @Test func `up to fifty sources have all pairs, more have the sharpest`() {
    func file(_ sources: Int) -> [String: Any] {
      let many = (0..<sources).map {
        SampleReport.source(SourceID("s\($0)"), "S\($0)", documents: 1)
      }
      let whole = SampleReport.comparison
      let comparison = Comparison(
        questions: whole.questions, sources: many, positions: whole.positions,
        camps: whole.camps, verdicts: whole.verdicts, pairs: whole.pairs, sharedPassages: [],
        validation: whole.validation)
      return Self.json("comparison.json", of: Self.content(comparison)) as? [String: Any] ?? [:]
    }
    let few = file(50)
    #expect(few["verdictsHold"] as? String == "all-pairs")
    #expect((few["verdicts"] as? [Any])?.count == 6)
    #expect((few["pairs"] as? [Any])?.count == 3)
    let many = file(51)
    #expect(many["verdictsHold"] as? String == "sharpest")
    #expect((many["verdicts"] as? [Any])?.count == 1)
    #expect((many["pairs"] as? [Any])?.count == 1)
    #expect(SchemaCheck(schema: Self.schema).problems(many) == [])
  }
}

/// As much of JSON Schema as the published one uses; Tests/ReportTests/schema.py has all of it.
struct SchemaCheck {
  let root: [String: Any]

  init(schema: Any) {
    root = schema as? [String: Any] ?? [:]
  }

  func problems(_ value: Any) -> [String] { problems(value, root, "") }

  private func problems(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
      let definition = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
      return definition.map { problems(value, $0, place) } ?? ["\(place): no \(name)"]
    }
    for key in ["oneOf", "anyOf"] {
      guard let forms = schema[key] as? [[String: Any]] else { continue }
      let fitting = forms.count { problems(value, $0, place).isEmpty }
      return fitting == 1 ? [] : ["\(place): \(fitting) forms fit"]
    }
    if let constant = schema["const"] {
      return "\(constant)" == "\(value)" ? [] : ["\(place): not \(constant)"]
    }
    if let words = schema["enum"] as? [String] {
      return (value as? String).map { words.contains($0) } == true ? [] : ["\(place): \(value)"]
    }
    guard let type = types(schema).first(where: { fits(value, $0) }) else {
      return ["\(place): \(value) is no \(types(schema))"]
    }
    switch type {
    case "object": return object(value as? [String: Any] ?? [:], schema, place)
    case "array":
      let items = schema["items"] as? [String: Any] ?? [:]
      return (value as? [Any] ?? []).enumerated().flatMap {
        problems($1, items, "\(place)/\($0)")
      }
    case "number", "integer": return bounds(value as? Double ?? 0, schema, place)
    case "string": return pattern(value as? String ?? "", schema, place)
    default: return []
    }
  }

  private func types(_ schema: [String: Any]) -> [String] {
    (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
  }

  private func fits(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": "\(value)" == "true" || "\(value)" == "false" || value is Bool
    case "integer": (value as? Double).map { $0 == $0.rounded() } == true
    case "number": value is Double
    default: false
    }
  }

  private func object(
    _ value: [String: Any], _ schema: [String: Any], _ place: String
  ) -> [String] {
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { value[$0] == nil }
    let strange = value.keys.filter { known[$0] == nil }
    return missing.map { "\(place)/\($0): missing" } + strange.map { "\(place)/\($0): unknown" }
      + known.flatMap { key, schema in
        value[key].map { problems($0, schema, "\(place)/\(key)") } ?? []
      }
  }

  private func bounds(_ value: Double, _ schema: [String: Any], _ place: String) -> [String] {
    let low = schema["minimum"] as? Double ?? -.infinity
    let high = schema["maximum"] as? Double ?? .infinity
    return low <= value && value <= high ? [] : ["\(place): \(value) is out of range"]
  }

  private func pattern(_ value: String, _ schema: [String: Any], _ place: String) -> [String] {
    guard let pattern = schema["pattern"] as? String else { return [] }
    return value.range(of: pattern, options: .regularExpression) == nil
      ? ["\(place): \(value) against \(pattern)"] : []
  }
}
