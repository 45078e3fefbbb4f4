import ReportRendering
import StanceComparison
import StanceVocabulary

/// What the page of each question depends on: a drop that says nothing on a question leaves it.
struct QuestionBases: Sendable {
  private var hashers: [String: Hasher] = [:]

  init() {}

  /// Takes what a report is made of, and what the sections of its claims depend on.
  init(_ content: ReportContent, _ claims: ClaimBases) {
    let comparison = content.comparison
    for question in comparison.questions {
      var hasher = Hasher()
      for claim in question.claims { hasher.combine(claims[claim.id]) }
      hashers[question.id] = hasher
    }
    let words = Dictionary(comparison.sources.map { ($0.source.id, $0.words) }) { first, _ in
      first
    }
    // It says how much of their words the sources give to the question.
    for position in comparison.positions where position.own != PoleTallies() {
      hashers[position.claim.question]?.combine(words[position.source])
    }
  }

  /// A hash of all that stands on the page, besides what the whole report is made with.
  subscript(question: String) -> Int? { hashers[question]?.finalize() }
}
