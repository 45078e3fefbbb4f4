import StanceComparison
import StanceVocabulary

/// Two sources: every claim on which they can be compared, both sides' words beside each other.
struct PairPage {
  let view: ReportView
  let a: SourceID
  let b: SourceID

  private var path: String { PageNames.pair(a, b) }
  private var parts: PageParts { PageParts(view: view, links: PageLinks(from: path)) }

  func rendered() -> RenderedPage {
    let names = [a, b].map { LegibleText.line(view.name($0)) }
    return PageFrame(
      path: path, title: "\(names[0]) and \(names[1]) – Parallax",
      trail: [("Questions", PageNames.front)],
      main: [
        .element(.h1, [], [parts.sourceLink(a), " and ", parts.sourceLink(b)]),
        .p("lede", [.text(lede)]),
      ] + (compared.isEmpty ? [] : [PageParts.probabilityNote]) + compared.map(comparedClaim)
        + firmNote + notCompared + shared
    ).rendered()
  }

  /// The compared claims, sharpest first, else in the questions' order.
  private var compared: [(claim: Claim, verdict: Verdict)] {
    let all = view.verdicts(of: a, b).compactMap { pair in
      if case .compared(let verdict) = pair.outcome, let claim = view.claim(pair.claim) {
        (claim: claim, verdict: verdict)
      } else {
        nil
      }
    }
    return all.enumerated().sorted { left, right in
      let (one, other) = (
        ClaimSharpness.rank(left.element.verdict), ClaimSharpness.rank(right.element.verdict)
      )
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  private var lede: String {
    guard let pair = view.pair(a, b), pair.comparableClaims > 0 else {
      return "On no claim can they be compared."
    }
    let claims = English.count(pair.comparableClaims, "claim")
    var text = "They can be compared on \(claims)"
    if let rollUp = pair.rollUp {
      text += "; on the whole \(Figure.html(rollUp)), from −1 opposed to 1 alike"
    }
    return text + "."
  }

  private func comparedClaim(_ claim: Claim, _ verdict: Verdict) -> HTMLNode {
    guard let one = view.position(a, claim.id), let other = view.position(b, claim.id) else {
      return .text("")
    }
    return .section(
      "claim-\(claim.id.question)-\(claim.id.name)", .h2,
      [parts.claimLink(claim)] + parts.validationTag(claim), class: "claim",
      [
        .p(
          "verdict \(verdict.reading.rawValue)", [.text(parts.words.sentence(verdict, one, other))]),
        .div("camps", [column(one, verdict), column(other, verdict)]),
        .p("note", change(verdict.whatWouldChange)),
      ])
  }

  private func column(_ position: Position, _ verdict: Verdict) -> HTMLNode {
    let poles: [Pole] = position.wordedPole.map { [$0] } ?? Pole.allCases
    let most = poles.count == 1 ? 3 : 2
    let sentence: [HTMLNode] =
      position.wordedPole == nil
      ? [.text("Statements on both poles "), .span("ratio", [.text(position.ratio)])]
      : parts.sentence(position)
    return .div(
      "camp \(SideWords(position.side).styleClass)",
      [
        .element(
          .h3, [], [parts.sourceLink(position.source), ": ", parts.side(position.side)]),
        .p(
          "counts",
          [PositionMark(position: position, width: 160).node(), " "] + DateWords.period(position)),
        .p(nil, sentence),
      ]
        + poles.flatMap { view.quotations(position, $0, most: most) }
        .map { parts.figure($0, named: false) })
  }

  private func change(_ change: Verdict.Change) -> [HTMLNode] {
    switch change {
    case .documents(let source, let ids):
      let links = ids.enumerated().flatMap { place, id -> [HTMLNode] in
        let title = LegibleText.line(view.document(id)?.heading ?? id.hexadecimal)
        return (place > 0 ? [", "] : []) + [.link(parts.links.document(id), [.name(title)])]
      }
      let words = ids.count == 1 ? "this document" : "these \(ids.count) documents"
      return [
        .text("It would read otherwise without \(words) of "), parts.sourceLink(source), ": ",
      ]
        + links + ["."]
    case .statements(let source, let references):
      let links = references.enumerated().flatMap { place, reference -> [HTMLNode] in
        (place > 0 ? [", "] : [])
          + [.link(parts.links.statement(reference), [.text("statement \(reference.index + 1)")])]
      }
      let words = references.count == 1 ? "this statement" : "these \(references.count) statements"
      return [
        .text("It would read otherwise without \(words) of "), parts.sourceLink(source), ": ",
      ]
        + links + ["."]
    case .moreThanFive:
      return ["More than five documents would have to go before it read otherwise."]
    }
  }

  private var firmNote: [HTMLNode] {
    let firm = compared.count { $0.verdict.reach == .firm }
    guard firm > 0, let pair = view.pair(a, b) else { return [] }
    let wrong = Figure.html(pair.expectedWrongAmongFirm)
    return [
      .p(
        "note",
        [
          .text(
            "Of these \(English.count(firm, "firm verdict")) about \(wrong) may be wrong by "
              + "sampling.")
        ])
    ]
  }

  private var notCompared: [HTMLNode] {
    let rows = view.verdicts(of: a, b).compactMap { pair -> HTMLNode? in
      guard case .notComparable(let obstacle) = pair.outcome, let claim = view.claim(pair.claim)
      else { return nil }
      return .element(
        .tr, [],
        [
          .rowHeader([parts.claimLink(claim)]), side(a, claim), side(b, claim),
          .cell(nil, [.text(English.sentenceCase(parts.words.reason(obstacle)) + ".")]),
        ])
    }
    guard !rows.isEmpty else { return [] }
    let head: [HTMLNode] = [
      .columnHeader(["Claim"]), .columnHeader([parts.sourceLink(a)]),
      .columnHeader([parts.sourceLink(b)]), .columnHeader(["Why not"]),
    ]
    return [
      .section(
        "not-comparable", .h2, ["Not comparable"],
        [
          DataTable(
            caption: "Claims on which these two cannot be compared", head: [head], body: rows
          ).node()
        ])
    ]
  }

  private func side(_ source: SourceID, _ claim: Claim) -> HTMLNode {
    let position = view.position(source, claim.id)
    return .cell(nil, [parts.side(position?.side ?? .silent), .text(" \(position?.ratio ?? "")")])
  }

  private var shared: [HTMLNode] {
    let passages = view.content.comparison.sharedPassages.filter {
      $0.sources.contains(a) && $0.sources.contains(b)
    }
    guard !passages.isEmpty else { return [] }
    let items = passages.prefix(20).map { passage -> [HTMLNode] in
      passage.copies.enumerated().flatMap { place, copy -> [HTMLNode] in
        let title = LegibleText.line(
          view.document(copy.document)?.heading ?? copy.document.hexadecimal)
        return (place > 0 ? [" = "] : []) + [.link(parts.links.statement(copy), [.name(title)])]
      }
    }
    let words = English.count(passages.count, "passage")
    return [
      .section(
        "shared", .h2, ["Text that both carry"],
        [
          .p(nil, [.text("\(words), kept out of their agreement.")]), .ul(nil, items),
        ])
    ]
  }
}
