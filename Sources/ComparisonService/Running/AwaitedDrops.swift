import StanceVocabulary

/// What was just dropped and read and is not in the report yet: somebody waits for it.
struct AwaitedDrops: Sendable {
  private(set) var drops: [Backlog.FreshDrop] = []
  /// How many there are of each folder, of the root under nothing.
  private var counts: [[UInt8]?: Int] = [:]

  /// A folder of which more are awaited is flooded: nobody waits for one of thousands.
  private static let mostOfFolder = 8

  init(_ drops: [Backlog.FreshDrop] = []) {
    for drop in drops { append(drop) }
  }

  mutating func append(_ drop: Backlog.FreshDrop) {
    drops.append(drop)
    counts[Self.folder(of: drop), default: 0] += 1
  }

  /// The oldest have come into the report.
  mutating func removeFirst(_ count: Int) {
    self = Self(Array(drops.dropFirst(count)))
  }

  /// Whether a drop goes before a backlog: little else came into its folder.
  func isAlone(_ drop: Backlog.FreshDrop) -> Bool {
    counts[Self.folder(of: drop), default: 0] <= Self.mostOfFolder
  }

  /// Whether any drop goes before a backlog.
  var hasAlone: Bool { counts.values.contains { $0 <= Self.mostOfFolder } }

  /// Those that go before a backlog.
  var alone: [Backlog.FreshDrop] { hasAlone ? drops.filter(isAlone) : [] }

  /// Those that go first: what goes before a backlog, or of a flood, in which nothing does, all.
  var foremost: [Backlog.FreshDrop] { hasAlone ? alone : drops }

  private static func folder(of drop: Backlog.FreshDrop) -> [UInt8]? { drop.path.topFolder }
}
