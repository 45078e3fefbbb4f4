import StanceComparison
import StanceVocabulary

/// A source: where it stands on every claim, in whose words, when, and which sources stand near it.
///
/// Nothing here depends on more than the source itself and its pairs, so that a document of another
/// source leaves the page as it is unless a pair changes.
struct SourcePage {
  let view: ReportView
  let summary: SourceSummary
  /// Those of the source as it is in the view.
  let own: OwnSections

  private var id: SourceID { summary.source.id }
  private var path: String { PageNames.source(id) }
  private var parts: PageParts { PageParts(view: view, path: path) }
  private var name: String { LegibleText.line(summary.source.name) }

  func rendered() -> RenderedPage {
    let documents = SourceDocuments(
      source: id, name: name, documents: view.documents(of: id), path: path)
    let titles =
      own.titles + [
        OwnSections.Title(anchor: "neighbours", words: "Closest and farthest"),
        OwnSections.Title(anchor: "documents", words: "Documents"),
      ]
    return PageFrame(
      path: path, title: "\(name) – Parallax", trail: [("Questions", PageNames.front)],
      main: heading + [contents(titles), .written(own.html)]
        + SourceNeighbours(source: id, parts: parts).nodes() + [documents.section()]
    ).rendered()
  }

  private func contents(_ titles: [OwnSections.Title]) -> HTMLNode {
    .element(
      .nav, [.label("On this page"), .classes("page-parts")],
      [.ul(nil, titles.map { [.link("#\($0.anchor)", [.text($0.words)])] })])
  }

  private var heading: [HTMLNode] {
    var nodes: [HTMLNode] = [
      .element(.h1, [], [.name(name)]), .p("lede", lede), .p(nil, [.text(sides)]),
    ]
    if let attribution = summary.source.attribution {
      nodes.append(
        .p("note", [.text("Name inferred: \(LegibleText.line(attribution))")]))
    }
    if let address = summary.source.address { nodes.append(web(address)) }
    if !summary.source.guests.isEmpty {
      let guests = English.list(summary.source.guests.map(LegibleText.line))
      nodes.append(.p("note", [.text("Guests, whose words count as reported: \(guests).")]))
    }
    if !summary.source.hosts.isEmpty {
      let hosts = English.list(summary.source.hosts.map(LegibleText.line))
      nodes.append(
        .p("note", [.text("Hosts, who speak for it: \(hosts). All others count as guests.")]))
    }
    return nodes
  }

  private var lede: [HTMLNode] {
    let dates = view.documents(of: id).totals.period
    let counts =
      "In \(English.count(summary.documents, "document")) of \(English.count(summary.words, "word"))"
    let period: [HTMLNode] =
      if let first = dates?.lowerBound, let last = dates?.upperBound {
        first == last
          ? [", ", DateWords.day(first)]
          : [", ", DateWords.day(first), " to ", DateWords.day(last)]
      } else {
        []
      }
    return [.text(counts)] + period + ["."]
  }

  /// `On 9 of 17 claims it takes a side, on 1 it was read on both poles, ...`.
  private var sides: String {
    let claims = view.questions.flatMap(\.claims)
    let sides = claims.map { view.position(id, $0.id)?.side ?? .silent }
    let kinds: [(Int, String)] = [
      (sides.count { if case .takes = $0 { true } else { false } }, "it takes a side"),
      (sides.count { $0 == .both }, "it was read on both poles"),
      (sides.count { if case .oneStatement = $0 { true } else { false } }, "it has one statement"),
      (sides.count { $0 == .silent }, "it is silent"),
    ]
    let words = kinds.filter { $0.0 > 0 }.map { "on \($0.0) \($0.1)" }
    let all = English.count(claims.count, "claim")
    return words.isEmpty ? "No claim is asked." : "Of \(all), \(English.list(words))."
  }

  private func web(_ address: String) -> HTMLNode {
    guard let href = HTMLAttribute.href(web: address) else {
      return .p("note", [.name(LegibleText.line(address))])
    }
    return .p("note", [.element(.a, [href], [.name(LegibleText.line(address))])])
  }
}
