import StanceComparison
import StanceVocabulary

/// What would have to go for a verdict to be another, each document or statement linked.
struct PairChange {
  let pair: PairOnPage
  let change: Verdict.Change

  func node() -> HTMLNode {
    switch change {
    case .documents(let source, let ids):
      let words = ids.count == 1 ? "this document" : "these \(ids.count) documents"
      return list(words, source, ids.map { [document($0)] })
    case .statements(let source, let references):
      let words = references.count == 1 ? "this statement" : "these \(references.count) statements"
      return list(words, source, references.map(statement))
    case .moreThanFive:
      return .p(
        nil,
        [
          """
          More than five documents of either would have to go before what was read is another.
          """
        ])
    }
  }

  private func list(_ words: String, _ source: SourceID, _ items: [[HTMLNode]]) -> HTMLNode {
    .div(
      nil,
      [
        .p(
          nil,
          [.text("Without \(words) of "), pair.sourceLink(source), " it would read otherwise:"]),
        .ul(nil, items),
      ])
  }

  private func document(_ id: DocumentID) -> HTMLNode {
    .link(pair.links.document(id), [.name(title(id))])
  }

  /// The statement's own words where they are at hand, and its document.
  private func statement(_ reference: StatementReference) -> [HTMLNode] {
    let words = pair.view.content.quotations[reference].map {
      "“\(LegibleText.title($0.sentence, most: 120))”"
    }
    return [
      .link(
        pair.links.statement(reference), [.name(words ?? "statement \(reference.index + 1)")]),
      ", in ", .name(title(reference.document)),
    ]
  }

  private func title(_ id: DocumentID) -> String {
    LegibleText.title(pair.view.document(id)?.heading ?? id.hexadecimal, most: 120)
  }
}
