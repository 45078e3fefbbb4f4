/// The endings of words that the grammar looks at.
package struct WordEndings: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let ly = WordEndings(rawValue: 1)
  package static let ed = WordEndings(rawValue: 2)
  package static let ing = WordEndings(rawValue: 4)

  /// The endings of a word as it stands in a text.
  init(of word: ArraySlice<UInt8>) {
    var endings: WordEndings = []
    if word.suffix(2).elementsEqual("ly".utf8) { endings.insert(.ly) }
    if word.suffix(2).elementsEqual("ed".utf8) { endings.insert(.ed) }
    if word.suffix(3).elementsEqual("ing".utf8) { endings.insert(.ing) }
    self = endings
  }
}
