import LexiconMatching
import StanceVocabulary

/// Gives a pronoun at a sentence's beginning the actor that the sentence before is about.
struct PronounRule {
  /// The actor that a sentence is about, and where.
  private var subject: (actor: Int, sentence: Int, block: Int)?

  /// Sentences over which a subject is taken over.
  private static let reach = 2
  /// Words within which a pronoun counts as the beginning.
  private static let openingWords = 8

  /// - Returns: Whether an actor was put in the place of a pronoun.
  mutating func apply(
    to sequence: inout ItemSequence, sentence: Int, block: Int, _ matcher: borrowing LexiconMatcher
  ) -> Bool {
    let grammar = matcher.grammar(of: sequence)
    var inherited = false
    if let subject, sentence - subject.sentence <= Self.reach, block - subject.block <= 1,
      let place = pronoun(in: sequence, grammar)
    {
      matcher.inherit(actor: subject.actor, at: place, in: &sequence)
      inherited = true
    }
    remember(sequence, grammar, sentence, block)
    return inherited
  }

  /// The pronoun that stands before any actor, near the beginning.
  private func pronoun(in sequence: ItemSequence, _ grammar: Grammar) -> Int? {
    for place in sequence.items.indices.prefix(Self.openingWords) {
      if grammar.isActor(at: place) { return nil }
      guard grammar.isIn(.pronouns, at: place) else { continue }
      // "It is clear", "it doesn't matter": nobody. Where a deed follows, somebody does it.
      let next = place + 1
      guard next < sequence.items.count, !grammar.isIn(.be, at: next) else { return nil }
      return grammar.isIn(.impersonal, at: place) && !grammar.isDeed(at: next) ? nil : place
    }
    return nil
  }

  private mutating func remember(
    _ sequence: ItemSequence, _ grammar: Grammar, _ sentence: Int, _ block: Int
  ) {
    let actors = sequence.items.indices.filter(grammar.isActor)
    let free = actors.first { $0 == 0 || !grammar.isIn(.prepositions, at: $0 - 1) }
    guard let place = free ?? actors.first, let actor = sequence.items[place].actor else { return }
    subject = (actor, sentence, block)
  }
}
