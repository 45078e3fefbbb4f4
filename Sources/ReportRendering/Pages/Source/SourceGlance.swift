import StanceComparison
import StanceVocabulary

/// A source on every claim of every question, on one axis; each line opens on its words.
struct SourceGlance {
  let source: SourceID
  let name: String
  let parts: PageParts

  private var view: ReportView { parts.view }

  func nodes() -> [HTMLNode] {
    [
      .section(
        "positions", .h2, ["Its positions at a glance"],
        [
          .p(
            "note",
            [
              """
              One axis for all claims. The bar is the 90 % interval, a hollow point is one \
              statement; counts are own statements, affirming : denying.
              """
            ])
        ] + view.questions.flatMap(question) + [figures])
    ]
  }

  private func question(_ question: Question) -> [HTMLNode] {
    let read = question.claims.compactMap { claim in
      view.position(source, claim.id).map { (claim: claim, position: $0) }
    }
    let rows = read.filter { $0.position.side != .silent }
    let title = HTMLNode.link(
      parts.links.page(PageNames.question(question.id)), [.text(question.title)])
    return [.element(.h3, [.id("question-\(question.id)")], [title])]
      + (rows.isEmpty
        ? []
        : [axis, .element(.ul, [.classes("glance")], rows.map { row($0.claim, $0.position) })])
      + silence(read.filter { $0.position.side == .silent })
  }

  /// The heads of the columns below.
  private var axis: HTMLNode {
    .p(
      "glance-axis",
      [
        .span(nil, ["Claim"]), " ",
        .span("ends", [.span(nil, ["◂ denies"]), " ", .span(nil, ["affirms ▸"])]),
        " ", .span(nil, ["Side"]), " ", .span(nil, ["Own statements"]),
      ])
  }

  private func row(_ claim: Claim, _ position: Position) -> HTMLNode {
    let documents = English.count(position.documents, "document")
    return .element(
      .li, [.id(PageLinks.rowAnchor(claim.id))],
      [
        .p("what", [parts.claimLink(claim)] + parts.validationTag(claim)),
        PositionMark(position: position, width: 240).node(), parts.side(position.side),
        .span("counts", [.text("\(position.ratio) in \(documents)")]),
        words(claim, position),
      ])
  }

  /// What was read, which opens on the best quotation of each pole.
  private func words(_ claim: Claim, _ position: Position) -> HTMLNode {
    let figures = Pole.allCases.flatMap { view.quotations(position, $0, most: 1) }
      .map { parts.figure($0, named: false) }
    let isSplit = position.own.affirm.statements > 0 && position.own.deny.statements > 0
    let split: [HTMLNode] =
      isSplit
      ? [
        .p(
          "note",
          [.link("#\(SourceSplits.anchor(claim.id))", ["Both poles, and what parts them"])])
      ] : []
    return FoldedRest.details(sentence(claim, position), figures + split, class: "glance-words")
  }

  private func sentence(_ claim: Claim, _ position: Position) -> String {
    guard let pole = position.wordedPole else {
      return "Statements on both poles: it \(claim.affirmWording), and it \(claim.denyWording)."
    }
    return ReadingSentence.sentence(
      source: name, documents: position.own[pole].documents, wording: claim.wording(pole),
      isTold: position.own[pole].isMostlyTold)
  }

  /// The claims without an own statement: those it only reports, and those on which nothing stands.
  private func silence(_ read: [(claim: Claim, position: Position)]) -> [HTMLNode] {
    let reported = read.filter { $0.position.reported != PoleTallies() }
    let silent = read.filter { $0.position.reported == PoleTallies() }
    return line("○ Silent, only reported: ", reported) + line("○ Silent: ", silent)
  }

  private func line(
    _ opening: String, _ read: [(claim: Claim, position: Position)]
  ) -> [HTMLNode] {
    guard !read.isEmpty else { return [] }
    let items = read.enumerated().flatMap { place, item -> [HTMLNode] in
      let reported = item.position.reported
      let counts: [HTMLNode] =
        reported == PoleTallies()
        ? []
        : [.text(" \(Figure.ratio(reported.affirm.statements, reported.deny.statements))")]
      return (place > 0 ? ["; "] : [])
        + [
          .element(
            .span, [.id(PageLinks.rowAnchor(item.claim.id))],
            [parts.claimLink(item.claim)] + counts)
        ]
    }
    return [.p("note silence", [.text(opening)] + items + ["."])]
  }

  private var figures: HTMLNode {
    let tables = view.questions.map { question in
      let rows = question.claims.compactMap { claim in
        view.position(source, claim.id).map {
          PositionRow(parts: parts).row([parts.claimLink(claim)], $0)
        }
      }
      return DataTable(
        caption: "\(name): \(question.title)",
        head: [(["Claim"] + PositionRow.headings).map { .columnHeader([.text($0)]) }],
        body: rows, styleClass: "positions"
      ).node()
    }
    return FoldedRest.details(
      "All figures of every claim: intervals, weights, told, reported, period",
      [.p("note", [.text(PositionRow.legend)])] + tables)
  }
}
