import StanceVocabulary

/// What would have to go for a reading to be another.
///
/// A greedy search: documents leave in the order of their net weight for the side. The result is
/// short but not proved shortest.
enum ChangeSearch {
  /// More than this many are not named.
  static let most = 5

  /// The fewest documents or statements of one source found whose removal changes the reading.
  ///
  /// Among equally many, statements before documents, then the first source.
  static func change(
    of reading: Verdict.Reading, _ a: StandingApart, _ b: StandingApart
  ) -> Verdict.Change {
    let proposals = [
      proposal(removingFrom: a) { VerdictRule.reading($0, b.side) != reading },
      proposal(removingFrom: b) { VerdictRule.reading(a.side, $0) != reading },
    ]
    return proposals.compactMap { $0 }.min { $0.rank < $1.rank }?.change ?? .moreThanFive
  }

  private struct Proposal {
    let change: Verdict.Change
    let rank: (Int, Int)

    init(documents: [DocumentID], of source: SourceID) {
      change = .documents(source, documents)
      rank = (documents.count, 1)
    }

    init(statements: [StatementReference], of source: SourceID) {
      change = .statements(source, statements)
      rank = (statements.count, 0)
    }
  }

  private static func proposal(
    removingFrom source: StandingApart, isChanged: (Side) -> Bool
  ) -> Proposal? {
    let proposals = poles(of: source.side).compactMap { pole in
      source.figures.counts.documents == 1
        ? statements(for: pole, of: source, isChanged: isChanged)
        : documents(for: pole, of: source, isChanged: isChanged)
    }
    return proposals.min { $0.rank < $1.rank }
  }

  /// The poles whose support is taken away: for a source that says both, either may tip it.
  private static func poles(of side: Side) -> [Pole] {
    switch side {
    case .takes(let pole), .oneStatement(let pole): [pole]
    case .both, .silent: Pole.allCases
    }
  }

  private static func documents(
    for pole: Pole, of source: StandingApart, isChanged: (Side) -> Bool
  ) -> Proposal? {
    let ordered = source.leading(on: pole)
    var left = source.figures.counts.sums
    for (place, document) in ordered.enumerated() {
      left.subtract(document.sums)
      if isChanged(SideRule.side(left)) {
        return Proposal(
          documents: ordered.prefix(place + 1).map(\.document), of: source.source)
      }
    }
    return nil
  }

  private static func statements(
    for pole: Pole, of source: StandingApart, isChanged: (Side) -> Bool
  ) -> Proposal? {
    let ordered = source.statements.filter { $0.pole == pole }.sorted {
      $0.weight == $1.weight ? $0.statement < $1.statement : $0.weight > $1.weight
    }
    for count in 1...most where count <= ordered.count {
      let removed = ordered.prefix(count).map(\.statement)
      let rest = source.statements.filter { !removed.contains($0.statement) }
      if isChanged(SideRule.side(ClaimTally(rest).sums)) {
        return Proposal(statements: removed, of: source.source)
      }
    }
    return nil
  }
}
