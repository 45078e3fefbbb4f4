/// Puts the lines of a PDF together to paragraphs and headings.
///
/// A PDF knows no paragraphs: they begin where lines are indented, where the gap between two lines is
/// larger, where the size of the letters changes, or behind a line that ends early with a stop. What
/// goes on in the next column or on the next page is one paragraph.
struct PDFParagraphs {
  private var paragraphs: [Paragraph] = []
  private let bodySize: Double
  private let usualGap: Double

  private struct Paragraph {
    var lines: [PDFLine]
    let page: Int

    var size: Double { lines[0].height }
  }

  /// Letters so much larger than those of the text make a heading, and so much smaller a note.
  private static let headingSize = 1.12
  private static let noteSize = 0.88
  private static let longestHeading = 200

  static func paragraphs(_ pages: [PDFPage]) -> PDFParagraphs {
    var result = PDFParagraphs(pages)
    for (number, page) in pages.enumerated() {
      for line in page.lines { result.take(line, number) }
    }
    return result
  }

  private init(_ pages: [PDFPage]) {
    var sizes: [Double: Int] = [:]
    var gaps: [Double] = []
    for page in pages {
      for line in page.lines {
        sizes[(line.height * 2).rounded() / 2, default: 0] += line.text.count
      }
      for (above, below) in zip(page.lines, page.lines.dropFirst())
      where above.block == below.block && below.top > above.top {
        gaps.append(below.top - above.top)
      }
    }
    bodySize = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 12
    gaps.sort()
    usualGap = gaps.isEmpty ? 1.2 * bodySize : gaps[gaps.count / 2]
  }

  private mutating func take(_ line: PDFLine, _ page: Int) {
    if let last = paragraphs.last, goesOn(last, with: line, page) {
      paragraphs[paragraphs.count - 1].lines.append(line)
    } else if page > 0 || paragraphs.count > 1, let open = openParagraph(before: line) {
      // Notes at the foot of a column stand between the parts of what goes on.
      paragraphs[open].lines.append(line)
    } else {
      paragraphs.append(Paragraph(lines: [line], page: page))
    }
  }

  private func goesOn(_ paragraph: Paragraph, with line: PDFLine, _ page: Int) -> Bool {
    guard let above = paragraph.lines.last, page == paragraph.page,
      abs(line.height - above.height) <= 0.08 * above.height
    else { return false }
    // A raised mark of a note makes the converter begin a block in the middle of a sentence.
    if above.block != line.block {
      return !Self.endsSentence(above.text) && abs(line.left - above.left) < 0.5 * line.height
        && line.top > above.top && line.top - above.top <= 1.2 * usualGap
    }
    if line.top - above.top > 1.35 * usualGap, line.top - above.top > 1.35 * above.height {
      return false
    }
    let isIndented = line.left > above.left + 0.7 * line.height
    let wasIndented = paragraph.lines.count == 1 && paragraph.lines[0].left > line.left
    if isIndented, !wasIndented, Self.endsSentence(above.text) { return false }
    let width = (paragraph.lines.map(\.right).max() ?? above.right) - above.left
    let isEarly = above.right < above.left + 0.8 * max(width, line.right - line.left)
    return !(isEarly && Self.endsSentence(above.text))
  }

  /// The last paragraph of the text's own size, where it ends in the middle of a sentence that this
  /// line goes on with.
  private func openParagraph(before line: PDFLine) -> Int? {
    guard isBody(line.height), let first = line.text.first, first.isLowercase || first.isNumber,
      let place = paragraphs.lastIndex(where: { isBody($0.size) }),
      let above = paragraphs[place].lines.last, !Self.endsSentence(above.text),
      paragraphs[place].lines.count > 1
    else { return nil }
    return place
  }

  private func isBody(_ size: Double) -> Bool {
    size < Self.headingSize * bodySize && size > Self.noteSize * bodySize
  }

  private static func endsSentence(_ text: String) -> Bool {
    guard let last = text.last(where: { !"\"'\u{201D}\u{2019}\u{BB})]".contains($0) }) else {
      return true
    }
    return ".!?:\u{2026}".contains(last)
  }

  // MARK: What it gives

  /// The first of the paragraphs with the largest letters, if they are larger than the text's.
  var largestHeading: String? {
    let first = paragraphs.filter { $0.page == 0 }
    guard let size = first.map(\.size).max(), size >= Self.headingSize * bodySize,
      let heading = first.first(where: { $0.size == size })
    else { return nil }
    let text = joined(heading)
    return text.count <= Self.longestHeading ? text : nil
  }

  /// The blocks, with notes in smaller letters behind the text.
  var blocks: [PageBlock] {
    let notes = paragraphs.filter { $0.size <= Self.noteSize * bodySize }
    let text = paragraphs.filter { $0.size > Self.noteSize * bodySize }
    return (text + notes).map { paragraph in
      let text = joined(paragraph)
      let isHeading =
        paragraph.size >= Self.headingSize * bodySize && text.count <= Self.longestHeading
      let isItem = text.hasPrefix("\u{2022}")
      return PageBlock(
        kind: isHeading ? .heading : isItem ? .listItem : .paragraph,
        text: isItem ? String(text.dropFirst()).onOneLine : text, linked: 0)
    }
  }

  /// The lines of a paragraph as one; a word that was cut at a line's end is put together.
  private func joined(_ paragraph: Paragraph) -> String {
    var text = ""
    for line in paragraph.lines {
      if text.isEmpty {
        text = line.text
      } else if Self.isCut(text, line.text) {
        text = text.dropLast() + line.text
      } else if text.hasSuffix("-"), text.dropLast().last?.isLetter == true {
        text += line.text
      } else {
        text += " " + line.text
      }
    }
    return text.replacingLigatures.onOneLine
  }

  /// "govern-" and "ment": small letters on both sides; "US-" and "backed" belongs together with its
  /// hyphen.
  private static func isCut(_ above: String, _ below: String) -> Bool {
    guard above.hasSuffix("-") || above.hasSuffix("\u{AD}"), below.first?.isLowercase == true else {
      return false
    }
    let word = above.dropLast().suffix { $0.isLetter }
    return word.count >= 2 && word.allSatisfy(\.isLowercase)
  }
}

extension String {
  /// Letters that are joined in print, one by one: "\u{FB01}" is "fi".
  fileprivate var replacingLigatures: String {
    guard unicodeScalars.contains(where: { (0xFB00...0xFB06).contains($0.value) }) else {
      return self
    }
    let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
    return unicodeScalars.reduce(into: "") { text, scalar in
      if (0xFB00...0xFB06).contains(scalar.value) {
        text += letters[Int(scalar.value) - 0xFB00]
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Substring {
  fileprivate func suffix(_ predicate: (Character) -> Bool) -> Substring {
    let start = lastIndex { !predicate($0) }.map(index(after:)) ?? startIndex
    return self[start...]
  }
}
