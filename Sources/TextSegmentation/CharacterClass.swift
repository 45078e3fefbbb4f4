/// What a character is to the tokenizer.
enum CharacterClass {
  /// A letter, a digit, or a combining mark: goes on in a word.
  case letter
  case digit
  /// `'` `’` and their like: inside a word, or a quotation mark.
  case apostrophe
  /// `-` and the non-breaking hyphen: joins two parts of a word.
  case hyphen
  /// Soft hyphens and zero-width characters: as if they were not there.
  case ignorable
  case space
  /// Anything else: a token of its own.
  case mark

  /// The class of a scalar beyond ASCII.
  init(beyondASCII value: UInt32) {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      self = .space
    case 0xAD, 0x2BB, 0x2BE, 0x2BF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
      self = .ignorable
    case 0xB4, 0x2BC, 0x2018, 0x2019, 0x201B: self = .apostrophe
    case 0x2010, 0x2011: self = .hyphen
    case 0xD7, 0xF7: self = .mark
    case 0xAA, 0xB5, 0xBA, 0xC0...0x24F, 0x300...0x36F: self = .letter
    case 0xA1...0xBF, 0x2012...0x206F, 0x20A0...0x20CF, 0x2190...0x2BFF: self = .mark
    default: self = Self.byCategory(value)
    }
  }

  private static func byCategory(_ value: UInt32) -> CharacterClass {
    guard let scalar = Unicode.Scalar(value) else { return .mark }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return .letter
    case .decimalNumber, .letterNumber, .otherNumber: return .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .control, .format: return .ignorable
    default: return .mark
    }
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  var isASCIIWord: Bool { isASCIILetter || isASCIIDigit }
  var isASCIISpace: Bool { self <= 0x20 || self == 0x7F }
  /// Lower case, of an ASCII letter.
  var loweredLetter: UInt8 { self | 0x20 }
}

/// The class of the character at a byte, and how many bytes it takes.
@inline(__always)
func characterClass(
  _ text: Span<UInt8>, at place: Int, before end: Int
) -> (kind: CharacterClass, length: Int) {
  let byte = text[place]
  guard byte >= 0x80 else { return (asciiClass(byte), 1) }
  let scalar = decodeScalar(text, at: place, before: end)
  return (CharacterClass(beyondASCII: scalar.value), scalar.length)
}

@inline(__always)
private func asciiClass(_ byte: UInt8) -> CharacterClass {
  if byte.isASCIILetter { return .letter }
  if byte.isASCIIDigit { return .digit }
  if byte.isASCIISpace { return .space }
  switch byte {
  case UInt8(ascii: "'"): return .apostrophe
  case UInt8(ascii: "-"): return .hyphen
  default: return .mark
  }
}

/// Whether a word can begin or go on with the character at a byte.
@inline(__always)
func isWordCharacter(_ text: Span<UInt8>, at place: Int, before end: Int) -> Bool {
  guard place < end else { return false }
  let byte = text[place]
  guard byte >= 0x80 else { return byte.isASCIIWord }
  switch characterClass(text, at: place, before: end).kind {
  case .letter, .digit: return true
  default: return false
  }
}

/// Whether the character at a byte is a letter.
func isLetter(_ text: Span<UInt8>, at place: Int, before end: Int) -> Bool {
  place < end && characterClass(text, at: place, before: end).kind == .letter
}
