/// The endings of words that the grammar looks at.
package struct WordEndings: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let ly = WordEndings(rawValue: 1)
  package static let ed = WordEndings(rawValue: 2)
  package static let ing = WordEndings(rawValue: 4)

  /// The endings of a word as it stands in a text.
  init(of word: Range<Int>, in text: [UInt8]) {
    func byte(_ fromEnd: Int, _ text: [UInt8]) -> UInt8 {
      fromEnd <= word.count ? text[word.upperBound - fromEnd] : 0
    }
    self =
      switch (byte(3, text), byte(2, text), byte(1, text)) {
      case (_, UInt8(ascii: "l"), UInt8(ascii: "y")): .ly
      case (_, UInt8(ascii: "e"), UInt8(ascii: "d")): .ed
      case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")): .ing
      default: []
      }
  }
}
