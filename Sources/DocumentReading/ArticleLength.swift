/// How long an article may be: every sentence costs time, memory, and place in the report.
enum ArticleLength {
  /// A book of 300 pages has no more.
  ///
  /// Of 5,000 sentences that each take three sides (`Assad.`, again and again) a page of 16 MB is
  /// made.
  static let mostSentences = 5_000

  /// Whether a text has more, by its blocks and by the stops in it: without cutting it.
  static func isExceeded(by article: ArticleText) -> Bool {
    article.blocks.count > mostSentences
      || article.blocks.count + stops(in: article.text.span) > mostSentences
  }

  /// Stops that no letter or digit and no further stop follows.
  private static func stops(in text: Span<UInt8>) -> Int {
    var count = 0
    var isBehindStop = false
    for place in text.indices {
      let byte = text[place]
      let isStop =
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      if isBehindStop, !isStop, !byte.isASCIIAlphanumeric { count += 1 }
      isBehindStop = isStop || isEllipsisEnd(text, place)
    }
    return count
  }

  /// The last byte of `…`.
  private static func isEllipsisEnd(_ text: Span<UInt8>, _ place: Int) -> Bool {
    text[place] == 0xA6 && place >= 2 && text[place - 1] == 0x80 && text[place - 2] == 0xE2
  }
}
