import StanceComparison
import StanceVocabulary

/// The first page: who stands where on every claim, and then the figures behind it.
struct FrontPage {
  let view: ReportView
  private let links = PageLinks(from: PageNames.front)

  init(view: ReportView) {
    self.view = view
  }

  private var parts: PageParts { PageParts(view: view, links: links) }

  func rendered() -> RenderedPage {
    let heading = "Where your sources agree and disagree"
    return PageFrame(
      path: PageNames.front, title: "\(heading) – Parallax",
      main: [.element(.h1, [], [.text(heading)]), .p("lede", lede)]
        + PairsInShort(view: view, parts: parts).nodes()
        + [PageParts.probabilityNote] + view.questions.map(question) + firmNote
        + [matrix] + moves + unread + [files]
    ).rendered()
  }

  private var lede: [HTMLNode] {
    let documents = view.sources.reduce(0) { $0 + $1.documents }
    let dates = view.content.documents.compactMap(\.published?.date)
    let counts =
      "\(English.count(view.sources.count, "source")), \(English.count(documents, "document"))"
    let claims = English.count(view.questions.flatMap(\.claims).count, "claim")
    let period: [HTMLNode] =
      if let first = dates.min(), let last = dates.max() {
        first == last
          ? [" of ", DateWords.day(first)]
          : [" from ", DateWords.day(first), " to ", DateWords.day(last)]
      } else {
        []
      }
    return [.text(counts)] + period + [.text(", read on \(claims).")]
  }

  private func question(_ question: Question) -> HTMLNode {
    let heading = HTMLNode.link(
      links.page(PageNames.question(question.id)), [.text(question.title)])
    return .section(
      "question-\(question.id)", .h2, [heading], class: "question",
      view.claimsBySharpness(question).map { ClaimCamps(claim: $0, parts: parts).node() })
  }

  /// How many of the firm verdicts sampling alone may have made wrong.
  private var firmNote: [HTMLNode] {
    let firm = view.content.comparison.verdicts.filter {
      if case .compared(let verdict) = $0.outcome { verdict.reach == .firm } else { false }
    }.count
    guard firm > 0 else { return [] }
    let wrong = view.content.comparison.pairs.reduce(0) { $0 + $1.expectedWrongAmongFirm }
    return [
      .p(
        "note",
        [
          .text(
            "Of the \(English.count(firm, "firm verdict")) about \(Figure.html(wrong)) "
              + "may be wrong by sampling.")
        ])
    ]
  }

  private var matrix: HTMLNode {
    .section(
      "matrix", .h2, ["All positions"],
      [
        .p(
          "note",
          [
            """
            A position runs from denies (left) to affirms (right); the bar is its 90 % interval, \
            a hollow point is one statement. Counts are own statements, affirming : denying.
            """
          ]), PositionMatrix(parts: parts).node(),
      ])
  }

  private var moves: [HTMLNode] {
    guard !view.content.newestMoves.isEmpty else { return [] }
    let articles = view.content.newestMoves.map(article)
    return [
      .section("newest", .h2, ["What the newest articles move"], [.ul("articles", articles)])
    ]
  }

  private func article(_ moved: DocumentMoves) -> [HTMLNode] {
    guard let entry = view.document(moved.document) else { return [] }
    let list = MovesList(
      moves: moved.moves, links: links, name: view.name, claim: parts.claimSentence)
    return [
      .p(
        nil,
        [.link(links.document(entry.id), [.name(LegibleText.line(entry.heading))]), ", "]
          + [parts.sourceLink(entry.source), ", "] + DateWords.nodes(entry.published)),
      list.node(),
    ]
  }

  private var unread: [HTMLNode] {
    guard !view.content.unread.isEmpty else { return [] }
    let rows = view.content.unread.map { file -> HTMLNode in
      .element(
        .tr, [],
        [
          .rowHeader([.element(.code, [], [.name(file.path)])]),
          .cell(nil, [.text(LegibleText.line(file.reason))]),
        ])
    }
    return [
      .section(
        "unread", .h2, ["What was not read"],
        [
          DataTable(
            caption: "Files of the inbox that gave no statements, with the reason",
            head: [[.columnHeader(["File"]), .columnHeader(["Reason"])]], body: rows
          ).node()
        ])
    ]
  }

  private var files: HTMLNode {
    let named = [
      ("comparison.json", "everything on these pages, for programs"),
      ("comparison.md", "this page as Markdown"), ("positions.csv", "a row a source and claim"),
      ("verdicts.csv", "a row a pair and claim"),
    ]
    let items: [[HTMLNode]] = named.map { [.link($0.0, [.text($0.0)]), .text(": \($0.1)")] }
    let changes: [HTMLNode] = [
      .link(links.page(PageNames.changes), ["changes/"]), ": how verdicts changed, with a feed",
    ]
    return .section("files", .h2, ["The same as data"], [.ul(nil, items + [changes])])
  }
}
