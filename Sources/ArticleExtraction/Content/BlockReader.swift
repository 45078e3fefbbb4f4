/// Reads the blocks of a part of a page in their order.
struct BlockReader {
  private let tree: HTMLTree
  private var blocks: [PageBlock] = []
  private var kind = PageBlock.Kind.paragraph
  private var text = ""
  private var linked = 0
  private var linkDepth = 0

  static func blocks(of tree: HTMLTree, in top: HTMLTree.ID) -> [PageBlock] {
    var reader = BlockReader(tree: tree)
    reader.walk(top)
    reader.flush()
    return reader.blocks
  }

  private init(tree: HTMLTree) {
    self.tree = tree
  }

  /// Longer is no caption but a part of the article.
  private static let longestCaption = 400
  /// A cell of more text that has blocks is read as blocks: old pages are one great table.
  private static let longestCell = 200
  /// Longer is no name of a speaker.
  private static let longestName = 60

  private mutating func walk(_ id: HTMLTree.ID) {
    guard let element = tree.element(id) else {
      add(tree[id].text)
      return
    }
    if isNoteMark(id, element) {
      return
    } else if isCaption(id, element) {
      flush()
      read(as: .caption) { $0.inline(id) }
    } else if element.name == "tr" {
      row(id)
    } else if element.name == "br" {
      text += "\n"
    } else if element.name == "a" {
      linkDepth += 1
      walkChildren(id)
      linkDepth -= 1
    } else if element.isBlock {
      flush()
      read(as: kind(of: element)) { $0.walkChildren(id) }
    } else if ["b", "strong"].contains(element.name), text.allSatisfy(\.isWhitespace),
      let name = boldName(id)
    {
      add(name)
    } else {
      walkChildren(id)
    }
  }

  private mutating func walkChildren(_ id: HTMLTree.ID) {
    for child in tree.children(id) { walk(child) }
  }

  /// Reads a part as blocks of one kind.
  private mutating func read(
    as kind: PageBlock.Kind, _ body: (inout BlockReader) -> Void
  ) {
    let outer = self.kind
    self.kind = kind
    body(&self)
    flush()
    self.kind = outer
  }

  /// A paragraph of an item is an item, and one of a quotation a quotation.
  private func kind(of element: HTMLElement) -> PageBlock.Kind {
    if element.headingLevel != nil { return .heading }
    switch element.name {
    case "li", "dt", "dd": return .listItem
    case "blockquote": return .quotation
    case "p": return kind == .quotation || kind == .listItem ? kind : .paragraph
    default: return kind
    }
  }

  private func isCaption(_ id: HTMLTree.ID, _ element: HTMLElement) -> Bool {
    if element.name == "figcaption" { return true }
    guard ["p", "div", "span", "dd", "td"].contains(element.name) else { return false }
    return PartNames(element).isCaption && tree.text(id).count < Self.longestCaption
  }

  /// Whether it is the mark of a note, `1` or `[1]` set high, or leads back from one: in the text it
  /// would be a part of the word before it.
  private func isNoteMark(_ id: HTMLTree.ID, _ element: HTMLElement) -> Bool {
    if element.name == "a" {
      return ["\u{21A9}", "\u{21A9}\u{FE0E}", "\u{2191}"].contains(tree.text(id))
    }
    guard element.name == "sup" else { return false }
    let mark = tree.text(id).filter { !"[]()".contains($0) }
    return mark.count <= 3 && mark.allSatisfy(\.isNumber)
  }

  // MARK: Tables

  private mutating func row(_ id: HTMLTree.ID) {
    flush()
    read(as: .tableRow) { reader in
      for cell in reader.tree.childElements(id) {
        if reader.isPage(cell) {
          reader.flush()
          reader.read(as: .paragraph) { $0.walkChildren(cell) }
        } else {
          reader.text += "\t"
          reader.inline(cell)
        }
      }
    }
  }

  /// Whether a cell is a part of the page's layout and none of a table.
  private func isPage(_ cell: HTMLTree.ID) -> Bool {
    let holdsBlocks = tree.elements(in: cell + 1..<tree[cell].end).contains { $0.element.isBlock }
    return holdsBlocks && tree.text(cell).count > Self.longestCell
  }

  /// All text of a part in one line.
  private mutating func inline(_ id: HTMLTree.ID) {
    guard let element = tree.element(id) else {
      add(tree[id].text)
      return
    }
    guard !isNoteMark(id, element) else { return }
    if element.name == "br" || element.isBlock { text += " " }
    if element.name == "a" { linkDepth += 1 }
    for child in tree.children(id) { inline(child) }
    if element.name == "a" { linkDepth -= 1 }
  }

  // MARK: Text

  /// White space in HTML is one space, whatever it is.
  private mutating func add(_ words: String) {
    var isSpace = text.last?.isWhitespace ?? false
    for character in words.unicodeScalars {
      if character.properties.isWhitespace {
        if !isSpace { text += " " }
        isSpace = true
      } else if character != "\u{200B}", character != "\u{FEFF}" {
        text.unicodeScalars.append(character)
        if linkDepth > 0 { linked += 1 }
        isSpace = false
      }
    }
  }

  /// The bold words at the beginning of a block, marked: they may name who speaks.
  private func boldName(_ id: HTMLTree.ID) -> String? {
    let name = tree.text(id)
    guard !name.isEmpty, name.count <= Self.longestName, !name.contains("*") else { return nil }
    return "**\(name)**"
  }

  /// The words of a paragraph that is bold from its beginning to its end, and short: a heading to
  /// whoever reads it, or the name of who speaks.
  private static func boldLine(_ paragraph: String) -> String? {
    guard paragraph.hasPrefix("**"), paragraph.hasSuffix("**"), paragraph.count > 4 else {
      return nil
    }
    let words = paragraph.dropFirst(2).dropLast(2)
    return words.contains("*") ? nil : String(words)
  }

  private mutating func flush() {
    defer {
      text = ""
      linked = 0
    }
    let paragraphs = paragraphs
    let weight = paragraphs.reduce(0) { sum, paragraph in
      sum + paragraph.unicodeScalars.count { !$0.properties.isWhitespace }
    }
    guard weight > 0 else { return }
    for paragraph in paragraphs {
      let (kind, text) = read(paragraph)
      blocks.append(
        PageBlock(kind: kind, text: text, linked: Double(linked) / Double(weight)))
    }
  }

  /// The kind of a paragraph and its words: one behind a bullet is an item of a list.
  private func read(_ paragraph: String) -> (PageBlock.Kind, String) {
    guard kind == .paragraph else { return (kind, paragraph) }
    if let heading = Self.boldLine(paragraph) { return (.heading, heading) }
    if paragraph.hasPrefix("\u{2022} ") { return (.listItem, String(paragraph.dropFirst(2))) }
    return (kind, paragraph)
  }

  /// Two line breaks make a new paragraph, one does not.
  private var paragraphs: [String] {
    var paragraphs: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.split(separator: "\t").map { String($0).onOneLine }.filter { !$0.isEmpty }
      if cells.isEmpty {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(cells.joined(separator: "\t"))
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}
