package import StanceComparison
package import StanceVocabulary

/// A verdict that is another without a document.
package struct VerdictMove: Hashable, Sendable {
  package let claim: ClaimID
  package let a: SourceID
  package let b: SourceID
  /// The verdict as it is.
  package let with: PairOnClaim.ShortOutcome
  /// What it would be had the document not been read.
  package let without: PairOnClaim.ShortOutcome

  package init(
    claim: ClaimID, a: SourceID, b: SourceID, with: PairOnClaim.ShortOutcome,
    without: PairOnClaim.ShortOutcome
  ) {
    self.claim = claim
    self.a = a
    self.b = b
    self.with = with
    self.without = without
  }
}

extension VerdictMove {
  /// Whether there is a verdict with the document or without it; else only the reason why the two
  /// cannot be compared is another.
  var isOfVerdict: Bool { [with, without].contains { $0.isVerdict } }
}

extension PairOnClaim.ShortOutcome {
  fileprivate var isVerdict: Bool {
    if case .compared = self { true } else { false }
  }
}

/// All that one document moves: by claim in the questions' order, then by a, then by b.
package struct DocumentMoves: Hashable, Sendable {
  package let document: DocumentID
  package let moves: [VerdictMove]

  package init(document: DocumentID, moves: [VerdictMove]) {
    self.document = document
    self.moves = moves
  }
}
