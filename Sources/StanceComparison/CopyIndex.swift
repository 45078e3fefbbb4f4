/// Finds the near copies of a passage among many, without false negatives.
///
/// An inverted index over shingles that keeps only each passage's prefix: two sets whose Jaccard
/// similarity is at least t share an element among the first n - ceil(t n) + 1 of each, where both
/// are in one common order (prefix filtering, Chaudhuri, Ganti and Kaushik 2006). Here t = 4/5 and
/// the order is that of the hashes, so a fifth of the shingles is kept and nothing is missed. Each
/// candidate is then compared in full.
struct CopyIndex: Sendable {
  private var passages: [Int: PassageFingerprint] = [:]
  private var holders: [UInt64: [Int]] = [:]

  /// Takes a passage in under a number of the caller's that is not in use.
  mutating func insert(_ passage: PassageFingerprint, as number: Int) {
    passages[number] = passage
    for shingle in Self.prefix(of: passage) {
      holders[shingle, default: []].append(number)
    }
  }

  /// Takes a passage out; an unknown number changes nothing.
  mutating func remove(_ number: Int) {
    guard let passage = passages.removeValue(forKey: number) else { return }
    for shingle in Self.prefix(of: passage) {
      holders[shingle]?.removeAll { $0 == number }
      if holders[shingle]?.isEmpty == true { holders[shingle] = nil }
    }
  }

  /// The numbers of all passages that are copies of this one, ascending.
  func copies(of passage: PassageFingerprint) -> [Int] {
    var seen: Set<Int> = []
    var found: [Int] = []
    for shingle in Self.prefix(of: passage) {
      for number in holders[shingle] ?? [] where seen.insert(number).inserted {
        if let other = passages[number], passage.isCopy(of: other) { found.append(number) }
      }
    }
    return found.sorted()
  }

  private static func prefix(of passage: PassageFingerprint) -> ArraySlice<UInt64> {
    let count = passage.shingles.count
    return passage.shingles.prefix(count - (4 * count + 4) / 5 + 1)
  }
}
