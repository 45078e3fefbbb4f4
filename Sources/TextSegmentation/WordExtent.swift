/// How far a word or a number reaches.
struct WordExtent {
  let end: Int
  /// Where its last apostrophe stands: what follows may be a clitic.
  let lastApostrophe: Range<Int>?
  /// Whether it holds digits and separators alone.
  let isNumber: Bool
  /// Whether it is single letters with dots between, as `U.S.` is.
  let isDotted: Bool
}

/// Finds the end of the word that begins at a byte.
///
/// A word goes on over an inner hyphen, an inner apostrophe before a letter, a dot or comma
/// between digits, and over characters of no width.
struct WordScanner {
  private var place: Int
  private let end: Int
  private var lastApostrophe: Range<Int>?
  private var isNumber = true

  static func scan(_ text: Span<UInt8>, from start: Int, to end: Int) -> WordExtent {
    var scanner = WordScanner(place: start, end: end)
    return scanner.scan(text)
  }

  private init(place: Int, end: Int) {
    self.place = place
    self.end = end
  }

  private mutating func scan(_ text: Span<UInt8>) -> WordExtent {
    let dottedEnd = endOfDottedLetters(text)
    if let dottedEnd {
      place = dottedEnd
      isNumber = false
      if isWordCharacter(text, at: place, before: end) { return extent(isDotted: true) }
    }
    while place < end, let length = continuation(text) { place += length }
    return extent(isDotted: dottedEnd == place)
  }

  private func extent(isDotted: Bool) -> WordExtent {
    WordExtent(
      end: place, lastApostrophe: lastApostrophe, isNumber: isNumber, isDotted: isDotted)
  }

  /// How many bytes at the present place belong to the word; nothing at its end.
  private mutating func continuation(_ text: Span<UInt8>) -> Int? {
    let byte = text[place]
    if byte.isASCIILetter {
      isNumber = false
      return 1
    }
    if byte.isASCIIDigit { return 1 }
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
      return isBetweenDigits(text) ? 1 : nil
    }
    let (kind, length) = characterClass(text, at: place, before: end)
    switch kind {
    case .letter:
      isNumber = false
      return length
    case .digit: return length
    case .hyphen: return isWordCharacter(text, at: place + length, before: end) ? length : nil
    case .apostrophe:
      guard isLetter(text, at: place + length, before: end) else { return nil }
      lastApostrophe = place..<place + length
      return length
    case .ignorable: return lengthOfIgnorables(text)
    case .space, .mark: return nil
    }
  }

  private func isBetweenDigits(_ text: Span<UInt8>) -> Bool {
    place > 0 && place + 1 < end && text[place - 1].isASCIIDigit && text[place + 1].isASCIIDigit
  }

  /// A run of characters of no width, where the word goes on behind it.
  private func lengthOfIgnorables(_ text: Span<UInt8>) -> Int? {
    var next = place
    while next < end {
      let (kind, length) = characterClass(text, at: next, before: end)
      guard kind == .ignorable else { break }
      next += length
    }
    return isWordCharacter(text, at: next, before: end) ? next - place : nil
  }

  /// The end of two or more single letters with dots between them.
  private func endOfDottedLetters(_ text: Span<UInt8>) -> Int? {
    var next = place
    var letters = 0
    while next < end, text[next].isASCIILetter {
      guard next + 1 < end, text[next + 1] == UInt8(ascii: ".") else {
        guard !isWordCharacter(text, at: next + 1, before: end), letters > 0 else { break }
        return next + 1
      }
      next += 2
      letters += 1
    }
    return letters >= 2 ? next : nil
  }
}
