import StanceComparison
import StanceVocabulary

/// The first page: who stands where on every claim, what the newest articles move, and then the
/// figures behind it.
struct FrontPage {
  let view: ReportView
  private let links = PageLinks(from: PageNames.front)

  init(view: ReportView) {
    self.view = view
  }

  private var parts: PageParts { PageParts(view: view, path: PageNames.front) }

  func rendered() -> RenderedPage {
    let heading = "Where your sources agree and disagree"
    return PageFrame(
      path: PageNames.front, title: "\(heading) – Parallax",
      main: [.element(.h1, [], [.text(heading)]), .p("lede", lede)] + summary + [key]
        + view.questions.map(question) + NewestMoves(parts: parts).nodes() + [matrix] + unread
        + [files]
    ).rendered()
  }

  private var lede: [HTMLNode] {
    let documents = view.sources.reduce(0) { $0 + $1.documents }
    let dates = view.content.documents.totals.period
    let counts =
      "\(English.count(view.sources.count, "source")), \(English.count(documents, "document"))"
    let claims = English.count(view.questions.flatMap(\.claims).count, "claim")
    let period: [HTMLNode] =
      if let first = dates?.lowerBound, let last = dates?.upperBound {
        first == last
          ? [" of ", DateWords.day(first)]
          : [" from ", DateWords.day(first), " to ", DateWords.day(last)]
      } else {
        []
      }
    return [.text(counts)] + period + [.text(", read on \(claims).")]
  }

  /// The whole in a sentence: on how many claims anybody disagrees.
  private var summary: [HTMLNode] {
    let claims = view.questions.flatMap(\.claims)
    let readings = claims.map { view.comparedBySharpness($0.id).first?.verdict.reading }
    let (disagree, partly, agree) = (
      readings.count { $0 == .disagree }, readings.count { $0 == .partly },
      readings.count { $0 == .agree }
    )
    guard disagree + partly + agree > 0 else {
      return [.p(nil, ["No two sources can be compared yet on any claim."])]
    }
    let rest = claims.count - disagree - partly - agree
    let text =
      "In what was read, sources disagree on \(disagree) of "
      + "\(English.count(claims.count, "claim")), partly on \(partly) and agree on \(agree), each "
      + "claim taken by its sharpest pair; on \(rest) no two sources can be compared. "
    return [
      .p(
        nil,
        [.text(text + firmNote), .link(links.page(PageNames.sources), ["Who is like whom"]), "."])
    ]
  }

  /// How many of the firm verdicts sampling alone may have made wrong.
  private var firmNote: String {
    let firm = view.content.comparison.verdicts.count {
      if case .compared(let verdict) = $0.outcome { verdict.reach == .firm } else { false }
    }
    guard firm > 0 else { return "No verdict is firm yet. " }
    let wrong = view.content.comparison.pairs.reduce(0) { $0 + $1.expectedWrongAmongFirm }
    return "Of \(English.count(firm, "firm verdict")) about \(Figure.html(wrong)) may be wrong by "
      + "sampling. "
  }

  /// What the signs and the two words of a verdict mean.
  private var key: HTMLNode {
    let sides: [(Side, String)] = [
      (.takes(.affirm), "affirms"), (.takes(.deny), "denies"), (.both, "both"),
      (.oneStatement(.affirm), "one statement, in no verdict"),
      (.silent, "silent: nothing was found"),
    ]
    let items = sides.map { side, words -> [HTMLNode] in
      let sign =
        if case .oneStatement = side { "△▽" } else { SideWords(side).sign }
      return [
        .span(
          "side \(SideWords(side).styleClass)", [.span("sign", [.text(sign)]), .text(" \(words)")])
      ]
    }
    return .div(
      "key",
      [
        .ul("line", items),
        .p(
          "note",
          [
            "A verdict has two words: what was read, and how far it carries beyond these documents. ",
            .text(StandingLines.probability), " ",
            .link(links.page(PageNames.method), ["More"]), ".",
          ]),
      ] + coders)
  }

  private var coders: [HTMLNode] {
    guard case .recorded(let date, _) = view.content.edition.validation else { return [] }
    let words = ValidationWords.coders(view.content.edition.validation)
    return [
      .p(
        "note",
        [
          .text(
            "How well each claim is read was measured against coded sentences on \(date). \(words)")
        ])
    ]
  }

  private func question(_ question: Question) -> HTMLNode {
    let heading = HTMLNode.link(
      links.page(PageNames.question(question.id)), [.text(question.title)])
    return .section(
      "question-\(question.id)", .h2, [heading], class: "question",
      view.claimsBySharpness(question).map { ClaimCamps(claim: $0, parts: parts).node() })
  }

  private var matrix: HTMLNode {
    guard !view.hasPositionsPage else {
      return .section(
        "matrix", .h2, ["All positions"],
        [
          .p(
            nil,
            [
              .link(links.page(PageNames.positions), ["All sources on all claims"]),
              .text(": \(English.count(view.sources.count, "source")), on a page of their own."),
            ])
        ])
    }
    return .section(
      "matrix", .h2, ["All positions"],
      [.p("note", [.text(PositionMatrix.legend)]), PositionMatrix(parts: parts).node()])
  }

  private var unread: [HTMLNode] {
    guard !view.content.unread.isEmpty else { return [] }
    return [
      .section(
        "unread", .h2, ["What was not read"],
        [UnreadTable(files: view.content.unread).node()])
    ]
  }

  private var files: HTMLNode {
    let items: [[HTMLNode]] = ReportFiles(view: view).listed.map { path, meaning in
      [.link(path, [.text(path)]), .text(": \(meaning)")]
    }
    let changes: [HTMLNode] = [
      .link(links.page(PageNames.changes), ["changes/"]), ": how verdicts changed, with a feed",
    ]
    return .section("files", .h2, ["The same as data"], [.ul(nil, items + [changes])])
  }
}
