/// A pattern as it is written in a lexicon.
///
/// What each part means: Lexicons/README.md.
enum Pattern: Hashable, Sendable {
  /// A word in each of its forms, or only as written.
  case word(String, isExact: Bool)
  /// Any word that begins with these letters.
  case glob(String)
  /// Any name of one of these actors or groups.
  case actor([String])
  /// Any name of any actor: `{*}`.
  case anyActor
  /// A word or phrase of a class, in one kind of form.
  case classMember(String, WordForm)
  case number
  /// A possessive: its, their, Washington's. Written `its` within a class's verbs.
  case possessive
  case sequence([Pattern])
  case alternatives([Pattern])
  indirect case optional(Pattern)
  /// Up to so many words of any kind.
  case gap(Int)

  /// Up to three words: `..`.
  static let shortGap = 3
  /// Up to eight words: `...`.
  static let longGap = 8
}

/// Which of a class's words a pattern takes.
enum WordForm: String, Hashable, Sendable, CaseIterable {
  case any
  case verb
  /// A verb's past participle only: for passives.
  case participle
  case noun
  case adjective
}

/// Why a pattern cannot be read.
struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  let description: String
}
