import ComparisonService
import Foundation
import GRDB
import StanceVocabulary
import Testing

@testable import StanceArchive

@Suite struct `Reading an archive beside its service` {
  private static let place = ServicePlace(
    inbox: "/srv/inbox", reports: "/srv/reports", control: "/run/control")

  @Test func `a reader sees what is committed while a writer has it open`() throws {
    try withStateFolder { folder in
      let writer = try SQLiteArchive.open(inFolder: folder).archive
      try writer.note(Self.place)
      try writer.commit(Fixture.document("s/a"), [Fixture.reading()])
      let reader = try SQLiteArchive.openForReading(inFolder: folder)
      #expect(try reader.notedPlace() == Self.place)
      #expect(try reader.snapshot { try $0.knownFiles() }.count == 1)
      try writer.commit(Fixture.document("s/b"), [Fixture.reading()])
      #expect(try reader.snapshot { try $0.knownFiles() }.count == 2)
      try writer.close()
    }
  }

  @Test func `an archive that nobody has open is read and stays as it is`() throws {
    try withStateFolder { folder in
      let writer = try SQLiteArchive.open(inFolder: folder).archive
      try writer.commit(Fixture.document("s/a"), [Fixture.reading()])
      try writer.close()
      let path = folder + "/archive.sqlite"
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let reader = try SQLiteArchive.openForReading(inFolder: folder)
      #expect(try reader.snapshot { try $0.knownFiles() }.count == 1)
      #expect(throws: ArchiveFailure.self) { try reader.note(Self.place) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func `an archive of a newer version is left alone`() throws {
    try withStateFolder { folder in
      let writer = try SQLiteArchive.open(inFolder: folder).archive
      try writer.connections.writer.write { try $0.execute(sql: "PRAGMA user_version = 99") }
      try writer.close()
      let failure = #expect(throws: ArchiveFailure.self) {
        try SQLiteArchive.openForReading(inFolder: folder)
      }
      #expect(failure?.kind == .newerVersion)
    }
  }

  @Test func `no archive is made where there is none`() throws {
    try withStateFolder { folder in
      #expect(throws: ArchiveFailure.self) {
        try SQLiteArchive.openForReading(inFolder: folder)
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test func `what SQLite finds wrong with the file is told`() throws {
    try withStateFolder { folder in
      let writer = try SQLiteArchive.open(inFolder: folder).archive
      for number in 0..<200 {
        try writer.commit(Fixture.document("s/\(number)"), [Fixture.reading()])
      }
      try writer.close()
      #expect(try SQLiteArchive.openForReading(inFolder: folder).faults() == [])
      let path = URL(fileURLWithPath: folder + "/archive.sqlite")
      var bytes = try Data(contentsOf: path)
      // Half of all pages, so that a tree of a table is broken for sure.
      let half = bytes.count / 8192 * 4096
      bytes.replaceSubrange(half..., with: Data(count: bytes.count - half))
      try bytes.write(to: path)
      let faults: [String]
      do {
        faults = try SQLiteArchive.openForReading(inFolder: folder).faults()
      } catch let failure as ArchiveFailure {
        #expect(failure.kind == .damaged)
        return
      }
      #expect(!faults.isEmpty)
    }
  }
}
