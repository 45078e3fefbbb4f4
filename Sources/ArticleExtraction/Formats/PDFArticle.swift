package import ArticleExchange
package import Foundation
import StanceVocabulary

/// The article of a PDF, by poppler's pdftotext, which tells where on its page each line stands.
package enum PDFArticle {
  private static let converter = Converter(program: "pdftotext", package: "poppler-utils")

  /// Takes the article out of a file.
  package static func read(_ file: FileHandle) throws(ExtractionFailure) -> ExtractedArticle {
    let result = try converter.run(["-q", "-bbox-layout", "-", "-"], over: file)
    guard result.status == 0 else { throw failure(of: file) }
    let tree = try HTMLParsing.tree(of: result.output)
    let pages = PDFLines.pages(in: tree)
    guard pages.contains(where: { !$0.lines.isEmpty }) else {
      throw ExtractionFailure("no text: its pages are pictures (a scan)", remedy: .recognise)
    }
    var article = article(pages, MetaTags(tree), declaredTitle: declaredTitle(tree))
    let bare = pages.count { $0.lines.isEmpty }
    if bare > 0 {
      let pages = "\(bare) of its \(pages.count) pages \(bare == 1 ? "holds" : "hold") no text"
      article.gaps.append(ReadingGap(pages, remedy: Remedy.recognise.words))
    }
    return article
  }

  /// Why poppler gave nothing, as far as the bytes tell.
  private static func failure(of file: FileHandle) -> ExtractionFailure {
    try? file.seek(toOffset: 0)
    let bytes = Array((try? file.readToEnd()) ?? Data())
    guard bytes.prefix(1024).contains(sequence: Array("%PDF-".utf8)) else {
      return ExtractionFailure("no PDF", remedy: .saveAnew)
    }
    return bytes.contains(sequence: Array("/Encrypt".utf8))
      ? ExtractionFailure("it is protected by a password", remedy: .saveWithoutPassword)
      : ExtractionFailure("a broken PDF that cannot be opened", remedy: .saveAnew)
  }

  static func article(
    _ pages: [PDFPage], _ meta: MetaTags, declaredTitle: String?
  ) -> ExtractedArticle {
    let body = PDFLines.withoutRunningLines(pages, title: declaredTitle)
    let paragraphs = PDFParagraphs.paragraphs(body)
    let found = paragraphs.blocks
    let heading = declaredTitle.flatMap { declared in
      found.first { $0.kind == .heading && TitleHeading([declared]).isTitle($0.text) }?.text
    }
    let title =
      heading.map { ArticleMetadata.Fact($0, "heading") }
      ?? declaredTitle.map { ArticleMetadata.Fact($0, "PDF Title") }
      ?? paragraphs.largestHeading.map { ArticleMetadata.Fact($0, "largest line") }
    let author = meta.first(of: ["author"]).map { ArticleMetadata.Fact($0.value, "PDF Author") }
    let blocks = ArticleBlocks.article(found, title: title?.value, author: author?.value)
    let facts = ArticleMetadata(
      title: title, author: author, published: published(found, meta))
    return ExtractedArticle(blocks: blocks.compactMap(\.ofArticle), metadata: facts)
  }

  /// What programs write for a title that nobody gave is none.
  private static func declaredTitle(_ tree: HTMLTree) -> String? {
    guard let element = tree.first("title") else { return nil }
    let title = tree.text(element)
    let line = title.lowercased()
    let isFileName = [".doc", ".docx", ".pdf", ".indd", ".odt", ".rtf", ".qxd", ".tex", ".html"]
      .contains { line.hasSuffix($0) }
    guard !title.isEmpty, !isFileName, !line.hasPrefix("microsoft word -"), line != "untitled",
      title.contains(where: \.isLetter)
    else { return nil }
    return title
  }

  /// The date that stands near the title, else when the file was made: unless a browser printed it,
  /// which says when somebody read the article.
  private static func published(_ blocks: [PageBlock], _ meta: MetaTags) -> ArticleMetadata.Fact? {
    if let dateline = Dateline.find(in: blocks) { return dateline }
    let makers = ["creator", "producer"].compactMap { meta.first(of: [$0])?.value }
    let isPrinted = makers.contains { maker in
      ["Mozilla", "Chrom", "Skia", "Safari", "wkhtmltopdf"].contains { maker.contains($0) }
    }
    guard !isPrinted, let made = meta.first(of: ["creationdate"]),
      let date = CalendarDate(made.value)
    else { return nil }
    return .init(date.description, "PDF CreationDate")
  }
}

extension Sequence<UInt8> {
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    var matched = 0
    for byte in self {
      matched = byte == sequence[matched] ? matched + 1 : (byte == sequence[0] ? 1 : 0)
      if matched == sequence.count { return true }
    }
    return false
  }
}
