import StanceComparison
package import StanceVocabulary

/// How one table of verdicts became the next, with all that a reader needs to understand it later.
package struct VerdictChanges: Hashable, Sendable {
  /// A source by its name at the time.
  package struct NamedSource: Hashable, Sendable {
    package let id: SourceID
    package let name: String

    package init(id: SourceID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// Verdicts that came, went or became others, the weightiest first.
  package let changes: [VerdictChange]
  /// Changes that were too many to keep.
  package let unlisted: Int
  /// Pairs that cannot be compared, now for another reason than before.
  package let otherReasons: Int
  /// Sources that came into the report.
  package let came: [NamedSource]
  /// Sources that went out of it.
  package let went: [NamedSource]

  package init(
    changes: [VerdictChange], unlisted: Int = 0, otherReasons: Int = 0,
    came: [NamedSource] = [], went: [NamedSource] = []
  ) {
    self.changes = changes
    self.unlisted = unlisted
    self.otherReasons = otherReasons
    self.came = came
    self.went = went
  }
}

/// A verdict that is another than it was.
package struct VerdictChange: Hashable, Sendable {
  package typealias NamedSource = VerdictChanges.NamedSource

  package let claim: ClaimID
  /// The claim's sentence at the time.
  package let sentence: String
  package let a: NamedSource
  package let b: NamedSource
  /// Nothing where the pair or the claim was not in the report.
  package let before: VerdictState?
  /// Nothing where the pair or the claim is no longer in the report.
  package let after: VerdictState?

  package init(
    claim: ClaimID, sentence: String, a: NamedSource, b: NamedSource, before: VerdictState?,
    after: VerdictState?
  ) {
    self.claim = claim
    self.sentence = sentence
    self.a = a
    self.b = b
    self.before = before
    self.after = after
  }

  /// What kind of change it is; the first kinds come first.
  package enum Kind: Int, Hashable, Sendable, Comparable {
    case nowDisagree, nowAgree, nowPartly, noLongerCompared, otherReach, gone

    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// Nothing where it was no verdict before and is none now.
  package var kind: Kind? {
    guard case .compared(let now, _) = after else {
      guard case .compared = before else { return nil }
      return after == nil ? .gone : .noLongerCompared
    }
    if case .compared(now, _) = before { return .otherReach }
    switch now {
    case .disagree: return .nowDisagree
    case .agree: return .nowAgree
    case .partly: return .nowPartly
    }
  }
}
