import ComparisonService
import Foundation
import GRDB
import StanceVocabulary
import Testing

@testable import StanceArchive

@Suite struct `Reading an archive beside its service` {
  @Test func `a reader sees what is committed while a writer has it open`() throws {
    try withStateFolder { folder in
      let writer = try SQLiteArchive.open(inFolder: folder).archive
      try writer.noteInbox("/srv/inbox")
      try writer.commit(Fixture.document("s/a"), [Fixture.reading()])
      let reader = try SQLiteArchive.openForReading(inFolder: folder)
      #expect(try reader.notedInbox() == "/srv/inbox")
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
      #expect(throws: ArchiveFailure.self) { try reader.noteInbox("/other") }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func `an archive of a newer version is left alone`() throws {
    try withStateFolder { folder in
      let writer = try SQLiteArchive.open(inFolder: folder).archive
      try writer.database.write { try $0.execute(sql: "PRAGMA user_version = 99") }
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
}
