package import StanceVocabulary

/// Reads one file of the inbox.
package protocol DocumentReader: Sendable {
  /// The file as it is now.
  /// - Throws: ``ReadingFailure`` where it is no document, or cannot be read.
  func read(_ path: InboxPath) async throws(ReadingFailure) -> ReadDocument

  /// What tells the file's content as it is now, without making a document of it.
  /// - Throws: ``ReadingFailure`` where it is no document by its name, or cannot be read.
  func fingerprint(of path: InboxPath) async throws(ReadingFailure) -> FileFingerprint

  /// Whether a file is a document by its name: where it is not, there is nothing to read.
  func isDocument(_ path: InboxPath) -> Bool

  /// The sources that `source.yaml` files name, and what else those files say, as they are now.
  /// A broken one is reported and its folder's name is used.
  func sourceDescriptions() -> SourceDescriptions

  /// Grows whenever the reader would give another document for the same bytes: then files are
  /// read again after an update.
  var version: Int { get }
}

extension DocumentReader {
  package var version: Int { 1 }

  package func isDocument(_ path: InboxPath) -> Bool { true }

  package func fingerprint(of path: InboxPath) async throws(ReadingFailure) -> FileFingerprint {
    let file = try await read(path)
    return FileFingerprint(stamp: file.stamp, contentHash: file.contentHash)
  }
}

/// What tells one content of a file from another.
package struct FileFingerprint: Hashable, Sendable {
  package let stamp: FileStamp
  /// SHA-256 of the file's bytes, in hex.
  package let contentHash: String

  package init(stamp: FileStamp, contentHash: String) {
    self.stamp = stamp
    self.contentHash = contentHash
  }
}

/// A document and what tells whether its file has changed since.
package struct ReadDocument: Hashable, Sendable {
  package let document: Document
  package let stamp: FileStamp
  /// SHA-256 of the file's bytes, in hex.
  package let contentHash: String

  package init(document: Document, stamp: FileStamp, contentHash: String) {
    self.document = document
    self.stamp = stamp
    self.contentHash = contentHash
  }
}

/// Why a file gave no document.
package struct ReadingFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: String, Hashable, Sendable, Codable {
    /// Not there (any more).
    case gone
    /// By its name no document: `README`, `source.yaml`, hidden and temporary files; or a folder.
    case notADocument
    /// A link, a pipe, a device.
    case notAFile
    /// No permission; tried again when that changes.
    case permission
    /// It changed while it was read; to be read again.
    case changedWhileReading
    /// Larger than the limit.
    case tooLarge
    /// No text, or no text that can be decoded, or a format that is not read.
    case unreadable
    /// The machine failed (disk, memory, descriptors); to be tried again.
    case resource
  }

  package let kind: Kind
  /// The reason in words that a user understands.
  package let description: String
  /// What a user can do about it, in words.
  package let remedy: String?
  /// The stamp of the file that failed, so that it is not read again before it changes.
  package let stamp: FileStamp?
  /// SHA-256 of its bytes in hex where they were read.
  package let contentHash: String?

  package init(
    kind: Kind, description: String, remedy: String? = nil, stamp: FileStamp? = nil,
    contentHash: String? = nil
  ) {
    self.kind = kind
    self.description = description
    self.remedy = remedy
    self.stamp = stamp
    self.contentHash = contentHash
  }
}

/// What the `source.yaml` files of an inbox say.
package struct SourceDescriptions: Hashable, Sendable {
  /// By the folder's raw name.
  package let byFolder: [[UInt8]: SourceDescription]
  /// Files that could not be understood: path and reason, in byte order of the paths.
  package let findings: [Finding]

  package struct Finding: Hashable, Sendable {
    package let path: InboxPath
    package let reason: String

    package init(path: InboxPath, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  package init(byFolder: [[UInt8]: SourceDescription], findings: [Finding]) {
    self.byFolder = byFolder
    self.findings = findings
  }
}

/// One `source.yaml`: names, guests, and dates of files.
package struct SourceDescription: Hashable, Sendable {
  package let source: Source
  /// Dates by the file's path within the source's folder, as written there.
  package let published: [[UInt8]: PublicationDate]

  package init(source: Source, published: [[UInt8]: PublicationDate]) {
    self.source = source
    self.published = published
  }
}
