import ComparisonService
import Glibc
import Testing

/// A user, a watcher and a service that is stopped and started, at random but repeatable.
@Suite struct `Whatever happens, the report is that of a cold start` {
  @Test(arguments: walkSeeds([1, 2, 3]))
  func `where the watcher goes blind at times`(_ seed: UInt64) async throws {
    try await walk(seed) { _ in }
  }

  @Test(arguments: walkSeeds([11, 12, 13, 14, 15, 16, 17]))
  func `where the watcher loses, doubles and swaps`(_ seed: UInt64) async throws {
    try await walk(seed) { $0.spoilEvents(seed: seed) }
  }

  /// 300 steps, with a look at the report after each 15.
  private func walk(_ seed: UInt64, _ prepare: (FakeInbox) -> Void) async throws {
    var walk = RandomWalk(seed: seed)
    var bench = try TestBench(WordLexicons(RandomWalk.lexicons[0]))
    prepare(bench.inbox)
    for round in 1...20 {
      let isStopped = Int.random(in: 0..<3, using: &walk.dice) == 0
      if isStopped {
        for _ in 0..<15 { walk.act(on: bench) }
        bench.inbox = bench.inbox.restarted()
      }
      try await bench.running { service in
        if !isStopped { try await walk.act(on: bench, service, steps: 15) }
        bench.inbox.loseEvents(false)
        try await synced(service)
        #expect(
          bench.documents == walk.model.documents,
          "after step \(round * 15); PARALLAX_WALK_SEED=\(seed) walks it again")
        try await bench.expectColdReport()
      }
      bench.inbox = bench.inbox.restarted()
    }
  }
}

/// Where a walk has failed, its seed alone.
private func walkSeeds(_ usual: [UInt64]) -> [UInt64] {
  let wanted = unsafe getenv("PARALLAX_WALK_SEED").flatMap { unsafe UInt64(String(cString: $0)) }
  return wanted.map { [$0] } ?? usual
}
