import StanceVocabulary

/// The documents of a source: on its page where they are few, else on a page a month.
///
/// Pages are cut by month and never by number, so that a new document changes one of them.
struct SourceDocuments {
  let source: SourceID
  let name: String
  /// By (date, undated last, path).
  let documents: [DocumentEntry]
  /// The path of the source's page.
  let path: String

  /// So many documents still stand on the source's own page.
  static let mostOnOnePage = 100

  private var isPaged: Bool { documents.count > Self.mostOnOnePage }

  func section() -> HTMLNode {
    .section("documents", .h2, ["Documents"], [isPaged ? monthList : table(documents, from: path)])
  }

  func monthPages() -> [RenderedPage] {
    guard isPaged else { return [] }
    return months.map { month, documents in
      let path = PageNames.month(month, of: source)
      return PageFrame(
        path: path, title: "\(name), \(month) – Parallax",
        trail: [("Questions", PageNames.front), (name, PageNames.source(source))],
        main: [
          .element(.h1, [], [.name(name), .text(", \(month)")]),
          table(documents, from: path),
        ]
      ).rendered()
    }
  }

  private var monthList: HTMLNode {
    let links = PageLinks(from: path)
    return .ul(
      "months",
      months.map { month, documents in
        [
          .link(links.page(PageNames.month(month, of: source)), [.text(month)]),
          .text(": \(English.count(documents.count, "document"))"),
        ]
      })
  }

  /// Months in the documents' order, undated last.
  private var months: [(String, [DocumentEntry])] {
    var months: [(String, [DocumentEntry])] = []
    for document in documents {
      let month = document.published.map { String($0.date.description.prefix(7)) } ?? "undated"
      if months.last?.0 == month {
        months[months.count - 1].1.append(document)
      } else {
        months.append((month, [document]))
      }
    }
    return months
  }

  private func table(_ documents: [DocumentEntry], from path: String) -> HTMLNode {
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
      caption: "Documents of \(name)", head: [heads.map { .columnHeader([.text($0)]) }], body: rows
    ).node()
  }
}
