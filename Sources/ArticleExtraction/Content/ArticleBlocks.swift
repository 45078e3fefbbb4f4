/// The blocks of an article: those of its part of the page, without what is left of the page there.
struct ArticleBlocks {
  private(set) var blocks: [PageBlock]
  private let title: [Substring]

  /// - Parameters:
  ///   - blocks: Those of the article's part of the page.
  ///   - title: The title as it stands on the page or in its head.
  ///   - author: Who wrote it, if that is known: their name alone is a byline.
  /// - Returns: The blocks of the article.
  static func article(
    _ blocks: [PageBlock], title: String?, author: String? = nil
  ) -> [PageBlock] {
    var article = ArticleBlocks(blocks: blocks, title: title?.searchWords ?? [])
    article.beginAtTitle(title)
    article.dropByline(author?.searchWords ?? [])
    article.endBeforeComments()
    article.dropPageLines()
    article.dropLinkLists()
    article.dropTail()
    return article.blocks
  }

  private init(blocks: [PageBlock], title: [Substring]) {
    self.blocks = blocks
    self.title = title
  }

  /// Before an article's end so many characters of it must stand.
  private static let leastArticle = 200
  /// A shorter last line without a stop is none of the article's.
  private static let shortLine = 40

  private func isTitle(_ block: PageBlock) -> Bool {
    !title.isEmpty && block.text.searchWords == title
  }

  /// What stands above the title is the page's; where the title stands elsewhere it is put first.
  private mutating func beginAtTitle(_ words: String?) {
    guard let words, !title.isEmpty else { return }
    if let place = blocks.firstIndex(where: isTitle) { blocks.removeFirst(place + 1) }
    blocks.removeAll(where: isTitle)
    blocks.insert(PageBlock(kind: .heading, text: words, linked: 0), at: 0)
  }

  private mutating func dropByline(_ author: [Substring]) {
    guard !author.isEmpty else { return }
    let byline = blocks.prefix(4).firstIndex { block in
      block.kind != .heading && block.text.searchWords == author
    }
    if let byline { blocks.remove(at: byline) }
  }

  private mutating func endBeforeComments() {
    var seen = 0
    for (place, block) in blocks.enumerated() where block.kind != .caption {
      if seen >= Self.leastArticle, block.kind != .quotation, PageLines.beginsEnd(block.text) {
        blocks.removeSubrange(place...)
        return
      }
      seen += block.text.count
    }
  }

  private mutating func dropPageLines() {
    let first = title.isEmpty ? 0 : 1
    blocks = blocks.prefix(first) + blocks.dropFirst(first).filter { !PageLines.isOfPage($0) }
  }

  /// Runs of items that are links for the greater part.
  private mutating func dropLinkLists() {
    var kept: [PageBlock] = []
    var run: [PageBlock] = []
    func isArticle(_ run: [PageBlock]) -> Bool {
      let all = run.reduce(0) { $0 + $1.text.count }
      let linked = run.reduce(0.0) { $0 + $1.linked * Double($1.text.count) }
      return linked < 0.6 * Double(all)
    }
    for block in blocks {
      if block.kind == .listItem {
        run.append(block)
        continue
      }
      if isArticle(run) { kept += run }
      run = []
      kept.append(block)
    }
    if isArticle(run) { kept += run }
    blocks = kept
  }

  /// Headings without anything under them, and short pieces without a stop.
  private mutating func dropTail() {
    while blocks.count > 1, let last = blocks.last(where: { $0.kind != .caption }) {
      let isShort =
        last.text.count < Self.shortLine && last.kind != .tableRow && last.kind != .listItem
        && !(last.text.last.map { ".!?\"'\u{201D}\u{2019}\u{BB})]".contains($0) } ?? false)
      guard last.kind == .heading || isShort,
        let place = blocks.lastIndex(where: { $0.kind != .caption }), place > 0
      else { return }
      blocks.remove(at: place)
    }
  }
}
