/// The lines of a text, as ranges without their line feeds.
struct SourceLines: Sequence {
  private let text: [UInt8]
  private let start: Int
  /// Whether each line is a whole paragraph: some line is too long for one that was wrapped.
  private(set) var areUnwrapped = false

  private static let longestWrapped = 200

  init(_ text: [UInt8], from start: Int) {
    self.text = text
    self.start = start
    areUnwrapped = contains { $0.count > Self.longestWrapped }
  }

  /// Finds the lines one by one: a list of them may be larger than the text.
  func makeIterator() -> some IteratorProtocol<Range<Int>> {
    var next = start
    return AnyIterator {
      guard next < text.count else { return nil }
      var end = next
      while end < text.count, text[end] != 0x0A { end += 1 }
      defer { next = end + 1 }
      return next..<end
    }
  }
}
