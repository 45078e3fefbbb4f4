/// A page of a PDF: its lines in the order of reading.
struct PDFPage {
  let height: Double
  var lines: [PDFLine]
}

/// A line of a page; lengths are points, from the page's upper left corner.
struct PDFLine {
  let text: String
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  /// Tells the blocks of a page apart, which the converter has put together.
  let block: Int

  var height: Double { bottom - top }
}

/// Lines as `pdftotext -bbox-layout` gives them.
enum PDFLines {
  static func pages(in tree: HTMLTree) -> [PDFPage] {
    var pages: [PDFPage] = []
    var block = 0
    for (id, element) in tree.elements(in: tree.range(HTMLTree.root)) {
      switch element.name {
      case "page":
        pages.append(PDFPage(height: length(element, "height") ?? 792, lines: []))
      case "block":
        block += 1
      case "line":
        guard !pages.isEmpty, let line = line(id, in: tree, block: block) else { continue }
        pages[pages.count - 1].lines.append(line)
      default:
        break
      }
    }
    return pages
  }

  private struct Word {
    let text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    var height: Double { bottom - top }
  }

  /// A line without the marks of notes, which are small and raised; nothing for a bullet of a list,
  /// which stands in a line of its own.
  ///
  /// Its height is that of most of its letters: a raised mark makes the box higher.
  private static func line(_ id: HTMLTree.ID, in tree: HTMLTree, block: Int) -> PDFLine? {
    let words = tree.childElements(id).compactMap { word($0, in: tree) }
    var letters: [Double: Int] = [:]
    for word in words { letters[word.height, default: 0] += word.text.count }
    guard let height = letters.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
      let usual = words.first(where: { $0.height == height })
    else { return nil }
    let left = words.filter { word in
      !(word.height < 0.9 * height && word.bottom < usual.bottom - 0.1 * height
        && word.text.allSatisfy(\.isNumber))
    }
    guard let first = left.first, let last = left.last, !left.allSatisfy({ isBullet($0.text) })
    else { return nil }
    return PDFLine(
      text: left.map(\.text).joined(separator: " "), left: first.left, right: last.right,
      top: usual.top, bottom: usual.bottom, block: block)
  }

  private static func word(_ id: HTMLTree.ID, in tree: HTMLTree) -> Word? {
    guard let element = tree.element(id), let left = length(element, "xmin"),
      let right = length(element, "xmax"), let top = length(element, "ymin"),
      let bottom = length(element, "ymax")
    else { return nil }
    let text = tree.text(id)
    return text.isEmpty
      ? nil : Word(text: text, left: left, right: right, top: top, bottom: bottom)
  }

  private static func isBullet(_ text: String) -> Bool {
    ["\u{2022}", "\u{25CF}", "\u{2013}", "\u{F0B7}"].contains(text)
  }

  private static func length(_ element: HTMLElement, _ name: String) -> Double? {
    element[name].flatMap(Double.init)
  }

  /// The part of a page's height at its top and at its foot in which running lines stand.
  private static let margin = 0.09

  /// Takes off what stands at the head or foot of the pages again and again: numbers, titles,
  /// addresses and times that a browser prints.
  static func withoutRunningLines(_ pages: [PDFPage], title: String?) -> [PDFPage] {
    var counts: [String: Int] = [:]
    for page in pages {
      for shape in Set(page.lines.filter { isInMargin($0, page) }.map(shape)) {
        counts[shape, default: 0] += 1
      }
    }
    return pages.map { page in
      let lines = page.lines.filter { line in
        guard isInMargin(line, page) else { return true }
        return !isPageMark(line.text) && line.text != title && (counts[shape(line)] ?? 0) < 2
      }
      return PDFPage(height: page.height, lines: lines)
    }
  }

  private static func isInMargin(_ line: PDFLine, _ page: PDFPage) -> Bool {
    line.bottom < margin * page.height || line.top > (1 - margin) * page.height
  }

  /// A line with all its numbers made alike.
  private static func shape(_ line: PDFLine) -> String {
    String(line.text.map { $0.isNumber ? "0" : $0 }).lowercased()
  }

  /// "3", "3/10", "Page 3 of 10", an address, a date with a time.
  private static func isPageMark(_ text: String) -> Bool {
    let line = text.lowercased()
    if ["http://", "https://", "file://"].contains(where: { line.hasPrefix($0) }) { return true }
    let words = line.split { !($0.isLetter || $0.isNumber) }
    let others = words.filter { word in
      !word.allSatisfy(\.isNumber) && !["page", "of", "p", "am", "pm", "seite"].contains(word)
    }
    return others.isEmpty && line.count <= 30
  }
}
