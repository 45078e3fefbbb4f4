import Foundation
import Testing

@testable import ParallaxCommands

@Suite struct AtomicFileTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "parallax-atomic-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test func `a file is made and replaced, and nothing else is left`() throws {
    try inFolder { folder in
      try AtomicFile.write([1, 2, 3], to: folder + "/a")
      try AtomicFile.write([4], to: folder + "/a")
      #expect(try FileBytes.read(folder + "/a") == [4])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    }
  }

  @Test func `what cannot be replaced stays, and the draft goes`() throws {
    try inFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/a/b", withIntermediateDirectories: true)
      #expect(throws: FileBytes.Failure.self) { try AtomicFile.write([1], to: folder + "/a") }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
      #expect(throws: FileBytes.Failure.self) {
        try AtomicFile.write([1], to: folder + "/none/a")
      }
    }
  }
}
