package import ArticleExchange
import CMail
import StanceVocabulary
import TextDecoding

/// The article of a mail, or of a page that a browser has saved in a mail's form (MHTML), by gmime.
package enum MailArticle {
  /// Takes the article out of a file's bytes.
  package static func read(_ bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedArticle {
    let mail = unsafe bytes.withUnsafeBytes { buffer -> Mail? in
      guard let mail = unsafe parallax_mail_read(buffer.baseAddress, buffer.count) else {
        return nil
      }
      defer { unsafe parallax_mail_free(mail) }
      return unsafe Mail(mail)
    }
    guard let mail else { throw ExtractionFailure("no mail, or a broken one", remedy: .saveAnew) }
    guard let text = mail.text else { throw ExtractionFailure("no text in it", remedy: .saveParts) }
    let address = mail.location.flatMap { location in
      location.hasPrefix("http://") || location.hasPrefix("https://")
        ? ArticleMetadata.Fact(location, "saved page's address") : nil
    }
    if text.isHTML {
      var article = try HTMLArticle.read(text.bytes, declared: text.characterSet)
      // A browser's own lines say when the page was saved, and by what.
      article.metadata = article.metadata.completed(
        by: mail.isSavedPage ? ArticleMetadata(address: address) : mail.facts)
      article.gaps += mail.gaps
      return article
    }
    return ExtractedArticle(
      blocks: try PlainMail.blocks(text.bytes, text.characterSet), metadata: mail.facts,
      gaps: mail.gaps)
  }
}

/// What is read of a mail.
private struct Mail {
  struct Text {
    let bytes: [UInt8]
    let isHTML: Bool
    let characterSet: String?
  }

  let text: Text?
  let location: String?
  let isSavedPage: Bool
  let facts: ArticleMetadata
  let gaps: [ReadingGap]

  @unsafe init(_ mail: OpaquePointer) {
    func header(_ name: String) -> String? {
      unsafe parallax_mail_header(mail, name).map { unsafe String(cString: $0).onOneLine }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    location = header("Snapshot-Content-Location") ?? header("Content-Location")
    isSavedPage = location != nil
    let attachments = unsafe Int(parallax_mail_attachments(mail))
    gaps =
      attachments == 0
      ? []
      : [
        ReadingGap(
          attachments == 1
            ? "its attachment is not read" : "its \(attachments) attachments are not read",
          remedy: Remedy.saveParts.words)
      ]
    let sender = unsafe parallax_mail_sender(mail).map { unsafe String(cString: $0).onOneLine }
    var (year, month, day) = (Int32(0), Int32(0), Int32(0))
    let isDated = unsafe parallax_mail_day(mail, &year, &month, &day) == 1
    let date = isDated ? CalendarDate(year: Int(year), month: Int(month), day: Int(day)) : nil
    facts = ArticleMetadata(
      title: header("Subject").map { .init($0, "mail Subject") },
      author: sender.map { .init($0, "mail From") },
      published: date.map { .init($0.description, "mail Date") })
    var bytes: UnsafePointer<UInt8>?
    var size = 0
    var name: UnsafePointer<CChar>?
    let kind = unsafe parallax_mail_text(mail, &bytes, &size, &name)
    guard kind > 0, let start = unsafe bytes else {
      text = nil
      return
    }
    text = unsafe Text(
      bytes: Array(UnsafeBufferPointer(start: start, count: size)), isHTML: kind == 2,
      characterSet: name.map { unsafe String(cString: $0) })
  }
}

/// The paragraphs of a mail of plain text, without what it quotes and its signature.
private enum PlainMail {
  static func blocks(
    _ bytes: [UInt8], _ characterSet: String?
  ) throws(ExtractionFailure) -> [ExtractedArticle.Block] {
    let text: [UInt8]
    do {
      text = try TextDecoding.text(of: bytes, declared: characterSet)
    } catch {
      throw ExtractionFailure(error)
    }
    var paragraphs: [[Substring]] = [[]]
    let lines = String(decoding: text, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      if line == "-- " || line == "--" { break }
      let isQuoted = line.first == ">"
      if isQuoted || line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { lines in
      ExtractedArticle.Block(kind: .paragraph, text: lines.joined(separator: " ").onOneLine)
    }
  }
}

extension ArticleMetadata {
  /// These facts, and the others where they say nothing.
  func completed(by others: ArticleMetadata) -> ArticleMetadata {
    ArticleMetadata(
      title: title ?? others.title, author: author ?? others.author, site: site ?? others.site,
      published: published ?? others.published, address: address ?? others.address,
      language: language ?? others.language)
  }
}
