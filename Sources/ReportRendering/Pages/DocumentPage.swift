import StanceComparison
import StanceVocabulary

/// A document: its text with every statement marked, the trail behind each, and what it moves.
struct DocumentPage {
  let content: DocumentContent

  private var document: Document { content.document }
  private var path: String { PageNames.document(document.id) }
  private var links: PageLinks { PageLinks(from: path) }
  private var title: String { LegibleText.line(document.title ?? document.path.printed) }

  func rendered() -> RenderedPage {
    let source = document.source
    return PageFrame(
      path: path, title: "\(title) – Parallax",
      trail: [
        ("Questions", PageNames.front),
        (LegibleText.line(source.name), PageNames.source(source.id)),
      ],
      main: [.element(.h1, [], [.name(title)]), .p("lede", lede), facts, moves, text]
    ).rendered()
  }

  private var lede: [HTMLNode] {
    let own = content.statements.count { $0.voice == .own }
    let reported = content.statements.count - own
    return [
      .link(links.source(document.source.id), [.name(LegibleText.line(document.source.name))]),
      ", ",
    ] + DateWords.nodes(document.published) + [
      .text(
        ": \(English.count(own, "own statement")), "
          + "\(English.count(reported, "reported statement")).")
    ]
  }

  private var facts: HTMLNode {
    .p(
      "note",
      [
        "File ", .element(.code, [], [.name(document.path.printed)]),
        .text(document.language.map { "; language \($0)" } ?? "; language not told"),
      ])
  }

  private var moves: HTMLNode {
    let list = MovesList(
      moves: content.moves, links: links, name: { content.sourceNames[$0] ?? $0.name },
      claim: { claims[$0]?.sentence ?? $0.description })
    let note: [HTMLNode] =
      content.moves.isEmpty ? [] : [.p("note", [.text(StandingLines.probabilityInShort)])]
    return .section("moves", .h2, ["What this article moves"], note + [list.node()])
  }

  private var claims: [ClaimID: Claim] {
    Dictionary(content.questions.flatMap(\.claims).map { ($0.id, $0) }) { first, _ in first }
  }

  private var text: HTMLNode {
    let byBlock = Dictionary(grouping: content.statements.enumerated()) { $0.element.block }
    let notes = StatementNotes(document: document, claims: claims, links: links)
    var speaker: String?
    let blocks = document.blocks.enumerated().map { place, block -> HTMLNode in
      let statements = (byBlock[place] ?? []).map {
        NumberedStatement(index: $0.offset, statement: $0.element)
      }
      let names = block.speaker != speaker ? block.speaker : nil
      speaker = block.speaker
      return MarkedBlock(
        document: document, block: block, statements: statements, notes: notes,
        announcedSpeaker: names
      ).node()
    }
    return .section("text", .h2, ["The text as it was read"], [legend] + blocks)
  }

  private var legend: HTMLNode {
    .p(
      "note legend",
      [
        .element(.mark, [.classes("affirm own")], ["▲ affirms"]), " ",
        .element(.mark, [.classes("deny own")], ["▼ denies"]),
        """
         a claim in its own voice; 
        """,
        .element(.mark, [.classes("affirm reported")], ["(▲)"]), " ",
        .element(.mark, [.classes("deny reported")], ["(▼)"]),
        " the voice of another, only reported; the words that made it are bold.",
      ])
  }
}

/// A statement with its place among its document's statements.
struct NumberedStatement {
  let index: Int
  let statement: Statement

  var sign: String {
    let sign = SideWords(statement.pole).sign + String(index + 1)
    return statement.voice == .own ? sign : "(\(sign))"
  }

  var styleClass: String {
    "\(SideWords(statement.pole).styleClass) \(statement.voice.rawValue)"
  }
}
