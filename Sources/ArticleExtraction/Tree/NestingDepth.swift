/// How deeply a page's elements stand in each other, by a look at its bytes.
///
/// The parser's time grows with the square of the depth: 40,000 open elements take it 25 s.
enum NestingDepth {
  /// The most elements inside each other; real pages stay under a hundred.
  static let most = 512

  static func isBearable(_ text: [UInt8]) -> Bool {
    var depth = 0
    var place = 0
    while let opening = text[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = opening + 1
      if text[place...].starts(with: "!--".utf8) {
        place = end(of: "-->", in: text, from: place + 3)
        continue
      }
      let isEnd = place < text.count && text[place] == UInt8(ascii: "/")
      if isEnd { place += 1 }
      let name = text[place...].prefix(16).prefix(while: isLetterOrDigit)
      guard !name.isEmpty else { continue }
      let tag = String(decoding: name, as: UTF8.self).lowercased()
      let close = tagEnd(text, from: place + name.count)
      let closesItself = close > place + 1 && text[min(close, text.count) - 1] == UInt8(ascii: "/")
      place = min(close + 1, text.count)
      if isEnd {
        if !unnested.contains(tag) { depth = max(0, depth - 1) }
      } else if rawTexts.contains(tag) {
        place = end(of: "</" + tag, in: text, from: place)
      } else if !unnested.contains(tag), !closesItself {
        depth += 1
        guard depth <= most else { return false }
      }
    }
    return true
  }

  /// Elements without an end, and those that the next of their kind ends.
  private static let unnested: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead",
    "tbody", "tfoot", "option", "optgroup", "colgroup", "rp", "rt",
  ]

  private static let rawTexts: Set<String> = ["script", "style", "textarea", "title"]

  private static func tagEnd(_ text: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    var place = start
    while place < text.count {
      let byte = text[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return place
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        text[place - 1] == UInt8(ascii: "=")
      {
        quote = byte
      }
      place += 1
    }
    return place
  }

  /// Where the text goes on behind a mark, its letters of either case.
  private static func end(of mark: String, in text: [UInt8], from start: Int) -> Int {
    let bytes = Array(mark.utf8)
    var place = min(start, text.count)
    while place + bytes.count <= text.count {
      if text[place..<place + bytes.count].elementsEqual(bytes, by: { lowered($0) == $1 }) {
        return place + bytes.count
      }
      place += 1
    }
    return text.count
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
