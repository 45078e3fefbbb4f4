/// Lines of the page around an article, which a copied text carries with it.
///
/// Few patterns, and narrow ones: what is taken for furniture says nothing in the report.
enum Furniture {
  /// Whether this line and everything behind it belongs to the page: the form for comments.
  static func beginsEnd(_ block: [UInt8]) -> Bool {
    guard block.count <= 60 else { return false }
    let line = lowered(block)
    return ["leave a reply", "leave a comment", "post a comment"].contains { line.hasPrefix($0) }
  }

  /// Whether a block belongs to the page; the first one may be its menu.
  static func holds(_ block: [UInt8], isFirst: Bool) -> Bool {
    guard block.count <= 300 else { return false }
    let line = lowered(block)
    return starts.contains { line.hasPrefix($0) } || whole.contains(line) || isRightsNotice(line)
      || isShareBar(line) || (isFirst && isMenu(block))
  }

  private static let starts = [
    "your email address will not be published", "required fields are marked",
    "subscribe to our newsletter", "sign up for our newsletter", "click to share on",
    "share this:", "share this article", "like this:", "filed under:", "skip to content",
    "skip to main content", "image may contain:",
  ]

  private static let whole: Set<String> = [
    "advertisement", "loading...", "continue reading", "reply", "comments are closed.",
  ]

  private static func isRightsNotice(_ line: String) -> Bool {
    guard line.utf8.count <= 150 else { return false }
    let marks = ["\u{A9}", "(c)", "copyright"]
    return line.contains("all rights reserved") && marks.contains { line.contains($0) }
      || line.hasPrefix("all rights reserved")
  }

  /// Nothing but names of services and what one does there.
  private static func isShareBar(_ line: String) -> Bool {
    let words = line.split { !$0.isLetter }
    return words.count >= 2 && words.allSatisfy { shareWords.contains(String($0)) }
  }

  private static let shareWords: Set<String> = [
    "share", "tweet", "email", "print", "facebook", "twitter", "whatsapp", "telegram", "reddit",
    "linkedin", "pinterest", "pocket", "tumblr", "on", "this", "more", "x", "mail", "via",
  ]

  /// A line of at least eight capitalized words without a stop at its end and without any of the
  /// small words that sentences and headlines have: the headings of a menu.
  private static func isMenu(_ block: [UInt8]) -> Bool {
    let words = String(decoding: block, as: UTF8.self).split(separator: " ")
    guard words.count >= 8, let last = block.last, !".!?:;,\"'".utf8.contains(last),
      last < 0x80
    else { return false }
    return words.allSatisfy { word in
      word.first?.isUppercase == true && !smallWords.contains(word.lowercased())
    }
  }

  private static let smallWords: Set<String> = [
    "a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "with", "as", "at", "by", "from",
    "is", "are", "was", "has", "have", "will", "not", "its", "his", "that", "this", "after", "over",
    "says", "said", "how", "why", "what", "who", "but",
  ]

  private static func lowered(_ block: [UInt8]) -> String {
    String(decoding: block, as: UTF8.self).lowercased()
  }
}
