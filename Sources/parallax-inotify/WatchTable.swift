/// Which watch stands for which folder.
///
/// Paths are relative to the root, which is the empty path.
///
/// The library's own table is not used: it keeps the first name for ever.
struct WatchTable {
  private struct Entry {
    var path: [UInt8]
    let identity: FolderIdentity
  }

  private var entries: [Int32: Entry] = [:]
  private var watches: [[UInt8]: Int32] = [:]
  private var identities: [FolderIdentity: Int32] = [:]
  /// Watches that were ended here while events of theirs may still wait.
  private var retired: Set<Int32> = []
  /// Watches of folders that are gone: the library never frees them.
  private(set) var dead = 0

  var count: Int { entries.count }

  func path(of watch: Int32) -> [UInt8]? { entries[watch]?.path }
  func watch(at path: [UInt8]) -> Int32? { watches[path] }
  func watch(of identity: FolderIdentity) -> Int32? { identities[identity] }
  func isRetired(_ watch: Int32) -> Bool { retired.contains(watch) }

  mutating func insert(_ watch: Int32, path: [UInt8], identity: FolderIdentity) {
    entries[watch] = Entry(path: path, identity: identity)
    watches[path] = watch
    identities[identity] = watch
  }

  /// Takes note of the kernel's last word on a watch (IN_IGNORED).
  /// - Returns: The folder it stood for, if it still stood for one.
  mutating func close(_ watch: Int32) -> [UInt8]? {
    guard retired.remove(watch) == nil else { return nil }
    dead += 1
    return remove(watch)
  }

  /// Forgets a watch that has been ended here; what is still told of it is passed over.
  mutating func retire(_ watch: Int32, wasAlive: Bool) {
    _ = remove(watch)
    retired.insert(watch)
    if !wasAlive { dead += 1 }
  }

  /// The watches of a folder and of all folders below it.
  func watches(under folder: [UInt8]) -> [Int32] {
    let prefix = folder + [UInt8(ascii: "/")]
    return entries.filter { $0.value.path == folder || $0.value.path.starts(with: prefix) }
      .map(\.key).sorted()
  }

  private mutating func remove(_ watch: Int32) -> [UInt8]? {
    guard let entry = entries.removeValue(forKey: watch) else { return nil }
    if watches[entry.path] == watch { watches[entry.path] = nil }
    if identities[entry.identity] == watch { identities[entry.identity] = nil }
    return entry.path
  }
}
