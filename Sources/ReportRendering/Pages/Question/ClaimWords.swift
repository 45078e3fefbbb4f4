import StanceComparison
import StanceVocabulary

/// The strongest statements of both poles of a claim beside each other, sources in turn.
struct ClaimWords {
  let claim: Claim
  let positions: [Position]
  let parts: PageParts

  /// So many quotations a pole are open.
  private static let mostOpen = 3
  /// So many are on the page.
  private static let most = 8

  func nodes() -> [HTMLNode] {
    guard !positions.isEmpty else { return [] }
    return [
      .element(.h3, [], ["In their words"]), .div("camps", Pole.allCases.map(column)),
    ]
  }

  private func column(_ pole: Pole) -> HTMLNode {
    let words = SideWords(pole)
    let heading = HTMLNode.element(
      .h4, [],
      [
        .span("side \(words.styleClass)", [.text("\(words.sign) \(words.word)")]),
        .text(": \(claim.wording(pole))"),
      ])
    let figures = strongest(pole).map { parts.figure($0, named: true) }
    guard !figures.isEmpty else {
      return .div("camp \(words.styleClass) empty", [heading, .p(nil, ["No own statement."])])
    }
    let open = figures.count <= Self.mostOpen + 1 ? figures.count : Self.mostOpen
    let folded = Array(figures.dropFirst(open))
    let rest =
      folded.isEmpty
      ? [] : [Fold.node([.text("and \(English.count(folded.count, "other"))")], folded)]
    return .div("camp \(words.styleClass)", [heading] + figures.prefix(open) + rest)
  }

  /// The best statement of each source, the heaviest source first; then the second best, and so on.
  private func strongest(_ pole: Pole) -> [Quotation] {
    let bySource = positions.sorted { left, right in
      let (one, other) = (left.own[pole].weight, right.own[pole].weight)
      return one == other ? left.source < right.source : one > other
    }.map { parts.view.quotations($0, pole, most: Self.most) }
    let rounds = (0..<Self.most).flatMap { round in
      bySource.compactMap { $0.dropFirst(round).first }
    }
    return Array(rounds.prefix(Self.most))
  }
}
