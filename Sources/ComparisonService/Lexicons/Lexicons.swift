package import LexiconMatching
package import StanceVocabulary

/// Lexicons that were accepted, ready to read documents.
package struct Lexicons: Sendable {
  package let edition: AnalysisEdition
  /// In the lexicons' order.
  package let questions: [Question]
  /// Empty where the archive has them.
  package private(set) var files: [LexiconFile]
  /// What the check warns of, as `file:line: message`.
  package let warnings: [String]
  /// The ISO 639 codes of the languages that they read.
  package let languages: [String]
  /// What they hold, for the report's readers.
  package let counts: LexiconCounts
  /// The bytes of `validation.json` beside them.
  package let validation: [UInt8]?
  /// Finds the statements of a document.
  ///
  /// A pure function.
  package let analyze: @Sendable (Document) -> Findings

  /// What was found in a document.
  package struct Findings: Sendable {
    /// In document order.
    package let statements: [Statement]
    package let words: Int
    /// Word hashes of each block that carries statements.
    package let passages: [Int: [UInt64]]

    package init(statements: [Statement], words: Int, passages: [Int: [UInt64]]) {
      self.statements = statements
      self.words = words
      self.passages = passages
    }
  }

  package init(
    edition: AnalysisEdition, questions: [Question], files: [LexiconFile], warnings: [String],
    languages: [String] = ["en"], counts: LexiconCounts = LexiconCounts(), validation: [UInt8]?,
    analyze: @escaping @Sendable (Document) -> Findings
  ) {
    self.edition = edition
    self.questions = questions
    self.files = files
    self.warnings = warnings
    self.languages = languages
    self.counts = counts
    self.validation = validation
    self.analyze = analyze
  }

  /// Whether anything of a document is in a language that they read; one whose language could not be
  /// told is read.
  func cover(_ facts: DocumentFacts) -> Bool {
    guard let language = facts.language else { return true }
    return languages.contains(language)
      || facts.passageLanguages.contains(where: languages.contains)
  }

  /// The same without their files, for as long as the service runs: the archive has them.
  var withoutFiles: Lexicons {
    var lexicons = self
    lexicons.files = []
    return lexicons
  }

  /// What the archive keeps of them.
  package var archived: ArchivedBundle {
    ArchivedBundle(
      hash: edition.bundle,
      files: files.map { ArchivedBundle.File(path: $0.path, bytes: $0.bytes) },
      validation: validation)
  }
}

/// Why lexicons were not taken.
package struct LexiconRejection: Error, Hashable, Sendable, CustomStringConvertible {
  /// As `file:line: message`.
  package let findings: [String]

  package init(findings: [String]) {
    self.findings = findings
  }

  package var description: String { findings.joined(separator: "\n") }
}
