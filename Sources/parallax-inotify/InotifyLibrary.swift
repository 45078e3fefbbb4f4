import CInotifyTools
import Glibc
import WatchFrames

/// libinotifytools, as far as it is used; the only file that calls it.
///
/// All of the library's state is global and static, so there is one of these in the process, on its
/// one thread, and it lives as long as the process. Of the library only single watches and single events are used: its recursion, its
/// names of files and its statistics do not survive moves and removals.
struct InotifyLibrary: ~Copyable {
  /// The library keeps its descriptor to itself; this is it.
  let descriptor: Int32
  /// The kernel counts watches up from 1 and never uses a number twice.
  private var highestWatch: Int32 = 0
  /// Refused watches since: each may have used up a number.
  private var refusals: Int32 = 0

  /// What is asked of every folder of the inbox.
  static let inboxMask: Int32 =
    events(
      IN_CREATE, IN_MODIFY, IN_CLOSE_WRITE, IN_MOVED_FROM, IN_MOVED_TO, IN_DELETE, IN_ATTRIB,
      IN_DELETE_SELF, IN_MOVE_SELF, IN_ONLYDIR, IN_DONT_FOLLOW, IN_EXCL_UNLINK)
  /// What is asked of the folder of cookies.
  static let cookieMask: Int32 =
    events(IN_CREATE, IN_DELETE_SELF, IN_MOVE_SELF, IN_ONLYDIR, IN_DONT_FOLLOW)

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Starts the library; once in a process.
  /// - Throws: ``ChildEnd`` where no instance of inotify is left.
  static func start() throws(ChildEnd) -> InotifyLibrary {
    guard inotifytools_initialize() != 0 else {
      let error = inotifytools_error()
      guard error == EMFILE || error == ENFILE else { throw .failed("inotify_init", error) }
      throw ChildEnd(
        status: .noInstance,
        message: "no inotify instance is left (fs.inotify.max_user_instances)")
    }
    guard let found = inotifyDescriptor() else { throw .failed("readlink", ENOENT) }
    // The library waits by select(), which ends the process from 1024 on.
    guard found < 1024, fcntl(found, F_SETFD, FD_CLOEXEC) == 0 else {
      throw .failed("fcntl", EMFILE)
    }
    return InotifyLibrary(descriptor: found)
  }

  /// What came of a request to watch a folder.
  enum WatchOutcome {
    case watched(Int32)
    case refused(Int32)
    /// The library has lost its place; only a new process helps.
    case confused
  }

  /// Watches a folder by its absolute path, which is neither watched already nor a link.
  mutating func watch(_ path: [CChar], mask: Int32) -> WatchOutcome {
    guard unsafe inotifytools_watch_file(path, mask) != 0 else {
      refusals += 1
      return .refused(inotifytools_error())
    }
    guard let watch = number(ofNewWatch: path) else { return .confused }
    highestWatch = max(highestWatch, watch)
    refusals = 0
    return .watched(watch)
  }

  /// Ends a watch that is alive, which also frees the library's memory of it.
  /// - Returns: Whether it was alive.
  func endWatch(_ watch: Int32) -> Bool {
    inotifytools_remove_watch_by_wd(watch) != 0
  }

  /// The next event that waits, or nothing.
  ///
  /// The library reads many at once: the descriptor is silent while events wait in the library, so
  /// this is called until it gives nothing.
  func nextEvent() throws(ChildEnd) -> FolderEvent? {
    guard let event = unsafe inotifytools_next_events(0, 1) else {
      let error = inotifytools_error()
      guard error == 0 || error == EINTR else { throw .startAgain(.confused) }
      return nil
    }
    // The event lies in the library's own buffer until the next call: copied at once.
    let length = Int(unsafe event.pointee.len)
    let name = unsafe UnsafeRawBufferPointer(
      start: UnsafeRawPointer(event) + MemoryLayout<inotify_event>.size, count: length)
    return unsafe FolderEvent(
      watch: event.pointee.wd, mask: event.pointee.mask, move: event.pointee.cookie,
      name: Array(name.prefix { $0 != 0 }))
  }

  /// The number of a new watch, which the library does not say.
  ///
  /// It is the next one, or one of the next where watches were refused; the name that the library keeps for it proves it.
  private func number(ofNewWatch path: [CChar]) -> Int32? {
    // Kept with a slash, but without one where the folder has gone again within that moment.
    let names = [Array(path.dropLast()) + [CChar(bitPattern: UInt8(ascii: "/")), 0], path]
    for candidate in highestWatch + 1...highestWatch + 1 + refusals {
      guard let kept = unsafe inotifytools_filename_from_wd(candidate) else { continue }
      if names.contains(where: { unsafe strcmp(kept, $0) == 0 }) { return candidate }
    }
    return names.map { unsafe inotifytools_wd_from_filename($0) }.first { $0 > highestWatch }
  }

  private static func events(_ masks: any BinaryInteger...) -> Int32 {
    Int32(bitPattern: masks.reduce(0) { $0 | UInt32(truncatingIfNeeded: $1) })
  }

  /// The one descriptor of this young process that is an inotify instance.
  private static func inotifyDescriptor() -> Int32? {
    (0..<1024).first { descriptor in
      var target = [CChar](repeating: 0, count: 64)
      let count = unsafe readlink("/proc/self/fd/\(descriptor)", &target, target.count)
      return count > 0
        && target.prefix(count).elementsEqual("anon_inode:inotify".utf8.map(CChar.init))
    }
  }
}

/// One event, copied out of the library.
struct FolderEvent {
  let watch: Int32
  let mask: UInt32
  /// Joins the two halves of a rename; else 0.
  let move: UInt32
  /// The entry's name; empty for an event of the folder itself.
  let name: [UInt8]

  /// Whether it is the event of this mask.
  func has(_ bits: some BinaryInteger) -> Bool {
    mask & UInt32(truncatingIfNeeded: bits) != 0
  }
}
