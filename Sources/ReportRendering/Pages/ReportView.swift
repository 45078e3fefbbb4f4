import StanceComparison
import StanceVocabulary

/// The content of a report with the look-ups that its pages need, made once for all of them.
///
/// Dictionaries here are only looked up; what is listed is listed from the content's arrays.
struct ReportView: Sendable {
  let content: ReportContent
  /// The sources, alike ones together.
  let ordered: [SourceID]
  /// What each source's page and its anchors are called: links to sources are many.
  let slugs: [SourceID: String]
  private let summaries: [SourceID: SourceSummary]
  private let shownNames: [SourceID: String]
  private let claims: [ClaimID: Claim]
  private let positions: [SourceOnClaim: Position]
  private let camps: [ClaimID: Camps]
  private let comparedByClaim: [ClaimID: [ComparedPair]]
  private let verdictsByPair: VerdictIndex
  private let pairs: [SourcePair: PairSummary]
  private let isolation: [SourceOnClaim: Obstacle]

  init(_ content: ReportContent) {
    self.content = content
    let comparison = content.comparison
    summaries = Self.index(comparison.sources) { $0.source.id }
    slugs = Dictionary(
      comparison.sources.map { ($0.source.id, PageNames.slug($0.source.id)) }
    ) { first, _ in first }
    shownNames = summaries.mapValues { Self.shown($0.source.name) }
    claims = Self.index(comparison.questions.flatMap(\.claims)) { $0.id }
    positions = Self.index(comparison.positions) {
      SourceOnClaim(source: $0.source, claim: $0.claim)
    }
    camps = Self.index(comparison.camps) { $0.claim }
    comparedByClaim = Self.comparedBySharpness(comparison.verdicts)
    verdictsByPair = VerdictIndex(comparison.verdicts)
    pairs = Self.index(comparison.pairs) { SourcePair($0.a, $0.b) }
    ordered = SourceOrder.alikeTogether(comparison)
    isolation = Self.isolation(comparison.verdicts)
  }

  private static func shown(_ name: String) -> String { LegibleText.title(name, most: 80) }

  private static func index<Key: Hashable, Value>(
    _ values: [Value], by key: (Value) -> Key
  ) -> [Key: Value] {
    Dictionary(values.map { (key($0), $0) }) { first, _ in first }
  }

  var questions: [Question] { content.comparison.questions }
  var sources: [SourceSummary] { content.comparison.sources }

  func name(_ id: SourceID) -> String { summaries[id]?.source.name ?? id.name }
  /// The name on one line, cut where it is very long.
  func shownName(_ id: SourceID) -> String { shownNames[id] ?? Self.shown(id.name) }
  func summary(_ id: SourceID) -> SourceSummary? { summaries[id] }
  func claim(_ id: ClaimID) -> Claim? { claims[id] }
  func camps(_ id: ClaimID) -> Camps? { camps[id] }
  func document(_ id: DocumentID) -> DocumentEntry? { content.documents[id] }
  func documents(of id: SourceID) -> DocumentList { content.documents[id] }
  func pair(_ a: SourceID, _ b: SourceID) -> PairSummary? { pairs[SourcePair(a, b)] }

  /// The compared pairs on a claim, sharpest first, else by a and b.
  func comparedBySharpness(_ id: ClaimID) -> [ComparedPair] { comparedByClaim[id] ?? [] }

  func verdicts(of a: SourceID, _ b: SourceID) -> [PairOnClaim] {
    verdictsByPair[SourcePair(a, b)]
  }

  /// The claims on which two sources most surely agree and most surely disagree.
  func surest(of a: SourceID, _ b: SourceID) -> [SurestVerdict] {
    verdictsByPair.surest(SourcePair(a, b))
  }

  func position(_ source: SourceID, _ claim: ClaimID) -> Position? {
    positions[SourceOnClaim(source: source, claim: claim)]
  }

  /// Why a source that takes a side on a claim can be compared with nobody there; nothing where it
  /// can, or where only the others' silence is in the way.
  func isolation(_ source: SourceID, _ claim: ClaimID) -> Obstacle? {
    isolation[SourceOnClaim(source: source, claim: claim)]
  }

  private static func isolation(_ verdicts: [PairOnClaim]) -> [SourceOnClaim: Obstacle] {
    var found: [SourceOnClaim: Obstacle] = [:]
    var compared: Set<SourceOnClaim> = []
    for place in verdicts.indices {
      let (claim, a, b) = (verdicts[place].claim, verdicts[place].a, verdicts[place].b)
      switch verdicts[place].outcome {
      case .compared:
        compared.insert(SourceOnClaim(source: a, claim: claim))
        compared.insert(SourceOnClaim(source: b, claim: claim))
      case .notComparable(.silent), .notComparable(.oneStatement), .notComparable(.onlyReported):
        continue
      case .notComparable(let obstacle):
        for source in [a, b] {
          let key = SourceOnClaim(source: source, claim: claim)
          if found[key] == nil { found[key] = obstacle }
        }
      }
    }
    return found.filter { !compared.contains($0.key) }
  }

  /// The best quotations of a position on a pole, best first.
  func quotations(_ position: Position, _ pole: Pole, most: Int) -> [Quotation] {
    let references = position.quotations[pole] ?? []
    return Array(references.lazy.compactMap { content.quotations[$0] }.prefix(most))
  }

  /// Whether pages of pairs exist: a report of many sources would have too many of them.
  var hasPairPages: Bool { sources.count <= ReportRenderer.mostSourcesWithPairPages }

  /// Whether the matrix stands on a page of its own: the first page could not carry so many rows.
  var hasPositionsPage: Bool { !hasPairPages }
}

/// A source and a claim, as a key.
struct SourceOnClaim: Hashable {
  let source: SourceID
  let claim: ClaimID
}
