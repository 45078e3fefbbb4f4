package import ContentHashing
package import ReportRendering
import StanceVocabulary

/// A hash of all that a report is made of: where it is the same again, so is every page, in another
/// run of the program too.
package struct ReportBasis: Hashable, Sendable {
  package let digest: SHA256Digest

  package init(digest: SHA256Digest) {
    self.digest = digest
  }

  /// - Parameters:
  ///   - view: The archive.
  ///   - inputs: What else the report is made of.
  ///   - unread: What was not read, as the report says it.
  ///   - readings: How many documents are read with these lexicons.
  /// - Throws: ``ArchiveFailure``.
  package init(
    _ view: any ArchiveSnapshot, _ inputs: ReportComposer.Inputs, unread: [UnreadFile],
    readings: Int
  ) throws {
    let edition = inputs.lexicons.edition
    var parts = HashedParts()
    parts.add([inputs.build, inputs.programVersion, edition.bundle, "\(edition.version)"])
    parts.add(inputs.lexicons.validation)
    parts.add(inputs.book)
    parts.add("\(unread.count)")
    for file in unread {
      parts.add([file.path, file.reason, "\(file.isPartlyRead)"])
      parts.add(file.remedy)
    }
    // Enough to tell all of them: what comes later has a greater number, and none is used again, so
    // that no other readings can be as many and have the same newest one.
    let newest = try view.newestRevision(edition) ?? 0
    parts.add("\(readings) \(newest)")
    digest = SHA256Digest(ofParts: parts.parts)
  }
}

/// A report that was published: what it was made of, and its ``PublishedReport/hash``.
package struct KnownReport: Hashable, Sendable {
  package let basis: ReportBasis
  package let hash: String

  package init(basis: ReportBasis, hash: String) {
    self.basis = basis
    self.hash = hash
  }
}

/// Values one after another, so that no two lists of them are the same parts.
private struct HashedParts {
  private(set) var parts: [[UInt8]] = []

  mutating func add(_ bytes: [UInt8]) { parts.append(bytes) }

  mutating func add(_ text: String) { parts.append(Array(text.utf8)) }

  /// Nothing is told from what is empty.
  mutating func add(_ bytes: [UInt8]?) {
    add(bytes == nil ? "-" : "+")
    if let bytes { parts.append(bytes) }
  }

  mutating func add(_ text: String?) { add(text.map { Array($0.utf8) }) }

  mutating func add(_ texts: [String]) {
    add("\(texts.count)")
    for text in texts { add(text) }
  }

  /// Given in any order.
  mutating func add(_ named: [(name: [UInt8], text: String)]) {
    add("\(named.count)")
    for (name, text) in named.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
      add(name)
      add(text)
    }
  }

  mutating func add(_ source: Source) {
    add([source.id.name, source.name])
    add(source.address)
    add(source.attribution)
    add(source.guests)
    add(source.hosts)
  }

  mutating func add(_ book: SourceBook) {
    let folders = book.descriptions.byFolder.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    add("\(folders.count)")
    for (folder, description) in folders {
      add(folder)
      add(description.source)
      add(description.published.map { ($0.key, "\($0.value.date) \($0.value.origin.rawValue)") })
    }
    add(book.findings.map { ($0.path.bytes, $0.reason) })
  }
}
