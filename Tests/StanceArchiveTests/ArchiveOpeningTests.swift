import ComparisonService
import Foundation
import GRDB
import StanceVocabulary
import Testing

@testable import StanceArchive

@Suite struct `Opening an archive` {
  enum Damage: CaseIterable {
    case junk, truncated, zeroLength, folder, junkInTheMiddle

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
        // An empty file is an empty database: nothing is lost by using it.
        let expected = damage == .zeroLength ? nil : path + ".corrupt-1"
        #expect(opened.movedAside == expected)
        #expect(try opened.archive.snapshot { try $0.knownFiles() }.isEmpty)
        try opened.archive.commit(Fixture.document("s/a"), [Fixture.reading()])
      }
    }
  }

  @Test func `a second archive moved aside gets the next number`() throws {
    try withStateFolder { folder in
      for number in 1...2 {
        let path = folder + "/archive.sqlite"
        try Data("no database, but long enough to be none: \(number)".utf8)
          .write(to: URL(fileURLWithPath: path))
        try withKnownOpening(folder) { opened in
          #expect(opened.movedAside == path + ".corrupt-\(number)")
        }
      }
    }
  }

  @Test func `an archive of a newer version is refused and left alone`() throws {
    try withStateFolder { folder in
      try withKnownOpening(folder) { opened in
        try opened.archive.write { try $0.execute(sql: "PRAGMA user_version = 2") }
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
          try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('2')")
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
