/// The lists of single words that a word stands in, a bit each.
package struct WordLists: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  package static let functionWords = WordLists(bit: 0)
  package static let possessives = WordLists(bit: 1)
  package static let placePrepositions = WordLists(bit: 2)
  package static let placeNouns = WordLists(bit: 3)
  /// Negators of one word: they stand between "be" and its participle.
  package static let negators = WordLists(bit: 4)
  package static let firstPerson = WordLists(bit: 5)
  package static let be = WordLists(bit: 6)
  package static let have = WordLists(bit: 7)
  package static let by = WordLists(bit: 8)
  package static let of = WordLists(bit: 9)
  package static let to = WordLists(bit: 10)
  package static let prepositions = WordLists(bit: 11)
  package static let targetPrepositions = WordLists(bit: 12)
  package static let relatives = WordLists(bit: 13)
  package static let relativesOfThings = WordLists(bit: 14)
  package static let coordinators = WordLists(bit: 15)
  package static let subordinators = WordLists(bit: 16)
  package static let determiners = WordLists(bit: 17)
  package static let headNouns = WordLists(bit: 18)
  package static let pronouns = WordLists(bit: 19)
  package static let objectPronouns = WordLists(bit: 20)
  package static let possessivePronouns = WordLists(bit: 21)
  package static let impersonal = WordLists(bit: 22)
  package static let auxiliaries = WordLists(bit: 23)
  package static let definite = WordLists(bit: 24)
  package static let indefinite = WordLists(bit: 25)
  package static let equating = WordLists(bit: 26)
  package static let naming = WordLists(bit: 27)
  /// Nouns that describe some actor, of `actors.yaml`.
  package static let descriptions = WordLists(bit: 28)
  /// What names begin with, of `actors.yaml`.
  static let nameBeginnings = WordLists(bit: 29)
  /// What that begins with on which names depend: other names, and those of eras.
  static let contextBeginnings = WordLists(bit: 30)
}

extension LanguageList {
  /// The list of single words that this one is for the grammar; nothing for lists of patterns.
  var words: WordLists? {
    switch self {
    case .functionWords: .functionWords
    case .possessives: .possessives
    case .placePrepositions: .placePrepositions
    case .placeNouns: .placeNouns
    case .negators: .negators
    case .firstPerson: .firstPerson
    case .be: .be
    case .have: .have
    case .by: .by
    case .of: .of
    case .to: .to
    case .prepositions: .prepositions
    case .targetPrepositions: .targetPrepositions
    case .relatives: .relatives
    case .relativesOfThings: .relativesOfThings
    case .coordinators: .coordinators
    case .subordinators: .subordinators
    case .determiners: .determiners
    case .headNouns: .headNouns
    case .pronouns: .pronouns
    case .objectPronouns: .objectPronouns
    case .possessivePronouns: .possessivePronouns
    case .impersonal: .impersonal
    case .auxiliaries: .auxiliaries
    case .definite: .definite
    case .indefinite: .indefinite
    case .equating: .equating
    case .naming: .naming
    default: nil
    }
  }
}
