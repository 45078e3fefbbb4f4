package import StanceVocabulary

/// Whose a document is and when it was published: what its file says, completed by `source.yaml`.
///
/// Applied when documents are used and not when they are read, so that a change of `source.yaml`
/// renews names, roles and dates without reading anything again.
package struct SourceBook: Hashable, Sendable {
  let descriptions: SourceDescriptions

  package init(_ descriptions: SourceDescriptions) {
    self.descriptions = descriptions
  }

  /// A book without any `source.yaml`.
  package static let empty = SourceBook(SourceDescriptions(byFolder: [:], findings: []))

  package var findings: [SourceDescriptions.Finding] { descriptions.findings }

  /// The source of a document, whose kept source is as ``asWritten(_:)`` made it.
  package func source(of path: InboxPath, written: Source) -> Source {
    guard let folder = path.topFolder else { return written }
    return descriptions.byFolder[folder]?.source ?? written
  }

  /// The date of a document: its own, else the one that `source.yaml` gives.
  package func published(_ path: InboxPath, written: PublicationDate?) -> PublicationDate? {
    if let written { return written }
    guard let folder = path.topFolder, let description = descriptions.byFolder[folder] else {
      return nil
    }
    return description.published[Array(path.bytes.dropFirst(folder.count + 1))]
  }

  /// The document with the source and date that count now.
  package func resolved(_ document: Document) -> Document {
    Document(
      id: document.id, path: document.path,
      source: source(of: document.path, written: document.source), title: document.title,
      published: published(document.path, written: document.published),
      language: document.language, text: document.text, blocks: document.blocks,
      provenance: document.provenance)
  }

  /// The document as its file alone gives it, without what a reader took from `source.yaml`.
  package static func asWritten(_ document: Document) -> Document {
    var written = document
    if let folder = document.path.topFolder {
      let name = PrintedBytes.text(folder)
      written.source = Source(id: SourceID(name), name: name)
    }
    if document.published?.origin != .document { written.published = nil }
    return written
  }
}
