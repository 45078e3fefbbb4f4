import StanceVocabulary

/// The documents of a source on its page: all where they are few, else its months.
struct SourceDocuments {
  let source: SourceID
  let name: String
  let documents: DocumentList
  /// The path of the source's page.
  let path: String

  func section() -> HTMLNode {
    let months = documents.months
    let list =
      months.isEmpty
      ? DocumentTable(documents: documents.documents, sourceName: name, path: path).node()
      : list(months)
    return .section("documents", .h2, ["Documents"], [list])
  }

  private func list(_ months: [DocumentMonth]) -> HTMLNode {
    let links = PageLinks(from: path)
    return .ul(
      "months",
      months.map { month in
        [
          .link(links.page(PageNames.month(month.name, of: source)), [.text(month.name)]),
          .text(": \(English.count(month.documents.count, "document"))"),
        ]
      })
  }
}

/// The page of one month of a source.
struct MonthPage {
  let month: DocumentMonth
  /// The source's name as it stands in its file.
  let sourceName: String

  func rendered() -> RenderedPage {
    let path = PageNames.month(month.name, of: month.source)
    let name = LegibleText.line(sourceName)
    return PageFrame(
      path: path, title: "\(name), \(month.name) – Parallax",
      trail: [("Questions", PageNames.front), (name, PageNames.source(month.source))],
      main: [
        .element(.h1, [], [.name(name), .text(", \(month.name)")]),
        DocumentTable(documents: month.documents, sourceName: name, path: path).node(),
      ]
    ).rendered()
  }
}

extension DocumentMonth {
  /// So many documents still stand on the source's own page.
  private static let mostOnOnePage = 100

  /// The months that have a page; none where the documents are few.
  ///
  /// Pages are cut by month and never by number, so that a new document changes one of them. The
  /// documents are given by (date, undated last, path), and so come their months.
  static func pages(of documents: [DocumentEntry], _ source: SourceID) -> [DocumentMonth] {
    guard documents.count > mostOnOnePage else { return [] }
    var months: [(name: String, documents: [DocumentEntry])] = []
    for document in documents {
      let name = document.published.map { String($0.date.description.prefix(7)) } ?? "undated"
      if months.last?.name != name { months.append((name, [])) }
      months[months.count - 1].documents.append(document)
    }
    return months.map { DocumentMonth(of: source, $0.name, $0.documents) }
  }
}

/// Documents of a source, a row each.
private struct DocumentTable {
  let documents: [DocumentEntry]
  let sourceName: String
  /// The path of the page that it stands on.
  let path: String

  func node() -> HTMLNode {
    let links = PageLinks(from: path)
    let rows = documents.map { document -> HTMLNode in
      .element(
        .tr, [],
        [
          .rowHeader([
            .link(links.document(document.id), [.name(LegibleText.line(document.heading))])
          ]),
          .cell("number", DateWords.nodes(document.published)),
          .cell("number", [.text(English.grouped(document.words))]),
          .cell("number", [.text(English.grouped(document.statements))]),
          .cell(nil, [.element(.code, [], [.name(document.path)])]),
        ])
    }
    let heads = ["Title", "Date", "Words", "Statements", "File"]
    return DataTable(
      caption: "Documents of \(sourceName)", head: [heads.map { .columnHeader([.text($0)]) }],
      body: rows
    ).node()
  }
}
