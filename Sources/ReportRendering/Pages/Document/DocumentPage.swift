import StanceComparison
import StanceVocabulary

/// A document: what it says in short, what it moves, and its text with every statement marked.
struct DocumentPage {
  let content: DocumentContent

  private var document: Document { content.document }
  private var path: String { PageNames.document(document.id) }
  private var links: PageLinks { PageLinks(from: path) }
  private var title: String { LegibleText.title(document.title ?? document.path.printed) }

  func rendered() -> RenderedPage {
    let source = document.source
    return PageFrame(
      path: path, title: "\(LegibleText.title(title, most: 120)) – Parallax",
      trail: [
        ("Questions", PageNames.front),
        (LegibleText.title(source.name, most: 80), PageNames.source(source.id)),
      ],
      main: [.element(.h1, [], [.name(title)])]
        + DocumentSummary(content: content, links: links).nodes()
        + [DocumentMovesTables(content: content, links: links).node()]
        + [DocumentText(content: content, links: links).node()]
    ).rendered()
  }
}
