import StanceComparison
import StanceVocabulary

/// What is known of how well a claim's lexicon reads, in words.
enum ValidationWords {
  static func isValidated(_ claim: Claim, _ validation: [ClaimID: ClaimValidation]) -> Bool {
    claim.isCoded && validation[claim.id]?.isValidated == true
  }

  /// `of 10 found about 7 are right, of 10 in the text about 6 are found`.
  static func pole(_ pole: Pole, of validation: ClaimValidation) -> String {
    guard (validation.gold[pole] ?? 0) >= 10 else { return "too few to say" }
    let right = validation.precision[pole].map { "of 10 found about \(tenths($0)) are right" }
    let found = validation.recall[pole].map { "of 10 in the text about \(tenths($0)) are found" }
    let parts = [right, found].compactMap(\.self)
    return parts.isEmpty ? "nothing found" : parts.joined(separator: "; ")
  }

  /// The first half of it, where there is room for no more: `of 10 found about 7 are right`.
  static func precision(_ pole: Pole, of validation: ClaimValidation) -> String {
    guard (validation.gold[pole] ?? 0) >= 10 else { return "too few to say" }
    let right = validation.precision[pole].map { "of 10 found about \(tenths($0)) are right" }
    return right ?? "nothing found"
  }

  /// Both poles of a claim as one sentence, and who coded what they were measured on.
  static func sentence(_ claim: Claim, _ content: ReportContent) -> String {
    guard claim.isCoded else { return "Unvalidated: no coded sentences speak of this claim." }
    if content.edition.validation == .forOtherLexicons {
      return "Validated for another version: the lexicons have changed since they were measured."
    }
    guard let measured = content.comparison.validation[claim.id] else {
      return "Unvalidated: not measured against coded sentences."
    }
    let affirm = Self.pole(.affirm, of: measured)
    let deny = Self.pole(.deny, of: measured)
    let state =
      measured.isValidated ? "Measured" : "Unvalidated: fewer than 50 coded statements. Measured"
    let coders = coders(content.edition.validation)
    return "\(state): affirming, \(affirm); denying, \(deny). \(coders)"
  }

  /// Both poles without who coded them, for a page that says that once.
  ///
  /// `Affirming: of 10 found about 6 are right; of 10 in the text about 4 are found. Denying: …`
  static func inShort(_ validation: ClaimValidation) -> String {
    "Affirming: \(pole(.affirm, of: validation)). Denying: \(pole(.deny, of: validation))."
  }

  /// Who coded the sentences, in words that stand alone.
  static func coders(_ record: ValidationRecord) -> String {
    guard case .recorded(_, let coders?) = record else { return "Who coded them is not recorded." }
    return "Coded by \(LegibleText.line(coders))."
  }

  /// The tag of a claim whose reading is not measured well enough; nothing for one that is.
  static func tag(_ claim: Claim, _ content: ReportContent) -> String? {
    if isValidated(claim, content.comparison.validation) { return nil }
    let isOld = claim.isCoded && content.edition.validation == .forOtherLexicons
    return isOld ? "validated for another version" : "unvalidated"
  }

  private static func tenths(_ share: Double) -> String {
    DecimalText.fixed(share * 10, places: 0) ?? "–"
  }
}
