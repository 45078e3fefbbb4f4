import ComparisonService
import Foundation
import GRDB
import StanceVocabulary
import Testing

@testable import StanceArchive

@Suite struct `Opening an archive` {
  enum Damage: CaseIterable {
    case junk, truncated, zeroLength, folder, folderForLog, junkInTheMiddle

    func apply(to path: String) throws {
      var content = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      switch self {
      case .junk: content = (0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
      case .truncated: content = Array(content.prefix(content.count / 2))
      case .zeroLength: content = []
      case .junkInTheMiddle:
        for place in stride(from: 4096, to: content.count, by: 3) { content[place] = 0xA5 }
      case .folder:
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: false)
        return
      case .folderForLog:
        try? FileManager.default.removeItem(atPath: path + "-wal")
        try FileManager.default.createDirectory(
          atPath: path + "-wal", withIntermediateDirectories: false)
        return
      }
      try Data(content).write(to: URL(fileURLWithPath: path))
    }
  }

  @Test(arguments: Damage.allCases)
  func `a damaged archive is moved aside and a new one begun`(_ damage: Damage) throws {
    try withStateFolder { folder in
      let path = folder + "/archive.sqlite"
      let first = try SQLiteArchive.open(inFolder: folder).archive
      for number in 0..<20 {
        try first.commit(Fixture.document("s/\(number)"), [Fixture.reading()])
      }
      try first.close()
      try damage.apply(to: path)

      try withKnownOpening(folder) { opened in
        let movedAside = try #require(opened.movedAside)
        #expect(movedAside.wholeMatch(of: /.*\/archive\.sqlite\.corrupt-\d{8}T\d{6}Z/) != nil)
        #expect(FileManager.default.fileExists(atPath: movedAside))
        #expect(try opened.archive.snapshot { try $0.knownFiles() }.isEmpty)
        try opened.archive.commit(Fixture.document("s/a"), [Fixture.reading()])
      }
    }
  }

  @Test func `archives moved aside in one second take nobody's name`() throws {
    try withStateFolder { folder in
      var names: Set<String> = []
      for number in 1...3 {
        try Data("no database, but long enough to be none: \(number)".utf8)
          .write(to: URL(fileURLWithPath: folder + "/archive.sqlite"))
        try withKnownOpening(folder) { opened in
          let movedAside = try #require(opened.movedAside)
          names.insert(movedAside)
        }
      }
      #expect(names.count == 3)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      // Beside each its log, where there was one.
      #expect(names.isSubset(of: left.map { "\(folder)/\($0)" }))
    }
  }

  @Test func `junk in the place of the log loses nothing that was closed`() throws {
    try withStateFolder { folder in
      try withKnownOpening(folder) { opened in
        try opened.archive.commit(Fixture.document("s/a"), [Fixture.reading()])
      }
      let junk = Data((0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) })
      try junk.write(to: URL(fileURLWithPath: folder + "/archive.sqlite-wal"))
      try withKnownOpening(folder) { opened in
        #expect(opened.movedAside == nil)
        let files = try opened.archive.snapshot { try $0.knownFiles() }
        #expect(files.count == 1)
      }
    }
  }

  @Test func `a log whose archive was removed is not taken for it`() throws {
    try withStateFolder { folder in
      let path = folder + "/archive.sqlite"
      let first = try SQLiteArchive.open(inFolder: folder).archive
      try first.commit(Fixture.document("s/a"), [Fixture.reading()])
      let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
      try first.close()
      try FileManager.default.removeItem(atPath: path)
      try log.write(to: URL(fileURLWithPath: path + "-wal"))
      try withKnownOpening(folder) { opened in
        let files = try opened.archive.snapshot { try $0.knownFiles() }
        #expect(files.isEmpty)
      }
    }
  }

  @Test(arguments: [true, false])
  func `nothing is written into an archive that was removed or replaced`(isRemoved: Bool) throws {
    try withStateFolder { folder in
      let path = folder + "/archive.sqlite"
      let archive = try SQLiteArchive.open(inFolder: folder).archive
      try archive.checkWritable()
      try FileManager.default.moveItem(atPath: path, toPath: path + ".old")
      if !isRemoved { try FileManager.default.copyItem(atPath: path + ".old", toPath: path) }
      let writes: [() throws -> Void] = [
        { try archive.checkWritable() },
        { try archive.commit(Fixture.document("s/a"), [Fixture.reading()]) },
      ]
      for write in writes {
        let failure = #expect(throws: ArchiveFailure.self) { try write() }
        #expect(failure?.kind == .gone)
      }
    }
  }

  @Test func `damage that a use has met is told by the next sign of life`() throws {
    try withStateFolder { folder in
      try withKnownOpening(folder) { opened in
        let archive = opened.archive
        try archive.commit(Fixture.document("s/a"), [Fixture.reading()])
        // Sound to SQLite and nonsense to us.
        try archive.write { try $0.execute(sql: "UPDATE document SET blocks = X'FFFF'") }
        try archive.checkWritable()
        #expect(try archive.faults() == [])
        for _ in 0..<2 {
          let failure = #expect(throws: ArchiveFailure.self) {
            try archive.snapshot { try $0.document(at: InboxPath("s/a")) }
          }
          #expect(failure?.kind == .damaged)
        }
        let failure = #expect(throws: ArchiveFailure.self) { try archive.checkWritable() }
        #expect(failure?.kind == .damaged)
      }
    }
  }

  @Test func `an archive of a newer version is refused and left alone`() throws {
    try withStateFolder { folder in
      try withKnownOpening(folder) { opened in
        try opened.archive.write { try $0.execute(sql: "PRAGMA user_version = 99") }
      }
      let failure = #expect(throws: ArchiveFailure.self) {
        try SQLiteArchive.open(inFolder: folder)
      }
      #expect(failure?.kind == .newerVersion)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder)
          .filter { $0.contains("corrupt") } == [])
    }
  }

  @Test func `a step that this version does not know is newer too`() throws {
    try withStateFolder { folder in
      try withKnownOpening(folder) { opened in
        try opened.archive.write {
          try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('4')")
        }
      }
      let failure = #expect(throws: ArchiveFailure.self) {
        try SQLiteArchive.open(inFolder: folder)
      }
      #expect(failure?.kind == .newerVersion)
    }
  }

  @Test func `a reader in another process does not stop the service`() throws {
    try withStateFolder { folder in
      try withKnownOpening(folder) { opened in
        let other = try DatabaseQueue(path: folder + "/archive.sqlite")
        try other.inTransaction(.deferred) { database in
          _ = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM document")
          try opened.archive.commit(Fixture.document("s/a"), [Fixture.reading()])
          return .rollback
        }
        try other.close()
      }
    }
  }

  /// Opens, works, closes.
  private func withKnownOpening(_ folder: String, _ body: (OpenedArchive) throws -> Void) throws {
    let opened = try SQLiteArchive.open(inFolder: folder)
    try body(opened)
    try opened.archive.close()
  }
}
