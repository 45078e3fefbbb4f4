/// Finds what may be a near copy of a passage among many, without false negatives.
///
/// An inverted index over shingles that keeps only each passage's prefix: two sets that share at
/// least c of the n elements of each share one among the first n - c + 1, where both are in one common
/// order (prefix filtering, Chaudhuri, Ganti and Kaushik 2006). Here c is
/// ``PassageFingerprint/leastShared`` and the order is that of the hashes, so some three tenths of the
/// shingles are kept and nothing is missed. Each
/// candidate is then to be compared in full, by whoever holds the passages.
///
/// The passages that hold a shingle are a chain in one array: an array for each would take most of
/// the memory of a large comparison.
struct CopyIndex: Sendable {
  /// The first link of each shingle's chain.
  private var chains: [UInt32: Int32] = [:]
  private var links: [Link] = []
  /// The first of the links that are not in use, which are a chain as well.
  private var free = Self.none

  private struct Link: Sendable {
    var passage: Int32
    /// How many shingles the passage has: one that has fewer than a copy shares is none.
    var size: Int32
    var next: Int32
  }

  private static var none: Int32 { -1 }

  /// Takes a passage in under a number of the caller's that is not in use.
  mutating func insert(_ passage: PassageFingerprint, as number: Int) {
    for shingle in Self.prefix(of: passage) {
      chains[shingle] = link(
        Int32(truncatingIfNeeded: number), passage.shingles.count,
        before: chains[shingle] ?? Self.none)
    }
  }

  /// Takes out a passage that was taken in under this number.
  mutating func remove(_ passage: PassageFingerprint, as number: Int) {
    for shingle in Self.prefix(of: passage) {
      unlink(Int32(truncatingIfNeeded: number), from: shingle)
    }
  }

  /// The numbers of all passages that may be copies of this one, ascending: among them all that
  /// are.
  func candidates(for passage: PassageFingerprint) -> [Int] {
    let size = passage.shingles.count
    let slack = PassageFingerprint.shingleLength
    var found: [Int] = []
    for shingle in Self.prefix(of: passage) {
      var place = chains[shingle] ?? Self.none
      while place != Self.none {
        let link = links[Int(place)]
        let other = Int(link.size)
        // A copy of a longer passage has seven tenths of it at least, or eight shingles less.
        if 10 * other >= 7 * size || other + slack >= size,
          10 * size >= 7 * other || size + slack >= other
        {
          found.append(Int(link.passage))
        }
        place = link.next
      }
    }
    found.sort()
    var last: Int?
    return found.filter { number in
      defer { last = number }
      return number != last
    }
  }

  private mutating func link(_ passage: Int32, _ size: Int, before next: Int32) -> Int32 {
    let link = Link(passage: passage, size: Int32(truncatingIfNeeded: size), next: next)
    guard free != Self.none else {
      links.append(link)
      return Int32(links.count - 1)
    }
    let place = free
    free = links[Int(place)].next
    links[Int(place)] = link
    return place
  }

  private mutating func unlink(_ passage: Int32, from key: UInt32) {
    var former = Self.none
    var place = chains[key] ?? Self.none
    while place != Self.none, links[Int(place)].passage != passage {
      former = place
      place = links[Int(place)].next
    }
    guard place != Self.none else { return }
    let next = links[Int(place)].next
    if former != Self.none {
      links[Int(former)].next = next
    } else {
      chains[key] = next == Self.none ? nil : next
    }
    links[Int(place)].next = free
    free = place
  }

  private static func prefix(of passage: PassageFingerprint) -> ArraySlice<UInt32> {
    let count = passage.shingles.count
    return passage.shingles.prefix(count - passage.leastShared + 1)
  }
}
