import ComparisonService
import ContentHashing
import StanceVocabulary
import Synchronization

/// An inbox in memory: it is listed, read and watched like a folder.
final class FakeInbox: DocumentReader, InboxLister, InboxWatching {
  private struct Entry {
    var bytes: [UInt8]
    var stamp: FileStamp
  }

  private struct State {
    var files: [InboxPath: Entry] = [:]
    var descriptions: [[UInt8]: SourceDescription] = [:]
    var failures: [InboxPath: ReadingFailure.Kind] = [:]
    var unreadableFolders: [InboxPath: String] = [:]
    var isLost = false
    var isAlive = true
    var stalled: Set<InboxPath> = []
    var losesEvents = false
    var spoiler: EventSpoiler?
    var era = 0
    var untold: [String] = []
    var reads: [InboxPath: Int] = [:]
    /// Every file that was read, in order.
    var readsInOrder: [InboxPath] = []
    var everyPath: Set<InboxPath> = []
    var ticks: Int64 = 0
  }

  private let state = Mutex(State())
  private let stream: AsyncStream<InboxChange>
  private let events: AsyncStream<InboxChange>.Continuation
  /// Nanoseconds of the fake's own time: one tick a second, long ago unless told otherwise.
  static let epoch: Int64 = 1_500_000_000_000_000_000

  init() {
    (stream, events) = AsyncStream.makeStream()
  }

  // MARK: What a user does

  func write(_ path: String, _ text: String) { write(InboxPath(path), Array(text.utf8)) }

  func write(_ path: InboxPath, _ bytes: [UInt8]) {
    state.withLock { state in
      state.files[path] = Entry(bytes: bytes, stamp: Self.stamp(&state, size: bytes.count))
      state.everyPath.insert(path)
    }
    say(.settled(path))
  }

  /// Other bytes, and nothing that tells it.
  func tamper(_ path: String, _ text: String) {
    state.withLock { $0.files[InboxPath(path)]?.bytes = Array(text.utf8) }
  }

  func touch(_ path: String) {
    let path = InboxPath(path)
    state.withLock { state in
      guard let entry = state.files[path] else { return }
      let stamp = Self.stamp(&state, size: entry.bytes.count)
      state.files[path]?.stamp = stamp
    }
    say(.settled(path))
  }

  func remove(_ path: String) {
    state.withLock { $0.files[InboxPath(path)] = nil }
    say(.settled(InboxPath(path)))
  }

  /// `id`: That of the source; by default its folder.
  func describe(
    _ folder: String, name: String, id: String? = nil, guests: [String] = [],
    published: [String: CalendarDate] = [:]
  ) {
    state.withLock { state in
      state.descriptions[Array(folder.utf8)] = SourceDescription(
        source: Source(id: SourceID(id ?? folder), name: name, guests: guests),
        published: Dictionary(
          uniqueKeysWithValues: published.map {
            (Array($0.key.utf8), PublicationDate(date: $0.value, origin: .sourceFile))
          }))
    }
    say(.settled(InboxPath("\(folder)/source.yaml")))
  }

  func undescribe(_ folder: String) {
    state.withLock { $0.descriptions[Array(folder.utf8)] = nil }
    say(.settled(InboxPath("\(folder)/source.yaml")))
  }

  func fail(_ path: String, _ kind: ReadingFailure.Kind?) {
    state.withLock { state in
      state.failures[InboxPath(path)] = kind
      if let entry = state.files[InboxPath(path)] {
        let stamp = Self.stamp(&state, size: entry.bytes.count)
        state.files[InboxPath(path)]?.stamp = stamp
      }
    }
    say(.settled(InboxPath(path)))
  }

  func setUnreadable(_ folder: String, _ reason: String?) {
    state.withLock { $0.unreadableFolders[InboxPath(folder)] = reason }
    say(.rescan(reason: "test"))
  }

  func setLost(_ isLost: Bool) {
    state.withLock { $0.isLost = isLost }
    say(isLost ? .inboxLost(reason: "gone") : .rescan(reason: "back"))
  }

  /// Reading this file does not end, or ends after all.
  func stall(_ path: String, _ stalls: Bool) {
    state.withLock { state in
      if stalls {
        state.stalled.insert(InboxPath(path))
      } else {
        state.stalled.remove(InboxPath(path))
      }
    }
  }

  func setAlive(_ isAlive: Bool) { state.withLock { $0.isAlive = isAlive } }

  /// From now on the watcher misses what happens, or no longer.
  func loseEvents(_ loses: Bool) { state.withLock { $0.losesEvents = loses } }

  /// From now on of each ten events three are lost, three doubled, and three come late.
  func spoilEvents(seed: UInt64) { state.withLock { $0.spoiler = EventSpoiler(seed: seed) } }

  /// What happened before may have been missed.
  func beginEra() { state.withLock { $0.era += 1 } }

  func say(_ change: InboxChange) {
    let said = state.withLock { state in
      state.losesEvents ? [] : state.spoiler?.spoiled(change) ?? [change]
    }
    for change in said { events.yield(change) }
  }

