import StanceComparison
import StanceVocabulary

/// The verdicts on a claim by what was read, the sharpest first.
struct ClaimVerdicts {
  let claim: Claim
  let parts: PageParts

  private var view: ReportView { parts.view }

  func nodes() -> [HTMLNode] {
    let compared = view.comparedBySharpness(claim.id)
    guard !compared.isEmpty else { return [.p(nil, ["No two sources can be compared on it."])] }
    let tables = [Verdict.Reading.disagree, .partly, .agree].flatMap { reading in
      table(reading, compared.filter { $0.verdict.reading == reading })
    }
    return [.element(.h3, [], ["Verdicts of pairs"])] + tables
  }

  private func table(
    _ reading: Verdict.Reading, _ compared: [ComparedPair]
  ) -> [HTMLNode] {
    guard !compared.isEmpty else { return [] }
    let pairs = English.count(compared.count, "pair")
    let one = compared.count == 1
    let does =
      switch reading {
      case .disagree: one ? "disagrees" : "disagree"
      case .partly: one ? "agrees partly" : "agree partly"
      case .agree: one ? "agrees" : "agree"
      }
    let heads = ["Pair", "What was read", "Beyond these documents"]
    // Disagreement is what readers look for first.
    let mostOpen = reading == .disagree ? 10 : 4
    let shown = compared.prefix(3 * mostOpen)
    return FoldedTable(
      caption: "\(pairs) \(does) on “\(claim.sentence)”",
      head: heads.map { .columnHeader([.text($0)]) }, rows: shown.map(row),
      mostOpen: mostOpen, hidden: compared.count - shown.count,
      rest: { "\(English.count($0, "other pair"))" },
      leftOut: {
        [
          .text("\(English.count($0, "further pair")): "),
          .link(parts.links.page("verdicts.csv"), ["verdicts.csv"]),
        ]
      }, styleClass: "pair-verdicts"
    ).nodes()
  }

  private func row(_ pair: PairOnClaim, _ verdict: Verdict) -> HTMLNode {
    let reach =
      VerdictWords.reach(verdict) + (verdict.differsInDegree ? "; they differ in degree" : "")
    let limits = English.list(verdict.limits.map(VerdictWords.limit))
    let below: [HTMLNode] =
      limits.isEmpty ? [] : [.span("below", [.text("not firmer because \(limits)")])]
    return .element(
      .tr, [],
      [
        .rowHeader([parts.pairLink(pair.a, pair.b)]),
        .cell("number", [read(pair.a), " against ", read(pair.b)]),
        .cell("number", [.span(nil, [.text(reach)])] + below),
      ])
  }

  /// `▼ 0:10`.
  private func read(_ source: SourceID) -> HTMLNode {
    guard let position = view.position(source, claim.id) else { return "–" }
    let words = SideWords(position.side)
    return .span(
      nil,
      [.span("side \(words.styleClass)", [.text(words.sign)]), .text(" \(position.ratio)")])
  }
}
