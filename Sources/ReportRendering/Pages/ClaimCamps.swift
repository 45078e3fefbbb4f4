import StanceComparison
import StanceVocabulary

/// One claim on the first page: its camps on one line, the verdicts, and a quotation a camp.
struct ClaimCamps {
  let claim: Claim
  let parts: PageParts

  /// So many pairs are named; of more, the sharpest, and the rest is counted.
  private static let mostPairs = 6

  private var view: ReportView { parts.view }

  func node() -> HTMLNode {
    let heading: [HTMLNode] = [parts.claimLink(claim)] + parts.validationTag(claim)
    let camps = view.camps(claim.id)
    return .element(
      .article, [.classes("claim")],
      [.element(.h3, [], heading)] + (camps.map { [line($0)] } ?? []) + verdicts
        + (camps.map { differences($0) + quotations($0) } ?? []) + measured)
  }

  /// How well the claim is read, where it was measured; the tag says it where it was not.
  private var measured: [HTMLNode] {
    guard view.content.comparison.validation[claim.id] != nil else { return [] }
    return [.p("note", [.text(ValidationWords.sentence(claim, view.content))])]
  }

  /// affirm, deny, both, one statement, silent: who is in each camp that anybody is in.
  private func line(_ camps: Camps) -> HTMLNode {
    let groups: [(String, String, String, [SourceID])] = [
      ("▲", "affirm", "affirm", camps.affirm), ("▼", "deny", "deny", camps.deny),
      ("◆", "both", "both", camps.both),
      ("△▽", "one statement", "single", camps.oneStatement),
      ("○", "silent", "silent", camps.silent),
    ]
    let items: [[HTMLNode]] = groups.filter { !$0.3.isEmpty }.map { sign, word, name, sources in
      [.span("side \(name)", [.span("sign", [.text(sign)]), .text(" \(word):")]), " "]
        + parts.sourceList(sources)
    }
    return .ul("line", items)
  }

  private func quotations(_ camps: Camps) -> [HTMLNode] {
    let shown = [
      camp(.affirm, camps.affirm), camp(.deny, camps.deny),
      between(camps.both, camps.oneStatement),
    ].compactMap(\.self)
    return shown.isEmpty ? [] : [.div("camps", shown)]
  }

  /// What was read of the sources of one pole, and one quotation.
  private func camp(_ pole: Pole, _ sources: [SourceID]) -> HTMLNode? {
    let positions = strongestFirst(sources, pole)
    guard !positions.isEmpty else { return nil }
    let quotation = positions.lazy.compactMap { view.quotations($0, pole, most: 1).first }.first
    return .div(
      "camp \(SideWords(pole).styleClass)",
      sentences(positions, pole)
        + (quotation.map { [parts.figure($0, named: positions.count > 1)] } ?? []))
  }

  /// A sentence for what is said and one for what is told, each naming the sources it holds of.
  private func sentences(_ positions: [Position], _ pole: Pole) -> [HTMLNode] {
    [false, true].flatMap { isTold -> [HTMLNode] in
      let group = positions.filter { $0.own[pole].isMostlyTold == isTold }
      guard let first = group.first else { return [] }
      let others = group.dropFirst().prefix(12).map {
        "\(LegibleText.line(view.name($0.source))) "
          + "(\(English.count($0.own[pole].documents, "document")), \($0.ratio))"
      }
      let likewise = others.isEmpty ? "" : " Likewise \(English.list(others))."
      return [.p(nil, parts.sentence(first) + [.text(likewise)])]
    }
  }

  private func strongestFirst(_ sources: [SourceID], _ pole: Pole) -> [Position] {
    sources.compactMap { view.position($0, claim.id) }.sorted { left, right in
      let (one, other) = (left.own[pole].weight, right.own[pole].weight)
      return one == other ? left.source < right.source : one > other
    }
  }

  /// Those on both poles and those with one statement, which is shown and enters no verdict.
  private func between(_ both: [SourceID], _ single: [SourceID]) -> HTMLNode? {
    let positions = (both + single).compactMap { view.position($0, claim.id) }
    let quotation = positions.lazy.compactMap { position in
      Pole.allCases.lazy.compactMap { view.quotations(position, $0, most: 1).first }.first
    }.first
    guard let quotation, let position = view.position(quotation.source, claim.id) else {
      return nil
    }
    let name = LegibleText.line(view.name(position.source))
    let words: [HTMLNode] =
      position.side == .both
      ? [.text("\(name) was read on both poles."), .span("ratio", [.text(" \(position.ratio)")])]
      : [.text("One statement of \(name), in no verdict.")]
    return .div(
      "camp \(SideWords(position.side).styleClass) between",
      [.p(nil, words), parts.figure(quotation, named: false)])
  }

  private var verdicts: [HTMLNode] {
    let compared = view.comparedBySharpness(claim.id)
    guard !compared.isEmpty else { return [] }
    let hidden = compared.count - Self.mostPairs
    let rest: [[HTMLNode]] =
      hidden > 0
      ? [
        [.link(parts.links.claim(claim.id), [.text("and \(English.count(hidden, "other pair"))")])]
      ]
      : []
    let items: [[HTMLNode]] = compared.prefix(Self.mostPairs).map { pair, verdict in
      [
        parts.pairLink(pair.a, pair.b), ": ",
        .span("verdict \(verdict.reading.rawValue)", [.text(VerdictWords.compact(verdict))]),
      ]
    }
    return [.ul("verdicts", items + rest)]
  }

  private func differences(_ camps: Camps) -> [HTMLNode] {
    camps.differOn.prefix(3).map { difference in
      .p(
        "differ",
        [
          parts.sourceLink(difference.a), " and ", parts.sourceLink(difference.b),
          " agree here, and yet they differ on “",
          .link(
            parts.links.claim(difference.claim), [.text(parts.claimSentence(difference.claim))]),
          "”.",
        ])
    }
  }
}
