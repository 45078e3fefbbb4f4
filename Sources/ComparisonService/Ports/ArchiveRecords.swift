package import StanceComparison
package import StanceVocabulary

/// What a reading was made with: one bundle of lexicons and one version of the analysis.
package struct AnalysisEdition: Hashable, Sendable, CustomStringConvertible {
  /// The bundle's hash, `sha256:` and 64 hex digits.
  package let bundle: String
  /// The version of the analysis, ``StanceAnalyzer/version``.
  package let version: Int

  package init(bundle: String, version: Int) {
    self.bundle = bundle
    self.version = version
  }

  package var description: String { "\(bundle), analysis \(version)" }
}

/// The lexicons of a bundle as they were accepted.
package struct ArchivedBundle: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package let hash: String
  /// By the bytes of their paths.
  package let files: [File]
  /// `validation.json` as it lay beside them.
  package let validation: [UInt8]?

  package init(hash: String, files: [File], validation: [UInt8]?) {
    self.hash = hash
    self.files = files
    self.validation = validation
  }
}

/// A document as its file gives it: what `source.yaml` says is added when it is used.
package struct ArchivedDocument: Hashable, Sendable {
  /// Its source is the one that the file itself names (a file in the root), else its folder's
  /// name; its date is nothing unless the document says it.
  package let document: Document
  package let stamp: FileStamp
  /// SHA-256 of the file's bytes, in hex.
  package let contentHash: String
  /// Whether the file was written so shortly before it was read that its stamp may stay the same
  /// when it is written again: it is read once more, later.
  package let isRacilyClean: Bool
  /// ``DocumentReader/version`` of the reader that gave it.
  package let readerVersion: Int

  package init(
    document: Document, stamp: FileStamp, contentHash: String, isRacilyClean: Bool,
    readerVersion: Int
  ) {
    self.document = document
    self.stamp = stamp
    self.contentHash = contentHash
    self.isRacilyClean = isRacilyClean
    self.readerVersion = readerVersion
  }
}

/// What one edition of the lexicons found in one document.
package struct ArchivedReading: Hashable, Sendable {
  package let edition: AnalysisEdition
  /// The date that the document was read with; names mean other things at other times.
  package let datedAs: CalendarDate?
  package let words: Int
  /// In document order, without what guests' roles change.
  package let statements: [Statement]
  /// By block, for blocks that carry statements.
  package let passages: [Int: PassageFingerprint]

  package init(
    edition: AnalysisEdition, datedAs: CalendarDate?, words: Int, statements: [Statement],
    passages: [Int: PassageFingerprint]
  ) {
    self.edition = edition
    self.datedAs = datedAs
    self.words = words
    self.statements = statements
    self.passages = passages
  }
}

/// What the archive knows of a file without opening it.
package struct KnownFile: Hashable, Sendable {
  package enum Standing: Hashable, Sendable {
    case read
    /// Not read, for a reason that lasts until the file changes.
    case unread(ReadingFailure.Kind)
  }

  package let path: InboxPath
  package let standing: Standing
  /// Nothing where a failure gave no stamp.
  package let stamp: FileStamp?
  package let contentHash: String?
  package let isRacilyClean: Bool
  package let readerVersion: Int

  package init(
    path: InboxPath, standing: Standing, stamp: FileStamp?, contentHash: String?,
    isRacilyClean: Bool, readerVersion: Int
  ) {
    self.path = path
    self.standing = standing
    self.stamp = stamp
    self.contentHash = contentHash
    self.isRacilyClean = isRacilyClean
    self.readerVersion = readerVersion
  }
}

/// A file of the inbox that gave no document, and why.
package struct UnreadRecord: Hashable, Sendable {
  package let path: InboxPath
  package let failure: ReadingFailure
  package let readerVersion: Int

  package init(path: InboxPath, failure: ReadingFailure, readerVersion: Int) {
    self.path = path
    self.failure = failure
    self.readerVersion = readerVersion
  }
}

/// What is known of a document that has a reading, without its text and its statements.
///
/// An object: a hundred thousand of them are sorted, grouped and looked through.
package final class DocumentFacts: Hashable, Sendable {
  package let id: DocumentID
  package let path: InboxPath
  /// As ``ArchivedDocument/document`` has it.
  package let source: Source
  package let title: String?
  /// The date that the document itself says.
  package let published: PublicationDate?
  package let language: String?
  /// Parts of its file that were not read.
  package let gaps: [ReadingGap]
  /// The language of each passage in another one than the document's.
  package let passageLanguages: [String]
  package let words: Int
  package let statements: Int
  /// The date that it was read with.
  package let datedAs: CalendarDate?
  /// Grows with every reading that is committed: equal revisions are the same reading.
  package let revision: Int64

  package init(
    id: DocumentID, path: InboxPath, source: Source, title: String?,
    published: PublicationDate?, language: String?, gaps: [ReadingGap] = [],
    passageLanguages: [String] = [], words: Int, statements: Int, datedAs: CalendarDate?,
    revision: Int64
  ) {
    self.id = id
    self.path = path
    self.source = source
    self.title = title
    self.published = published
    self.language = language
    self.gaps = gaps
    self.passageLanguages = passageLanguages
    self.words = words
    self.statements = statements
    self.datedAs = datedAs
    self.revision = revision
  }

  /// The same with an equal source from elsewhere, so that it is held once.
  func sharing(_ source: Source) -> DocumentFacts {
    guard source == self.source else { return self }
    return DocumentFacts(
      id: id, path: path, source: source, title: title, published: published, language: language,
      gaps: gaps, passageLanguages: passageLanguages, words: words, statements: statements,
      datedAs: datedAs, revision: revision)
  }

  package static func == (left: DocumentFacts, right: DocumentFacts) -> Bool {
    left === right
      || left.revision == right.revision && left.id == right.id && left.path == right.path
        && left.source == right.source && left.title == right.title
        && left.published == right.published && left.language == right.language
        && left.gaps == right.gaps && left.passageLanguages == right.passageLanguages
        && left.words == right.words && left.statements == right.statements
        && left.datedAs == right.datedAs
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(revision)
  }
}

/// An entry of the journal of changes: the table of verdicts became another.
package struct ChangeEntry: Hashable, Sendable {
  /// Its place in the journal, from 1; 0 before it is kept.
  package let number: Int
  /// Hash of the table of verdicts before; nothing for the first report.
  package let before: String?
  package let after: String
  /// UTC, RFC 3339.
  package let publishedAt: String
  /// What changed, as ``JournalText`` writes it.
  package let text: String

  package init(
    number: Int = 0, before: String?, after: String, publishedAt: String, text: String
  ) {
    self.number = number
    self.before = before
    self.after = after
    self.publishedAt = publishedAt
    self.text = text
  }
}
