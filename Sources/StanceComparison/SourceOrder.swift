package import StanceVocabulary

/// Puts sources in a row so that alike ones stand together.
///
/// Clusters are joined by average linkage (Sokal and Michener 1958), the most alike first; where two
/// rows are joined, they are turned so that their meeting ends are as alike as can be.
package enum SourceOrder {
  /// The comparison's sources, alike ones together; those without any compared claim last, by id.
  ///
  /// The likeness of two sources is the sum of P_same - P_opp over their comparable claims, divided
  /// by one more than these claims: from -1 to 1, and near 0 where little can be compared.
  package static func alikeTogether(_ comparison: Comparison) -> [SourceID] {
    let ids = comparison.sources.map(\.source.id)
    let likeness = LikenessTable(ids, comparison.verdicts)
    var rows = RowsOfSources(likeness)
    while rows.joinMostAlike() {}
    let row = rows.first
    let turned = (row.first ?? 0) > (row.last ?? 0) ? row.reversed() : row
    let alone = ids.indices.filter { !likeness.isCompared[$0] }
    return (turned + alone).map { ids[$0] }
  }
}

/// How alike any two sources are, by their places.
private struct LikenessTable {
  let count: Int
  private(set) var isCompared: [Bool]
  private var values: [Double]

  init(_ ids: [SourceID], _ verdicts: [PairOnClaim]) {
    count = ids.count
    isCompared = Array(repeating: false, count: count)
    values = Array(repeating: 0, count: count * count)
    var claims = Array(repeating: 0, count: count * count)
    let places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    for pair in verdicts {
      guard case .compared(let verdict) = pair.outcome, let a = places[pair.a],
        let b = places[pair.b]
      else { continue }
      for cell in [a * count + b, b * count + a] {
        values[cell] += verdict.same - verdict.opposite
        claims[cell] += 1
      }
      isCompared[a] = true
      isCompared[b] = true
    }
    for cell in values.indices { values[cell] /= Double(claims[cell] + 1) }
  }

  subscript(a: Int, b: Int) -> Double {
    get { values[a * count + b] }
    set {
      values[a * count + b] = newValue
      values[b * count + a] = newValue
    }
  }
}

/// Sources in rows that are joined until one is left.
private struct RowsOfSources {
  /// By the first source's place at the start; a row that was joined to another is empty.
  private var rows: [[Int]]
  /// Between two rows: the mean over their sources.
  private var means: LikenessTable
  private let likeness: LikenessTable

  init(_ likeness: LikenessTable) {
    self.likeness = likeness
    means = likeness
    rows = (0..<likeness.count).map { likeness.isCompared[$0] ? [$0] : [] }
  }

  var first: [Int] { rows.first { !$0.isEmpty } ?? [] }

  /// Joins the two rows that are most alike, of equal ones the first.
  /// - Returns: Whether there were two.
  mutating func joinMostAlike() -> Bool {
    let filled = rows.indices.filter { !rows[$0].isEmpty }
    var best: (a: Int, b: Int)?
    for (place, a) in filled.enumerated() {
      for b in filled[(place + 1)...] where best.map({ means[a, b] > means[$0.a, $0.b] }) ?? true {
        best = (a, b)
      }
    }
    guard let (a, b) = best else { return false }
    let (mine, theirs) = (Double(rows[a].count), Double(rows[b].count))
    for other in filled where other != a && other != b {
      means[a, other] = (mine * means[a, other] + theirs * means[b, other]) / (mine + theirs)
    }
    rows[a] = joined(rows[a], rows[b])
    rows[b] = []
    return true
  }

  /// One row out of two, turned so that the ends that meet are the most alike.
  private func joined(_ one: [Int], _ other: [Int]) -> [Int] {
    var best = one + other
    var bestLikeness = -Double.infinity
    for first in [one, one.reversed()] {
      for second in [other, other.reversed()] {
        guard let end = first.last, let start = second.first else { continue }
        if likeness[end, start] > bestLikeness {
          (best, bestLikeness) = (first + second, likeness[end, start])
        }
      }
    }
    return best
  }
}
