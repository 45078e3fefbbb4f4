/// What made a report: the program, the lexicons, and what is known of how well they read.
package struct Edition: Hashable, Sendable {
  /// As `parallax --version` prints it.
  package let programVersion: String
  /// The hash that names all lexicons together, 64 hex digits.
  package let lexicons: String
  package let validation: ValidationRecord

  package init(programVersion: String, lexicons: String, validation: ValidationRecord) {
    self.programVersion = programVersion
    self.lexicons = lexicons
    self.validation = validation
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
