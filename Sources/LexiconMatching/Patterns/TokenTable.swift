/// Values by the hashes of tokens: made once, and asked at each word of each text.
///
/// These hashes are spread evenly already, so that one is its own place, and nothing is hashed again.
struct TokenTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var value: Value?
  }

  /// A power of two of them, at least half of them empty.
  private var slots: [Slot]
  private let most: Int
  private var count = 0

  /// An empty one, with room for so many values.
  init(for most: Int) {
    var places = 2
    while places < 2 * most { places *= 2 }
    self.most = most
    slots = Array(repeating: Slot(), count: places)
  }

  init(_ values: [UInt64: Value]) {
    self.init(for: values.count)
    for (hash, value) in values { set(value, for: hash) }
  }

  subscript(hash: UInt64) -> Value? { slots[place(of: hash)].value }

  mutating func set(_ value: Value, for hash: UInt64) {
    let place = place(of: hash)
    if slots[place].value == nil { count += 1 }
    precondition(count <= most, "more values than there is room for")
    slots[place] = Slot(hash: hash, value: value)
  }

  /// Where a hash stands, or else would.
  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].value != nil, slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }
}
