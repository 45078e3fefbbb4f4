import ReportRendering
import StanceComparison
import StanceVocabulary

/// What pages that are many depend on, so that only those are rendered that can have changed.
///
/// With fifty sources there are 1,225 pages of pairs, and a dropped article changes at most 49.
struct PartBases: Sendable {
  private var revisions = SourceRevisions()
  private var questions = QuestionBases()
  private var shared: [Pair: [SharedPassage]] = [:]
  private var sharedWords: [StatementReference: String] = [:]
  private var names: [SourceID: String] = [:]

  private struct Pair: Hashable {
    let a: SourceID
    let b: SourceID
  }

  /// Brings it to what the next report is made of.
  mutating func update(_ groups: [SourceDocuments], _ content: ReportContent) {
    revisions.update(groups, content.comparison)
    questions = QuestionBases(content, revisions)
    shared = Self.shared(content.comparison)
    sharedWords = content.sharedWords
    names = Dictionary(groups.map { ($0.source.id, $0.source.name) }) { first, _ in first }
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
      // Quickly made beside the whole page; any other source may stand in it.
      hasher.combine(renderer.neighbours(of: summary))
    case .month(let month):
      hasher.combine(month.basis)
      hasher.combine(names[month.source])
    case .pair(let a, let b):
      let passages = shared[Pair(a: a, b: b)] ?? []
      hasher.combine([revisions[a], revisions[b]])
      hasher.combine(passages)
      hasher.combine(passages.map { $0.copies.first.flatMap { sharedWords[$0] } })
    default:
      return nil
    }
    return .passing(hasher.finalize())
  }

  /// The passages of each pair that carries some, in the comparison's order.
  private static func shared(_ comparison: Comparison) -> [Pair: [SharedPassage]] {
    var shared: [Pair: [SharedPassage]] = [:]
    for passage in comparison.sharedPassages {
      for (place, a) in passage.sources.enumerated() {
        for b in passage.sources[(place + 1)...] {
          shared[Pair(a: a, b: b), default: []].append(passage)
        }
      }
    }
    return shared
  }
}
