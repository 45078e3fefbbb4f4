/// A part of the source text, before its marks are taken out.
struct SourceParagraph {
  enum Kind {
    case heading
    case paragraph
    case listItem
    case quotation
    /// Only of other formats: Markdown has none.
    case caption
  }

  let kind: Kind
  /// What is left of its lines without the marks at their beginning.
  var lines: [Range<Int>]
}

/// Groups lines into headings, paragraphs, items and quotations by the marks of Markdown that open
/// them; text without any is simply paragraphs.
struct ParagraphGrouping {
  private let text: [UInt8]
  private let areUnwrapped: Bool
  private let transcript: Transcript
  private var paragraphs: [SourceParagraph] = []
  /// Whether the next plain line goes on with the last paragraph.
  private var isOpen = false

  static func paragraphs(
    of text: [UInt8], _ lines: SourceLines, _ transcript: Transcript
  ) -> [SourceParagraph] {
    var grouping = ParagraphGrouping(
      text: text, areUnwrapped: lines.areUnwrapped, transcript: transcript)
    for line in lines { grouping.take(line) }
    return grouping.paragraphs
  }

  private init(text: [UInt8], areUnwrapped: Bool, transcript: Transcript) {
    self.text = text
    self.areUnwrapped = areUnwrapped
    self.transcript = transcript
  }

  private mutating func take(_ line: Range<Int>) {
    let content = trimmed(line)
    guard !content.isEmpty else {
      isOpen = false
      return
    }
    if isUnderline(content) {
      underline(content)
    } else if isFence(content) || isReference(content) {
      isOpen = false
    } else if let heading = afterHashes(content) {
      append(.heading, heading)
      isOpen = false
    } else if let quoted = afterQuoteMarks(content) {
      takeQuoted(quoted)
    } else if let item = afterListMark(content) {
      append(.listItem, item)
    } else {
      takePlain(content)
    }
  }

  private mutating func takePlain(_ content: Range<Int>) {
    let label = transcript.label(text[content])
    guard isOpen, !areUnwrapped, label == nil else {
      append(.paragraph, content)
      // What follows a label that stands alone is not its paragraph.
      isOpen = label?.isCertain != true
      return
    }
    paragraphs[paragraphs.count - 1].lines.append(content)
  }

  private mutating func takeQuoted(_ content: Range<Int>) {
    guard !content.isEmpty else {
      isOpen = false
      return
    }
    if isOpen, !areUnwrapped, paragraphs.last?.kind == .quotation {
      paragraphs[paragraphs.count - 1].lines.append(content)
    } else {
      append(.quotation, content)
    }
  }

  private mutating func append(_ kind: SourceParagraph.Kind, _ content: Range<Int>) {
    guard !content.isEmpty else { return }
    paragraphs.append(SourceParagraph(kind: kind, lines: [content]))
    isOpen = true
  }

  /// A line of `=` or `-` under one line of text makes it a heading; alone it is a rule.
  private mutating func underline(_ content: Range<Int>) {
    let mark = text[content.lowerBound]
    if isOpen, let last = paragraphs.last, last.kind == .paragraph, last.lines.count == 1,
      mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-")
    {
      paragraphs[paragraphs.count - 1] = SourceParagraph(kind: .heading, lines: last.lines)
    }
    isOpen = false
  }

  // MARK: Marks at the beginning of a line

  private func trimmed(_ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, let length = whiteSpace(at: start, before: end) { start += length }
    while start < end, text[end - 1].isBlank { end -= 1 }
    while end - start >= 2, text[end - 2] == 0xC2, text[end - 1] == 0xA0 { end -= 2 }
    return start..<end
  }

  /// Blanks, non-breaking spaces and byte order marks.
  private func whiteSpace(at place: Int, before end: Int) -> Int? {
    if text[place].isBlank { return 1 }
    if place + 1 < end, text[place] == 0xC2, text[place + 1] == 0xA0 { return 2 }
    if text[place..<end].starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
    return nil
  }

  /// Three or more of one of `= - * _` and nothing else but blanks.
  private func isUnderline(_ content: Range<Int>) -> Bool {
    let mark = text[content.lowerBound]
    guard "=-*_".utf8.contains(mark) else { return false }
    let marks = text[content].count { $0 == mark }
    return marks >= 3 && text[content].allSatisfy { $0 == mark || $0.isBlank }
  }

  /// The fence of a code block.
  private func isFence(_ content: Range<Int>) -> Bool {
    content.count < 40
      && (text[content].starts(with: "```".utf8) || text[content].starts(with: "~~~".utf8))
  }

  /// `[1]: https://...`, where a link of the text leads.
  private func isReference(_ content: Range<Int>) -> Bool {
    guard text[content.lowerBound] == UInt8(ascii: "["),
      let end = text[content].prefix(80).firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    let rest = text[(end + 1)..<content.upperBound]
    return rest.starts(with: ": http".utf8) || rest.starts(with: ":http".utf8)
  }

  private func afterHashes(_ content: Range<Int>) -> Range<Int>? {
    let hashes = text[content].prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(hashes), hashes < content.count,
      text[content.lowerBound + hashes].isBlank
    else { return nil }
    var end = content.upperBound
    let closing = text[content].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if closing > 0, closing < content.count, text[end - closing - 1].isBlank { end -= closing }
    return trimmed(content.lowerBound + hashes..<max(end, content.lowerBound + hashes))
  }

  private func afterQuoteMarks(_ content: Range<Int>) -> Range<Int>? {
    guard text[content.lowerBound] == UInt8(ascii: ">") else { return nil }
    var start = content.lowerBound
    while start < content.upperBound, text[start] == UInt8(ascii: ">") || text[start].isBlank {
      start += 1
    }
    return start..<content.upperBound
  }

  private func afterListMark(_ content: Range<Int>) -> Range<Int>? {
    let start = content.lowerBound
    let first = text[start]
    var length = 0
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
      length = 1
    } else if text[content].starts(with: "\u{2022}".utf8) {
      length = 3
    } else {
      let digits = text[content].prefix(3).prefix(while: \.isASCIIDigit).count
      guard (1...2).contains(digits), digits < content.count,
        text[start + digits] == UInt8(ascii: ".") || text[start + digits] == UInt8(ascii: ")")
      else { return nil }
      length = digits + 1
    }
    guard length < content.count, text[start + length].isBlank || length == 3 else { return nil }
    return trimmed(start + length..<content.upperBound)
  }
}
