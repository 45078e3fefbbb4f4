/// Words before a stop that need not end a sentence.
enum Abbreviations {
  enum Kind {
    /// Something always follows: `Mr.`, `Gen.`, `vs.`
    case leading
    /// A number follows: `No. 5`, `Jan. 5`.
    case beforeNumber
    /// It may end a sentence: `Inc.`, `U.S.`, an initial. Then a usual first word follows.
    case either
  }

  /// The kind of the word before a stop; nothing where it is no abbreviation.
  static func kind(of word: Token, _ text: Span<UInt8>) -> Kind? {
    if word.kind == .word, word.range.count == 1, word.shape == .capitalized { return .either }
    if text[word.range.upperBound - 1] == UInt8(ascii: ".") {
      return kinds[word.hash] ?? .either
    }
    return kinds[word.hash]
  }

  /// Words that open sentences far more often than they stand capitalized within one.
  static func isUsualOpener(_ word: Token) -> Bool { openers.contains(word.hash) }

  private static let kinds: [UInt64: Kind] = {
    var kinds: [UInt64: Kind] = [:]
    for (kind, words) in lists {
      for word in words.split(separator: " ") { kinds[Folding.hash(of: String(word))] = kind }
    }
    return kinds
  }()

  private static let lists: KeyValuePairs<Kind, String> = [
    .leading: """
    mr mrs ms messrs mme mlle dr prof rev hon pres gov sen rep amb gen lt col maj capt cmdr cdr \
    adm sgt cpl pvt brig insp supt st mt ft vs cf approx e.g. i.e. viz
    """,
    .beforeNumber: """
    no nos vol fig art pp p sec ch jan feb mar apr jun jul aug sep sept oct nov dec ca c
    """,
    .either: "inc ltd co corp bros jr sr al etc dept univ est a.m. p.m.",
  ]

  private static let openers = Set(
    """
    the a an this that these those it he she they we i you there here but and or so if when \
    while as in on at for from with by after before since because although though however yet \
    both some many most such not what who why how where which his her their its our my your \
    meanwhile then now thus indeed moreover furthermore instead still despite according today \
    yesterday last another one even only all no nor
    """
    .split(separator: " ").map { Folding.hash(of: String($0)) })
}
