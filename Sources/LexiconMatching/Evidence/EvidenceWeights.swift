package import StanceVocabulary

/// What each cue weighs for each side of each claim: `weights.tsv`, learnt from coded sentences.
///
/// A sentence's score for a side is the side's base, plus the weights of its cues, plus those of what
/// entries have found in it; it is turned into a probability by the logistic function. The weights of
/// words, classes and actors are divided by the square root of their number, so that a long sentence
/// is no stronger than a short one for its length alone.
///
/// An object, because every sentence keeps hold of it.
package final class EvidenceWeights: Sendable {
  /// The sides that it can tell, in the order of the file's columns.
  package let sides: [Consequence]
  /// The places of claims' sides in ``sides``: affirm and deny, each claim once.
  package let claims: [(claim: ClaimID, affirm: Int, deny: Int)]
  /// What a sentence without cues scores, a side each.
  package let bases: [Double]
  /// The cue of each row as it is written, and its line in the file.
  package let entries: [(name: EvidenceCueName, line: Int)]
  private let cues: CueRows
  /// Of each row the sides of which it says something, row behind row: most say nothing of most sides.
  private let weighed: [SideWeight]
  /// Where those of each row begin.
  private let starts: [Int32]

  /// What a row weighs for a side.
  struct SideWeight: Sendable {
    let side: Int32
    let weight: Float
  }

  /// A row as it is read; of its weights, one for each side, 0 says nothing.
  struct Row {
    let name: EvidenceCueName
    let line: Int
    let weights: [Float]
  }

  /// The file within a lexicon folder.
  package static let path = "weights.tsv"
  /// The row of ``bases``.
  static let baseName = "(base)"
  /// Factor of words, classes and actors, before they are divided by the root of their number.
  private static let cueScale = 3.0
  /// Factor of finds.
  private static let findScale = 2.0

  init(sides: [Consequence], bases: [Double], cues: CueRows, rows: [Row]) {
    self.sides = sides
    self.bases = bases
    entries = rows.map { ($0.name, $0.line) }
    self.cues = cues
    var weighed: [SideWeight] = []
    var starts: [Int32] = [0]
    for row in rows {
      for (side, weight) in row.weights.enumerated() where weight != 0 {
        weighed.append(SideWeight(side: Int32(side), weight: weight))
      }
      starts.append(Int32(weighed.count))
    }
    self.weighed = weighed
    self.starts = starts
    claims = sides.enumerated().compactMap { place, side in
      guard side.pole == .affirm,
        let deny = sides.firstIndex(of: Consequence(claim: side.claim, pole: .deny))
      else { return nil }
      return (side.claim, place, deny)
    }
  }

  /// The row of a cue; nothing where it was never learnt.
  package func row(of cue: EvidenceCue) -> Int? { cues[cue] }

  /// What a row weighs for those sides of which it says something, in their order.
  func weights(ofRow row: Int) -> ArraySlice<SideWeight> {
    weighed[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// Adds what a row weighs, times a factor, to the scores of all sides.
  func add(row: Int, times factor: Double, to scores: inout [Double]) {
    var scores = scores.mutableSpan
    for place in starts[row]..<starts[row + 1] {
      let one = weighed[Int(place)]
      scores[Int(one.side)] += factor * Double(one.weight)
    }
  }

  /// What a row weighs for a side; 0 where it says nothing.
  package func weight(ofRow row: Int, for side: Int) -> Float {
    weights(ofRow: row).first { $0.side == side }?.weight ?? 0
  }

  /// What a cue counts, with so many that are no finds.
  package static func factor(isFind: Bool, among count: Int) -> Double {
    isFind ? findScale : cueScale / Double(max(1, count)).squareRoot()
  }
}
