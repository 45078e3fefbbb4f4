import StanceComparison
import StanceVocabulary

/// Parts that several pages share, for a page at one place of the report.
struct PageParts {
  let view: ReportView
  let links: PageLinks

  init(view: ReportView, path: String) {
    self.view = view
    links = PageLinks(from: path, slugs: view.slugs)
  }

  var words: VerdictWords { VerdictWords(name: view.shownName) }

  func sourceLink(_ id: SourceID) -> HTMLNode {
    .link(links.source(id), [.name(view.shownName(id))])
  }

  /// `A, B and C`, each a link; more than `most` are counted, not named.
  func sourceList(_ ids: [SourceID], most: Int = 12) -> [HTMLNode] {
    let shown = ids.prefix(most)
    let hidden = ids.count - shown.count
    var nodes: [HTMLNode] = []
    for (place, id) in shown.enumerated() {
      if place > 0 { nodes.append(place == ids.count - 1 ? " and " : ", ") }
      nodes.append(sourceLink(id))
    }
    return hidden > 0 ? nodes + [.text(" and \(English.count(hidden, "other"))")] : nodes
  }

  /// Two sources, as a link to their page where there is one.
  func pairLink(_ a: SourceID, _ b: SourceID) -> HTMLNode {
    let names: [HTMLNode] = [
      .name(view.shownName(a)), " – ",
      .name(view.shownName(b)),
    ]
    return view.hasPairPages ? .link(links.pair(a, b), names) : .span("pair", names)
  }

  func claimLink(_ claim: Claim) -> HTMLNode {
    .link(links.claim(claim.id), [.text(claim.sentence)])
  }

  /// A claim's name by its id, where the claim itself is not known.
  func claimSentence(_ id: ClaimID) -> String {
    view.claim(id)?.sentence ?? id.description
  }

  /// The side as sign and word, in its colour.
  func side(_ side: Side) -> HTMLNode {
    let words = SideWords(side)
    return .span(
      "side \(words.styleClass)", [.span("sign", [.text(words.sign)]), .text(" \(words.word)")])
  }

  /// A sentence about what was read: `In 1 document, X says ... 4:0`.
  func sentence(_ position: Position) -> [HTMLNode] {
    guard let claim = view.claim(position.claim), let pole = position.wordedPole else { return [] }
    let text = ReadingSentence.sentence(
      source: view.shownName(position.source),
      documents: position.own[pole].documents, wording: claim.wording(pole),
      isTold: position.own[pole].isMostlyTold)
    return [.text(text), .span("ratio", [.text(" \(position.ratio)")])]
  }

  func figure(_ quotation: Quotation, named: Bool) -> HTMLNode {
    QuotationFigure(
      quotation: quotation, links: links,
      sourceName: named ? view.shownName(quotation.source) : nil
    ).node()
  }

  /// The tag of a claim whose reading is not measured well enough; nothing for one that is.
  func validationTag(_ claim: Claim) -> [HTMLNode] {
    guard let tag = ValidationWords.tag(claim, view.content) else { return [] }
    return [
      " ",
      .element(
        .a, [.classes("tag"), .href(links.page("method.html#validation"))],
        [.text(tag)]),
    ]
  }

  /// The line that explains P where a page first prints one.
  var probabilityNote: HTMLNode {
    .p(
      "note",
      [
        .text("\(StandingLines.probability) "),
        .link(links.page("\(PageNames.method)#p"), ["What P assumes"]), ".",
      ])
  }
}
