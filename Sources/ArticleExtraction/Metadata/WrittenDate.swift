import StanceVocabulary

/// A day as people write it: `3 June 2017`, `June 3rd, 2017`, `2017-06-03`, `03.06.2017`, in the
/// languages whose months are known here.
struct WrittenDate {
  let date: CalendarDate?
  /// The characters that it takes in its text.
  let length: Int

  /// The first day that a text names.
  static func find(in text: String) -> WrittenDate? {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" || $0 == "|" }
    for place in words.indices {
      if let numeric = numeric(words[place]) { return numeric }
      if let named = named(words[place...].prefix(3)) { return named }
    }
    return nil
  }

  /// `2017-06-03` and what begins so, `3.6.2017`; `3/6/2017` is a date whose day nobody can tell,
  /// unless one number is over 12.
  private static func numeric(_ word: Substring) -> WrittenDate? {
    if let date = CalendarDate(word) { return WrittenDate(date: date, length: word.count) }
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "/" }
      .prefix(3).map(String.init)
    guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]),
      let third = Int(parts[2].prefix { $0.isNumber })
    else { return nil }
    if (1000...9999).contains(first) {
      return CalendarDate(year: first, month: second, day: third).map {
        WrittenDate(date: $0, length: word.count)
      }
    }
    guard (1...31).contains(first), (1...31).contains(second), [2, 4].contains(parts[2].count)
    else { return nil }
    let year = third < 100 ? 2000 + third : third
    let date: CalendarDate? =
      if word.contains(".") || first > 12 {
        CalendarDate(year: year, month: second, day: first)
      } else if second > 12 {
        CalendarDate(year: year, month: first, day: second)
      } else {
        nil
      }
    return WrittenDate(date: date, length: word.count)
  }

  /// Three words of which one is a month, one a day and one a year.
  private static func named(_ words: ArraySlice<Substring>) -> WrittenDate? {
    guard words.count == 3, let first = words.first, let last = words.last,
      let year = Int(last.prefix { $0.isNumber }), (1900...2200).contains(year)
    else { return nil }
    let middle = words[words.startIndex + 1]
    let isMonthFirst = self.month(first) != nil
    let month = self.month(isMonthFirst ? first : middle)
    let day = self.day(isMonthFirst ? middle : first)
    guard let month, let day, let date = CalendarDate(year: year, month: month, day: day) else {
      return nil
    }
    return WrittenDate(date: date, length: words.reduce(2) { $0 + $1.count })
  }

  /// `3`, `3rd`, `3.`, `1er`.
  private static func day(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isNumber }
    let rest = word.dropFirst(digits.count).lowercased()
    guard (1...2).contains(digits.count), ["", ".", "st", "nd", "rd", "th", "er"].contains(rest)
    else { return nil }
    return Int(digits)
  }

  /// A month by the letters that tell it from all others in its language.
  private static func month(_ word: Substring) -> Int? {
    let name = word.lowercased().filter { $0 != "." }
    guard name.count >= 3, name.count <= 10, name.allSatisfy(\.isLetter) else { return nil }
    return beginnings.first { beginning in
      name.hasPrefix(beginning.letters)
    }?.month
  }

  private static let beginnings: [(letters: String, month: Int)] = [
    ("jan", 1), ("ene", 1), ("gen", 1), ("feb", 2), ("f\u{E9}v", 2), ("fev", 2), ("mar", 3),
    ("m\u{E4}r", 3), ("apr", 4), ("avr", 4), ("abr", 4), ("may", 5), ("mai", 5), ("mag", 5),
    ("june", 6), ("jun", 6), ("juin", 6), ("giu", 6), ("july", 7), ("jul", 7), ("juil", 7),
    ("lug", 7), ("aug", 8), ("ao\u{FB}", 8), ("aou", 8), ("ago", 8), ("sep", 9), ("set", 9),
    ("oct", 10), ("okt", 10), ("ott", 10), ("nov", 11), ("dec", 12), ("d\u{E9}c", 12),
    ("dez", 12), ("dic", 12),
  ]
}
