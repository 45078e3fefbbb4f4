import Foundation
import ServiceControl
import Testing

/// One service a state folder.
@Suite struct StateLockTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a second holder finds it in use until the first is gone`() throws {
    do {
      let first = try StateLock(folder: folder.path)
      let failure = #expect(throws: StateLockFailure.self) { try StateLock(folder: folder.path) }
      #expect(failure?.kind == .inUse)
      #expect(failure?.description == "another service uses the state in \(folder.path)")
      withExtendedLifetime(first) {}
    }
    #expect(throws: Never.self) { try StateLock(folder: folder.path) }
  }

  @Test func `a killed holder leaves nothing to clean up`() async {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      let lock = try StateLock(folder: path)
      kill(getpid(), SIGKILL)
      withExtendedLifetime(lock) {}
    }
    #expect(throws: Never.self) { try StateLock(folder: folder.path) }
  }

  @Test func `a missing folder is made for its owner alone`() throws {
    let lock = try StateLock(folder: folder("a/b"))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder("a/b"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    withExtendedLifetime(lock) {}
  }

  @Test func `a file in its place is an error in words`() throws {
    try Data().write(to: URL(filePath: folder("file")))
    let failure = #expect(throws: StateLockFailure.self) { try StateLock(folder: folder("file")) }
    #expect(failure?.kind == .inputOutput)
    #expect(
      failure?.description
        == "cannot open the state folder \(folder("file")): Not a directory")
  }
}
