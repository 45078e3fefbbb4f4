import StanceVocabulary

/// An entry of a question as it is written: what it looks for, and what it then means.
struct EntryDefinition: Hashable, Sendable {
  let kind: EntryKind
  let content: Content
  let common: Common
  let rule: RuleReference

  /// What each kind of entry looks for.
  enum Content: Hashable, Sendable {
    case relation(
      who: [LocatedText], does: [LocatedText], to: [LocatedText], isAgentless: Bool,
      forms: Set<RelationForm>)
    case event(
      name: String, say: [LocatedText], by: [EventDoer], means: [LocatedText],
      notWhen: [LocatedText])
    case concept(all: [LocatedText], within: Int, isInOrder: Bool)
    case judgement(words: [LocatedText], of: [LocatedText], reach: Int)
    case wording(say: [LocatedText])
  }

  /// What an event means when a certain actor or group did it.
  struct EventDoer: Hashable, Sendable {
    let who: LocatedText
    let consequences: [Consequence]
  }

  /// What every kind of entry may say.
  struct Common: Hashable, Sendable {
    var consequences: [Consequence]
    /// The claims that the author rejects with these words.
    var rejects: [Consequence]
    var negation: NegationEffect
    var basis: Basis
    var footing: Footing
    var voice: Voice?
    /// Genres in which it counts; empty: in all.
    var genres: Set<Genre>
    var unless: [LocatedText]
    var needs: [LocatedText]
  }
}

/// The kinds of entry, strongest first: where finds conflict, the earlier kind stands.
package enum EntryKind: String, Hashable, Sendable, CaseIterable, Comparable {
  case relation, event, judgement, concept, wording

  private var rank: Int {
    switch self {
    case .relation: 0
    case .event: 1
    case .wording: 2
    case .judgement: 3
    case .concept: 4
    }
  }

  package static func < (left: EntryKind, right: EntryKind) -> Bool { left.rank < right.rank }
}

/// The grammatical forms in which a relation is looked for.
package enum RelationForm: String, Hashable, Sendable, CaseIterable {
  case active, passive, noun
}

/// How much an entry is worth by itself.
package enum Footing: Hashable, Sendable {
  /// It is a statement.
  case firm
  /// It counts in the company of firm finds on the same side.
  case weak
}

/// What "not" does to a find.
package enum NegationEffect: String, Hashable, Sendable, CaseIterable {
  /// It takes the other pole.
  case flip
  /// Nothing: "not" is part of the entry.
  case keep
  /// It is no statement: "did not kill" is no praise.
  case drop
  /// Nothing: the entry weighs the sentence as a whole, and a "not" somewhere in it tells little.
  case ignore
}

/// What kind of text a document is: it decides whose voice a sentence is.
package enum Genre: String, Hashable, Sendable, CaseIterable {
  case news, opinion, transcript
}
