/// A character that a text of the web spells out: `&amp;`, `&#8217;`.
enum CharacterEntity {
  /// The character's bytes, and how many of the source it takes.
  static func read(_ source: [UInt8], at place: Int) -> (bytes: [UInt8], length: Int)? {
    guard source[place] == UInt8(ascii: "&"),
      let end = source[place...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: source[(place + 1)..<end], as: UTF8.self)
    guard let scalar = named[name] ?? numbered(name) else { return nil }
    return (Array(String(Character(scalar)).utf8), end + 1 - place)
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "rsquo": "\u{2019}", "lsquo": "\u{2018}", "rdquo": "\u{201D}", "ldquo": "\u{201C}",
    "mdash": "\u{2014}", "ndash": "\u{2013}", "hellip": "\u{2026}",
  ]

  private static func numbered(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // Controls would make two lines of one, or spoil a page.
    guard let number, number >= 0x20, !(0x7F..<0xA0).contains(number) else { return nil }
    return Unicode.Scalar(number)
  }
}
