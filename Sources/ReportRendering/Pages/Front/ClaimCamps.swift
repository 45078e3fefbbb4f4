import StanceComparison
import StanceVocabulary

/// One claim on the first page: its camps on one line, the verdict, and a quotation a camp.
struct ClaimCamps {
  let claim: Claim
  let parts: PageParts

  private var view: ReportView { parts.view }

  func node() -> HTMLNode {
    let heading: [HTMLNode] = [parts.claimLink(claim)] + parts.validationTag(claim)
    let camps = view.camps(claim.id)
    return .element(
      .article, [.classes("claim")],
      [.element(.h3, [], heading)]
        + (camps.map { [line($0)] + verdict($0) + differences($0) } ?? [])
        + (camps.map { CampColumns(claim: claim, camps: $0, parts: parts).nodes() } ?? [])
        + measured)
  }

  /// How well the claim is read, where it was measured; the tag says it where it was not.
  private var measured: [HTMLNode] {
    guard let measured = view.content.comparison.validation[claim.id] else { return [] }
    return [.p("note", [.text(ValidationWords.inShort(measured))])]
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
        + members(sources)
    }
    return .ul("line", items)
  }

  /// So many names stand on the line; the claim's place on its question's page has them all.
  private static let mostNames = 4

  private func members(_ sources: [SourceID]) -> [HTMLNode] {
    if sources.count == view.sources.count, sources.count > 1 {
      return [.text("all \(sources.count) sources")]
    }
    let hidden = sources.count - Self.mostNames
    guard hidden > 1 else { return parts.sourceList(sources) }
    let names = sources.prefix(Self.mostNames).flatMap { id -> [HTMLNode] in
      [parts.sourceLink(id), ", "]
    }
    return names.dropLast() + [
      " and ",
      .link(parts.links.claim(claim.id), [.text(English.count(hidden, "other"))]),
    ]
  }

  /// The sharpest pair with the two words of its verdict, and how the others stand.
  private func verdict(_ camps: Camps) -> [HTMLNode] {
    let compared = view.comparedBySharpness(claim.id)
    guard let (pair, verdict) = compared.first else {
      let spoken = view.sources.count - camps.silent.count
      return spoken > 1 ? [.p("verdicts", ["No two of them can be compared."])] : []
    }
    let words = HTMLNode.span(
      "verdict \(verdict.reading.rawValue)", [.text(VerdictWords.compact(verdict))])
    return [.p("verdicts", [words, " – ", parts.pairLink(pair.a, pair.b)] + others(compared))]
  }

  /// `; other pairs: 1 disagree, 3 partly`.
  private func others(_ compared: [ComparedPair]) -> [HTMLNode] {
    let readings = compared.dropFirst().map(\.verdict.reading)
    guard !readings.isEmpty else { return [] }
    let counts = [Verdict.Reading.disagree, .partly, .agree].compactMap { reading -> String? in
      let count = readings.count { $0 == reading }
      return count > 0 ? "\(English.grouped(count)) \(reading.rawValue)" : nil
    }
    return [
      .text("; other pairs: "),
      .link(parts.links.claim(claim.id), [.text(counts.joined(separator: ", "))]),
    ]
  }

  /// Who agrees here and disagrees on another claim of the question: the first pair of each claim.
  private func differences(_ camps: Camps) -> [HTMLNode] {
    var claims: [ClaimID] = []
    for difference in camps.differOn where !claims.contains(difference.claim) {
      claims.append(difference.claim)
    }
    return claims.prefix(2).compactMap { other in
      let pairs = camps.differOn.filter { $0.claim == other }
      return pairs.first.map { difference($0, among: pairs.count) }
    }
  }

  private func difference(_ first: Camps.Difference, among pairs: Int) -> HTMLNode {
    let others = pairs > 1 ? "; so do \(English.count(pairs - 1, "other pair"))" : ""
    return .p(
      "differ",
      [
        parts.sourceLink(first.a), " and ", parts.sourceLink(first.b),
        " agree here, and yet they differ on “",
        .link(parts.links.claim(first.claim), [.text(parts.claimSentence(first.claim))]),
        .text("”\(others)."),
      ])
  }
}
