package import StanceVocabulary

/// Something that an entry found in a sentence, before negation and voice are looked at.
package struct Find: Sendable {
  /// Place in the list of entries; nothing for a name that says something by itself.
  package let entry: Int?
  package let kind: EntryKind
  package let rule: RuleReference
  package let consequences: [Consequence]
  /// Places in the sentence's sequence, from the first to behind the last that made it.
  package let evidence: Range<Int>
  /// The word that decides: negation is looked for before it.
  package let cue: Range<Int>
  /// What each of its patterns matched; the deciding word alone where it is one pattern.
  package let parts: [Range<Int>]
  /// How it was found, for the trail: "active", "passive", "noun", "concept".
  package let form: String
  /// Whether it says who does it to whom.
  package let isDirected: Bool
  /// Whether the sentence takes it for granted, whatever it then says: "US aggression is no answer".
  package var isPresupposed: Bool { form == Self.attribute || form == Self.name }

  /// Whether no entry has found it, but all the words of the sentence together.
  package var isWeighed: Bool { rule.file == EvidenceWeights.path }

  static let attribute = "attribute"
  static let name = "name"

  /// Places of the actors in it.
  package let actors: [Int]

  package init(
    entry: Int?, kind: EntryKind, rule: RuleReference, consequences: [Consequence],
    evidence: Range<Int>, cue: Range<Int>, form: String, isDirected: Bool, actors: [Int],
    parts: [Range<Int>]? = nil
  ) {
    self.entry = entry
    self.kind = kind
    self.rule = rule
    self.consequences = consequences
    self.evidence = evidence
    self.cue = cue
    self.parts = parts ?? [cue]
    self.form = form
    self.isDirected = isDirected
    self.actors = actors
  }
}