  // MARK: What a test asks

  var paths: [InboxPath] { state.withLock { $0.files.keys.sorted() } }
  /// Every path that was ever written, with the id of its document, in order.
  var everyPathEver: [(path: String, id: String)] {
    state.withLock { $0.everyPath.sorted() }.map {
      ($0.printed, SHA256Digest(of: $0.bytes).prefix(16))
    }
  }
  /// What was found although the watcher had not told it, as `path era`.
  var untold: [String] { state.withLock { $0.untold } }
  func reads(of path: String) -> Int { state.withLock { $0.reads[InboxPath(path)] ?? 0 } }

  var readsInOrder: [InboxPath] { state.withLock { $0.readsInOrder } }

  /// A view of the same files with a watcher of its own, for another service.
  func restarted() -> FakeInbox {
    let other = FakeInbox()
    let mine = state.withLock { $0 }
    other.state.withLock { state in
      state = mine
      state.losesEvents = false
      state.reads = [:]
      state.readsInOrder = []
    }
    return other
  }

  // MARK: Ports

  func list() throws(InboxLost) -> InboxListing {
    let (isLost, files, folders) = state.withLock { ($0.isLost, $0.files, $0.unreadableFolders) }
    if isLost { throw InboxLost("the inbox is missing") }
    let listed = files.filter { file in
      !folders.keys.contains { file.key.bytes.starts(with: $0.bytes + [0x2F]) }
    }
    return InboxListing(
      files: listed.map { ListedFile(path: $0.key, kind: .regular, stamp: $0.value.stamp) }
        .sorted { $0.path < $1.path },
      unreadableFolders: folders)
  }

  func read(_ path: InboxPath) async throws(ReadingFailure) -> ReadDocument {
    let (entry, failure) = state.withLock { state in
      state.reads[path, default: 0] += 1
      state.readsInOrder.append(path)
      return (state.isLost ? nil : state.files[path], state.failures[path])
    }
    while state.withLock({ $0.stalled.contains(path) }) {
      try? await Task.sleep(for: .milliseconds(1))
    }
    guard path.fileName != Array("source.yaml".utf8) else {
      throw ReadingFailure(kind: .notADocument, description: "source.yaml")
    }
    guard let entry else { throw ReadingFailure(kind: .gone, description: "gone") }
    if let failure {
      throw ReadingFailure(kind: failure, description: "\(failure)", stamp: entry.stamp)
    }
    return ReadDocument(
      document: document(path, entry.bytes), stamp: entry.stamp,
      contentHash: SHA256Digest(of: entry.bytes).hexadecimal)
  }

  func sourceDescriptions() -> SourceDescriptions {
    SourceDescriptions(byFolder: state.withLock { $0.descriptions }, findings: [])
  }

  func changes() -> AsyncStream<InboxChange> { stream }

  func run() async throws {
    while !Task.isCancelled { try await Task.sleep(for: .seconds(3600)) }
  }

  func settle(within limit: Duration) async throws -> [InboxPath] { [] }

  var era: Int { state.withLock { $0.era } }

  func foundUntold(_ path: InboxPath, in era: Int) {
    state.withLock { $0.untold.append("\(path.printed) \(era)") }
  }

  var health: WatchingHealth {
    WatchingHealth(
      mode: "fake", watchedFolders: 1, beingWritten: [], trouble: nil,
      isAlive: state.withLock { $0.isAlive })
  }

  // MARK: Making documents

  private static func stamp(_ state: inout State, size: Int) -> FileStamp {
    state.ticks += 1
    return FileStamp(
      device: 1, inode: 1, size: Int64(size),
      modifiedNanoseconds: epoch + state.ticks * 1_000_000_000,
      changedNanoseconds: epoch + state.ticks * 1_000_000_000)
  }

  /// Paragraphs are parted by empty lines; "NAME: words" is a speaker's; a first line
  /// "DATE 2017-07-18" is the document's own date.
  private func document(_ path: InboxPath, _ bytes: [UInt8]) -> Document {
    var blocks: [TextBlock] = []
    var start = 0
    let text = String(decoding: bytes, as: UTF8.self)
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let end = start + paragraph.utf8.count
      let speaker = paragraph.split(separator: ": ").first.map(String.init)
      if end > start {
        blocks.append(
          TextBlock(
            kind: .paragraph, range: start..<end,
            speaker: paragraph.contains(": ") ? speaker : nil))
      }
      start = end + 2
    }
    let own = text.hasPrefix("DATE ") ? CalendarDate(text.dropFirst(5)) : nil
    var source = Source(id: SourceID("root"), name: "root", attribution: "from the root")
    if let folder = path.topFolder {
      let name = PrintedBytes.text(folder)
      source =
        state.withLock { $0.descriptions[folder]?.source }
        ?? Source(id: SourceID(name), name: name)
    }
    return Document(
      id: DocumentID(SHA256Digest(of: path.bytes).seed), path: path,
      source: source, title: nil,
      published: own.map { PublicationDate(date: $0, origin: .document) }, language: "en",
      text: bytes, blocks: blocks)
  }
}
