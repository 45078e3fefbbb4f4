import StanceVocabulary

/// Who spoke in a source's documents, and its statements year by year.
struct ProfileTables {
  let profile: SourceProfile?
  let view: ReportView

  func nodes() -> [HTMLNode] {
    guard let profile else { return [] }
    return speakers(profile.speakers) + years(profile.years)
  }

  private func speakers(_ speakers: [SpeakerTally]) -> [HTMLNode] {
    guard !speakers.isEmpty else { return [] }
    let rows = speakers.map { speaker -> HTMLNode in
      .element(
        .tr, [],
        [
          .rowHeader([.name(LegibleText.line(speaker.name))]),
          .cell(nil, [.text(speaker.voice.rawValue)]),
          .cell("number", [.text(English.grouped(speaker.statements))]),
        ])
    }
    let heads = ["Speaker", "Voice", "Statements"]
    return [
      .section(
        "speakers", .h2, ["Speakers"],
        [
          DataTable(
            caption: "Who makes the statements, other than unnamed authors",
            head: [heads.map { .columnHeader([.text($0)]) }], body: rows
          ).node()
        ])
    ]
  }

  private func years(_ tallies: [YearTally]) -> [HTMLNode] {
    var years: [Int?] = []
    for tally in tallies where years.last != tally.year { years.append(tally.year) }
    guard years.count > 1 else { return [] }
    let byCell = Dictionary(tallies.map { (Cell(year: $0.year, claim: $0.claim), $0) }) { one, _ in
      one
    }
    let claims = view.questions.flatMap(\.claims).filter { claim in
      years.contains { byCell[Cell(year: $0, claim: claim.id)] != nil }
    }
    let rows = claims.map { claim -> HTMLNode in
      .element(
        .tr, [],
        [.rowHeader([.text(claim.sentence)])]
          + years.map { year in
            let tally = byCell[Cell(year: year, claim: claim.id)]
            return .cell("number", [.text(tally.map { Figure.ratio($0.affirm, $0.deny) } ?? "–")])
          })
    }
    let heads = ["Claim"] + years.map { $0.map(String.init) ?? "undated" }
    return [
      .section(
        "years", .h2, ["Over time"],
        [
          DataTable(
            caption: "Own statements by year, affirming : denying, before folding",
            head: [heads.map { .columnHeader([.text($0)]) }], body: rows
          ).node()
        ])
    ]
  }

  private struct Cell: Hashable {
    let year: Int?
    let claim: ClaimID
  }
}
