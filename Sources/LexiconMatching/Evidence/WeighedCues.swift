/// Those cues of a sentence that weights are known of, each once, and what they weigh together.
package struct WeighedCues: Sendable {
  private let weights: EvidenceWeights
  private let cues: [Cue]
  /// How many are no finds.
  private let count: Int

  private struct Cue: Sendable {
    let row: Int
    let place: Int?
    let isFind: Bool
  }

  /// What a cue adds to a side's score.
  package struct Contribution: Sendable {
    /// The cue's row in ``EvidenceWeights``.
    package let row: Int
    /// Where the cue stands first in the sentence; nothing for a find.
    package let place: Int?
    package let amount: Double
  }

  /// Takes in those of a sentence's cues that were ever learnt.
  ///
  /// `visit`: Calls what it is given with each cue and its place; a find has none.
  package init(
    _ weights: EvidenceWeights, of visit: (_ add: (EvidenceCue, Int?) -> Void) -> Void
  ) {
    self.weights = weights
    var cues: [Cue] = []
    var seen = NumberSet(below: weights.entries.count)
    visit { cue, place in
      guard let row = weights.row(of: cue), !seen.contains(row) else { return }
      seen.insert(row)
      cues.append(Cue(row: row, place: place, isFind: cue.isFind))
    }
    self.cues = cues
    count = cues.count { !$0.isFind }
  }

  /// The score of each side.
  package var scores: [Double] {
    var scores = weights.bases
    for cue in cues {
      let factor = EvidenceWeights.factor(isFind: cue.isFind, among: count)
      weights.add(row: cue.row, times: factor, to: &scores)
    }
    return scores
  }

  /// What each cue adds to a side's score, the most first; without those that add nothing, which most are.
  package func contributions(to side: Int) -> [Contribution] {
    cues.compactMap { cue in
      let weight = Double(weights.weight(ofRow: cue.row, for: side))
      guard weight != 0 else { return nil }
      return Contribution(
        row: cue.row, place: cue.place,
        amount: EvidenceWeights.factor(isFind: cue.isFind, among: count) * weight)
    }.sorted { $0.amount != $1.amount ? $0.amount > $1.amount : $0.row < $1.row }
  }
}
