package import StanceVocabulary

/// A document whose sentences readers have coded.
package struct GoldDocument: Hashable, Sendable {
  /// Its path within its set.
  package let path: String
  /// In the document's order.
  package let sentences: [GoldSentence]
  package let statements: [GoldStatement]

  package init(path: String, sentences: [GoldSentence], statements: [GoldStatement]) {
    self.path = path
    self.sentences = sentences
    self.statements = statements
  }
}

/// A sentence as the readers saw it.
package struct GoldSentence: Hashable, Sendable {
  package let id: String
  package let text: String

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// What readers found in a sentence.
package struct GoldStatement: Hashable, Sendable {
  /// The sentence's place in its document's list.
  package let sentence: Int
  package let claim: ClaimID
  package let pole: Pole
  package let voice: Voice
  /// How many of the independent readers found it; 1 and up.
  package let readers: Int

  package init(sentence: Int, claim: ClaimID, pole: Pole, voice: Voice, readers: Int) {
    self.sentence = sentence
    self.claim = claim
    self.pole = pole
    self.voice = voice
    self.readers = readers
  }

  /// Whether a program must find it: two readers did.
  ///
  /// What one reader alone found is allowed, and missing it is no fault.
  package var isRequired: Bool { readers >= 2 }
}
