import Glibc
import WatchFrames

/// Watches the root and all folders below it, and tells what happens in them.
final class TreeWatcher {
  private let root: [UInt8]
  private let output: FramePipe
  var library: InotifyLibrary
  var table = WatchTable()
  private let cookieWatch: Int32
  /// Folders for which the kernel had no watch left, in the order in which they were met.
  var unwatched: [[UInt8]] = []
  /// Folders that may not be listed.
  var unreadable: Set<[UInt8]> = []
  private var retryDelay = RetryDelay()
  private var toldCounts: (folders: Int, unwatched: Int)?

  /// - Throws: ``ChildEnd`` where the library or the folder of cookies cannot be used.
  init(root: [UInt8], cookies: [UInt8], output: FramePipe) throws(ChildEnd) {
    self.root = root
    self.output = output
    library = try InotifyLibrary.start()
    switch library.watch(CPath.of(cookies), mask: InotifyLibrary.cookieMask) {
    case .watched(let watch): cookieWatch = watch
    case .refused(ENOSPC): throw .noWatches
    case .refused(let error):
      throw ChildEnd(
        status: .folderMissing, message: "the folder of cookies: \(ErrorLine.text(of: error))")
    case .confused: throw .startAgain(.confused)
    }
  }

  /// Watches until the parent ends it.
  /// - Throws: ``ChildEnd``, always.
  func watch() throws(ChildEnd) -> Never {
    try pickUp([], telling: nil)
    guard table.count > 0 else {
      throw ChildEnd(status: .folderMissing, message: "the inbox cannot be opened")
    }
    while true {
      try drain()
      tellCounts()
      try output.flush()
      if table.dead > max(1000, table.count) { throw .startAgain(.renewal) }
      if try !waitForEvents() { try retryUnwatched() }
    }
  }

  private func drain() throws(ChildEnd) {
    while let event = try library.nextEvent() {
      try handle(event)
      try output.flushIfFull()
    }
  }

  /// - Returns: Whether something has come and nothing else is due; else it is time to try unwatched
  ///   folders again.
  private func waitForEvents() throws(ChildEnd) -> Bool {
    var waited = [
      pollfd(fd: library.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    let timeout = unwatched.isEmpty ? -1 : retryDelay.left
    let ready = unsafe poll(&waited, nfds_t(waited.count), timeout)
    guard ready >= 0 else {
      if errno == EINTR { return true }
      throw .failed("poll", errno)
    }
    if waited[1].revents != 0 { try readInput() }
    return ready > 0 && (unwatched.isEmpty || retryDelay.left > 0)
  }

  /// Standard input says nothing; its end says that the parent has gone.
  private func readInput() throws(ChildEnd) {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = unsafe read(STDIN_FILENO, &bytes, bytes.count)
    if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { throw .finished }
  }

  /// Tells how many folders are under watch, where that has changed.
  private func tellCounts() {
    guard toldCounts?.folders != table.count || toldCounts?.unwatched != unwatched.count else {
      return
    }
    toldCounts = (table.count, unwatched.count)
    output.send(
      .watching(
        folders: UInt32(clamping: table.count), unwatched: UInt32(clamping: unwatched.count)))
  }

  /// Tries the folders that had no watch, until one is refused again.
  private func retryUnwatched() throws(ChildEnd) {
    let waiting = unwatched
    unwatched = []
    for (index, folder) in waiting.enumerated() {
      try pickUp(folder, telling: .found)
      if !unwatched.isEmpty {
        unwatched += waiting[(index + 1)...]
        retryDelay.grow()
        return
      }
    }
    retryDelay = RetryDelay()
  }
}

// What the handling of events and the walk need of it.
extension TreeWatcher {
  func isCookie(_ watch: Int32) -> Bool { watch == cookieWatch }

  func send(_ frame: WatchFrame) { output.send(frame) }

  func flushIfFull() throws(ChildEnd) { try output.flushIfFull() }

  /// The absolute path, as the kernel takes it.
  func absolute(_ path: [UInt8]) -> [CChar] {
    CPath.of(path.isEmpty ? root : root + [UInt8(ascii: "/")] + path)
  }

  func joined(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
    folder.isEmpty ? name : folder + [UInt8(ascii: "/")] + name
  }
}

/// When unwatched folders are tried again: after 4 s at first, up to a minute; a try that fails costs
/// one system call.
///
/// Kept as a moment, for events come all the time and must not put it off.
private struct RetryDelay {
  private var milliseconds: Int64 = 4000
  private var due: Int64

  init() {
    due = Self.now + milliseconds
  }

  /// Milliseconds until the next try; 0 where it is due.
  var left: Int32 { Int32(clamping: max(0, due - Self.now)) }

  mutating func grow() {
    milliseconds = min(milliseconds * 2, 60_000)
    due = Self.now + milliseconds
  }

  private static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

extension ChildEnd {
  static let noWatches = ChildEnd(
    status: .noWatches,
    message: "no inotify watch is left, not even for the inbox (fs.inotify.max_user_watches)")
}
