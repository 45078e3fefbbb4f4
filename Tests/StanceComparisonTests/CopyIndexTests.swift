import Testing

@testable import StanceComparison

struct CopyIndexTests {
  private func copies(
    of passage: PassageFingerprint, _ index: CopyIndex, _ passages: [PassageFingerprint]
  ) -> [Int] {
    index.candidates(for: passage).filter { passage.isCopy(of: passages[$0]) }
  }

  @Test func `the index finds just what comparing with every passage finds`() {
    var draws = SplitMix64(seed: 20)
    var passages: [[UInt64]] = []
    for _ in 0..<150 {
      let words = (0..<(5 + draws.below(200))).map { _ in UInt64(draws.below(4000)) }
      passages.append(words)
      // A planted copy with up to four words changed: near, on the edge, or beyond it.
      var copy = words
      for _ in 0..<draws.below(4) { copy[draws.below(copy.count)] = draws.next() }
      passages.append(copy)
    }
    let fingerprints = passages.map { PassageFingerprint(words: $0) }
    var index = CopyIndex()
    for (number, fingerprint) in fingerprints.enumerated() {
      index.insert(fingerprint, as: number)
    }
    var pairs = 0
    for fingerprint in fingerprints {
      let all = fingerprints.indices.filter { fingerprint.isCopy(of: fingerprints[$0]) }
      #expect(copies(of: fingerprint, index, fingerprints) == all)
      pairs += all.count - 1
    }
    // Enough copies and enough that are none, so that the comparison means something.
    #expect(pairs > 60 && pairs < 300)
  }

  @Test func `planted copies are found and nothing is merged falsely`() {
    var draws = SplitMix64(seed: 8)
    let originals = (0..<300).map { _ in (0..<90).map { _ in UInt64(draws.below(3000)) } }
    var index = CopyIndex()
    let fingerprints = originals.map { PassageFingerprint(words: $0) }
    for (number, fingerprint) in fingerprints.enumerated() {
      index.insert(fingerprint, as: number)
    }
    for (number, words) in originals.enumerated() {
      var copy = words
      copy[draws.below(copy.count)] = 9999
      #expect(copies(of: PassageFingerprint(words: copy), index, fingerprints) == [number])
    }
  }

  @Test func `a removed passage is found no more`() {
    let passage = PassageFingerprint(words: [1, 2, 3])
    var index = CopyIndex()
    index.insert(passage, as: 4)
    index.insert(passage, as: 2)
    #expect(index.candidates(for: passage) == [2, 4])
    index.remove(passage, as: 4)
    index.remove(passage, as: 7)
    #expect(index.candidates(for: passage) == [2])
  }
}
