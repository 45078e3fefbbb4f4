package import StanceVocabulary

/// What made a report: the program, the lexicons, and what is known of how well they read.
package struct Edition: Hashable, Sendable {
  /// As `parallax --version` prints it.
  package let programVersion: String
  /// The hash that names all lexicons together, 64 hex digits.
  package let lexicons: String
  package let validation: ValidationRecord
  /// What they were measured on; nothing where they were not.
  package let measurement: Measurement?
  /// The ISO 639 codes of the languages that the lexicons read.
  package let languages: [String]
  /// What the lexicons hold.
  package let counts: LexiconCounts

  package init(
    programVersion: String, lexicons: String, validation: ValidationRecord,
    measurement: Measurement? = nil, languages: [String] = ["en"],
    counts: LexiconCounts = LexiconCounts()
  ) {
    self.programVersion = programVersion
    self.lexicons = lexicons
    self.validation = validation
    self.measurement = measurement
    self.languages = languages
    self.counts = counts
  }

  /// The coded sentences that the lexicons were held against.
  package struct Measurement: Hashable, Sendable {
    /// In the order in which they were named.
    package let sets: [CodedSet]
    /// Krippendorff's alpha between program and coders, own voice.
    package let alpha: Double?

    package init(sets: [CodedSet], alpha: Double?) {
      self.sets = sets
      self.alpha = alpha
    }
  }

  /// Documents that were coded together.
  package struct CodedSet: Hashable, Sendable {
    package let name: String
    package let documents: Int
    package let sentences: Int
    /// Statements that two readings have.
    package let statements: Int

    package init(name: String, documents: Int, sentences: Int, statements: Int) {
      self.name = name
      self.documents = documents
      self.sentences = sentences
      self.statements = statements
    }
  }
}

/// Whether the lexicons were held against coded sentences.
package enum ValidationRecord: Hashable, Sendable {
  /// No record lies beside the lexicons.
  case none
  /// The record was made with lexicons of another hash: its figures are not shown.
  case forOtherLexicons
  /// The record was made with these lexicons, on the day that it names.
  ///
  /// `codedBy` says who coded the sentences, as words that follow "coded by".
  case recorded(date: String, codedBy: String?)
}
