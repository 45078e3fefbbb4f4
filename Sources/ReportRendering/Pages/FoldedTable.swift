/// A table whose first rows are shown and whose rest is folded.
struct FoldedTable {
  let caption: String
  let head: [HTMLNode]
  /// All that are on the page.
  let rows: [HTMLNode]
  /// So many rows are open; one more alone would not be worth folding.
  let mostOpen: Int
  /// So many further ones are not on the page.
  var hidden = 0
  /// What the folded part is called, from the number of its rows: `12 other speakers`.
  let rest: (Int) -> String
  /// What stands below where rows are hidden, from their number.
  var leftOut: (Int) -> [HTMLNode] = { _ in [] }
  var styleClass: String?

  func nodes() -> [HTMLNode] {
    let open = rows.count <= mostOpen + 1 ? rows[...] : rows.prefix(mostOpen)
    let folded = rows.dropFirst(open.count)
    let fold =
      folded.isEmpty
      ? []
      : [
        Fold.node(
          [.text("and \(rest(folded.count))")],
          [table("\(caption), continued", Array(folded))])
      ]
    return [table(caption, Array(open))] + fold
      + (hidden > 0 ? [.p("note", leftOut(hidden))] : [])
  }

  private func table(_ caption: String, _ rows: [HTMLNode]) -> HTMLNode {
    DataTable(caption: caption, head: [head], body: rows, styleClass: styleClass).node()
  }
}

/// A part of a page that a reader opens.
enum Fold {
  static func node(_ summary: [HTMLNode], _ children: [HTMLNode]) -> HTMLNode {
    .element(.details, [.classes("fold")], [.element(.summary, [], summary)] + children)
  }
}
