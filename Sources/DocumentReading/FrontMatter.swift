import ArticleExchange
import StanceVocabulary
import Yams

/// What a document says of itself between two lines of `---` at its beginning.
struct FrontMatter: Equatable {
  var title: String?
  var published: CalendarDate?
  var source: String?
  var author: String?
  /// Where it was published, an `http` or `https` address.
  var address: String?
  /// A language code: `en`.
  var language: String?

  /// The front matter of a text and where the article begins behind it.
  ///
  /// Front matter that is broken YAML is left out of the article and says nothing; lines that are no
  /// mapping are no front matter but part of the article.
  static func read(_ text: [UInt8]) -> (matter: FrontMatter, articleStart: Int) {
    let nothing = (FrontMatter(), 0)
    guard let (yaml, end) = fenced(text) else { return nothing }
    do {
      guard let mapping = try PlainYAML.node(of: Array(text[yaml]))?.mapping else { return nothing }
      return (FrontMatter(mapping), end)
    } catch {
      return beginsWithKey(text[yaml]) ? (FrontMatter(), end) : nothing
    }
  }

  private init(_ mapping: Node.Mapping) {
    for (key, value) in mapping {
      guard let text = value.scalar?.string, !text.isEmpty else { continue }
      switch key.scalar?.string.lowercased() {
      case "title": title = title ?? Self.oneLine(text)
      case "date", "published": published = published ?? CalendarDate(text)
      case "source", "site": source = source ?? Self.oneLine(text)
      case "author": author = author ?? Self.oneLine(text)
      case "url", "address", "link": address = address ?? Self.webAddress(text)
      case "language", "lang": language = language ?? Self.languageCode(text)
      default: break
      }
    }
  }

  init(
    title: String? = nil, published: CalendarDate? = nil, source: String? = nil,
    author: String? = nil, address: String? = nil, language: String? = nil
  ) {
    self.title = title
    self.published = published
    self.source = source
    self.author = author
    self.address = address
    self.language = language
  }

  /// What a file of another format says of itself.
  init(_ metadata: ArticleMetadata) {
    self.init(
      title: metadata.title?.value,
      published: metadata.published.flatMap { CalendarDate($0.value) },
      source: metadata.site?.value, author: metadata.author?.value,
      address: metadata.address.flatMap { Self.webAddress($0.value) })
  }

  /// The bytes between the two fences, and where the line behind the second one begins.
  private static func fenced(_ text: [UInt8]) -> (yaml: Range<Int>, end: Int)? {
    let first = lineEnd(text, from: 0)
    guard isFence(text[0..<first], marks: ["---"]), first < text.count else { return nil }
    var start = first + 1
    // Nobody writes more; a text that merely begins with a rule is not searched to its end.
    let limit = min(text.count, 1 << 14)
    while start < limit {
      let end = lineEnd(text, from: start)
      let next = min(end + 1, text.count)
      if isFence(text[start..<end], marks: ["---", "..."]) { return (first + 1..<start, next) }
      start = end + 1
    }
    return nil
  }

  private static func lineEnd(_ text: [UInt8], from start: Int) -> Int {
    text[start...].firstIndex(of: 0x0A) ?? text.count
  }

  private static func isFence(_ line: ArraySlice<UInt8>, marks: [String]) -> Bool {
    let bare = line.prefix { !$0.isBlank }
    return line.dropFirst(bare.count).allSatisfy(\.isBlank)
      && marks.contains { bare.elementsEqual($0.utf8) }
  }

  private static func beginsWithKey(_ yaml: ArraySlice<UInt8>) -> Bool {
    let key = yaml.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") }
    return !key.isEmpty && yaml.dropFirst(key.count).first == UInt8(ascii: ":")
  }

  private static func webAddress(_ text: String) -> String? {
    let isOne = text.hasPrefix("https://") || text.hasPrefix("http://")
    return isOne && !text.contains(where: \.isWhitespace) ? text : nil
  }

  private static func languageCode(_ text: String) -> String? {
    let code = text.lowercased().prefix { $0.isASCII && $0.isLetter }
    return (2...3).contains(code.count) ? String(code) : nil
  }

  private static func oneLine(_ text: String) -> String? {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }
}
