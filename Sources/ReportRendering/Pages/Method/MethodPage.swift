import StanceComparison
import StanceVocabulary

/// How a text becomes positions and verdicts, with which lexicons, and how well they read.
struct MethodPage {
  let view: ReportView

  func rendered() -> RenderedPage {
    let sections = sections
    return PageFrame(
      path: PageNames.method, title: "Method – Parallax",
      main: [
        .element(.h1, [], ["How this report is made"]),
        .p("lede", [.text(Self.lede)]), Self.contents(sections),
      ] + sections.map { .section($0.id, .h2, [.text($0.heading)], $0.content) }
    ).rendered()
  }

  private static let lede = """
    What was read, how words become statements, statements positions and positions verdicts, how \
    often the machine reads rightly, and what all this cannot tell.
    """

  private var sections: [MethodSection] {
    let parts = PageParts(view: view, path: PageNames.method)
    return [MethodText.inShort, MethodReadings(view: view).section, MethodText.reading]
      + [MethodText.position, MethodText.verdict, MethodText.notComparable]
      + (MethodExample(parts: parts).map { [$0.section] } ?? [])
      + [MethodLexicons(edition: view.content.edition).section]
      + [MethodValidation(view: view).section, MethodText.limits, MethodConventions.section]
      + [MethodGlossary.section, MethodCitation(edition: view.content.edition).section]
      + [MethodText.literature]
  }

  private static func contents(_ sections: [MethodSection]) -> HTMLNode {
    .element(
      .nav, [.classes("contents"), .label("On this page")],
      [
        .element(
          .ol, [],
          sections.map { .element(.li, [], [.link("#\($0.id)", [.text($0.heading)])]) })
      ])
  }
}

/// A part of the method page: a place to link to, its heading, and what stands under it.
struct MethodSection {
  let id: String
  let heading: String
  let content: [HTMLNode]

  /// What running text is made of.
  enum Part {
    /// A paragraph of plain text.
    case text(String)
    /// A formula on a line of its own.
    case formula(String)
    case node(HTMLNode)
  }

  static func nodes(_ parts: Part...) -> [HTMLNode] {
    parts.map { part in
      switch part {
      case .text(let text): .p(nil, [.text(text)])
      case .formula(let text): .p("formula", [.text(text)])
      case .node(let node): node
      }
    }
  }
}
