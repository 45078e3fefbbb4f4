import StanceComparison
import StanceVocabulary

/// Text that two sources both carry, quoted, with both places linked.
struct PairSharedText {
  let pair: PairOnPage

  func nodes() -> [HTMLNode] {
    let passages = ShownPassages.of(pair.a, pair.b, in: pair.view.content.comparison)
    guard passages.count > 0 else { return [] }
    let words =
      passages.count == 1
      ? "1 passage with statements stands in both, word for word or nearly. It is"
      : "\(English.grouped(passages.count)) passages with statements stand in both, word for word "
        + "or nearly. They are"
    let hidden = passages.count - passages.shown.count
    let more: [HTMLNode] =
      hidden > 0 ? [.p("note", [.text("And \(English.count(hidden, "other passage")).")])] : []
    return [
      .section(
        "shared", .h2, ["Text that both carry"],
        [.p(nil, [.text("\(words) left out of every verdict on these two.")])]
          + passages.shown.map(figure) + more)
    ]
  }

  private func figure(_ passage: SharedPassage) -> HTMLNode {
    let words = passage.copies.first.flatMap { pair.view.content.sharedWords[$0] }
    let quoted: [HTMLNode] =
      words.map {
        [
          .element(
            .blockquote, [.directionOfContent], [.p(nil, [.text("“\(LegibleText.line($0))”")])])
        ]
      } ?? []
    return .element(
      .figure, [.classes("quotation shared")],
      quoted + [.element(.figcaption, [], place(pair.a, passage) + ["; "] + place(pair.b, passage))]
    )
  }

  /// The source's earliest copy, and how many more it has.
  private func place(_ source: SourceID, _ passage: SharedPassage) -> [HTMLNode] {
    let documents = pair.view.documents(of: source)
    let copies = passage.copies.filter { documents[$0.document] != nil }
    guard let first = copies.first, let document = documents[first.document] else {
      return [pair.shape(source), " ", .name(pair.name(source))]
    }
    let title = LegibleText.title(document.heading, most: 120)
    let more =
      copies.count > 1 ? " and \(English.count(copies.count - 1, "other place"))" : ""
    return [
      pair.shape(source), " ", .name(pair.name(source)), ": ",
      .link(pair.links.statement(first), [.name(title)]), ", ",
    ] + DateWords.nodes(document.published) + [.text(more)]
  }
}
