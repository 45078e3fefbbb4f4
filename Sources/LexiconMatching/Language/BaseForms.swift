/// Finds the base form of the words that some texts hold: inflection, read backwards.
///
/// Without a dictionary the texts themselves must tell: `bombed` is a form of `bomb` where other forms
/// of `bomb` are found, too, and stands for itself where none is. Among several base forms the one
/// whose other forms are most frequent wins: `left` is one of `leave`, `ground` is none of `grind`.
package struct BaseForms: Sendable {
  /// How often each word was found, in lower case.
  private let counts: [String: Int]
  private let inflection: Inflection
  /// Base forms of each irregular form.
  private let irregular: [String: [String]]

  /// Shorter words are nobody's base form: `thing` is no form of `the`.
  private static let shortestBase = 3
  private static let shortestAdjective = 4

  init(counts: [String: Int], inflection: Inflection) {
    self.counts = counts
    self.inflection = inflection
    irregular = inflection.basesOfIrregularForms()
  }

  /// The base form, in lower case as the word itself.
  package func base(of word: String) -> String {
    var base = word
    // "killings" is of "killing", which is of "kill".
    for _ in 0..<2 {
      let next = nearestBase(of: base)
      if next == base { break }
      base = next
    }
    return base
  }

  private func nearestBase(of word: String) -> String {
    if let adjective = adjective(of: word) { return adjective }
    var best = (base: word, support: support(of: word, besides: word))
    for base in candidates(for: word) {
      let found = support(of: base, besides: word)
      // "Escalated" and "escalating" alone do not tell "escalate" from "escalat".
      let isLikelier = found == best.support && found > 0 && best.base + "e" == base
      if found > best.support || isLikelier && Self.takesE(best.base) { best = (base, found) }
    }
    return best.base
  }

  /// "Brutally" counts as "brutal" where that is found.
  private func adjective(of word: String) -> String? {
    guard word.hasSuffix("ly") else { return nil }
    let stem = String(word.dropLast(2))
    let isFound = stem.count >= Self.shortestAdjective && (counts[stem] ?? 0) > 0
    return isFound ? stem : nil
  }

  /// How often forms of a base are found, besides one of them.
  private func support(of base: String, besides word: String) -> Int {
    inflection.everyForm(of: base).reduce(0) { $1 == word ? $0 : $0 + (counts[$1] ?? 0) }
  }

  /// Base forms that the word would be a form of, by its ending or the table of irregular verbs.
  private func candidates(for word: String) -> [String] {
    var stems = irregular[word] ?? []
    for (ending, others) in [
      ("ies", ["y", "ie"]), ("es", ["", "e"]), ("s", [""]), ("ied", ["y", "ie"]),
      ("ed", ["", "e"]), ("ying", ["ie", "y"]), ("ing", ["", "e"]),
    ] where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      stems += others.map { stem + $0 }
      // "Stopped" of "stop".
      if let last = stem.last, stem.dropLast().last == last {
        stems.append(String(stem.dropLast()))
      }
    }
    return stems.filter { stem in
      stem.count >= Self.shortestBase && stem != word
        && inflection.everyForm(of: stem).contains(word)
    }
  }

  /// Whether a stem likely is a verb that has lost its "e": one vowel and one consonant at its end
  /// ("invad"), but for endings that lose none ("visit", "open").
  private static func takesE(_ stem: String) -> Bool {
    if ["v", "c", "u", "dg", "bl", "tl", "pl", "dl", "gl"].contains(where: stem.hasSuffix) {
      return true
    }
    let letters = Array(stem.suffix(3))
    guard letters.count == 3, !isVowel(letters[0]), isVowel(letters[1]), !isVowel(letters[2]) else {
      return false
    }
    let lasting = [
      "er", "en", "on", "et", "it", "op", "al", "el", "il", "ol", "om", "or", "ow", "ay",
    ]
    return !lasting.contains(where: stem.hasSuffix)
  }

  private static func isVowel(_ letter: Character) -> Bool {
    "aeiou".contains(letter)
  }
}

extension Inflection {
  /// Base forms by the forms that the table of irregular verbs gives them, in byte order.
  func basesOfIrregularForms() -> [String: [String]] {
    var bases: [String: [String]] = [:]
    for base in irregularBases.sorted() {
      for form in Set(verb(base).all) where form != base { bases[form, default: []].append(base) }
    }
    return bases
  }
}
