import ComparisonService
import ContentHashing
import StanceVocabulary

/// The bytes of one file and what tells them from others.
struct FileContent {
  let bytes: [UInt8]
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
    if case .foreign(let format) = DocumentName.format(of: name) {
      throw ReadingFailure(
        kind: .unreadable, description: "\(format) is not read yet", stamp: file.stamp)
    }
    whenOpened()
    stamp = file.stamp
    bytes = try file.bytes(limit: sizeLimit)
    hash = SHA256Digest(of: bytes).hexadecimal
  }

  /// Bytes that lie in no file.
  init(standardInput bytes: [UInt8]) {
    self.bytes = bytes
    stamp = FileStamp(
      device: 0, inode: 0, size: Int64(bytes.count), modifiedNanoseconds: 0, changedNanoseconds: 0)
    hash = SHA256Digest(of: bytes).hexadecimal
  }

  /// The article in the bytes.
  func article() throws(ReadingFailure) -> ArticleText {
    let words: String
    do {
      let article = ArticleText(try TextDecoding.text(of: bytes))
      if ArticleLength.isExceeded(by: article) {
        words = "no article: it has more than \(ArticleLength.mostSentences) sentences"
      } else if article.blocks.isEmpty {
        words = "empty"
      } else {
        return article
      }
    } catch {
      words = error.description
    }
    throw ReadingFailure(
      kind: .unreadable, description: words, stamp: stamp, contentHash: hash)
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
      language: article.matter.language ?? LanguageDetection.language(of: article.text),
      text: article.text, blocks: article.blocks)
    return ReadDocument(document: document, stamp: stamp, contentHash: hash)
  }
}
