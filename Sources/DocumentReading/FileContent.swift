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
        kind: .unreadable, description: "\(format) is not read yet", stamp: file.stamp)
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
    let words: String
    switch extracted {
    case .success(let article) where !format.isPlain && article.text.count > Self.mostText:
      throw ReadingFailure(
        kind: .tooLarge,
        description: "its text has \(ByteCount(Int64(article.text.count))), more than the limit of "
          + "\(ByteCount(Int64(Self.mostText)))", stamp: stamp, contentHash: hash)
    case .success(let article) where ArticleLength.isExceeded(by: article):
      words = "no article: it has more than \(ArticleLength.mostSentences) sentences"
    case .success(let article) where !article.blocks.isEmpty:
      return article
    case .success:
      words = "empty"
    case .failure(let failure):
      words = failure.description
    }
    throw ReadingFailure(kind: .unreadable, description: words, stamp: stamp, contentHash: hash)
  }

  private var extracted: Result<ArticleText, TextDecoding.Failure> {
    switch format {
    case .extracted(let format):
      switch ReadingChild.read(bytes, as: format) {
      case .article(let article): .success(ArticleText(article))
      case .refusal(let words): .failure(TextDecoding.Failure(description: words))
      }
    case .subtitles:
      Result { () throws(TextDecoding.Failure) in
        guard let article = Subtitles.article(try TextDecoding.text(of: bytes)) else {
          throw TextDecoding.Failure(description: "no subtitles: it holds no times")
        }
        return ArticleText(article)
      }
    case .text, .foreign:
      Result { () throws(TextDecoding.Failure) in
        ArticleText(try TextDecoding.text(of: bytes))
      }
    }
  }

  /// The document that an article is in its source.
  ///
  /// The document's own date goes before that of `source.yaml`.
  func document(
    _ article: ArticleText, path: InboxPath, source: Source, date: PublicationDate?
  ) -> ReadDocument {
    let own = article.matter.published.map { PublicationDate(date: $0, origin: .document) }
    let document = Document(
      id: DocumentID(SHA256Digest(of: path.bytes).seed), path: path,
      source: source, title: article.title, published: own ?? date,
      language: article.matter.language ?? LanguageDetection.language(of: article.text)
        ?? article.declaredLanguage,
      text: article.text, blocks: article.blocks)
    return ReadDocument(document: document, stamp: stamp, contentHash: hash)
  }
}
