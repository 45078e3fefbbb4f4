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

  /// Of n shingles a changed word in the middle takes eight from each side: Jaccard (n-8)/(n+8).
  @Test(arguments: [(52, false), (53, true), (80, true)])
  func `seven tenths of all shingles make a copy`(words: Int, isCopy: Bool) {
    // 53 words are 46 shingles: 38 / 54 is .704; 52 words are 45: 37 / 53 is .698.
    let one = (1...UInt64(words)).map { $0 * 7919 }
    var other = one
    other[40] = 3
    let copy = PassageFingerprint(words: one).isCopy(of: PassageFingerprint(words: other))
    #expect(copy == isCopy)
  }

  @Test func `the order of words matters`() {
    let forward = PassageFingerprint(words: Self.words)
    #expect(!forward.isCopy(of: PassageFingerprint(words: Self.words.reversed())))
  }
}
