extension PassageFingerprint {
  /// Words in a row that make one shingle.
  package static let shingleLength = 8

  /// The fingerprint of a passage that has these words.
  ///
  /// What counts as the same passage is decided by what goes in: words only, in their folded form,
  /// so that marks, spaces and capitals do not matter; and no addresses of the web, whole or cut
  /// short, because the same post carries its links in full in one copy and without them in the
  /// next.
  ///
  /// The unit is the paragraph and not the sentence: sentences are cut differently where a link is
  /// missing, and a short sentence recurs by chance.
  /// - Parameter words: A hash of each word in the order of the text.
  package init(words: [UInt64]) {
    let whole = Self.hash(of: words[...])
    guard words.count > Self.shingleLength else {
      self.init(exact: whole, shingles: words.isEmpty ? [] : [Self.half(of: whole)])
      return
    }
    let starts = 0...(words.count - Self.shingleLength)
    let hashes = starts.map { Self.half(of: Self.hash(of: words[$0..<($0 + Self.shingleLength)])) }
      .sorted()
    var distinct: [UInt32] = []
    distinct.reserveCapacity(hashes.count)
    for hash in hashes where hash != distinct.last {
      distinct.append(hash)
    }
    self.init(exact: whole, shingles: distinct)
  }

  /// Whether two passages are the same or nearly: a Jaccard similarity of shingles of at least .7; or,
  /// of 24 words and more, no more shingles lost on either side than one changed word takes, and as
  /// many left.
  ///
  /// A passage without words is no copy of anything.
  package func isCopy(of other: PassageFingerprint) -> Bool {
    guard !shingles.isEmpty, !other.shingles.isEmpty else { return false }
    if exact == other.exact { return true }
    // |A and B| / |A or B| >= 7/10 in integers: at least 7/17 of both together are in both.
    let alike = (7 * (shingles.count + other.shingles.count) + 16) / 17
    guard min(shingles.count, other.shingles.count) >= Self.leastForOneChange else {
      return hasCommonShingles(alike, with: other)
    }
    let needed = max(leastInCommon, other.leastInCommon)
    return hasCommonShingles(min(alike, needed), with: other)
  }

  /// Shingles of 24 words: of shorter sentences two that differ in one name are two reports.
  private static let leastForOneChange = 17

  /// How many shingles are left of a passage where one word is changed, and at least half.
  private var leastInCommon: Int {
    max(shingles.count - Self.shingleLength, (shingles.count + 1) / 2)
  }

  /// How many shingles of this passage any copy of it has too.
  ///
  /// Of a similarity of t at least t of them; in a passage in which a word may be changed, as many as
  /// that leaves, if those are fewer.
  var leastShared: Int {
    let alike = (7 * shingles.count + 9) / 10
    return shingles.count < Self.leastForOneChange ? alike : min(alike, leastInCommon)
  }

  /// Whether both have so many; most candidates are given up after a few.
  private func hasCommonShingles(_ needed: Int, with other: PassageFingerprint) -> Bool {
    var spare = shingles.count - needed
    var otherSpare = other.shingles.count - needed
    var mine = 0
    var theirs = 0
    while spare >= 0, otherSpare >= 0 {
      guard mine < shingles.count, theirs < other.shingles.count else { return true }
      if shingles[mine] == other.shingles[theirs] {
        mine += 1
        theirs += 1
      } else if shingles[mine] < other.shingles[theirs] {
        mine += 1
        spare -= 1
      } else {
        theirs += 1
        otherSpare -= 1
      }
    }
    return false
  }

  private static func half(of hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// FNV-1a with 64 bits over the words' bytes, low byte first.
  private static func hash(of words: ArraySlice<UInt64>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      var rest = word
      for _ in 0..<8 {
        hash = (hash ^ (rest & 0xff)) &* 0x0000_0100_0000_01b3
        rest >>= 8
      }
    }
    return hash
  }
}
