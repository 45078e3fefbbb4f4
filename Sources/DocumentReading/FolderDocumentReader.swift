package import ComparisonService
import ContentHashing
package import StanceVocabulary
import Synchronization

/// Reads the documents of an inbox, each where it lies, following no link.
package final class FolderDocumentReader: DocumentReader {
  private let inbox: [UInt8]
  private let sizeLimit: Int64
  private let whenOpened: @Sendable (InboxPath) -> Void
  /// What each folder's `source.yaml` said when it had this stamp.
  private let knownSources = Mutex<[[UInt8]: (stamp: FileStamp, yaml: SourceYAML)]>([:])

  /// The largest file that is read, in bytes, where nothing else is said: 1 MiB.
  ///
  /// No article is longer, and to analyse a text takes two hundred times its size of memory.
  package static let usualSizeLimit: Int64 = 1 << 20

  /// A reader of the inbox at this path, which is no symbolic link itself.
  ///
  /// `whenOpened` is called when a file is open and nothing of it is read: for tests that hold the
  /// reader there.
  package init(
    inbox: [UInt8], sizeLimit: Int64 = usualSizeLimit,
    whenOpened: @escaping @Sendable (InboxPath) -> Void = { _ in }
  ) {
    self.inbox = inbox
    self.sizeLimit = sizeLimit
    self.whenOpened = whenOpened
  }

  /// 2: formats other than text are read.
  ///
  /// 3: What a file says of itself is kept, and the languages of its passages.
  package var version: Int { 3 }

  package func isDocument(_ path: InboxPath) -> Bool {
    DocumentName.isDocument(path.components)
  }

  package func read(_ path: InboxPath) async throws(ReadingFailure) -> ReadDocument {
    let content = try content(of: path)
    let article = try content.article()
    let folder = path.topFolder
    let description = folder.flatMap { sourceYAML($0)?.description }
    let source =
      description?.source ?? folder.map(Source.init(folder:)) ?? rootSource(article, path)
    return content.document(article, path: path, source: source, date: description?.date(of: path))
  }

  package func fingerprint(of path: InboxPath) async throws(ReadingFailure) -> FileFingerprint {
    let content = try content(of: path)
    return FileFingerprint(stamp: content.stamp, contentHash: content.hash)
  }

  private func content(of path: InboxPath) throws(ReadingFailure) -> FileContent {
    guard isDocument(path), Self.staysInside(path) else {
      throw ReadingFailure(kind: .notADocument, description: "by its name no document")
    }
    // No listing finds it, so no other way may.
    guard path.components.count <= InboxListing.mostNames else {
      throw ReadingFailure(kind: .gone, description: "nested too deeply")
    }
    return try FileContent(
      path, in: inbox, sizeLimit: sizeLimit, whenOpened: { whenOpened(path) })
  }

  package func sourceDescriptions() -> SourceDescriptions {
    var byFolder: [[UInt8]: SourceDescription] = [:]
    var findings: [SourceDescriptions.Finding] = []
    for folder in OpenedFolder.folderNames(in: inbox)
    where DocumentName.isDocument([folder[...]]) {
      let path = InboxPath(bytes: folder).appending(SourceYAML.fileName)
      do {
        guard let yaml = try readSourceYAML(folder) else { continue }
        byFolder[folder] = yaml.description
        findings += yaml.problems.map { SourceDescriptions.Finding(path: path, reason: $0) }
      } catch {
        byFolder[folder] = SourceDescription(source: Source(folder: folder), published: [:])
        findings.append(SourceDescriptions.Finding(path: path, reason: error.description))
      }
    }
    return SourceDescriptions(byFolder: byFolder, findings: findings.sorted { $0.path < $1.path })
  }

  /// What `source.yaml` of a folder says; nothing where there is none or it cannot be read, which
  /// ``sourceDescriptions()`` reports.
  private func sourceYAML(_ folder: [UInt8]) -> SourceYAML? {
    do { return try readSourceYAML(folder) } catch { return nil }
  }

  private func readSourceYAML(_ folder: [UInt8]) throws(ReadingFailure) -> SourceYAML? {
    let file: OpenedFile
    do {
      let opened = try OpenedFolder(inbox: inbox).descend([folder[...]])
      file = try OpenedFile(SourceYAML.fileName, in: opened.descriptor)
    } catch  where error.kind == .gone {
      return nil
    }
    let stamp = file.stamp
    if let known = knownSources.withLock({ $0[folder] }), known.stamp == stamp {
      return known.yaml
    }
    let yaml = SourceYAML(try file.bytes(limit: SourceYAML.sizeLimit), folder: folder)
    knownSources.withLock { $0[folder] = (stamp, yaml) }
    return yaml
  }

  /// The source of a file in the inbox's root: the one that its front matter names, else its own.
  private func rootSource(_ article: ArticleText, _ path: InboxPath) -> Source {
    if let name = article.matter.source {
      let folder = Array(name.utf8)
      let isFolderName = DocumentName.isDocument([folder[...]]) && !folder.contains(0x2F)
      if isFolderName, let described = sourceYAML(folder)?.description.source { return described }
      return Source(
        id: SourceID(name), name: name,
        attribution: "named in the front matter of a file in the inbox's root")
    }
    let name = article.title ?? PrintedBytes.text(path.fileName)
    return Source(id: SourceID(name), name: name, attribution: "file in the inbox's root")
  }

  private static func staysInside(_ path: InboxPath) -> Bool {
    !path.components.contains { $0.elementsEqual("..".utf8) }
  }
}

extension SourceDescription {
  /// The date that the description gives a file of its folder.
  func date(of path: InboxPath) -> PublicationDate? {
    let inner = path.components.dropFirst().joined(separator: [UInt8(ascii: "/")])
    return published[Array(inner)]
  }
}
