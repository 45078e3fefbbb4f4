import ReportRendering
import StanceComparison
import StanceVocabulary

/// What pages that are many depend on, so that only those are rendered that can have changed.
///
/// With fifty sources there are 1,225 pages of pairs, and a dropped article changes at most 49.
struct PartBases: Sendable {
  private var revisions = SourceRevisions()
  private var questions = QuestionBases()
  private var passages: [SharedPassage] = []
  private var sharedWords: [StatementReference: String] = [:]
  /// Hashes of the passages of each pair that carries some, and of their words.
  private var shared: [Pair: Int] = [:]
  private var names: [SourceID: Spelling] = [:]

  private struct Pair: Hashable {
    let a: SourceID
    let b: SourceID
  }

  /// Brings it to what the next report is made of.
  mutating func update(
    _ groups: [SourceDocuments], _ content: ReportContent, _ revisions: SourceRevisions,
    _ claims: ClaimBases
  ) {
    self.revisions = revisions
    questions = QuestionBases(content, claims)
    if passages != content.comparison.sharedPassages || sharedWords != content.sharedWords {
      passages = content.comparison.sharedPassages
      sharedWords = content.sharedWords
      shared = hashesOfPassages()
    }
    names = Dictionary(
      groups.map { ($0.source.id, Spelling($0.source.name)) }
    ) { first, _ in first }
  }

  /// A hash of all that a page depends on, besides what the whole report is made with; nothing for
  /// a page that almost any change makes another.
  func basis(of part: ReportPart, in renderer: ReportRenderer) -> PlannedPage.Basis? {
    var hasher = Hasher()
    switch part {
    case .styleSheet, .file(.schema), .file(.columns):
      break
    case .question(let question):
      hasher.combine(questions[question.id])
    case .source(let summary):
      hasher.combine(summary)
      hasher.combine(revisions[summary.source.id])
      // Any other source may stand in it.
      hasher.combine(renderer.neighbours(of: summary))
    case .month(let month):
      hasher.combine(month.basis)
      hasher.combine(names[month.source])
    case .pair(let a, let b):
      hasher.combine([revisions[a], revisions[b]])
      hasher.combine(shared[Pair(a: a, b: b)])
    default:
      return nil
    }
    return .passing(hasher.finalize())
  }

  private func hashesOfPassages() -> [Pair: Int] {
    var hashers: [Pair: Hasher] = [:]
    for passage in passages {
      let words = passage.copies.first.flatMap { sharedWords[$0] }
      for (place, a) in passage.sources.enumerated() {
        for b in passage.sources[(place + 1)...] {
          hashers[Pair(a: a, b: b), default: Hasher()].combine(passage)
          hashers[Pair(a: a, b: b), default: Hasher()].combine(words)
        }
      }
    }
    return hashers.mapValues { $0.finalize() }
  }
}
