import CLinux
import Glibc
import StanceVocabulary

/// A fresh folder for one test, and what a user does in it, by bytes.
///
/// Removed with its owner.
final class TestFolder: Sendable {
  let path: [UInt8]

  struct Failure: Error {
    let action: String
    let number: Int32
  }

  init() throws {
    var template = "/tmp/parallax-watching-XXXXXX".utf8.map { CChar(bitPattern: $0) } + [0]
    guard unsafe mkdtemp(&template) != nil else {
      throw Failure(action: "mkdtemp", number: errno)
    }
    path = template.dropLast().map(UInt8.init(bitPattern:))
  }

  deinit {
    try? Self.removeTree(path)
  }

  /// The absolute path of a name in this folder.
  func at(_ name: some Sequence<UInt8>) -> [UInt8] { path + [UInt8(ascii: "/")] + name }
  func at(_ name: String) -> [UInt8] { at(name.utf8) }

  /// Opens for writing from the start, writes, and leaves it open.
  func open(_ file: [UInt8], appending: Bool = false) throws -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (appending ? O_APPEND : O_TRUNC)
    let descriptor = unsafe Glibc.open(Self.c(file), flags, 0o644)
    try Self.check(descriptor, "open")
    return descriptor
  }

  func write(_ file: [UInt8], _ content: String = "text") throws {
    let descriptor = try open(file)
    append(content, to: descriptor)
    close(descriptor)
  }

  func append(_ content: String, to descriptor: Int32) {
    let bytes = Array(content.utf8)
    _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
  }

  func makeFolder(_ folder: [UInt8]) throws {
    try Self.check(unsafe mkdir(Self.c(folder), 0o755), "mkdir")
  }

  func move(_ from: [UInt8], to: [UInt8]) throws {
    try Self.check(unsafe rename(Self.c(from), Self.c(to)), "rename")
  }

  /// Each in the other's place at once.
  func exchange(_ one: [UInt8], with other: [UInt8]) throws {
    try Self.check(unsafe parallax_exchange_names(AT_FDCWD, Self.c(one), Self.c(other)), "exchange")
  }

  func hardLink(_ from: [UInt8], as to: [UInt8]) throws {
    try Self.check(unsafe link(Self.c(from), Self.c(to)), "link")
  }

  func symbolicLink(to target: [UInt8], as name: [UInt8]) throws {
    try Self.check(unsafe symlink(Self.c(target), Self.c(name)), "symlink")
  }

  func pipe(_ name: [UInt8]) throws {
    try Self.check(unsafe mkfifo(Self.c(name), 0o644), "mkfifo")
  }

  func remove(_ file: [UInt8]) throws {
    try Self.check(unsafe unlink(Self.c(file)), "unlink")
  }

  func setRights(_ file: [UInt8], _ mode: mode_t) throws {
    try Self.check(unsafe chmod(Self.c(file), mode), "chmod")
  }

  func truncate(_ file: [UInt8], to length: Int) throws {
    try Self.check(unsafe Glibc.truncate(Self.c(file), length), "truncate")
  }

  /// Removes a folder and all that is in it, as `rm -r` does.
  static func removeTree(_ path: [UInt8]) throws {
    for (name, isFolder) in entries(path) {
      let entry = path + [UInt8(ascii: "/")] + name
      if isFolder { try removeTree(entry) } else { _ = unsafe unlink(c(entry)) }
    }
    try check(unsafe rmdir(c(path)), "rmdir")
  }

  /// The names in a folder, and which of them are folders.
  static func entries(_ path: [UInt8]) -> [(name: [UInt8], isFolder: Bool)] {
    guard let stream = unsafe opendir(c(path)) else { return [] }
    defer { unsafe closedir(stream) }
    var entries: [([UInt8], Bool)] = []
    while let entry = unsafe readdir(stream) {
      let start = unsafe UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let name = unsafe Array(
        UnsafeRawBufferPointer(
          start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
      if name == [UInt8(ascii: ".")] || name == Array("..".utf8) { continue }
      entries.append((name, unsafe Int(entry.pointee.d_type) == Int(DT_DIR)))
    }
    return entries
  }

  /// A small file as a whole, also of /proc.
  static func content(_ path: String) -> [UInt8] {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  private static func c(_ path: [UInt8]) -> [CChar] { path.map(CChar.init(bitPattern:)) + [0] }

  private static func check(_ result: Int32, _ action: String) throws {
    guard result >= 0 else { throw Failure(action: action, number: errno) }
  }
}

/// The watching child of a test, found by the inbox in its arguments.
enum ChildProcess {
  static func watching(_ inbox: [UInt8]) -> pid_t? {
    for (name, _) in TestFolder.entries(Array("/proc".utf8)) {
      guard let process = pid_t(String(decoding: name, as: UTF8.self)) else { continue }
      let arguments = TestFolder.content("/proc/\(process)/cmdline").split(separator: 0)
      if arguments.count == 3, arguments[0].suffix(16) == Array("parallax-inotify".utf8)[...],
        Array(arguments[1]) == inbox
      {
        return process
      }
    }
    return nil
  }
}
