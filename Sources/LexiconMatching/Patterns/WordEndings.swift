/// The endings of words that the grammar looks at.
package struct WordEndings: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let ly = WordEndings(rawValue: 1)
  package static let ed = WordEndings(rawValue: 2)
  package static let ing = WordEndings(rawValue: 4)

  /// The endings of a word as it stands in a text.
  init(of word: Range<Int>, in text: [UInt8]) {
    func byte(_ fromEnd: Int) -> UInt8? {
      fromEnd <= word.count ? text[word.upperBound - fromEnd] : nil
    }
    switch byte(1) {
    case UInt8(ascii: "y"): self = byte(2) == UInt8(ascii: "l") ? .ly : []
    case UInt8(ascii: "d"): self = byte(2) == UInt8(ascii: "e") ? .ed : []
    case UInt8(ascii: "g"):
      self = byte(2) == UInt8(ascii: "n") && byte(3) == UInt8(ascii: "i") ? .ing : []
    default: self = []
    }
  }
}
