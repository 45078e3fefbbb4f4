/// What every page has around its own content: head, navigation, landmarks, the machine line.
struct PageFrame {
  let path: String
  /// For the window's title and lists of results.
  let title: String
  /// The way up, from the first page down: words and paths.
  var trail: [(String, String)] = []
  let main: [HTMLNode]
  /// A feed of what the page shows, beside it.
  var feed: String?

  /// Nothing is loaded but the style sheet, nothing is run, nothing is sent.
  static let contentSecurityPolicy =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"

  func rendered() -> RenderedPage {
    let root = HTMLNode.element(.html, [.lang("en")], [head, body])
    return RenderedPage(path: path, bytes: HTMLFormatter.page(root))
  }

  private var links: PageLinks { PageLinks(from: path) }

  private var head: HTMLNode {
    .element(
      .head, [],
      [
        .void(.meta, [.head("charset", "utf-8")]),
        .void(
          .meta,
          [
            .head("http-equiv", "Content-Security-Policy"),
            .head("content", Self.contentSecurityPolicy),
          ]),
        .void(.meta, [.head("name", "viewport"), .head("content", "width=device-width")]),
        .void(.meta, [.head("name", "color-scheme"), .head("content", "light dark")]),
        .void(.meta, [.head("name", "referrer"), .head("content", "no-referrer")]),
        .element(.title, [], [.text(LegibleText.line(title))]),
        .void(.link, [.head("rel", "stylesheet"), .href(links.page(PageNames.style))]),
      ] + feedLink)
  }

  private var feedLink: [HTMLNode] {
    guard let feed else { return [] }
    return [
      .void(
        .link, [.head("rel", "alternate"), .head("type", "application/atom+xml"), .href(feed)])
    ]
  }

  private var body: HTMLNode {
    .element(
      .body, [],
      [
        .element(.a, [.classes("skip"), .href("#content")], ["Skip to the content"]),
        .element(.header, [.classes("masthead")], [brand, caution, navigation]),
        .element(.main, [.id("content")], breadcrumbs + main),
        .element(.footer, [], [footer]),
      ])
  }

  private var brand: HTMLNode {
    .p("brand", [.link(links.page(PageNames.front), ["Parallax"])])
  }

  private var caution: HTMLNode {
    .p("caution", [.text(StandingLines.machine)])
  }

  private var footer: HTMLNode {
    .p(
      nil,
      [
        "Positions of sources as read from their texts by lexicons. ",
        .link(links.page(PageNames.method), ["How this report is made"]),
      ])
  }

  private var navigation: HTMLNode {
    .element(
      .nav, [.label("Report")],
      [
        .ul(
          nil,
          [
            [place("Questions", PageNames.front)], [place("Sources", PageNames.sources)],
            [place("Method", PageNames.method)],
          ])
      ])
  }

  private func place(_ words: String, _ target: String) -> HTMLNode {
    let here: [HTMLAttribute] = target == path ? [.currentPage] : []
    return .element(.a, [.href(links.page(target))] + here, [.text(words)])
  }

  private var breadcrumbs: [HTMLNode] {
    guard !trail.isEmpty else { return [] }
    let steps: [[HTMLNode]] = trail.map { [.link(links.page($0.1), [.name($0.0)])] }
    return [
      .element(.nav, [.label("Where this page stands"), .classes("trail")], [.ul(nil, steps)])
    ]
  }
}
