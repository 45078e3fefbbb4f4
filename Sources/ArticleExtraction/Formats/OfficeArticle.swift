package import ArticleExchange
package import Foundation
import StanceVocabulary

/// The article of an office document or e-book, by pandoc, which makes HTML of it: of many converters
/// it is the one that reads all these formats alike, by rules of its own and without an office suite.
package enum OfficeArticle {
  private static let converter = Converter(program: "pandoc", package: "pandoc")

  /// Takes the article out of a file.
  package static func read(
    _ file: FileHandle, _ format: OfficeFormat
  ) throws(ExtractionFailure) -> ExtractedArticle {
    var properties = ArticleMetadata()
    if format.isZIP {
      let parts = try ZIPParts.read(file, wanted: format.properties)
      if let part = parts.wanted { properties = try self.properties(part) }
    }
    let result = try converter.run(
      [
        "--sandbox", "--quiet", "--standalone", "--wrap=none", "-f", format.rawValue, "-t", "html5",
      ],
      over: file)
    guard result.status == 0 else {
      throw ExtractionFailure(
        "a broken \(format.words) file, or one that is protected by a password",
        remedy: .saveAnew)
    }
    return article(try HTMLParsing.tree(of: result.output), properties)
  }

  /// What pandoc has made holds nothing but the document: only its own title and notes' marks go.
  static func article(_ page: HTMLTree, _ properties: ArticleMetadata) -> ExtractedArticle {
    var tree = page
    for (id, element) in tree.elements(in: tree.range(HTMLTree.root)) where isMark(element) {
      tree.remove(id)
    }
    let body = tree.first("body") ?? HTMLTree.root
    let meta = PageMetadata(page).metadata(heading: nil, in: body..<body)
    let found = BlockReader.blocks(of: tree, in: body)
    // Pandoc calls a document without a title by its file's name, which is "-".
    let title =
      meta.title.flatMap { $0.value == "-" ? nil : $0 } ?? properties.title ?? firstHeading(found)
    let author = meta.author ?? properties.author
    let blocks = ArticleBlocks.article(found, title: title?.value, author: author?.value)
    return ExtractedArticle(
      blocks: blocks.compactMap(\.ofArticle),
      metadata: ArticleMetadata(
        title: title, author: author, site: properties.site,
        published: meta.published ?? Dateline.find(in: found) ?? properties.published))
  }

  private static func firstHeading(_ blocks: [PageBlock]) -> ArticleMetadata.Fact? {
    blocks.first.flatMap { first in
      first.kind == .heading ? ArticleMetadata.Fact(first.text, "first heading") : nil
    }
  }

  private static func isMark(_ element: HTMLElement) -> Bool {
    element["id"] == "title-block-header"
      || element.words("class").contains { ["footnote-ref", "footnote-back"].contains($0) }
  }

  /// The properties that word processors keep: Dublin Core, and OpenDocument's own date.
  private static func properties(_ part: [UInt8]) throws(ExtractionFailure) -> ArticleMetadata {
    let tree = try HTMLParsing.tree(of: part)
    func fact(_ names: [String]) -> ArticleMetadata.Fact? {
      for name in names {
        guard let id = tree.first(name) else { continue }
        let text = tree.text(id)
        if !text.isEmpty { return ArticleMetadata.Fact(text, "property \(name)") }
      }
      return nil
    }
    let made = fact(["dcterms:created", "meta:creation-date", "dc:date"]).flatMap { fact in
      CalendarDate(fact.value).map { ArticleMetadata.Fact($0.description, fact.origin) }
    }
    return ArticleMetadata(
      title: fact(["dc:title"]), author: fact(["dc:creator", "meta:initial-creator"]),
      site: fact(["dc:publisher"]), published: made)
  }
}
