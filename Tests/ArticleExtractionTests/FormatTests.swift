import ArticleExchange
import Foundation
import StanceVocabulary
import Testing

@testable import ArticleExtraction

/// One article, as real programs have written it: Fixtures/README.md.
@Suite struct `Formats` {
  @Test(arguments: [
    ("pandoc.docx", "hphplllqphpl"), ("libreoffice.docx", "hphplllqphpl"),
    ("pandoc.odt", "hphplllpphpl"), ("libreoffice.odt", "hphplllpphpl"),
    ("pandoc.epub", "hphplllqphpl"), ("chromium.mhtml", "hphplllqphpl"),
    ("newsletter.eml", "hphplllqphpl"),
    // Neither RTF nor PDF knows quotations; LibreOffice's notes in RTF are lost by pandoc.
    ("libreoffice.rtf", "hphplllpphp"), ("libreoffice.pdf", "hphpppphpp"),
  ])
  func `the article is the same in each`(file: String, kinds: String) throws {
    let article = try Fixture.read(file)
    #expect(article.blocks.map { String($0.kind.rawValue.prefix(1)) }.joined() == kinds)
    let words = article.blocks.flatMap { $0.text.searchWords }
    let expected = Ferry.words(withNote: kinds.count == 12 || file.hasSuffix("pdf"))
    #expect(words == expected)
    #expect(article.metadata.title?.value == "The ferry at Kafr Zita")
    #expect(article.metadata.published?.value == "2024-03-09")
    #expect(article.metadata.author?.value == "Nadia Karim")
  }

  @Test func `a page printed by a browser is without what it prints around it`() throws {
    let article = try Fixture.read("chromium.pdf")
    #expect(article.metadata.title == .init("The ferry at Kafr Zita", "heading"))
    // Not the day it was printed.
    #expect(article.metadata.published == .init("2024-03-09", "line near the title"))
    #expect(!article.blocks.contains { $0.text.contains("file://") || $0.text.contains("2026") })
    #expect(article.blocks.contains { $0.text.contains("costs nothing any more. He has painted") })
  }

  @Test func `columns are read one after the other`() throws {
    let article = try Fixture.read("columns.pdf")
    #expect(article.metadata.title == .init("The ferry at Kafr Zita", "heading"))
    let beginnings = [
      "The ferryman had been told", "What was promised", "Washington abandoned",
      "We were promised", "Assad is a dictator", "What is left", "The doors hold.",
    ]
    let found = beginnings.map { beginning in
      article.blocks.firstIndex { $0.text.hasPrefix(beginning) }
    }
    #expect(found.compactMap(\.self) == found.compactMap(\.self).sorted())
    #expect(!found.contains(nil))
    // The quotation begins at the foot of the first column and ends at the head of the second.
    #expect(
      article.blocks.contains {
        $0.text
          == "We were promised a bridge. We were given a signboard with the picture of a bridge, "
          + "and a man to guard the signboard."
      })
    #expect(article.blocks.contains { $0.text.hasSuffix("flag that has flown on the far bank.") })
  }

  @Test func `a mail of plain text is without what it quotes and its signature`() throws {
    let article = try Fixture.read("plain.eml")
    #expect(
      article.metadata.title
        == .init("The ferry at Kafr Zita \u{2013} \u{AB}дневник\u{BB}", "mail Subject"))
    #expect(article.metadata.author == .init("Nadia Karim", "mail From"))
    #expect(article.metadata.published == .init("2024-03-09", "mail Date"))
    #expect(article.blocks.first?.text.hasPrefix("The ferryman had been told") == true)
    #expect(article.blocks.last?.text.hasSuffix("one must knock.") == true)
    #expect(!article.blocks.contains { $0.text.contains("signboard") })
  }

  @Test func `pages of a PDF without text, and attachments of a mail, are told`() throws {
    // Two pages: libreoffice.pdf, and a page with a picture alone.
    #expect(
      try Fixture.read("half-scanned.pdf").gaps == [
        ReadingGap(
          "1 of its 2 pages holds no text", remedy: "recognise its text (OCR), and drop the result")
      ])
    #expect(try Fixture.read("libreoffice.pdf").gaps == [])
    let mail = """
      Subject: Two files
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      The words of the mail.
      --b
      Content-Type: application/pdf
      Content-Disposition: attachment; filename=a.pdf

      x
      --b
      Content-Type: text/plain
      Content-Disposition: attachment

      Not the words of the mail.
      --b--

      """
    let article = try MailArticle.read(Array(mail.utf8))
    #expect(article.blocks.map(\.text) == ["The words of the mail."])
    #expect(article.gaps.map(\.reason) == ["its 2 attachments are not read"])
  }

  @Test(arguments: [
    ("%PDF-1.7\nnothing", "pdf", "a broken PDF that cannot be opened"), ("Text.", "pdf", "no PDF"),
    ("%PDF-1.7\n/Encrypt", "pdf", "it is protected by a password"),
    ("Text.", "docx", "a broken file: no ZIP archive, as this format is"),
    ("PK\u{3}\u{4}", "epub", "a broken file: no ZIP archive, as this format is"),
    ("", "html", "empty"), ("Subject: x\n\n", "eml", "no text in it"),
  ])
  func `what is broken is refused in words`(bytes: String, ending: String, reason: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("extraction-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("x.\(ending)")
    try Data(bytes.utf8).write(to: file)
    let failure = #expect(throws: ExtractionFailure.self) { try Fixture.read(file) }
    #expect(failure?.gap.reason == reason)
    #expect(failure?.gap.remedy.isEmpty == false)
  }
}

private enum Fixture {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  static func read(_ name: String) throws -> ExtractedArticle {
    try read(folder.appendingPathComponent(name))
  }

  static func read(_ url: URL) throws -> ExtractedArticle {
    let file = try FileHandle(forReadingFrom: url)
    switch url.pathExtension {
    case "html": return try HTMLArticle.read(Array(file.readDataToEndOfFile()))
    case "eml", "mhtml": return try MailArticle.read(Array(file.readDataToEndOfFile()))
    case "pdf": return try PDFArticle.read(file)
    default:
      let format = try #require(OfficeFormat(rawValue: url.pathExtension))
      return try OfficeArticle.read(file, format)
    }
  }
}

/// The article's words, from the text that all files were made of.
private enum Ferry {
  static func words(withNote: Bool) -> [Substring] {
    let text =
      (try? String(contentsOf: Fixture.folder.appendingPathComponent("ferry.md"), encoding: .utf8))
      ?? ""
    let parts = text.components(separatedBy: "---\n")
    let lines = parts.last?.components(separatedBy: "\n") ?? []
    let body = lines.filter { !$0.hasPrefix("[^1]:") }.joined(separator: "\n")
      .replacingOccurrences(of: "[^1]", with: "")
    let note = lines.first { $0.hasPrefix("[^1]:") }?.dropFirst(5) ?? ""
    return "The ferry at Kafr Zita".searchWords + body.searchWords
      + (withNote ? String(note).searchWords : [])
  }
}
