/// What tells a stop behind a word from the end of a sentence, in one language.
package struct Abbreviations: Sendable {
  /// What follows an abbreviation.
  package enum Kind: Sendable {
    /// Something always follows: `Mr.`, `Gen.`, `vs.`
    case leading
    /// A number follows: `No. 5`, `Jan. 5`.
    case beforeNumber
    /// It may end a sentence: `Inc.`, `U.S.`, an initial. Then a usual first word follows.
    case either
  }

  private var kinds: [UInt64: Kind] = [:]
  private var openers: Set<UInt64> = []
  /// Whether a stop behind a number of one or two digits makes it an ordinal: `5. Mai`.
  package var makesOrdinals = false

  /// Those of a language of which nothing is known but its initials.
  package init() {}

  /// Takes words in.
  ///
  /// - Parameters:
  ///   - words: Abbreviations of a kind, with or without the last stop.
  ///   - kind: What follows them.
  package mutating func add(_ words: some Sequence<String>, _ kind: Kind) {
    let stop = UInt8(ascii: ".")
    for word in words {
      let bare = word.utf8.last == stop ? String(word.dropLast()) : word
      // With a stop within, the last is a part of it too: such a one is a single word.
      kinds[Folding.hash(of: bare.utf8.contains(stop) ? bare + "." : bare)] = kind
    }
  }

  /// Takes in words that open sentences far more often than they stand capitalized within one.
  package mutating func add(openers words: some Sequence<String>) {
    openers.formUnion(words.map { Folding.hash(of: $0) })
  }

  /// The kind of the token before a stop; nothing where it is no abbreviation.
  func kind(of token: Token, _ text: Span<UInt8>) -> Kind? {
    switch token.kind {
    case .number: return makesOrdinals && token.range.count <= 2 ? .either : nil
    case .word where token.range.count == 1 && token.shape == .capitalized: return .either
    default: break
    }
    if text[token.range.upperBound - 1] == UInt8(ascii: ".") {
      return kinds[token.hash] ?? .either
    }
    return kinds[token.hash]
  }

  /// Whether a word opens sentences far more often than it stands capitalized within one.
  func isUsualOpener(_ word: Token) -> Bool { openers.contains(word.hash) }
}

extension Abbreviations {
  /// Those of English.
  package static let english: Abbreviations = {
    var english = Abbreviations()
    for (kind, words) in words { english.add(words.split(separator: " ").map(String.init), kind) }
    english.add(openers: usualOpeners.split(separator: " ").map(String.init))
    return english
  }()

  private static let words: KeyValuePairs<Kind, String> = [
    .leading: """
    mr mrs ms messrs mme mlle dr prof rev hon pres gov sen rep amb gen lt col maj capt cmdr cdr \
    adm sgt cpl pvt brig insp supt st mt ft vs cf approx e.g. i.e. viz
    """,
    .beforeNumber: """
    no nos vol fig art pp p sec ch jan feb mar apr jun jul aug sep sept oct nov dec ca c
    """,
    .either: "inc ltd co corp bros jr sr al etc dept univ est a.m. p.m.",
  ]

  private static let usualOpeners = """
    the a an this that these those it he she they we i you there here but and or so if when \
    while as in on at for from with by after before since because although though however yet \
    both some many most such not what who why how where which his her their its our my your \
    meanwhile then now thus indeed moreover furthermore instead still despite according today \
    yesterday last another one even only all no nor
    """
}
