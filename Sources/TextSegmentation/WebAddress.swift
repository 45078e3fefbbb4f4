/// Web addresses, which are one token each.
enum WebAddress {
  /// The end of the address that begins at a letter; nothing where none does.
  ///
  /// Marks that close a sentence or a bracket around it are left out.
  static func end(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    let first = text[start].loweredLetter
    guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w") else { return nil }
    guard
      begins(text, start, end, "http://") || begins(text, start, end, "https://")
        || begins(text, start, end, "www.")
    else { return nil }
    var place = start
    while place < end, !isBoundary(text[place]), !isCurlyQuote(text, at: place, before: end) {
      place += 1
    }
    while place > start, isTrailing(text[place - 1]) { place -= 1 }
    return place
  }

  private static func begins(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ prefix: StaticString
  ) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard start + length < end else { return false }
    var place = start
    for scalar in prefix.description.utf8 {
      guard text[place] == scalar || text[place].loweredLetter == scalar else { return false }
      place += 1
    }
    return true
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte.isASCIISpace || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }

  private static func isCurlyQuote(_ text: Span<UInt8>, at place: Int, before end: Int) -> Bool {
    guard text[place] == 0xE2, place + 2 < end, text[place + 1] == 0x80 else { return false }
    return (0x98...0x9F).contains(text[place + 2])
  }

  private static func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
