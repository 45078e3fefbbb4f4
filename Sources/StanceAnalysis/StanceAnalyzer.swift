package import LexiconMatching
package import StanceVocabulary

/// Reads documents with one bundle of lexicons, each part with those of its language.
///
/// Holds no state.
package struct StanceAnalyzer: Sendable {
  /// Raised whenever the same text and lexicons give other statements than before, or other
  /// fingerprints of their passages.
  package static let version = 5

  package let bundle: LexiconBundle
  private let own: LanguageAnalyzer
  private let translations: [(code: String, analyzer: LanguageAnalyzer)]

  package init(_ bundle: LexiconBundle) {
    self.bundle = bundle
    own = LanguageAnalyzer(lexicon: bundle.lexicon)
    translations = bundle.translations.map {
      ($0.language, LanguageAnalyzer(lexicon: $0.lexicon))
    }
  }

  /// What is found in a document; parts in a language that no lexicon covers are not read.
  package func analyze(_ document: Document) -> StanceReading {
    var reading = own.analyze(document.only(bundle.language))
    for (code, analyzer) in translations where document.holds(code) {
      let found = analyzer.analyze(document.only(code)).placed(in: code)
      reading = reading.words == 0 ? found : reading.joined(found)
    }
    return reading
  }

  /// The cues of each sentence as they are written, by the sentence's bytes.
  package func cues(in document: Document) -> [(sentence: Range<Int>, cues: [EvidenceCueName])] {
    own.cues(in: document.only(bundle.language))
  }
}

extension Document {
  /// The language of a block; a document whose language could not be told is read as one of `code`.
  private func isIn(_ code: String, _ block: TextBlock) -> Bool {
    (block.language ?? language ?? code) == code
  }

  fileprivate func holds(_ code: String) -> Bool {
    language != nil && blocks.contains { isIn(code, $0) }
  }

  /// The document with its parts of other languages set apart, as what is none of the article.
  fileprivate func only(_ code: String) -> Document {
    guard !blocks.allSatisfy({ isIn(code, $0) }) else { return self }
    let parts = blocks.map { block in
      isIn(code, block)
        ? block : TextBlock(kind: .furniture, range: block.range, language: block.language)
    }
    return Document(
      id: id, path: path, source: source, title: title, published: published, language: language,
      text: text, blocks: parts, provenance: provenance)
  }
}

extension StanceReading {
  /// The reading with the files of its rules as they lie in the folder of their language.
  fileprivate func placed(in folder: String) -> StanceReading {
    let placed = statements.map { statement in
      var statement = statement
      let rule = statement.rule
      statement.rule = RuleReference(file: "\(folder)/\(rule.file)", line: rule.line)
      statement.trail = statement.trail.map { step in
        TraceStep(
          step: step.step, span: step.span, effect: Self.placed(step.effect, in: folder))
      }
      return statement
    }
    return StanceReading(
      statements: placed, words: words, passages: passages, genre: genre,
      genreReason: genreReason, eraName: eraName)
  }

  /// `concept, by questions/kurds.yaml:6` with the file as it lies in its language's folder.
  private static func placed(_ effect: String, in folder: String) -> String {
    guard let space = effect.lastIndex(of: " "), effect[..<space].hasSuffix("by"),
      effect[space...].contains(".yaml:")
    else { return effect }
    return "\(effect[...space])\(folder)/\(effect[space...].dropFirst())"
  }

  /// This reading and that of other parts of the same document.
  fileprivate func joined(_ other: StanceReading) -> StanceReading {
    StanceReading(
      statements: (statements + other.statements).sorted(by: Statement.inDocumentOrder),
      words: words + other.words,
      passages: passages.merging(other.passages) { first, _ in first }, genre: genre,
      genreReason: genreReason, eraName: eraName ?? other.eraName)
  }
}
