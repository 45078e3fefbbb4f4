import ComparisonService
import Foundation
import ReportPublishing
import Synchronization
import Testing

/// A process killed at any step leaves the former report or the new one, and the next goes on.
@Suite struct KillTests {
  /// How many steps the last of these versions takes.
  private func steps(to last: Int) throws -> Int {
    let folder = try TemporaryFolder()
    let counter = StepCounter()
    let publisher = try TwoTreePublisher(
      folder: folder("reports"), ledger: FileLedger(path: folder("ledger")),
      atEachStep: { _ in counter.step() })
    for number in 1..<last { _ = try publisher.publish(TestReports.version(number)) }
    let before = counter.count
    _ = try publisher.publish(TestReports.version(last))
    return counter.count - before
  }

  @Test(arguments: [1, 2, 3])
  func `kill -9 at every step of this version leaves a whole report`(last: Int) async throws {
    let count = try steps(to: last)
    #expect(count > 10)
    for step in 1...count {
      let folder = try TemporaryFolder()
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = folder.path as String, last = last as Int, step = step as Int] in
        try publishAndDie(in: path, version: last, atStep: step)
      }
      let former = last == 1 ? nil : try cleanFiles(last - 1)
      let found = try files(in: folder("reports"))
      let new = try cleanFiles(last)
      #expect(found == former || found == new, "after step \(step)")
      // The ledger that the killed one kept, and none: stamps, and hashes.
      let ledgers: [any PageLedger] = [
        FileLedger(path: folder("ledger")), InMemoryPageLedger(),
      ]
      for (offset, ledger) in ledgers.enumerated() {
        let next = try TwoTreePublisher(folder: folder("reports"), ledger: ledger)
        for number in [last, last + 1, last + 2].map({ $0 + offset }) {
          _ = try next.publish(TestReports.version(number))
          #expect(try files(in: folder("reports")) == cleanFiles(number), "after step \(step)")
        }
        #expect(try files(in: folder(".reports.next")) == cleanFiles(last + 1 + offset))
      }
    }
  }

  @Test func `a second kill, at any step of mending what the first left, is survived`() async throws
  {
    let count = try steps(to: 2)
    let first = count / 2
    for step in 1...count {
      let folder = try TemporaryFolder()
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = folder.path as String, first = first as Int] in
        try publishAndDie(in: path, version: 2, atStep: first)
      }
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = folder.path as String, step = step as Int] in
        try publishAndDie(in: path, from: 2, version: 2, atStep: step)
      }
      let next = try TwoTreePublisher(
        folder: folder("reports"), ledger: FileLedger(path: folder("ledger")))
      for number in 2...3 {
        _ = try next.publish(TestReports.version(number))
        #expect(try files(in: folder("reports")) == cleanFiles(number), "after step \(step)")
      }
    }
  }
}

/// Publishes versions up to this one and ends itself at a step of the last.
private func publishAndDie(
  in folder: String, from first: Int = 1, version last: Int, atStep step: Int
) throws {
  let counter = StepCounter()
  let publisher = try TwoTreePublisher(
    folder: "\(folder)/reports", ledger: FileLedger(path: "\(folder)/ledger"),
    atEachStep: { _ in if counter.step() == step { kill(getpid(), SIGKILL) } })
  counter.stop()
  for number in first..<last { _ = try publisher.publish(TestReports.version(number)) }
  counter.start()
  _ = try publisher.publish(TestReports.version(last))
}

/// Counts the steps of a publication.
private final class StepCounter: Sendable {
  private let state = Mutex((count: 0, isCounting: true))

  var count: Int { state.withLock { $0.count } }

  @discardableResult
  func step() -> Int {
    state.withLock { state in
      if state.isCounting { state.count += 1 }
      return state.isCounting ? state.count : 0
    }
  }

  func stop() { state.withLock { $0.isCounting = false } }
  func start() { state.withLock { $0.isCounting = true } }
}
