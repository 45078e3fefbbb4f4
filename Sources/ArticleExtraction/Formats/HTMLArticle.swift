package import ArticleExchange
import TextDecoding

/// The article of a web page without the page around it.
package enum HTMLArticle {
  /// Takes the article out of a page's bytes.
  ///
  /// The character set is that of the byte order mark, else UTF-8 where the bytes are, else the one
  /// that the page declares, else the one that it looks like.
  /// What it was sent with goes before what the page declares.
  package static func read(
    _ bytes: [UInt8], declared: String? = nil
  ) throws(ExtractionFailure) -> ExtractedArticle {
    let text: [UInt8]
    do {
      text = try TextDecoding.text(
        of: bytes, declared: declared ?? DeclaredCharacterSet.name(in: bytes))
    } catch {
      throw ExtractionFailure(error)
    }
    return article(try HTMLParsing.tree(of: text))
  }

  /// The article of a page that is a tree.
  static func article(_ page: HTMLTree) -> ExtractedArticle {
    let metadata = PageMetadata(page)
    let body = page.first("body") ?? HTMLTree.root
    let title = TitleHeading(metadata.declaredTitles).find(in: page, below: body)
    let cleaned = PageCleaning.clean(page, body: body, title: title)
    let content = MainContent(cleaned, body: body, title: title).choose()
    let heading = title.map(page.text)
    let facts = metadata.metadata(
      heading: heading, in: around(content, title, in: page),
      frame: frame(of: content, title, in: page))
    let found = BlockReader.blocks(of: cleaned, in: content)
    let blocks = ArticleBlocks.article(
      fuller(found, declared: metadata.declaredBody), title: heading ?? facts.title?.value,
      author: facts.author?.value)
    return ExtractedArticle(blocks: blocks.compactMap(\.ofArticle), metadata: facts)
  }

  /// The blocks of the page, or what it tells search engines where that is more than twice as long: a
  /// script was to show it.
  private static func fuller(_ found: [PageBlock], declared: [String]) -> [PageBlock] {
    let length = found.reduce(0) { $0 + $1.text.count }
    guard declared.reduce(0, { $0 + $1.count }) > 2 * max(length, 100) else { return found }
    return declared.map { PageBlock(kind: .paragraph, text: $0, linked: 0) }
  }

  /// The smallest element that holds the article's part of the page and its title, or the element
  /// around that part where there is no title.
  private static func frame(
    of content: HTMLTree.ID, _ title: HTMLTree.ID?, in page: HTMLTree
  ) -> Range<HTMLTree.ID> {
    let inner = title ?? content
    var outer = title.map { page.contains(content, $0) } == true ? page[content].parent : content
    while outer != HTMLTree.root, !page.contains(outer, inner) || !page.contains(outer, content) {
      outer = page[outer].parent
    }
    return page.range(outer)
  }

  /// The article's part of the page, with its title where that stands before it: bylines and dates
  /// stand between them.
  private static func around(
    _ content: HTMLTree.ID, _ title: HTMLTree.ID?, in page: HTMLTree
  ) -> Range<HTMLTree.ID> {
    let range = page.range(content)
    return min(title ?? range.lowerBound, range.lowerBound)..<range.upperBound
  }
}

extension PageBlock {
  var ofArticle: ExtractedArticle.Block? {
    let kind: ExtractedArticle.Block.Kind =
      switch self.kind {
      case .heading: .heading
      case .paragraph, .tableRow: .paragraph
      case .listItem: .listItem
      case .quotation: .quotation
      case .caption: .caption
      }
    return text.isEmpty ? nil : ExtractedArticle.Block(kind: kind, text: text)
  }
}
