import ReportRendering
import StanceComparison
import StanceVocabulary

/// What is known of how well the lexicons read: the figures of `validation.json`, if they were
/// measured with these lexicons.
struct MeasuredReading: Sendable {
  let record: ValidationRecord
  /// What was measured on; nothing where that is not these lexicons.
  let measurement: Edition.Measurement?
  let byClaim: [ClaimID: ClaimValidation]
  /// Right finds of each entry, `file:line`, in thousandths.
  private let byEntry: [String: Int]
  /// Right finds of all entries together, in thousandths.
  private let usualPrecision: Int?

  init(_ lexicons: Lexicons) {
    guard let bytes = lexicons.validation, let file = ValidationFile.read(bytes) else {
      self.init(record: .none, byClaim: [:], byEntry: [:], usualPrecision: nil)
      return
    }
    guard file.lexicon == lexicons.edition.bundle else {
      self.init(record: .forOtherLexicons, byClaim: [:], byEntry: [:], usualPrecision: nil)
      return
    }
    self.init(
      record: .recorded(date: file.date, codedBy: file.codedBy),
      measurement: file.measurement, byClaim: file.byClaim,
      byEntry: file.entries ?? [:], usualPrecision: file.precisionInThousandths)
  }

  /// Whether these lexicons themselves were measured.
  var isRecorded: Bool {
    if case .recorded = record { true } else { false }
  }

  private init(
    record: ValidationRecord, measurement: Edition.Measurement? = nil,
    byClaim: [ClaimID: ClaimValidation], byEntry: [String: Int],
    usualPrecision: Int?
  ) {
    self.record = record
    self.measurement = measurement
    self.byClaim = byClaim
    self.byEntry = byEntry
    self.usualPrecision = usualPrecision
  }

  /// The share of right finds to be expected of an entry, in thousandths: its own where it was
  /// measured, else that of all finds, so that an untried entry does not go before a proved one.
  ///
  /// Nothing where nothing was measured.
  func precision(of rule: RuleReference) -> Int? {
    byEntry[rule.description] ?? usualPrecision
  }
}

extension ValidationFile {
  /// What was measured on, as a report shows it.
  fileprivate var measurement: Edition.Measurement {
    Edition.Measurement(
      sets: (sets ?? []).map {
        Edition.CodedSet(
          name: $0.name, documents: $0.documents, sentences: $0.sentences,
          statements: $0.statements)
      }, alpha: alpha)
  }
}
