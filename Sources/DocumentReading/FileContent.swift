import ArticleExchange
import ComparisonService
import ContentHashing
import StanceVocabulary
import TextDecoding

/// The bytes of one file and what tells them from others.
struct FileContent {
  let bytes: [UInt8]
  let format: DocumentName.Format
  let stamp: FileStamp
  let hash: String

  /// Reads a file of the inbox; `whenOpened` is called before its first byte is read.
  init(
    _ path: InboxPath, in inbox: [UInt8], sizeLimit: Int64, whenOpened: () -> Void
  ) throws(ReadingFailure) {
    let folder = try OpenedFolder(inbox: inbox).descend(path.components.dropLast())
    try self.init(path.fileName, in: folder, sizeLimit: sizeLimit, whenOpened: whenOpened)
  }

  /// Reads a file of a folder that is open.
  init(
    _ name: [UInt8], in folder: borrowing OpenedFolder, sizeLimit: Int64,
    whenOpened: () -> Void = {}
  ) throws(ReadingFailure) {
    let file = try OpenedFile(name, in: folder.descriptor)
    format = DocumentName.format(of: name)
    if case .foreign(let format) = format {
      throw ReadingFailure(
        kind: .unreadable, description: "\(format) is not read",
        remedy: "save it as text, HTML, PDF, DOCX or ODT", stamp: file.stamp)
    }
    whenOpened()
    stamp = file.stamp
    bytes = try file.bytes(limit: format.isPlain ? sizeLimit : max(sizeLimit, Self.pageLimit))
    hash = SHA256Digest(of: bytes).hexadecimal
  }

  /// Bytes that lie in no file.
  init(standardInput bytes: [UInt8]) {
    self.bytes = bytes
    format = .text
    stamp = FileStamp(
      device: 0, inode: 0, size: Int64(bytes.count), modifiedNanoseconds: 0, changedNanoseconds: 0)
    hash = SHA256Digest(of: bytes).hexadecimal
  }

  /// To analyse a text takes two hundred times its size of memory.
  private static let mostText = Int(FolderDocumentReader.usualSizeLimit)

  /// Files of other formats hold pictures, scripts and type beside their text.
  private static let pageLimit: Int64 = 32 << 20

  /// The article in the bytes.
  func article() throws(ReadingFailure) -> ArticleText {
    let gap: ReadingGap
    switch extracted {
    case .success(let article) where !format.isPlain && article.text.count > Self.mostText:
      throw ReadingFailure(
        kind: .tooLarge,
        description: "its text has \(ByteCount(Int64(article.text.count))), more than the limit of "
          + "\(ByteCount(Int64(Self.mostText)))", remedy: ReadingFailure.cutIntoArticles,
        stamp: stamp, contentHash: hash)
    case .success(let article) where ArticleLength.isExceeded(by: article):
      gap = ReadingGap(
        "no article: it has more than \(ArticleLength.mostSentences) sentences",
        remedy: ReadingFailure.cutIntoArticles)
    case .success(let article) where !article.blocks.isEmpty:
      return article
    case .success:
      gap = ReadingGap(TextDecoding.Failure.empty)
    case .failure(let found):
      gap = found.gap
    }
    throw ReadingFailure(
      kind: .unreadable, description: gap.reason, remedy: gap.remedy, stamp: stamp,
      contentHash: hash)
  }

  /// There is no article.
  private struct NoArticle: Error {
    let gap: ReadingGap
  }

  private var extracted: Result<ArticleText, NoArticle> {
    switch format {
    case .extracted(let format):
      switch ReadingChild.read(bytes, as: format) {
      case .article(let article): .success(ArticleText(article))
      case .refusal(let gap): .failure(NoArticle(gap: gap))
      }
    case .subtitles:
      decoded.flatMap { text in
        guard let article = Subtitles.article(text) else {
          let remedy = "save it as VTT or SRT with its times, or as .txt"
          return .failure(
            NoArticle(gap: ReadingGap("no subtitles: it holds no times", remedy: remedy)))
        }
        return .success(ArticleText(article))
      }
    case .text, .foreign:
      decoded.map { ArticleText($0) }
    }
  }

  private var decoded: Result<[UInt8], NoArticle> {
    Result { () throws(TextDecoding.Failure) in try TextDecoding.text(of: bytes) }
      .mapError { NoArticle(gap: ReadingGap($0)) }
  }

  /// The document that an article is in its source.
  ///
  /// The document's own date goes before that of `source.yaml`.
  func document(
    _ article: ArticleText, path: InboxPath, source: Source, date: PublicationDate?
  ) -> ReadDocument {
    let own = article.matter.published.map { PublicationDate(date: $0, origin: .document) }
    let languages = DocumentLanguages(of: article)
    var provenance = article.provenance
    provenance.places[.language] = languages.place
    let document = Document(
      id: DocumentID(SHA256Digest(of: path.bytes).seed), path: path,
      source: source, title: article.title, published: own ?? date,
      language: languages.ofDocument, text: article.text, blocks: languages.blocks,
      provenance: provenance)
    return ReadDocument(document: document, stamp: stamp, contentHash: hash)
  }
}

extension ReadingGap {
  fileprivate init(_ failure: TextDecoding.Failure) {
    self.init(failure.description, remedy: failure.remedy)
  }
}
