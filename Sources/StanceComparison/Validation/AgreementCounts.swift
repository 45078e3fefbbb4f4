/// How finds and coded statements meet, counted over sentence, claim and pole.
package struct AgreementCounts: Hashable, Sendable {
  /// Finds.
  package var found = 0
  /// Finds that a reader at least has too: what precision counts.
  package var right = 0
  /// Statements that two readers at least have.
  package var required = 0
  /// Required statements that were found: what recall counts.
  package var recalled = 0
  /// Wrong finds whose sentence and claim a reader coded with the other pole.
  package var wrongPole = 0

  package init(
    found: Int = 0, right: Int = 0, required: Int = 0, recalled: Int = 0, wrongPole: Int = 0
  ) {
    self.found = found
    self.right = right
    self.required = required
    self.recalled = recalled
    self.wrongPole = wrongPole
  }

  /// The share of finds that are right.
  package var precision: MeasuredShare { MeasuredShare(right, of: found) }

  /// The share of required statements that are found.
  package var recall: MeasuredShare { MeasuredShare(recalled, of: required) }

  /// The harmonic mean of precision and recall; 0 where both are 0 or have nothing to count.
  package var f1: Double {
    let (precision, recall) = (precision.value ?? 0, recall.value ?? 0)
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  /// Whether there is nothing to measure.
  package var isEmpty: Bool { found == 0 && required == 0 }

  package static func + (left: AgreementCounts, right: AgreementCounts) -> AgreementCounts {
    AgreementCounts(
      found: left.found + right.found, right: left.right + right.right,
      required: left.required + right.required, recalled: left.recalled + right.recalled,
      wrongPole: left.wrongPole + right.wrongPole)
  }

  package static func += (left: inout AgreementCounts, right: AgreementCounts) {
    left = left + right
  }
}
