import ComparisonService
import Dispatch
import Foundation
import Synchronization
import Testing

@testable import StanceArchive

@Suite struct `Connections of an archive` {
  /// Lets threads go on once so many have come.
  private final class Meeting: Sendable {
    private let missing: Mutex<Int>
    private let everybody = DispatchSemaphore(value: 0)

    init(of number: Int) { missing = Mutex(number) }

    /// - Returns: Whether all came within half a minute.
    func wait() -> Bool {
      let isLast = missing.withLock { missing in
        missing -= 1
        return missing == 0
      }
      if isLast { everybody.signal() }
      defer { everybody.signal() }
      return everybody.wait(timeout: .now() + 30) == .success
    }
  }

  @Test func `none that reads waits for another that reads`() throws {
    try withStateFolder { folder in
      let archive = try SQLiteArchive.open(inFolder: folder).archive
      try archive.commit(Fixture.document("s/a"), [Fixture.reading()])
      let (meeting, ended) = (Meeting(of: 6), DispatchGroup())
      let seen = Mutex<[Int]>([])
      for _ in 0..<6 {
        ended.enter()
        Thread.detachNewThread {
          let count = try? archive.snapshot { view in
            // All are within their snapshots at once, or none of them goes on.
            meeting.wait() ? try view.knownFiles().count : -1
          }
          seen.withLock { $0.append(count ?? -2) }
          ended.leave()
        }
      }
      ended.wait()
      #expect(seen.withLock(\.self) == Array(repeating: 1, count: 6))
      try archive.close()
    }
  }

  @Test func `one that reads sees what was there when it began`() throws {
    try withStateFolder { folder in
      let archive = try SQLiteArchive.open(inFolder: folder).archive
      try archive.commit(Fixture.document("s/a"), [Fixture.reading()])
      let counts = try archive.snapshot { view in
        let before = try view.knownFiles().count
        try archive.commit(Fixture.document("s/b"), [Fixture.reading()])
        let inside = try archive.snapshot { try $0.knownFiles().count }
        return [before, try view.knownFiles().count, inside]
      }
      #expect(counts == [1, 1, 2])
      #expect(try archive.snapshot { try $0.knownFiles().count } == 2)
      try archive.close()
    }
  }

  @Test(arguments: [false, true])
  func `none opens another file in the place of the archive`(isReplaced: Bool) throws {
    try withStateFolder { folder in
      let archive = try SQLiteArchive.open(inFolder: folder).archive
      try archive.commit(Fixture.document("s/a"), [Fixture.reading()])
      try archive.snapshot { view in
        try SQLiteArchive.moveAside(inFolder: folder)
        if isReplaced {
          let other = try SQLiteArchive.open(inFolder: folder).archive
          try other.commit(Fixture.document("s/b"), [Fixture.reading()])
          try other.commit(Fixture.document("s/c"), [Fixture.reading()])
          try other.close()
        }
        // This one is in use, so that it needs another connection.
        let failure = #expect(throws: ArchiveFailure.self) {
          try archive.snapshot { try $0.knownFiles() }
        }
        #expect(failure?.kind == .gone)
        #expect(try view.knownFiles().count == 1)
      }
      #expect(try archive.snapshot { try $0.knownFiles().count } == 1)
    }
  }

  @Test func `a closed archive is neither read nor written, and leaves no log behind`() throws {
    try withStateFolder { folder in
      let archive = try SQLiteArchive.open(inFolder: folder).archive
      try archive.commit(Fixture.document("s/a"), [Fixture.reading()])
      _ = try archive.snapshot { try $0.knownFiles() }
      try archive.close()
      #expect(throws: ArchiveFailure.self) { try archive.snapshot { try $0.knownFiles() } }
      #expect(throws: ArchiveFailure.self) {
        try archive.commit(Fixture.document("s/b"), [Fixture.reading()])
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["archive.sqlite"])
    }
  }
}
