import StanceComparison
import StanceVocabulary

/// Who carries whose voice: the speakers whose words on a claim sources report.
struct CarriedVoices {
  let claim: Claim
  let parts: PageParts

  private static let mostOpen = 12
  private static let leastOpen = 4
  private static let most = 32
  private static let mostCarriers = 8

  func nodes() -> [HTMLNode] {
    let speakers = ReportedSpeaker.all(on: claim.id, in: parts.view)
    guard !speakers.isEmpty else { return [] }
    // Those heard once in one source are many, and tell least.
    let heard = speakers.count { $0.carriers.count > 1 || $0.affirm + $0.deny > 1 }
    let shown = speakers.prefix(Self.most)
    let heads = ["Speaker", "Carried by", "Statements", "Sources, affirming : denying"]
    return [
      .element(.h3, [], ["Who carries whose voice"])
    ]
      + FoldedTable(
        caption: "Speakers whose words on “\(claim.sentence)” are reported, before folding; "
          + "those named only by a pronoun or a day are left out",
        head: heads.map { .columnHeader([.text($0)]) }, rows: shown.map(row),
        mostOpen: min(Self.mostOpen, max(Self.leastOpen, heard)),
        hidden: speakers.count - shown.count,
        rest: { English.count($0, "other speaker") },
        leftOut: {
          [.text("\(English.count($0, "further speaker")) with no more sources and statements.")]
        }
      ).nodes()
  }

  private func row(_ speaker: ReportedSpeaker) -> HTMLNode {
    let shown = speaker.carriers.prefix(Self.mostCarriers)
    let hidden = speaker.carriers.count - shown.count
    let carriers = shown.enumerated().flatMap { place, carrier -> [HTMLNode] in
      (place == 0 ? [] : [", "])
        + [
          parts.sourceLink(carrier.source),
          .span("ratio", [.text(" \(Figure.ratio(carrier.affirm, carrier.deny))")]),
        ]
    }
    return .element(
      .tr, [],
      [
        .rowHeader([.name(LegibleText.line(speaker.name))]),
        .cell("number", [.text(English.count(speaker.carriers.count, "source"))]),
        .cell("number", [.text(Figure.ratio(speaker.affirm, speaker.deny))]),
        .cell(
          "carriers",
          carriers
            + (hidden > 0 ? [.text(" and \(English.count(hidden, "other source"))")] : [])),
      ])
  }
}
