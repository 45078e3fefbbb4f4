import StanceComparison
import StanceVocabulary

/// The verdicts that a document moves: each as it is and as it would be without.
struct MovesList {
  let moves: [VerdictMove]
  let links: PageLinks
  let name: (SourceID) -> String
  let claim: (ClaimID) -> String

  func node() -> HTMLNode {
    guard !verdicts.isEmpty else { return .p("moves", ["No verdict is another without it."]) }
    return .ul("moves", verdicts.map(line))
  }

  /// A pair that cannot be compared with it nor without it has no verdict to move, only a reason.
  private var verdicts: [VerdictMove] {
    moves.filter { Self.isVerdict($0.with) || Self.isVerdict($0.without) }
  }

  private static func isVerdict(_ outcome: PairOnClaim.Outcome) -> Bool {
    if case .compared = outcome { true } else { false }
  }

  private func line(_ move: VerdictMove) -> [HTMLNode] {
    let words = VerdictWords(name: { LegibleText.line(name($0)) })
    return [
      .link(links.source(move.a), [.name(LegibleText.line(name(move.a)))]), " – ",
      .link(links.source(move.b), [.name(LegibleText.line(name(move.b)))]), " on “",
      .link(links.claim(move.claim), [.text(claim(move.claim))]), "”: ",
      .element(.strong, [], [.text(words.compact(move.with))]),
      .text("; without it \(words.compact(move.without))"),
    ]
  }
}
