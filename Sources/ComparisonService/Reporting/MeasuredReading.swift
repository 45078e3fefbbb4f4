import ReportRendering
import StanceComparison
import StanceVocabulary

/// What is known of how well the lexicons read: the figures of `validation.json`, if they were
/// measured with these lexicons.
struct MeasuredReading: Sendable {
  let record: ValidationRecord
  let byClaim: [ClaimID: ClaimValidation]
  /// Right finds of each entry, `file:line`, in thousandths.
  let byEntry: [String: Int]

  init(_ lexicons: Lexicons) {
    guard let bytes = lexicons.validation, let file = ValidationFile.read(bytes) else {
      self.init(record: .none, byClaim: [:], byEntry: [:])
      return
    }
    guard file.lexicon == lexicons.edition.bundle else {
      self.init(record: .forOtherLexicons, byClaim: [:], byEntry: [:])
      return
    }
    self.init(
      record: .recorded(date: file.date), byClaim: file.byClaim, byEntry: file.entries ?? [:])
  }

  private init(
    record: ValidationRecord, byClaim: [ClaimID: ClaimValidation], byEntry: [String: Int]
  ) {
    self.record = record
    self.byClaim = byClaim
    self.byEntry = byEntry
  }
}
