import Testing

@testable import StanceComparison

struct PassageFingerprintTests {
  private static let words: [UInt64] = (1...40).map { $0 * 7919 }

  @Test(arguments: [(0, 0), (1, 1), (7, 1), (8, 1), (9, 2), (40, 33)])
  func `a passage has a shingle for each eight words in a row`(words: Int, shingles: Int) {
    let fingerprint = PassageFingerprint(words: Array(Self.words.prefix(words)))
    #expect(fingerprint.shingles.count == shingles)
    #expect(fingerprint.shingles == fingerprint.shingles.sorted())
  }

  @Test func `a shingle that recurs is kept once`() {
    // Twenty words alike make thirteen shingles that are one.
    #expect(PassageFingerprint(words: Array(repeating: 5, count: 20)).shingles.count == 1)
  }

  @Test func `passages without words are no copies of each other`() {
    #expect(!PassageFingerprint(words: []).isCopy(of: PassageFingerprint(words: [])))
  }

  @Test func `short passages are copies only word for word`() {
    let short = PassageFingerprint(words: [1, 2, 3])
    #expect(short.isCopy(of: PassageFingerprint(words: [1, 2, 3])))
    #expect(!short.isCopy(of: PassageFingerprint(words: [1, 2, 4])))
  }

  /// A changed word takes eight shingles from each side, two far apart take sixteen of n: Jaccard
  /// (n-16)/(n+16).
  @Test(arguments: [(97, false), (98, true), (160, true)])
  func `seven tenths of all shingles make a copy`(words: Int, isCopy: Bool) {
    // 98 words are 91 shingles: 75 / 107 is .701; 97 words are 90: 74 / 106 is .698.
    let one = (1...UInt64(words)).map { $0 * 7919 }
    var other = one
    other[20] = 3
    other[60] = 5
    let copy = PassageFingerprint(words: one).isCopy(of: PassageFingerprint(words: other))
    #expect(copy == isCopy)
  }

  /// 24 words are 17 shingles, of which nine are left; 23 are 16.
  @Test(arguments: [
    (23, 11, false), (24, 11, true), (40, 20, true), (80, 40, true), (12, 11, false),
  ])
  func `one changed word leaves a copy of a long sentence`(words: Int, place: Int, isCopy: Bool) {
    let one = (1...UInt64(words)).map { $0 * 7919 }
    var other = one
    other[place] = 3
    let copy = PassageFingerprint(words: one).isCopy(of: PassageFingerprint(words: other))
    #expect(copy == isCopy)
  }

  @Test func `the order of words matters`() {
    let forward = PassageFingerprint(words: Self.words)
    #expect(!forward.isCopy(of: PassageFingerprint(words: Self.words.reversed())))
  }
}
