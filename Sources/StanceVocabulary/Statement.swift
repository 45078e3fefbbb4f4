/// One place in a text where a voice affirms or denies one claim.
package struct Statement: Hashable, Sendable, Codable {
  package let claim: ClaimID
  package var pole: Pole
  package var voice: Voice
  package var basis: Basis
  /// Who speaks: a transcript's speaker, or whom the sentence names; nothing for the author.
  package var speaker: String?
  /// What it counts before its document's own discount.
  package var weight: Weight
  /// The sentence, as bytes of the document's text.
  package let sentence: Range<Int>
  /// The words that made it, as bytes of the document's text; within ``sentence``.
  package let evidence: Range<Int>
  /// The sentence before it, where the target was named there and taken over.
  package var context: Range<Int>?
  /// Words in the sentence, for choosing a quotation.
  package let sentenceWords: Int
  /// The paragraph it stands in: its place in the document's list of blocks.
  package let block: Int
  /// The lexicon entry that found it.
  package var rule: RuleReference
  /// Each step from the find to this statement, in order.
  package var trail: [TraceStep]

  package init(
    claim: ClaimID, pole: Pole, voice: Voice, basis: Basis, speaker: String? = nil,
    weight: Weight, sentence: Range<Int>, evidence: Range<Int>, context: Range<Int>? = nil,
    sentenceWords: Int, block: Int, rule: RuleReference, trail: [TraceStep]
  ) {
    self.claim = claim
    self.pole = pole
    self.voice = voice
    self.basis = basis
    self.speaker = speaker
    self.weight = weight
    self.sentence = sentence
    self.evidence = evidence
    self.context = context
    self.sentenceWords = sentenceWords
    self.block = block
    self.rule = rule
    self.trail = trail
  }

  /// The order of statements within a document: start, claim, pole, rule.
  package static func inDocumentOrder(_ left: Statement, _ right: Statement) -> Bool {
    if left.sentence.lowerBound != right.sentence.lowerBound {
      return left.sentence.lowerBound < right.sentence.lowerBound
    }
    if left.claim != right.claim { return left.claim < right.claim }
    if left.pole != right.pole { return left.pole.rawValue < right.pole.rawValue }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.evidence.lowerBound < right.evidence.lowerBound
  }
}

/// Where a lexicon entry stands: `questions/assad.yaml:42`.
package struct RuleReference: Hashable, Comparable, Sendable, CustomStringConvertible, Codable {
  /// Path within the lexicon folder.
  package let file: String
  /// 1-based line of the entry's beginning.
  package let line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  package var description: String { "\(file):\(line)" }

  package static func < (left: RuleReference, right: RuleReference) -> Bool {
    left.file == right.file
      ? left.line < right.line : left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
  }
}

/// One step on the way from words to a statement, for `explain` and the document page.
package struct TraceStep: Hashable, Sendable, Codable {
  /// What did it: "relation", "negation", "quotation", "hedge", "genre", ...
  package let step: String
  /// The words that it rests on, as bytes of the document's text.
  package let span: Range<Int>?
  /// What followed from it, in words: "pole flips to deny".
  package let effect: String

  package init(step: String, span: Range<Int>? = nil, effect: String) {
    self.step = step
    self.span = span
    self.effect = effect
  }
}
