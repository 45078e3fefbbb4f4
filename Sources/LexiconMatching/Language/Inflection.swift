/// English inflection: the forms of a verb and the plural of a noun, from the base form; for lexicons
/// of other languages none, as they write each form.
///
/// Regular forms by rule; irregular ones by the lexicon's own table. A form that is no word does no harm:
/// no text holds it.
package struct Inflection: Sendable {
  /// Past and participle by base form.
  private let irregular: [String: Principal]
  /// Verbs of two syllables and more that double their last consonant: begin, occur.
  private let doubling: Set<String>
  /// Whether words have other forms than the one that is written.
  private let isOn: Bool

  struct Principal: Hashable, Sendable {
    let past: String
    let participle: String
  }

  init(irregular: [String: Principal], doubling: Set<String>, isOn: Bool = true) {
    self.irregular = irregular
    self.doubling = doubling
    self.isOn = isOn
  }

  /// The inflection that a language's file asks for.
  init(_ language: LanguageDefinition) {
    self.init(
      irregular: language.irregularVerbs,
      doubling: Set(language[.doublingVerbs].map(\.text)), isOn: language.isInflected)
  }

  /// The forms of a verb.
  struct VerbForms: Hashable, Sendable {
    let base: String
    let third: String
    let gerund: String
    let past: String
    let participle: String

    /// The forms that are no participle, with what only "be" has.
    var finite: [String] {
      base == "be"
        ? [base, third, gerund, past, "am", "are", "were"] : [base, third, gerund, past]
    }

    var all: [String] { finite + [participle] }
  }

  /// The base forms of the table, in no order.
  var irregularBases: [String] { Array(irregular.keys) }

  func verb(_ base: String) -> VerbForms {
    guard isOn else {
      return VerbForms(base: base, third: base, gerund: base, past: base, participle: base)
    }
    let stem = irregularStem(of: base)
    let doubled = doubled(base, stem: stem?.stem)
    let parts = principalParts(base, stem, doubled: doubled)
    return VerbForms(
      base: base, third: thirdPerson(base), gerund: gerund(base, doubled: doubled),
      past: parts.past, participle: parts.participle)
  }

  /// The singular and its plural; both that a noun in -o may have: "heroes", "photos".
  func noun(_ singular: String) -> [String] {
    guard isOn else { return [singular] }
    return singular.ends(in: "o")
      ? [singular, singular + "s", singular + "es"] : [singular, withS(singular)]
  }

  /// Every form of a word whose part of speech is not known.
  func everyForm(of word: String) -> [String] {
    guard isOn else { return [word] }
    let verb = verb(word)
    var forms: [String] = []
    forms.reserveCapacity(6)
    func add(_ form: String) {
      if !forms.contains(form) { forms.append(form) }
    }
    verb.finite.forEach(add)
    add(verb.participle)
    add(withS(word))
    return forms
  }

  /// A verb of the table that another is made of.
  private typealias Stem = (prefix: String, stem: String)

  private func principalParts(_ base: String, _ stem: Stem?, doubled: String) -> Principal {
    if let known = irregular[base] { return known }
    if let stem, let parts = irregular[stem.stem] {
      return Principal(past: stem.prefix + parts.past, participle: stem.prefix + parts.participle)
    }
    let past = pastByRule(base, doubled: doubled)
    return Principal(past: past, participle: past)
  }

  /// A prefixed verb goes like its stem: retake like take, overrun like run.
  private func irregularStem(of base: String) -> Stem? {
    for prefix in Self.prefixes where base.utf8.starts(with: prefix.utf8) {
      let stem = String(base.dropFirst(prefix.count))
      if irregular[stem] != nil { return (prefix, stem) }
    }
    return nil
  }

  private static let prefixes = ["re", "over", "under", "out", "mis", "with", "un", "for"]

  private func thirdPerson(_ base: String) -> String {
    switch base {
    case "be": "is"
    case "have": "has"
    default:
      base.ends(in: "o") && base.utf8.count > 2 || base == "go" || base == "do"
        ? base + "es" : withS(base)
    }
  }

  private func pastByRule(_ base: String, doubled: String) -> String {
    if base.ends(in: "e") { return base + "d" }
    if endsInConsonantAndY(base) { return base.dropLast() + "ied" }
    return doubled + "ed"
  }

  private func gerund(_ base: String, doubled: String) -> String {
    if base.ends(in: "ie") { return base.dropLast(2) + "ying" }
    if base.ends(in: "e"), !base.ends(in: "ee"), base.utf8.count > 2 {
      return base.dropLast() + "ing"
    }
    return doubled + "ing"
  }

  private func withS(_ word: String) -> String {
    if ["s", "x", "z", "ch", "sh"].contains(where: word.ends) { return word + "es" }
    if endsInConsonantAndY(word) { return word.dropLast() + "ies" }
    return word + "s"
  }

  private func endsInConsonantAndY(_ word: String) -> Bool {
    let end = word.utf8.suffix(2)
    guard end.count == 2, let first = end.first, let last = end.last else { return false }
    return last == UInt8(ascii: "y") && !Self.isVowel(first)
  }

  /// The word with its last consonant doubled where English doubles it: stop, plan, occur.
  private func doubled(_ base: String, stem: String?) -> String {
    let isListed = doubling.contains(base) || stem.map(doubling.contains) == true
    guard let last = base.utf8.last, isListed || isShortAndDoubled(base) else { return base }
    return base + String(UnicodeScalar(last))
  }

  /// Whether it is one syllable of one vowel and one consonant that is doubled: "stop", "plan".
  private func isShortAndDoubled(_ base: String) -> Bool {
    guard (3...4).contains(base.utf8.count) else { return false }
    let letters = Array(base.utf8)
    let end = letters.suffix(3).map(Self.isVowel)
    return "bdgmnprt".utf8.contains(letters[letters.count - 1]) && end[1] && !end[0]
      && (letters.count == 3 || !Self.isVowel(letters[0]))
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    "aeiou".utf8.contains(letter)
  }
}

extension String {
  /// Whether it ends so, byte for byte: a lexicon's words are asked tens of thousands of times.
  fileprivate func ends(in end: String) -> Bool {
    utf8.suffix(end.utf8.count).elementsEqual(end.utf8)
  }
}
