import ComparisonService
import StanceVocabulary

/// A user who does things at random, the same for the same seed, and the trivial model of what is
/// there afterwards.
struct RandomWalk {
  private(set) var model = Model()
  var dice: Dice

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

  init(seed: UInt64) {
    dice = Dice(state: seed)
  }

  /// One thing that a user or a machine does.
  mutating func act(on bench: TestBench) {
    let path = "s\(Int.random(in: 0..<4, using: &dice))/\(Int.random(in: 0..<6, using: &dice))"
    switch Int.random(in: 0..<12, using: &dice) {
    case 0...4:
      model.files[path] = text()
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

  /// So many things while a service runs, with new lexicons among them.
  mutating func act(
    on bench: TestBench, _ service: ParallaxService, steps: Int
  ) async throws {
    for _ in 0..<steps {
      act(on: bench)
      if Int.random(in: 0..<40, using: &dice) == 0 { await swapLexicons(bench, service) }
      if Bool.random(using: &dice) { try await Task.sleep(for: .milliseconds(1)) }
    }
  }

  private mutating func swapLexicons(_ bench: TestBench, _ service: ParallaxService) async {
    bench.lexicons.replace(Self.lexicons[Int.random(in: 0..<2, using: &dice)])
    _ = await service.reload()
  }

  private mutating func text() -> String {
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
