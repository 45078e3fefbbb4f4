import StanceComparison
import StanceVocabulary

/// The claims of a question as the head of its page lists them: each with where it stands.
struct ClaimContents {
  let claims: [Claim]
  let parts: PageParts

  func node() -> HTMLNode {
    .element(
      .nav, [.label("Claims of this question"), .classes("contents")],
      [.ul(nil, claims.map(line))])
  }

  private func line(_ claim: Claim) -> [HTMLNode] {
    [
      .link("#\(PageLinks.anchor(claim.id))", [.text(claim.sentence)]), " ", state(claim),
    ] + (parts.view.camps(claim.id).map { [.span("counts", [.text(Self.text($0))])] } ?? [])
  }

  /// The two words of the sharpest verdict.
  private func state(_ claim: Claim) -> HTMLNode {
    if let sharpest = parts.view.comparedBySharpness(claim.id).first {
      return .span("verdict", [.text(VerdictWords.compact(sharpest.verdict))])
    }
    return .span("verdict none", ["no two sources can be compared"])
  }

  /// `▲ 2 affirm, ▼ 5 deny, ○ 3 silent`.
  private static func text(_ camps: Camps) -> String {
    let groups = [
      ("▲", camps.affirm.count, "affirm"), ("▼", camps.deny.count, "deny"),
      ("◆", camps.both.count, "both"), ("△▽", camps.oneStatement.count, "one statement"),
      ("○", camps.silent.count, "silent"),
    ]
    return groups.filter { $0.1 > 0 }.map { sign, count, word in
      "\(sign) \(English.grouped(count)) \(word)"
    }.joined(separator: "\u{2002}")
  }
}
