import LexiconMatching
import StanceVocabulary

/// Finds for pronouns and for nouns like "the group" which actor, named before, they stand for.
struct ReferenceRule {
  /// An actor named, or taken up again, so far.
  private struct Mention {
    let actor: Int
    let place: Int
    let sentence: Int
    let block: Int
    /// Whether it stands free, as a subject does, and hangs on no preposition.
    let isFree: Bool
  }

  /// How a word refers back.
  private enum Reference {
    case subject, object, owner, description
  }

  private var mentions: [Mention] = []

  /// Sentences over which a pronoun, or a description, refers back.
  private static let pronounReach = 2
  private static let descriptionReach = 5
  /// Words before the first actor within which a pronoun takes up the sentence before.
  private static let openingWords = 8
  /// More mentions than these are too far away to be meant.
  private static let mostMentions = 40

  /// Puts actors in the places of what stands for them.
  mutating func apply(
    to tagged: inout TaggedSentence, sentence: Int, block: Int,
    _ matcher: LexiconMatcher
  ) {
    var sequence = tagged.sequence
    var grammar = matcher.grammar(of: sequence)
    var isChanged = false
    var place = 0
    while place < sequence.items.count {
      if !grammar.isActor(at: place),
        let (head, reference) = reference(at: place, grammar),
        let meant = antecedent(
          reference, of: head, at: place, sentence: sentence, block: block, grammar, matcher)
      {
        matcher.inherit(
          actor: meant.actor, from: sentence - meant.sentence, at: head, in: &sequence)
        grammar = matcher.grammar(of: sequence)
        isChanged = true
        place = head
      }
      if let actor = sequence.items[place].actor {
        note(
          Mention(
            actor: actor, place: place, sentence: sentence, block: block,
            isFree: isFree(place, grammar)))
      }
      place += 1
    }
    guard isChanged else { return }
    tagged.sequence = sequence
    matcher.relabel(&tagged)
  }

  private mutating func note(_ mention: Mention) {
    mentions.append(mention)
    if mentions.count > Self.mostMentions { mentions.removeFirst() }
  }

  private func isFree(_ place: Int, _ grammar: Grammar) -> Bool {
    var at = place - 1
    while at >= 0, grammar.isIn(.determiners, at: at) { at -= 1 }
    return at < 0 || !(grammar.isIn(.prepositions, at: at) || grammar.isVerb(at: at))
  }

  // MARK: - What refers back

  /// Whether something at a place refers back: where its noun stands, and how.
  private func reference(
    at place: Int, _ grammar: Grammar
  ) -> (head: Int, Reference)? {
    if grammar.isIn(.possessivePronouns, at: place) {
      return (place, .owner)
    }
    if grammar.isIn(.objectPronouns, at: place), isObject(place, grammar) {
      return (place, .object)
    }
    if grammar.isIn(.pronouns, at: place), isSubject(place, grammar) {
      return (place, .subject)
    }
    guard grammar.isIn(.definite, at: place) else { return nil }
    return description(behind: place, grammar).map { ($0, .description) }
  }

  private func isSubject(_ place: Int, _ grammar: Grammar) -> Bool {
    let next = place + 1
    guard next < grammar.count else { return false }
    // "It is clear", "it doesn't matter": nobody. Where a deed follows, somebody does it.
    if grammar.isIn(.impersonal, at: place) {
      return grammar.isDeed(at: next)
        || (grammar.isIn(.auxiliaries, at: next) && !grammar.isIn(.be, at: next)
          && next + 1 < grammar.count && grammar.isDeed(at: next + 1))
    }
    return grammar.isVerb(at: next) || grammar.isIn(.auxiliaries, at: next)
      || grammar.isAdverb(at: next)
  }

  private func isObject(_ place: Int, _ grammar: Grammar) -> Bool {
    guard place > 0 else { return false }
    let before = place - 1
    guard grammar.isVerb(at: before) || grammar.isIn(.prepositions, at: before) else {
      return false
    }
    // "makes it clear": nobody.
    return !grammar.isIn(.impersonal, at: place)
      || (grammar.isDeed(at: before) && !grammar.isIn(.naming, at: before))
  }

  /// The noun of a description, up to two words behind its article: "the terror group".
  private func description(behind article: Int, _ grammar: Grammar) -> Int? {
    for place in (article + 1)..<min(article + 4, grammar.count) {
      let item = grammar.item(at: place)
      guard item.kind == .word, item.actor == nil, !grammar.isIn(.prepositions, at: place),
        !grammar.isIn(.coordinators, at: place), !grammar.isIn(.possessives, at: place)
      else { return nil }
      guard grammar.isDescription(at: place) else { continue }
      // "the forces of Turkey", "the regime change": the noun goes on.
      if place + 1 < grammar.count {
        if grammar.isIn(.of, at: place + 1) || grammar.isActor(at: place + 1) { return nil }
        if grammar.isDescription(at: place + 1) { continue }
      }
      return place
    }
    return nil
  }

  // MARK: - Whom it means

  private func antecedent(
    _ reference: Reference, of head: Int, at place: Int, sentence: Int, block: Int,
    _ grammar: Grammar, _ matcher: LexiconMatcher
  ) -> Mention? {
    let reach = reference == .description ? Self.descriptionReach : Self.pronounReach
    let near = mentions.reversed().filter {
      sentence - $0.sentence <= reach && block - $0.block <= (reference == .description ? 3 : 1)
        && (reference == .description
          ? matcher.isDescribed($0.actor, at: head, in: grammar)
          : matcher.isMeant($0.actor, at: head, in: grammar))
    }
    let here = near.filter { $0.sentence == sentence }
    let before = near.filter { $0.sentence < sentence }
    switch reference {
    case .description:
      return near.first
    case .owner:
      return here.first ?? subject(of: before)
    case .object:
      let named = mentions.filter { $0.sentence == sentence }
      let doer = doer(before: place, of: named, grammar)
      return here.first { $0.actor != doer } ?? before.first { $0.actor != doer }
    case .subject:
      if let named = here.last(where: \.isFree) { return named }
      return place < Self.openingWords || here.isEmpty ? subject(of: before) : nil
    }
  }

  /// Who acts on an object: who stands right before its verb, else who the sentence is about.
  private func doer(before place: Int, of here: [Mention], _ grammar: Grammar) -> Int? {
    var at = place - 1
    while at >= 0, place - at <= 4, !grammar.isActor(at: at), grammar.isWord(at: at),
      !grammar.isIn(.coordinators, at: at)
    {
      at -= 1
    }
    let near = here.last { $0.place == at }
    return near?.actor ?? here.first(where: \.isFree)?.actor
  }

  /// The first free mention of the last sentence that names anybody.
  private func subject(of before: [Mention]) -> Mention? {
    guard let last = before.first else { return nil }
    let sentence = before.filter { $0.sentence == last.sentence }
    return sentence.last(where: \.isFree) ?? sentence.last
  }
}
