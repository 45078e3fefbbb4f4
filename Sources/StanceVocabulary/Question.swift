/// A recurring matter that sources take positions on, with its claims in the lexicon's order.
package struct Question: Hashable, Sendable {
  /// The file name of its lexicon without extension: `assad`.
  package let id: String
  /// What is asked, as a heading: "How is Assad seen?".
  package let title: String
  /// The claims that answer it, in the lexicon's order.
  package let claims: [Claim]

  package init(id: String, title: String, claims: [Claim]) {
    self.id = id
    self.title = title
    self.claims = claims
  }
}

/// One sentence that a source can affirm or deny; its two poles have names.
package struct Claim: Hashable, Sendable {
  package let id: ClaimID
  /// The claim itself, as its affirmation: "Assad's rule or army is legitimate, ...".
  package let sentence: String
  /// What an affirming source does, after its name: "presents Assad's side as protective".
  package let affirmWording: String
  /// What a denying source does, after its name: "presents Assad's side as brutal".
  package let denyWording: String
  /// Whether sources of periods over twelve months apart cannot be compared on it.
  package let isTimeBound: Bool
  /// Whether the gold codes it; a claim that it does not code carries no measured error.
  package let isCoded: Bool

  package init(
    id: ClaimID, sentence: String, affirmWording: String, denyWording: String,
    isTimeBound: Bool = false, isCoded: Bool = true
  ) {
    self.id = id
    self.sentence = sentence
    self.affirmWording = affirmWording
    self.denyWording = denyWording
    self.isTimeBound = isTimeBound
    self.isCoded = isCoded
  }

  /// The wording of one pole, to stand after a source's name.
  package func wording(_ pole: Pole) -> String {
    switch pole {
    case .affirm: affirmWording
    case .deny: denyWording
    }
  }
}
