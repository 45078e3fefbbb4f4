import StanceComparison
import StanceVocabulary

/// The verdicts of a comparison by pair, by their places: a verdict is dear to copy.
struct VerdictIndex: Sendable {
  private let verdicts: [PairOnClaim]
  private var numbers: [SourcePair: Int] = [:]
  /// By the pair's number, in the comparison's order.
  private var places: [[Int]] = []

  init(_ verdicts: [PairOnClaim]) {
    self.verdicts = verdicts
    var number = -1
    for place in verdicts.indices {
      number += 1
      // Each claim has the same pairs in the same order, so that the next one is mostly known.
      if number >= places.count || !isSamePair(place, places[number][0]) {
        number = self.number(of: SourcePair(verdicts[place].a, verdicts[place].b))
      }
      places[number].append(place)
    }
  }

  private func isSamePair(_ place: Int, _ other: Int) -> Bool {
    verdicts[place].a == verdicts[other].a && verdicts[place].b == verdicts[other].b
  }

  private mutating func number(of pair: SourcePair) -> Int {
    if let number = numbers[pair] { return number }
    numbers[pair] = places.count
    places.append([])
    return places.count - 1
  }

  /// What two sources are to each other on each claim, in the questions' order.
  subscript(pair: SourcePair) -> [PairOnClaim] {
    numbers[pair].map { places[$0].map { verdicts[$0] } } ?? []
  }

  /// The claims on which two sources most surely agree and most surely disagree; of equals the first
  /// in the questions' order.
  func surest(_ pair: SourcePair) -> [SurestVerdict] {
    guard let number = numbers[pair] else { return [] }
    var agreeing: (place: Int, probability: Double)?
    var disagreeing: (place: Int, probability: Double)?
    for place in places[number] {
      guard case .compared(let verdict) = verdicts[place].outcome else { continue }
      let probability = verdict.probability
      switch verdict.reading {
      case .agree:
        if probability > agreeing?.probability ?? -1 { agreeing = (place, probability) }
      case .disagree:
        if probability > disagreeing?.probability ?? -1 { disagreeing = (place, probability) }
      case .partly: break
      }
    }
    return [(agreeing, Verdict.Reading.agree), (disagreeing, .disagree)].compactMap {
      best, reading in
      best.map { SurestVerdict(reading: reading, claim: verdicts[$0.place].claim) }
    }
  }
}

/// A claim on which two sources are surer of a reading than on any other.
struct SurestVerdict: Hashable, Sendable {
  let reading: Verdict.Reading
  let claim: ClaimID
}

/// Two sources in byte order, as a key.
struct SourcePair: Hashable {
  let first: SourceID
  let second: SourceID

  init(_ one: SourceID, _ other: SourceID) {
    (first, second) = one < other ? (one, other) : (other, one)
  }
}
