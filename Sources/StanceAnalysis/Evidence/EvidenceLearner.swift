import Glibc
package import LexiconMatching
package import StanceVocabulary

/// Learns from coded sentences what each cue weighs for each side of each claim.
///
/// Logistic regression with a quadratic penalty, one for each side, found by coordinate descent with Newton steps
/// (Chang, Hsieh and Lin 2008, Journal of Machine Learning Research 9, 1369-1398). The same sentences in the same order
/// give the same weights.
package struct EvidenceLearner {
  private let sides: [Consequence]
  private var numbers: [EvidenceCueName: Int] = [:]
  private var names: [EvidenceCueName] = []
  private var counts: [Int] = []
  private var examples: [Example] = []

  private struct Example {
    let cues: [Int]
    let taken: Set<Consequence>
    /// The claims that its readers looked for.
    let claims: Set<ClaimID>
  }

  /// Sentences in which a cue must stand.
  private static let fewestSentences = 2
  /// The penalty on the square of each weight.
  private static let penalty = 1.0
  private static let mostRounds = 60
  /// Learning ends where no weight moves more than this in a round.
  private static let leastStep = 0.005
  /// No weight moves more than this in one step.
  private static let mostStep = 1.0

  package init(sides: [Consequence]) {
    self.sides = sides
  }

  /// How many sentences it has.
  package var count: Int { examples.count }

  /// Takes in a sentence.
  ///
  /// - Parameters:
  ///   - cues: Each once.
  ///   - taken: The sides that readers found in it; empty where it takes none.
  ///   - claims: The claims that they looked for: on others it teaches nothing.
  ///   - times: How many sentences it counts as.
  package mutating func add(
    cues: [EvidenceCueName], taken: Set<Consequence>, claims: Set<ClaimID>, times: Int = 1
  ) {
    let known = cues.map { name in
      if let number = numbers[name] {
        counts[number] += 1
        return number
      }
      numbers[name] = names.count
      names.append(name)
      counts.append(1)
      return names.count - 1
    }
    let example = Example(cues: known, taken: taken, claims: claims)
    examples += Array(repeating: example, count: times)
  }

  /// The weights as the text of `weights.tsv`.
  package func learnt() -> String {
    let columns = columns()
    var bases: [Double] = []
    var weights = names.map { _ in [Double](repeating: 0, count: sides.count) }
    for (side, consequence) in sides.enumerated() {
      let targets = examples.map { example in
        example.claims.contains(consequence.claim)
          ? example.taken.contains(consequence) ? 1.0 : 0 : nil
      }
      let fit = Self.fit(columns, targets)
      bases.append(fit.base)
      for (cue, weight) in fit.weights.enumerated() { weights[cue][side] = weight }
    }
    let rows = names.indices.filter { counts[$0] >= Self.fewestSentences }
    return EvidenceFile.text(
      sides: sides, bases: bases, rows: rows.map { (names[$0], weights[$0]) })
  }

  // MARK: - Examples by cue

  /// The sentences of one cue and what it counts in each.
  private struct Column {
    var sentences: [Int32] = []
    var values: [Double] = []

    /// Those of its sentences that meet a condition.
    func sentences(where isMet: (Int) -> Bool) -> Column {
      let kept = sentences.indices.filter { isMet(Int(sentences[$0])) }
      return Column(sentences: kept.map { sentences[$0] }, values: kept.map { values[$0] })
    }
  }

  private func columns() -> [Column] {
    var columns = names.map { _ in Column() }
    for (number, example) in examples.enumerated() {
      let cues = example.cues.filter { counts[$0] >= Self.fewestSentences }
      let words = cues.count { !names[$0].isFind }
      for cue in cues {
        columns[cue].sentences.append(Int32(number))
        columns[cue].values.append(EvidenceWeights.factor(isFind: names[cue].isFind, among: words))
      }
    }
    return columns
  }

  // MARK: - Fitting

  private static func fit(
    _ all: [Column], _ targets: [Double?]
  ) -> (base: Double, weights: [Double]) {
    let known = targets.map { $0 != nil }
    let columns = all.map { $0.sentences(where: { known[$0] }) }
    let targets = targets.map { $0 ?? 0 }
    var scores = [Double](repeating: 0, count: targets.count)
    var weights = [Double](repeating: 0, count: columns.count)
    let everywhere = Column(
      sentences: targets.indices.map { Int32($0) }, values: targets.map { _ in 1 }
    ).sentences(where: { known[$0] })
    var base = 0.0
    for _ in 0..<mostRounds {
      var moved = step(everywhere, targets, &scores, &base, penalty: 0)
      for cue in columns.indices where !columns[cue].sentences.isEmpty {
        moved = max(moved, step(columns[cue], targets, &scores, &weights[cue], penalty: penalty))
      }
      if moved < leastStep { break }
    }
    return (base, weights)
  }

  /// One Newton step of one weight; how far it went.
  private static func step(
    _ column: Column, _ targets: [Double], _ scores: inout [Double], _ weight: inout Double,
    penalty: Double
  ) -> Double {
    var (slope, bend) = (penalty * weight, penalty)
    for place in column.sentences.indices {
      let (sentence, value) = (Int(column.sentences[place]), column.values[place])
      let probability = 1 / (1 + exp(-scores[sentence]))
      slope += value * (probability - targets[sentence])
      bend += value * value * probability * (1 - probability)
    }
    guard bend > 1e-9 else { return 0 }
    let move = min(mostStep, max(-mostStep, -slope / bend))
    if abs(move) < leastStep / 10 { return 0 }
    weight += move
    for place in column.sentences.indices {
      scores[Int(column.sentences[place])] += move * column.values[place]
    }
    return abs(move)
  }
}
