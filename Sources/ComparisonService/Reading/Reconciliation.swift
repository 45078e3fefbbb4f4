package import StanceVocabulary

/// What a listing of the inbox asks for, held against what is known.
///
/// A pure function.
package struct Reconciliation: Hashable, Sendable {
  /// Files to read, in byte order.
  package let toRead: [InboxPath]
  /// Of those to read, the ones whose paths were not known.
  package let new: Set<InboxPath>
  /// Files that were being read when the program ended: read last and one at a time, for one of
  /// them may have ended it.
  package let suspects: [InboxPath]
  /// Files that ended the program again: to be listed as unread, and read again when they change.
  package let poisonous: [ListedFile]
  /// Known paths that are no longer there.
  package let toForget: [InboxPath]
  /// Paths with an attempt on record and no file.
  package let lapsedAttempts: [InboxPath]

  /// How often a file may be under way when the program ends before it is left alone: where the
  /// program crashed it is the likely cause; where it was killed from outside, hardly.
  package static func mostTries(programCrashed: Bool) -> Int {
    programCrashed ? 2 : 5
  }

  /// - Parameters:
  ///   - listing: The inbox.
  ///   - known: What the archive knows of its files.
  ///   - openAttempts: What the archive was told of files whose reading did not end.
  ///   - readerVersion: ``DocumentReader/version``.
  ///   - programCrashed: Whether the program's last run ended by its own fault.
  ///   - isDocument: Whether a file is a document by its name: of others only those are read that the
  ///     archive knows.
  package init(
    listing: InboxListing, known: [KnownFile], openAttempts: [(path: InboxPath, tries: Int)],
    readerVersion: Int, programCrashed: Bool, isDocument: (InboxPath) -> Bool = { _ in true }
  ) {
    let most = Self.mostTries(programCrashed: programCrashed)
    let knownByPath = Dictionary(known.map { ($0.path, $0) }) { first, _ in first }
    let tries = Dictionary(openAttempts.map { ($0.path, $0.tries) }) { first, _ in first }
    var toRead: [InboxPath] = []
    var suspects: [InboxPath] = []
    var poisonous: [ListedFile] = []
    for file in listing.files {
      switch tries[file.path] ?? 0 {
      case most...: poisonous.append(file)
      case 1...: suspects.append(file.path)
      default:
        let known = knownByPath[file.path]
        if known != nil || isDocument(file.path), Self.mustBeRead(file, known, readerVersion) {
          toRead.append(file.path)
        }
      }
    }
    let listed = Set(listing.files.map(\.path))
    let unreadable = Array(listing.unreadableFolders.keys)
    func isGone(_ path: InboxPath) -> Bool {
      !listed.contains(path) && !unreadable.contains { Self.lies(path, in: $0) }
    }
    self.toRead = toRead
    new = Set(toRead.filter { knownByPath[$0] == nil })
    self.suspects = suspects
    self.poisonous = poisonous
    toForget = known.map(\.path).filter(isGone)
    lapsedAttempts = openAttempts.map(\.path).filter { isGone($0) && knownByPath[$0] == nil }
  }

  private static func mustBeRead(
    _ file: ListedFile, _ known: KnownFile?, _ readerVersion: Int
  ) -> Bool {
    guard let known else { return true }
    return known.stamp != file.stamp || known.isRacilyClean
      || known.readerVersion != readerVersion
  }

  private static func lies(_ path: InboxPath, in folder: InboxPath) -> Bool {
    folder.bytes.isEmpty
      || path.bytes.starts(with: folder.bytes + [UInt8(ascii: "/")])
  }
}
