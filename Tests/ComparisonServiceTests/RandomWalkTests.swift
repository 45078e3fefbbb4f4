import ComparisonService
import StanceVocabulary
import Testing

/// A user, a flaky watcher and a service that is stopped and started, at random but repeatable.
@Suite struct `Whatever happens, the report is that of a cold start` {
  /// SplitMix64: the same walk for the same seed everywhere.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// The trivial model: which paths hold what, and which cannot be read.
  struct Model {
    var files: [String: String] = [:]
    var unreadable: Set<String> = []

    var documents: [String] {
      files.keys.filter { !unreadable.contains($0) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  static let lexicons = [
    ["q": "c good affirm\nc bad deny\nd cruel affirm after 2020-01-01"],
    ["q": "c bad affirm\nc good deny", "r": "e cruel affirm"],
  ]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `300 operations`(_ seed: UInt64) async throws {
    var dice = Dice(state: seed)
    var model = Model()
    var bench = try TestBench(WordLexicons(Self.lexicons[0]))
    for _ in 0..<20 {
      let isStopped = Int.random(in: 0..<3, using: &dice) == 0
      if isStopped {
        for _ in 0..<15 { act(bench, &model, &dice) }
        bench.inbox = bench.inbox.restarted()
      }
      try await bench.running { service in
        if !isStopped {
          for _ in 0..<15 {
            act(bench, &model, &dice)
            if Int.random(in: 0..<40, using: &dice) == 0 { await swap(bench, service, &dice) }
            if Bool.random(using: &dice) { try await Task.sleep(for: .milliseconds(1)) }
          }
        }
        bench.inbox.loseEvents(false)
        try await synced(service)
        #expect(bench.documents == model.documents)
        try await bench.expectColdReport()
      }
      bench.inbox = bench.inbox.restarted()
    }
  }

  /// One thing that a user or a machine does.
  private func act(_ bench: TestBench, _ model: inout Model, _ dice: inout Dice) {
    let path = "s\(Int.random(in: 0..<4, using: &dice))/\(Int.random(in: 0..<6, using: &dice))"
    switch Int.random(in: 0..<12, using: &dice) {
    case 0...4:
      model.files[path] = text(&dice)
      bench.inbox.write(path, model.files[path] ?? "")
    case 5, 6:
      model.files[path] = nil
      bench.inbox.remove(path)
    case 7:
      bench.inbox.touch(path)
    case 8:
      let other = path + "r"
      guard let text = model.files.removeValue(forKey: path) else { return }
      model.files[other] = text
      bench.inbox.remove(path)
      bench.inbox.write(other, text)
    case 9:
      if model.unreadable.remove(path) == nil {
        model.unreadable.insert(path)
        bench.inbox.fail(path, .unreadable)
      } else {
        bench.inbox.fail(path, nil)
      }
    case 10:
      let folder = String(path.prefix(2))
      let date = CalendarDate("202\(Int.random(in: 0..<9, using: &dice))-01-01")
      bench.inbox.describe(
        folder, name: "Name \(Int.random(in: 0..<3, using: &dice))",
        guests: Bool.random(using: &dice) ? ["Max"] : [],
        published: date.map { ["1": $0] } ?? [:])
    default:
      bench.inbox.loseEvents(Int.random(in: 0..<3, using: &dice) == 0)
    }
  }

  private func swap(_ bench: TestBench, _ service: ParallaxService, _ dice: inout Dice) async {
    bench.lexicons.replace(Self.lexicons[Int.random(in: 0..<2, using: &dice)])
    _ = await service.reload()
  }

  private func text(_ dice: inout Dice) -> String {
    let words = ["good", "bad", "cruel", "Max: good", "and", "\n\nit is", "so"]
    var text =
      Int.random(in: 0..<4, using: &dice) == 0
      ? "DATE 2021-05-0\(Int.random(in: 1..<9, using: &dice))\n\n" : ""
    for _ in 0..<Int.random(in: 1..<9, using: &dice) {
      text += (words.randomElement(using: &dice) ?? "") + " "
    }
    return text
  }
}
