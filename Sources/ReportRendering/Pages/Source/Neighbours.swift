import StanceComparison
package import StanceVocabulary

/// What a source's page says of the other sources: a value that tells whether it would say the same.
package struct Neighbours: Hashable, Sendable {
  package let source: SourceID
  /// Pairs that have a figure, the closest first, else in the order of sources: all of them where
  /// they are few, else the first ones.
  let closest: [Neighbour]
  let between: [Neighbour]
  let farthest: [Neighbour]
  /// How many between the ends are not listed.
  let hidden: Int
  /// Those with too few claims for a figure, in the order of sources.
  let few: [Few]
  /// How many of these are not listed.
  let moreFew: Int
  /// How many share no comparable claim with it.
  let without: Int
  /// Whether a pair can be opened.
  private let hasPairPages: Bool

  struct Neighbour: Hashable, Sendable {
    let source: SourceID
    let name: Spelling
    let comparableClaims: Int
    /// The figure of the pair with the two decimals that the page shows: less is no other page.
    let agreement: Double
    let reasons: [Reason]
  }

  /// A claim that carries the figure of a pair, with the two sources' own statements.
  struct Reason: Hashable, Sendable {
    let verdict: SurestVerdict
    let own: String
    let theirs: String
  }

  struct Few: Hashable, Sendable {
    let source: SourceID
    let name: Spelling
    let comparableClaims: Int
  }

  /// So many are all in sight; of more, half of it from either end.
  private static let mostOpen = 10
  /// Of those between the ends, so many are listed.
  private static let mostFolded = 200
  /// So many of those without a figure are named.
  private static let mostFew = 12

  init(of source: SourceID, in view: ReportView) {
    // In the comparison's order.
    let pairs = view.content.comparison.pairs.filter { $0.a == source || $0.b == source }
    let ranked = Self.ranked(pairs)
    func listed(_ pairs: some Sequence<PairSummary>) -> [Neighbour] {
      pairs.map { Neighbour(of: source, $0, in: view) }
    }
    if ranked.count > Self.mostOpen {
      let end = Self.mostOpen / 2
      let rest = ranked.dropFirst(end).dropLast(end)
      closest = listed(ranked.prefix(end))
      between = listed(rest.prefix(Self.mostFolded))
      farthest = listed(ranked.suffix(end))
      hidden = max(rest.count - Self.mostFolded, 0)
    } else {
      closest = listed(ranked)
      (between, farthest, hidden) = ([], [], 0)
    }
    let few = pairs.filter { $0.rollUp == nil && $0.comparableClaims > 0 }
    self.few = few.prefix(Self.mostFew).map { pair in
      let other = pair.a == source ? pair.b : pair.a
      return Few(
        source: other, name: Spelling(view.shownName(other)),
        comparableClaims: pair.comparableClaims)
    }
    moreFew = few.count - self.few.count
    without = pairs.count { $0.rollUp == nil && $0.comparableClaims == 0 }
    hasPairPages = view.hasPairPages
    self.source = source
  }

  private static func ranked(_ pairs: [PairSummary]) -> [PairSummary] {
    pairs.filter { $0.rollUp != nil }.enumerated().sorted { left, right in
      let (one, other) = (left.element.rollUp ?? 0, right.element.rollUp ?? 0)
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }
}

extension Neighbours.Neighbour {
  fileprivate init(of source: SourceID, _ pair: PairSummary, in view: ReportView) {
    let other = pair.a == source ? pair.b : pair.a
    self.source = other
    name = Spelling(view.shownName(other))
    comparableClaims = pair.comparableClaims
    agreement = DecimalText.fixed(pair.rollUp ?? 0, places: 2).flatMap(Double.init) ?? 0
    reasons = view.surest(of: pair.a, pair.b).map { verdict in
      Neighbours.Reason(
        verdict: verdict, own: view.position(source, verdict.claim)?.ratio ?? "–",
        theirs: view.position(other, verdict.claim)?.ratio ?? "–")
    }
  }
}
