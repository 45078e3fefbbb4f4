package import StanceVocabulary

/// A word that stands near targets in sentences without a statement: something for a lexicon's writer
/// to look at.
package struct CoverageCandidate: Hashable, Sendable {
  /// The base form, in lower case.
  package let word: String
  /// The forms found near targets, the most frequent first.
  package let forms: [String]
  /// How much more it belongs near targets, in sentences without a statement, than far from them, in
  /// standard errors.
  package let z: Double
  /// What it is ranked by: ``z`` times the share of its places near targets that have a statement
  /// beside them.
  package let rank: Double
  /// How often it stands near a target in a sentence without a statement.
  package let count: Int
  /// How often it stands near one in a sentence with a statement.
  package let countStated: Int
  /// How often it stands anywhere.
  package let countEverywhere: Int
  /// In how many documents it stands near a target so.
  package let documents: Int
  /// In how many sources.
  package let sources: Int
  /// Near whom, the most frequent first.
  package let actors: [ActorCount]
  /// The classes that hold it already: no entry uses it where it was counted.
  package let classes: [String]
  /// Further classes, of which a phrase holds it: "carry out air strikes on".
  package let phraseClasses: [String]
  /// How many entries name it in a pattern of their own, besides their classes.
  package let entries: Int
  /// Words that it often stands together with there, as a pattern, and how often; at most two.
  package let phrases: [PhraseCount]
  /// At most two, from two documents and, where there are such, from two sources.
  package let examples: [Example]

  package struct ActorCount: Hashable, Sendable {
    /// As `actors.yaml` names it.
    package let actor: String
    package let count: Int
  }

  package struct PhraseCount: Hashable, Sendable {
    /// As a pattern of a lexicon has it: "allied with {assad}".
    package let phrase: String
    package let count: Int
  }

  package struct Example: Hashable, Sendable {
    package let path: InboxPath
    package let source: SourceID
    /// The sentence, shortened round the word; one line.
    package let text: String
  }
}
