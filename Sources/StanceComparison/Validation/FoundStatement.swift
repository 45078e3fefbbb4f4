package import StanceVocabulary

/// A statement that the program found, with the words that it rests on.
package struct FoundStatement: Hashable, Sendable {
  /// The sentence's text as it stands in the document.
  package let sentence: String
  package let claim: ClaimID
  package let pole: Pole
  package let voice: Voice
  /// The lexicon entry that found it.
  package let rule: RuleReference
  /// The words that made it.
  package let evidence: String
  /// Each step from the find to the statement, in words.
  package let steps: [String]

  package init(
    sentence: String, claim: ClaimID, pole: Pole, voice: Voice, rule: RuleReference,
    evidence: String, steps: [String]
  ) {
    self.sentence = sentence
    self.claim = claim
    self.pole = pole
    self.voice = voice
    self.rule = rule
    self.evidence = evidence
    self.steps = steps
  }
}
