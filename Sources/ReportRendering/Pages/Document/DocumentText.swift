import StanceVocabulary

/// The text of a document block by block, with its marks and the notes beside it.
struct DocumentText {
  let content: DocumentContent
  let links: PageLinks

  /// From this many blocks on, browsers lay out only what is seen.
  private static let blocksOfLongText = 200
  /// Fewer headings than this need no list.
  private static let headingsForList = 4

  func node() -> HTMLNode {
    let isLong = content.document.blocks.count >= Self.blocksOfLongText
    return .section(
      "text", .h2, ["The text as it was read"], class: isLong ? "text long" : "text",
      [legend] + headings + blocks)
  }

  private var legend: HTMLNode {
    .p(
      "note legend",
      [
        .element(.mark, [.classes("affirm own")], ["▲ affirms"]), " ",
        .element(.mark, [.classes("deny own")], ["▼ denies"]),
        " a claim in its own voice; ",
        .element(.mark, [.classes("affirm reported")], ["(▲)"]), " ",
        .element(.mark, [.classes("deny reported")], ["(▼)"]),
        """
         in the voice of another, only reported. The words that made it are bold; each note opens \
        on how it was found.
        """,
      ])
  }

  private var headings: [HTMLNode] {
    let found = content.document.blocks.enumerated().filter { $0.element.kind == .heading }
    guard found.count >= Self.headingsForList else { return [] }
    let items = found.map { place, block -> [HTMLNode] in
      let words = content.document.string(
        block.range.clamped(to: 0..<content.document.text.count))
      return [.link("#\(Self.anchor(place))", [.name(LegibleText.title(words, most: 120))])]
    }
    return [
      .element(
        .details, [.classes("contents")],
        [
          .element(.summary, [], [.text("\(English.count(found.count, "heading")) of the text")]),
          .ul(nil, items),
        ])
    ]
  }

  private var blocks: [HTMLNode] {
    let byBlock = Dictionary(grouping: content.statements.enumerated()) { $0.element.block }
    let notes = StatementNotes(content: content, links: links)
    let passages = PassageNotes(content: content, links: links)
    var speaker: String?
    var former: TextBlock.Kind?
    return content.document.blocks.enumerated().map { place, block in
      let statements = (byBlock[place] ?? []).map {
        NumberedStatement(index: $0.offset, statement: $0.element)
      }
      let announced = block.speaker != speaker ? block.speaker : nil
      speaker = block.speaker
      // One note for all of a kind in a row.
      let apart = block.kind == former ? [] : PassageNotes.apart(block.kind)
      former = block.kind
      return MarkedBlock(
        document: content.document, block: block, statements: statements,
        notes: apart
          + passages.items(place) + statements.map(notes.note),
        isCopied: passages.isCopied(place),
        anchor: block.kind == .heading ? Self.anchor(place) : nil, announcedSpeaker: announced
      ).node()
    }
  }

  private static func anchor(_ block: Int) -> String { "b\(block + 1)" }
}
