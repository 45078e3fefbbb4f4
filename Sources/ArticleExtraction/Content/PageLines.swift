/// Lines of the page that stand between those of the article, told by their words.
enum PageLines {
  /// Whether a line begins what follows an article: comments, what else there is to read.
  static func beginsEnd(_ text: String) -> Bool {
    guard text.count <= 80, text.last != "." else { return false }
    let line = text.lowercased()
    return endings.contains { line.hasPrefix($0) } || wholeEndings.contains(line)
      || isCountOfComments(line)
  }

  /// Whether a line tells of the article or leads away from it: a date, a byline, tags, a link.
  static func isOfPage(_ block: PageBlock) -> Bool {
    guard block.kind != .heading, block.kind != .caption else { return false }
    let text = block.text
    if text.count <= 160 {
      let line = text.lowercased()
      if headerLines.contains(where: { line.hasPrefix($0) }) { return true }
      if notices.contains(where: { line.hasPrefix($0) }) { return true }
      if !isSentence(text), starts.contains(where: { line.hasPrefix($0) }) { return true }
    }
    if text.count <= 80, let date = WrittenDate.find(in: text), text.count - date.length < 45,
      let last = text.last, !".?!".contains(last)
    {
      return true
    }
    return block.linked >= 0.8 && text.count <= 200 && block.kind != .listItem
      && block.kind != .tableRow
  }

  /// "By 2014 the group held Raqqa." is no byline.
  private static func isSentence(_ text: String) -> Bool {
    guard let last = text.last, ".?!\u{201D}\"".contains(last) else { return false }
    return text.split(separator: " ").count >= 5
  }

  private static let endings = [
    "leave a comment", "leave a reply", "leave your", "post a comment", "post a reply",
    "add a comment", "add your comment", "write a comment", "write a reply", "submit a comment",
    "join the conversation", "join the discussion", "comments on", "comments to",
    "responses to", "replies to", "thoughts on", "reader comments", "readers' comments",
    "related article", "related post", "related stor", "related news", "related reading",
    "related content", "more article", "more post", "more stor", "more news", "more from",
    "more on this", "more like this", "recent article", "recent post", "recent stor",
    "latest article", "latest post", "latest stor", "latest news", "popular article",
    "popular post", "popular stor", "recommended article", "recommended reading",
    "recommended stor", "other article", "other post", "other stor", "similar article",
    "similar post", "similar stor", "you may also", "you may like", "you might also",
    "you might like", "you may be interested", "about the author", "references to this",
  ]

  private static let wholeEndings: Set<String> = [
    "read next", "read more", "see also", "what do you think?", "follow-ups", "follow-ups:",
    "related:", "trending", "most read", "most popular",
  ]

  /// "12 comments", "No replies", "One thought on ...", "Comments (3)", "Comments".
  private static func isCountOfComments(_ line: String) -> Bool {
    var words = line.split { !($0.isLetter || $0.isNumber) }
    if let first = words.first, first.allSatisfy(\.isNumber) || counts.contains(String(first)) {
      words.removeFirst()
    }
    guard let first = words.first,
      [
        "comment", "comments", "response", "responses", "reply",
        "replies", "thought", "thoughts",
      ].contains(String(first))
    else { return false }
    let rest = words.dropFirst()
    return rest.allSatisfy { $0.allSatisfy(\.isNumber) }
      || ["on", "to", "from", "by", "are"].contains(String(rest.first ?? ""))
  }

  private static let counts: Set<String> = ["no", "one", "two", "three", "reader", "readers"]

  /// The header of a letter in an archive of a mailing list.
  private static let headerLines = [
    "to:", "from:", "cc:", "subject:", "date:", "reply-to:", "in-reply-to:", "references:",
    "message-id:", "thread:", "prev:", "previous:", "next:", "next by date:", "next by thread:",
    "prev by date:", "prev by thread:", "previous by date:", "previous by thread:",
  ]

  private static let starts = [
    "by ", "posted ", "posted:", "published ", "published:", "written by", "author:",
    "tags", "tag:", "tagged", "category:", "categories:", "categories ", "share ", "share:",
    "subscribe", "sign up", "follow us", "copyright", "powered by", "read also", "read more",
    "read next", "related:",
    "previous post", "previous article", "previous:", "next post", "next article", "next:",
    "permalink", "comments", "edited ", "last updated", "last modified", "updated ", "updated:",
    "table of contents", "generated ", "\u{2190}", "\u{2192}", "\u{AB} ", "\u{BB}", "\u{2039}",
    "\u{203A}", "\u{2191}", "tweet",
  ]

  /// What is the page's even as a whole sentence.
  private static let notices = [
    "\u{A9}", "(c) 19", "(c) 20", "copyright \u{A9}", "copyright (c)", "copyright 19",
    "copyright 20", "all rights reserved", "subscribe to our", "sign up for our",
    "sign up to our", "read also:", "see also:", "leave a comment", "leave a reply", "image:",
    "photo:", "photo by", "filed under",
  ]
}
