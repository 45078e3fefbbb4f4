/// One Unicode scalar of a text and the bytes it takes.
struct DecodedScalar {
  let value: UInt32
  let length: Int

  /// What stands for a byte that is not UTF-8.
  static let invalid = DecodedScalar(value: 0xFFFD, length: 1)
}

/// The scalar that begins at a byte; a byte that is not UTF-8 counts as one U+FFFD.
func decodeScalar(_ text: Span<UInt8>, at start: Int, before end: Int) -> DecodedScalar {
  let first = UInt32(text[start])
  let length: Int
  let smallest: UInt32
  var value: UInt32
  switch first {
  case 0..<0x80: return DecodedScalar(value: first, length: 1)
  case 0xC2...0xDF: (length, smallest, value) = (2, 0x80, first & 0x1F)
  case 0xE0...0xEF: (length, smallest, value) = (3, 0x800, first & 0x0F)
  case 0xF0...0xF4: (length, smallest, value) = (4, 0x10000, first & 0x07)
  default: return .invalid
  }
  guard start + length <= end else { return .invalid }
  for place in start + 1..<start + length {
    let byte = UInt32(text[place])
    guard byte & 0xC0 == 0x80 else { return .invalid }
    value = value << 6 | byte & 0x3F
  }
  guard value >= smallest, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else {
    return .invalid
  }
  return DecodedScalar(value: value, length: length)
}
