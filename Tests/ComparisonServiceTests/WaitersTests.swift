import Synchronization
import Testing

@testable import ComparisonService

@Suite(.timeLimit(.minutes(1))) struct WaitersTests {
  private let alarms = FakeAlarms()

  @Test func `what has happened since the count ends a wait before it begins`() async {
    let waiters = Waiters(alarms)
    let count = waiters.happened
    waiters.wakeAll()
    await waiters.wait(since: count, until: .now + .seconds(3600))
    #expect(waiters.happened == count + 1)
    #expect(alarms.count == 0)
  }

  @Test func `what happens ends all waits`() async {
    let waiters = Waiters(alarms)
    let waits = (0..<10).map { _ in
      Task { await waiters.wait(since: 0, until: .now + .seconds(3600)) }
    }
    waiters.wakeAll()
    for wait in waits { await wait.value }
    #expect(alarms.count == 0)
  }

  @Test func `a time ends a wait`() async {
    let start = ContinuousClock.now
    await Waiters(alarms).wait(since: 0, until: start + .milliseconds(20))
    #expect(ContinuousClock.now - start >= .milliseconds(20))
  }

  @Test func `nothing that happens between a look and the wait is missed`() async {
    let (here, there) = (Waiters(alarms), Waiters(alarms))
    let turn = Mutex(0)
    // Two that take turns: either looks, waits where it is not its turn, and gives the turn away.
    let play: @Sendable (Int, Waiters, Waiters) async -> Void = { player, mine, other in
      for round in 0..<2000 {
        while true {
          let count = mine.happened
          if turn.withLock({ $0 == 2 * round + player }) { break }
          await mine.wait(since: count)
        }
        turn.withLock { $0 += 1 }
        other.wakeAll()
      }
    }
    async let first: Void = play(0, here, there)
    async let second: Void = play(1, there, here)
    _ = await (first, second)
    #expect(turn.withLock { $0 } == 4000)
  }
}
