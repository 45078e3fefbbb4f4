import StanceComparison
import StanceVocabulary

/// The verdicts that a document moves: each as it is and as it would be without.
struct MovesList {
  let moves: [VerdictMove]
  let links: PageLinks
  let name: (SourceID) -> String
  let claim: (ClaimID) -> String

  func node() -> HTMLNode {
    .ul("moves", moves.map(line))
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
