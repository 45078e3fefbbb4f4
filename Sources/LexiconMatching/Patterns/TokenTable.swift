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

  init(_ values: [UInt64: Value]) {
    var count = 2
    while count < 2 * values.count { count *= 2 }
    slots = Array(repeating: Slot(), count: count)
    for (hash, value) in values {
      let place = place(of: hash)
      slots[place] = Slot(hash: hash, value: value)
    }
  }

  subscript(hash: UInt64) -> Value? { slots[place(of: hash)].value }

  /// Where a hash stands, or else would.
  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].value != nil, slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }
}
