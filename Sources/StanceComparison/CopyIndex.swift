/// Finds what may be a near copy of a passage among many, without false negatives.
///
/// An inverted index over shingles that keeps only each passage's prefix: two sets that share at
/// least c of the n elements of each share one among the first n - c + 1, where both are in one common
/// order (prefix filtering, Chaudhuri, Ganti and Kaushik 2006). Here c is
/// ``PassageFingerprint/leastShared`` and the order is that of the hashes, so some three tenths of the
/// shingles are kept and nothing is missed. Each
/// candidate is then to be compared in full, by whoever holds the passages.
///
/// Links stand in one array, in chains from a table of heads: it is held of every passage there is,
/// and copied with the comparison, so that each byte of a link counts.
struct CopyIndex: Sendable {
  /// The first link of each chain; as many as a power of two.
  private var heads: [Int32] = []
  private var links: [Link] = []
  /// The first of the links that are not in use, which are a chain as well.
  private var free = Self.none
  private var used = 0

  private struct Link: Sendable {
    /// ``none`` where the link is not in use.
    var passage: Int32
    var next: Int32
    /// Of several in one chain.
    var shingle: UInt32
  }

  private static let none: Int32 = -1
  private static let fewestHeads = 16
  /// So many links a head make the table larger, to twice its size.
  private static let longestChain = 2

  /// Takes a passage in under a number of the caller's that is not in use.
  mutating func insert(_ passage: PassageFingerprint, as number: Int) {
    for shingle in Self.prefix(of: passage) {
      if used >= Self.longestChain * heads.count { grow() }
      let head = head(of: shingle)
      heads[head] = link(Int32(truncatingIfNeeded: number), shingle, before: heads[head])
    }
  }

  /// Takes out a passage that was taken in under this number.
  mutating func remove(_ passage: PassageFingerprint, as number: Int) {
    guard !heads.isEmpty else { return }
    for shingle in Self.prefix(of: passage) {
      unlink(Int32(truncatingIfNeeded: number), from: shingle)
    }
  }

  /// The numbers of all passages that may be copies of this one, ascending: among them all that
  /// are.
  func candidates(for passage: PassageFingerprint) -> [Int] {
    guard !heads.isEmpty else { return [] }
    var found: [Int] = []
    for shingle in Self.prefix(of: passage) {
      var place = heads[head(of: shingle)]
      while place != Self.none {
        let link = links[Int(place)]
        if link.shingle == shingle { found.append(Int(link.passage)) }
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

  /// The chain of a shingle.
  ///
  /// The least hashes of a passage are taken, so that their first bits are much alike: those of a
  /// product are not (Knuth's multiplicative hashing).
  private func head(of shingle: UInt32) -> Int {
    Int((shingle &* 0x9E37_79B1) >> (32 - UInt32(heads.count.trailingZeroBitCount)))
  }

  private mutating func grow() {
    heads = Array(repeating: Self.none, count: max(Self.fewestHeads, 2 * heads.count))
    for place in links.indices where links[place].passage != Self.none {
      let head = head(of: links[place].shingle)
      links[place].next = heads[head]
      heads[head] = Int32(truncatingIfNeeded: place)
    }
  }

  private mutating func link(_ passage: Int32, _ shingle: UInt32, before next: Int32) -> Int32 {
    used += 1
    let link = Link(passage: passage, next: next, shingle: shingle)
    guard free != Self.none else {
      // An array that makes itself larger doubles: there are some thirty links for each statement.
      if links.count == links.capacity { links.reserveCapacity(links.count + links.count / 4 + 1) }
      links.append(link)
      return Int32(links.count - 1)
    }
    let place = free
    free = links[Int(place)].next
    links[Int(place)] = link
    return place
  }

  private mutating func unlink(_ passage: Int32, from shingle: UInt32) {
    let head = head(of: shingle)
    var former = Self.none
    var place = heads[head]
    while place != Self.none,
      links[Int(place)].passage != passage || links[Int(place)].shingle != shingle
    {
      former = place
      place = links[Int(place)].next
    }
    guard place != Self.none else { return }
    let next = links[Int(place)].next
    if former != Self.none {
      links[Int(former)].next = next
    } else {
      heads[head] = next
    }
    links[Int(place)] = Link(passage: Self.none, next: free, shingle: 0)
    free = place
    used -= 1
  }

  private static func prefix(of passage: PassageFingerprint) -> ArraySlice<UInt32> {
    let count = passage.shingles.count
    return passage.shingles.prefix(count - passage.leastShared + 1)
  }
}
