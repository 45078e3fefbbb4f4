import ReportRendering
import StanceComparison
import StanceVocabulary

/// What the page of each question depends on: a drop that says nothing on a question leaves it.
struct QuestionBases: Sendable {
  private var hashers: [String: Hasher] = [:]

  init() {}

  /// - Parameters:
  ///   - content: What the report is made of.
  ///   - revisions: Of its sources; equal ones are the same documents and positions.
  init(_ content: ReportContent, _ revisions: SourceRevisions) {
    let comparison = content.comparison
    var names = Hasher()
    // The silent ones are named too.
    for summary in comparison.sources {
      names.combine([summary.source.id.name, summary.source.name])
    }
    for question in comparison.questions { hashers[question.id] = names }
    for position in comparison.positions where position.isSpoken {
      // With the words that it shows, for these are of the source's documents.
      combine(position.source, revisions, on: position.claim.question)
    }
    for (source, profile) in content.profiles.sorted(by: { $0.key < $1.key }) {
      for question in comparison.questions.map(\.id)
      where profile.speakers.contains(where: { $0.claim.question == question }) {
        combine(source, revisions, on: question)
      }
    }
    for (place, pair) in comparison.verdicts.enumerated() {
      guard case .compared(let verdict) = pair.outcome else { continue }
      hashers[pair.claim.question]?.combine(place)
      hashers[pair.claim.question]?.combine(verdict)
    }
  }

  /// A hash of all that stands on the page, besides what the whole report is made with.
  subscript(question: String) -> Int? { hashers[question]?.finalize() }

  private mutating func combine(
    _ source: SourceID, _ revisions: SourceRevisions, on question: String
  ) {
    hashers[question]?.combine(source)
    hashers[question]?.combine(revisions[source])
  }
}

extension Position {
  /// Whether anything was read of it: else it stands among the silent ones.
  fileprivate var isSpoken: Bool {
    [own.affirm, own.deny, reported.affirm, reported.deny].contains { $0.statements > 0 }
  }
}
