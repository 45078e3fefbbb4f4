package import StanceVocabulary

/// What each cue weighs for each side of each claim: `weights.tsv`, learnt from coded sentences.
///
/// A sentence's score for a side is the side's base, plus the weights of its cues, plus those of what
/// entries have found in it; it is turned into a probability by the logistic function. The weights of
/// words, classes and actors are divided by the square root of their number, so that a long sentence
/// is no stronger than a short one for its length alone.
package struct EvidenceWeights: Sendable {
  /// The sides that it can tell, in the order of the file's columns.
  package let sides: [Consequence]
  /// The places of claims' sides in ``sides``: affirm and deny, each claim once.
  package let claims: [(claim: ClaimID, affirm: Int, deny: Int)]
  /// What a sentence without cues scores, a side each.
  private let bases: [Double]
  private let rows: [EvidenceCue: Int]
  /// For each row its name, its line in the file, and a weight a side.
  package let entries: [Entry]

  package struct Entry: Sendable {
    package let name: EvidenceCueName
    package let line: Int
    /// One for each side; 0 where it says nothing.
    package let weights: [Float]
  }

  /// The file within a lexicon folder.
  package static let path = "weights.tsv"
  /// The row of ``bases``.
  static let baseName = "(base)"
  /// Factor of words, classes and actors, before they are divided by the root of their number.
  private static let cueScale = 3.0
  /// Factor of finds.
  private static let findScale = 2.0

  init(sides: [Consequence], bases: [Double], entries: [(cue: EvidenceCue, entry: Entry)]) {
    self.sides = sides
    self.bases = bases
    self.entries = entries.map(\.entry)
    rows = Dictionary(
      entries.enumerated().map { ($1.cue, $0) }, uniquingKeysWith: { first, _ in first })
    claims = sides.enumerated().compactMap { place, side in
      guard side.pole == .affirm,
        let deny = sides.firstIndex(of: Consequence(claim: side.claim, pole: .deny))
      else { return nil }
      return (side.claim, place, deny)
    }
  }

  /// The row of a cue; nothing where it was never learnt.
  package func row(of cue: EvidenceCue) -> Int? { rows[cue] }

  /// What a cue counts, with so many others that are no finds.
  package func factor(of cue: EvidenceCue, among count: Int) -> Double {
    Self.factor(isFind: cue.isFind, among: count)
  }

  /// What a cue counts, with so many that are no finds.
  package static func factor(isFind: Bool, among count: Int) -> Double {
    isFind ? findScale : cueScale / Double(max(1, count)).squareRoot()
  }

  /// The score of each side for a sentence with these cues, each once.
  package func scores(of cues: [EvidenceCue]) -> [Double] {
    let known = cues.compactMap { cue in rows[cue].map { (cue: cue, row: $0) } }
    let count = known.count { !$0.cue.isFind }
    var scores = bases
    for (cue, row) in known {
      let factor = factor(of: cue, among: count)
      for (side, weight) in entries[row].weights.enumerated() where weight != 0 {
        scores[side] += factor * Double(weight)
      }
    }
    return scores
  }
}
