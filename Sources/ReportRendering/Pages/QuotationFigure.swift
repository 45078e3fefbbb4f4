import StanceVocabulary

/// A quoted sentence with the words that made the statement marked, and the way to it.
struct QuotationFigure {
  let quotation: Quotation
  let links: PageLinks
  /// The name of its source where the page does not already say whose words these are.
  var sourceName: String?

  func node() -> HTMLNode {
    .element(
      .figure, [.classes("quotation \(SideWords(quotation.pole).styleClass)")],
      [
        .element(.blockquote, [.directionOfContent], [.p(nil, context + sentence)]),
        .element(.figcaption, [], caption),
      ])
  }

  private var context: [HTMLNode] {
    guard let context = quotation.context else { return [] }
    return [.span("context", [.text(LegibleText.line(context))]), " "]
  }

  private var sentence: [HTMLNode] {
    let bytes = Array(quotation.sentence.utf8)
    let range = quotation.evidence.clamped(to: 0..<bytes.count)
    func text(_ part: Range<Int>) -> HTMLNode {
      .text(String(decoding: bytes[part], as: UTF8.self))
    }
    guard !range.isEmpty else { return ["“", text(0..<bytes.count), "”"] }
    return [
      "“", text(0..<range.lowerBound), .element(.mark, [], [text(range)]),
      text(range.upperBound..<bytes.count), "”",
    ]
  }

  private var caption: [HTMLNode] {
    let sign = SideWords(quotation.pole)
    let source: [HTMLNode] = sourceName.map { [.name($0), ", "] } ?? []
    let title = LegibleText.title(quotation.documentTitle, most: 160)
    let manner = ReadingSentence.manner(
      voice: quotation.voice, basis: quotation.basis,
      speaker: quotation.speaker.map(LegibleText.line))
    return [.span("sign", [.text(sign.sign)]), .text(" \(sign.word): ")] + source
      + [.link(links.statement(quotation.statement), [.name(title)]), ", "]
      + DateWords.nodes(quotation.published) + [.text(manner.map { "; \($0)" } ?? "")]
  }
}
