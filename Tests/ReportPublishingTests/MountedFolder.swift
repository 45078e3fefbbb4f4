import Foundation

/// A small file system of its own at a path, or a mount point; unmounted with its holder.
///
/// Mounting needs root, or a user namespace that allows it; where it is not permitted the tests
/// that need it are skipped and say so.
final class MountedFolder: Sendable {
  let path: String

  /// - Throws: ``Failed`` where `mount` fails.
  init(at path: String, _ arguments: [String]) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.run(["mount"] + arguments + [path]) == 0 else { throw Failed() }
  }

  struct Failed: Error {}

  deinit {
    _ = Self.run(["umount", "--lazy", path])
  }

  /// Whether this process may mount.
  static var isPermitted: Bool {
    guard getuid() == 0, let folder = try? TemporaryFolder() else { return false }
    return (try? MountedFolder(at: folder("probe"), smallDisk)) != nil
  }

  /// The arguments for a disk of 160 KiB.
  static let smallDisk = ["-t", "tmpfs", "-o", "size=160k", "tmpfs"]

  private static func run(_ arguments: [String]) -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return -1
    }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
