package import ComparisonService
import Glibc

/// The folder of an export: new or empty, or a former export whose files are replaced.
///
/// Every file is written under a temporary name and renamed at the end, the mark first, so that a
/// run that is killed leaves the former export or one that the next run knows for its own.
package final class ExportFolder: ExportWriter {
  private let folder: OpenFolder
  private let mark: String
  private var files: [(name: String, file: DraftFile)] = []

  /// The file that begins with the mark.
  private static let markedFile = "README.txt"
  private static let draftPrefix = ".tmp-"

  /// Opens the folder, which is made where it is missing, and locks it until this is freed.
  ///
  /// A folder whose README begins with the mark is a former export.
  /// - Throws: ``PublishingFailure``: refused where it holds anything else.
  package init(_ path: String, mark: String) throws(PublishingFailure) {
    self.mark = mark
    do {
      folder = try Self.opened(path)
      try Self.lock(folder)
      try Self.check(folder, mark)
    } catch {
      throw error.published
    }
  }

  deinit {
    for (name, _) in files { try? folder.remove(Self.draft(name)) }
    flock(folder.descriptor, LOCK_UN)
  }

  package func append(_ bytes: [UInt8], to file: String) throws(PublishingFailure) {
    do {
      if let known = files.first(where: { $0.name == file }) {
        try known.file.append(bytes)
      } else {
        let new = try DraftFile(Self.draft(file), in: folder)
        files.append((file, new))
        try new.append(bytes)
      }
    } catch {
      throw error.published
    }
  }

  package func finish() throws(PublishingFailure) {
    do {
      for (_, file) in files { try file.finish() }
      let ordered =
        files.filter { $0.name == Self.markedFile } + files.filter { $0.name != Self.markedFile }
      for (name, _) in ordered { try folder.rename(Self.draft(name), to: EntryName(name)) }
      files = []
      fsync(folder.descriptor)
    } catch {
      throw error.published
    }
  }

  private static func draft(_ name: String) -> EntryName { EntryName(draftPrefix + name) }

  private static func opened(_ path: String) throws(TreeFailure) -> OpenFolder {
    let location = try ReportLocation(path)
    let parent = try location.openParent()
    if let stamp = try parent.stamp(of: location.shown), stamp.kind != .folder {
      throw .refused("\(parent.path(of: location.shown)) is no folder")
    }
    return try parent.folderMadeIfMissing(location.shown)
  }

  private static func lock(_ folder: OpenFolder) throws(TreeFailure) {
    while flock(folder.descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      throw code == EWOULDBLOCK
        ? .inUse("another process exports to \(folder.path)")
        : .system(operation: "lock", path: folder.path, code: code)
    }
  }

  private static func check(_ folder: OpenFolder, _ mark: String) throws(TreeFailure) {
    let names = try folder.names().filter { !$0.bytes.starts(with: draftPrefix.utf8) }
    guard !names.isEmpty else { return }
    let name = EntryName(markedFile)
    if names.contains(name), let stamp = try folder.stamp(of: name), stamp.kind == .file,
      let bytes = try folder.read(name, upTo: 1 << 20), bytes.starts(with: mark.utf8)
    {
      return
    }
    throw .refused(
      "\(folder.path) holds something that is no export of Parallax; it is left as it is")
  }
}

/// A file that is being written under a temporary name.
private final class DraftFile {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []

  /// Bytes that are gathered before they are written.
  private static let bufferSize = 1 << 16

  init(_ name: EntryName, in folder: OpenFolder) throws(TreeFailure) {
    // What a killed process left is in the way of O_EXCL, and O_EXCL of a link put there.
    try folder.remove(name)
    path = folder.path(of: name)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    descriptor = unsafe openat(folder.descriptor, name.terminated, flags, 0o644)
    guard descriptor >= 0 else { throw .last("create", path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func append(_ bytes: [UInt8]) throws(TreeFailure) {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes the rest and waits until it is on the disk.
  func finish() throws(TreeFailure) {
    try flush()
    guard fsync(descriptor) == 0 else { throw .last("keep", path) }
  }

  private func flush() throws(TreeFailure) {
    var written = 0
    while written < buffer.count {
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw .last("write", path)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
