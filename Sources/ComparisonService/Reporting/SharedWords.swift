import ReportRendering
import StanceComparison
import StanceVocabulary

/// The words of shared passages that pages of pairs show, kept while their document is the same.
struct SharedWords: Sendable {
  private struct Known: Sendable {
    let revision: Int64
    let statements: [StatementReference]
    let words: [(StatementReference, String)]
  }

  private var passages: [SharedPassage] = []
  /// The first copies of those that are shown, by document.
  private var wanted: [DocumentID: [StatementReference]] = [:]
  private var known: [DocumentID: Known] = [:]
  private var kept: [StatementReference: String] = [:]

  /// Where a long passage is cut.
  private static let mostBytes = 700

  /// The words of the passages that a report shows, by the passage's first copy.
  mutating func update(
    _ groups: [SourceDocuments], _ lists: DocumentLists, _ comparison: Comparison,
    _ view: any ArchiveSnapshot, _ edition: AnalysisEdition
  ) throws -> [StatementReference: String] {
    if passages != comparison.sharedPassages {
      passages = comparison.sharedPassages
      wanted = Dictionary(
        grouping: ReportRenderer.shownPassages(comparison).compactMap(\.copies.first)
      ) { $0.document }
    }
    var next: [DocumentID: Known] = [:]
    var isSame = true
    for (document, statements) in wanted {
      guard let facts = groups.entry(document, in: lists)?.entry.facts else { continue }
      if let known = known[document], known.revision == facts.revision,
        known.statements == statements
      {
        next[document] = known
        continue
      }
      isSame = false
      next[document] = Known(
        revision: facts.revision, statements: statements,
        words: try Self.words(of: statements, in: facts.path, view, edition))
    }
    if !isSame || next.count != known.count {
      kept = Dictionary(next.values.lazy.flatMap(\.words)) { first, _ in first }
    }
    known = next
    return kept
  }

  /// The paragraphs that hold these statements of one document.
  private static func words(
    of statements: [StatementReference], in path: InboxPath, _ view: any ArchiveSnapshot,
    _ edition: AnalysisEdition
  ) throws -> [(StatementReference, String)] {
    guard !statements.isEmpty, let document = try view.document(at: path)?.document,
      let reading = try view.reading(at: path, edition)
    else { return [] }
    return statements.compactMap { reference in
      guard reading.statements.indices.contains(reference.index) else { return nil }
      let block = reading.statements[reference.index].block
      guard document.blocks.indices.contains(block) else { return nil }
      return (reference, cut(document.string(document.blocks[block].range)))
    }
  }

  /// A text, or its beginning up to a space before the limit.
  private static func cut(_ text: String) -> String {
    guard text.utf8.count > mostBytes else { return text }
    let beginning = String(decoding: text.utf8.prefix(mostBytes), as: UTF8.self)
    // What follows the last space may be half a word, or half a letter.
    return (beginning.lastIndex(of: " ").map { String(beginning[..<$0]) } ?? "") + " …"
  }
}
