import ReportRendering
import StanceComparison
import StanceVocabulary

/// The words of shared passages that pages of pairs show, kept while their document is the same.
struct SharedWords: Sendable {
  private struct Known: Sendable {
    let revision: Int64
    let words: String
  }

  private var kept: [StatementReference: Known] = [:]

  /// Where a long passage is cut.
  private static let mostBytes = 700

  /// The words of the passages that a report shows, by the passage's first copy.
  mutating func update(
    _ groups: [SourceDocuments], _ comparison: Comparison, _ view: any ArchiveSnapshot,
    _ edition: AnalysisEdition
  ) throws -> [StatementReference: String] {
    let wanted = ReportRenderer.shownPassages(comparison).compactMap(\.copies.first)
    let byDocument = Dictionary(grouping: wanted) { $0.document }
    var next: [StatementReference: Known] = [:]
    for entries in groups.map(\.documents) {
      // Looked at where they lie: all are many, and those with shared words are few.
      for place in entries.indices {
        guard let references = byDocument[entries[place].facts.id] else { continue }
        let facts = entries[place].facts
        var missing: [StatementReference] = []
        for reference in references {
          if let known = kept[reference], known.revision == facts.revision {
            next[reference] = known
          } else {
            missing.append(reference)
          }
        }
        for (reference, words) in try Self.words(of: missing, in: facts.path, view, edition) {
          next[reference] = Known(revision: facts.revision, words: words)
        }
      }
    }
    kept = next
    return next.mapValues(\.words)
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
