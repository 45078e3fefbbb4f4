/// Contractions that texts write without their apostrophe (`dont`, `theyre`), and `cannot`.
///
/// Only forms that are no words of their own, or hardly ever: not `were`, `well`, `its`, `id`.
struct Contractions {
  // A word is looked up for every word of a text: one probe of a small open table, mostly.
  private var keys = [UInt64](repeating: 0, count: slotCount)
  private var cuts = [CliticCut?](repeating: nil, count: slotCount)
  private static let slotCount = 256
  private static let lengths = 2...8

  /// The only table: it is made once and the same for every text.
  static let shared = Contractions()

  /// The cut of a word with this hash; nothing where it stays whole.
  func cut(hash: UInt64, length: Int) -> CliticCut? {
    guard Self.lengths.contains(length) else { return nil }
    var slot = Self.slot(hash)
    while keys[slot] != 0 {
      if keys[slot] == hash { return cuts[slot] }
      slot = (slot + 1) % Self.slotCount
    }
    return nil
  }

  private init() {
    for base in Self.negated { add(base, "nt", .clitic, Clitic.notHash) }
    add("can", "not", .word, Clitic.notHash)
    for base in Self.withAre { add(base, "re", .clitic, Clitic.areHash) }
    for base in Self.withHave { add(base, "ve", .clitic, Clitic.haveHash) }
    for base in Self.withWill { add(base, "ll", .clitic, Clitic.willHash) }
    for base in Self.withS { add(base, "s", .clitic, Clitic.possessiveHash) }
    add("i", "m", .clitic, Clitic.amHash)
  }

  private static let negated = [
    "do", "does", "did", "is", "was", "are", "were", "has", "have", "had", "would", "could",
    "should", "must", "need", "ca", "wo", "ai",
  ]
  private static let withAre = ["they", "you"]
  private static let withHave = ["they", "you", "we", "i"]
  private static let withWill = ["they", "you"]
  private static let withS = ["that", "what", "there", "here", "who", "she"]

  private mutating func add(
    _ base: String, _ suffix: String, _ kind: Token.Kind, _ hash: UInt64
  ) {
    let key = Folding.hash(of: base + suffix)
    var slot = Self.slot(key)
    while keys[slot] != 0 { slot = (slot + 1) % Self.slotCount }
    keys[slot] = key
    cuts[slot] = CliticCut(
      baseLength: base.utf8.count,
      baseHash: suffix == "nt" ? Clitic.irregularBase(Folding.hash(of: base)) : nil,
      kind: kind, hash: hash)
  }

  private static func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(slotCount))
  }
}
