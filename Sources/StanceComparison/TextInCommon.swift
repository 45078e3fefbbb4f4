import StanceVocabulary

/// The passages that two sources have in common, and what each of the two says in them.
struct TextInCommon: Sendable {
  /// Those of the source that was named first.
  private(set) var ours = CarriedText()
  private(set) var theirs = CarriedText()

  /// No text in common.
  init() {}

  init(of source: SourceReading, and other: SourceReading, _ passages: PassageGraph) {
    let numbers = passages.inCommon(of: source.id, and: other.id)
    guard !numbers.ours.isEmpty else { return }
    ours = CarriedText(numbers.ours.compactMap { passages[$0] }, of: source.counted)
    theirs = CarriedText(numbers.theirs.compactMap { passages[$0] }, of: other.counted)
  }
}

/// Passages of one source that another carries too: what is said in them, and what their documents
/// say besides.
struct CarriedText: Sendable {
  /// By their exact hashes.
  private(set) var passages: Set<UInt64> = []
  private var claims: [ClaimID: OnClaim] = [:]

  /// On one claim, of the source's own statements that count.
  struct OnClaim: Sendable {
    /// Those within the passages, by passage.
    fileprivate(set) var within: [UInt64: [Evidence]] = [:]
    /// Those beside them, of each document with one within; empty where a document has no other.
    fileprivate(set) var beside: [DocumentID: [Evidence]] = [:]
  }

  init() {}

  fileprivate init(_ carried: [PassageGraph.Passage], of counted: CountedStatements) {
    passages = Set(carried.map(\.fingerprint.exact))
    for statement in carried.lazy.flatMap(\.statements) where counted.isOwn(statement) {
      claims[statement.claim, default: OnClaim()].within[statement.passage.exact, default: []]
        .append(statement)
    }
    for (claim, known) in claims {
      let documents = Set(known.within.values.lazy.flatMap(\.self).map(\.document.id))
      for document in documents {
        claims[claim]?.beside[document] = counted.own(of: document, on: claim).filter {
          !passages.contains($0.passage.exact)
        }
      }
    }
  }

  /// Nothing where none of the passages says anything on the claim.
  subscript(claim: ClaimID) -> OnClaim? { claims[claim] }
}
