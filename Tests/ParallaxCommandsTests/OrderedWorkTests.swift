import Glibc
import Synchronization
import Testing

@testable import ParallaxCommands

@Suite struct OrderedWorkTests {
  @Test(arguments: [1, 2, 5], [0, 1, 7, 100])
  func `results come in the order of inputs`(threads: Int, count: Int) async throws {
    var results: [Int] = []
    try await OrderedWork.forEach(Array(0..<count), threads: threads) {
      $0 * 2
    } handOn: {
      results.append($0)
    }
    #expect(results == (0..<count).map { $0 * 2 })
  }

  @Test func `a slow input is not waited for, and not more than so many pass it`() async throws {
    let passed = Mutex(0)
    try await OrderedWork.forEach(Array(0..<1000), threads: 2) { number in
      if number > 0 {
        return passed.withLock {
          $0 += 1; return 0
        }
      }
      // With two threads, eight results each, fifteen others are begun beside it and no more.
      let end = ContinuousClock.now + .seconds(30)
      while passed.withLock({ $0 }) < 15, ContinuousClock.now < end { usleep(100) }
      usleep(20_000)
      return passed.withLock { $0 }
    } handOn: {
      if $0 > 0 { #expect($0 == 15) }
    }
    #expect(passed.withLock { $0 } == 999)
  }

  @Test func `what the results' taker throws ends the work`() async {
    struct Full: Error {}
    var taken = 0
    await #expect(throws: Full.self) {
      try await OrderedWork.forEach(Array(0..<1000), threads: 2) {
        $0
      } handOn: { _ in
        taken += 1
        if taken == 3 { throw Full() }
      }
    }
    #expect(taken == 3)
  }
}
