package import LexiconMatching
package import StanceVocabulary
import TextSegmentation

/// Where the entries of the lexicons fire in some documents: what shows an entry that does nothing,
/// or too much.
package struct EntryUsage: Sendable {
  /// Sentences looked at, furniture left out.
  package private(set) var sentences = 0
  private var sources: Set<SourceID> = []
  private var firings: [RuleReference: Firing] = [:]

  private struct Firing {
    var sentences = 0
    var sources: Set<SourceID> = []
  }

  /// Share of sentences, in a hundred, over which an entry fires everywhere.
  private static let mostSentences = 2

  package init() {}

  /// Takes in a document.
  package mutating func add(_ document: Document, _ analyzer: StanceAnalyzer) {
    sources.insert(document.source.id)
    for rules in analyzer.firedRules(in: document) {
      sentences += 1
      for rule in rules {
        firings[rule, default: Firing()].sentences += 1
        firings[rule, default: Firing()].sources.insert(document.source.id)
      }
    }
  }

  /// A warning for each entry that never fires, that fires in over 2 % of sentences, and for each
  /// wording that fires in one source of several only.
  package func findings(on bundle: LexiconBundle) -> [LexiconFinding] {
    bundle.lexicon.entries.compactMap { entry in
      guard let message = message(for: entry) else { return nil }
      return LexiconFinding(.warning, file: entry.rule.file, line: entry.rule.line, message)
    }.sorted(by: LexiconFinding.inOrder)
  }

  private func message(for entry: CompiledEntry) -> String? {
    guard let firing = firings[entry.rule] else {
      return "never fires in these \(sentences) sentences"
    }
    if firing.sentences * 100 > sentences * Self.mostSentences {
      return "fires in \(firing.sentences) of \(sentences) sentences, over \(Self.mostSentences) %"
    }
    guard entry.kind == .wording, sources.count > 1, firing.sources.count == 1,
      let source = firing.sources.first
    else { return nil }
    return "fires in one source only, \(source.name): a wording that fits what its author read"
  }
}

extension StanceAnalyzer {
  /// For each sentence of a document, the entries that find something in it, before any rule
  /// decides what becomes of it.
  func firedRules(in document: Document) -> [Set<RuleReference>] {
    let segmented = bundle.lexicon.segmented(document)
    let names = DocumentContext(
      published: document.published?.date, segmented: segmented, lexicon: bundle.lexicon)
    let matcher = LexiconMatcher(
      lexicon: bundle.lexicon, segmented: segmented, text: document.text, context: names)
    let genre = Genre(rawValue: analyze(document).genre) ?? .opinion
    return segmented.sentences.enumerated().compactMap { number, sentence in
      guard document.blocks[sentence.block].kind.isOfArticle else { return nil }
      let tagged = matcher.tagged(sentence)
      return Set(matcher.finds(in: tagged, genre: genre, sentence: number).map(\.rule))
    }
  }
}
