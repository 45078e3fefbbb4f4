/// A table whose first rows are shown and whose rest is folded.
struct FoldedTable {
  let caption: String
  let head: [HTMLNode]
  let rows: [HTMLNode]
  /// So many rows are open; one more alone would not be worth folding.
  let mostOpen: Int
  /// So many rows are on the page at all.
  var most = Int.max
  /// What the folded part is called, from the number of its rows: `12 other speakers`.
  let rest: (Int) -> String
  /// What stands below where rows are left out, from their number.
  var leftOut: (Int) -> [HTMLNode] = { _ in [] }
  var styleClass: String?

  func nodes() -> [HTMLNode] {
    let shown = rows.prefix(most)
    let hidden = rows.count - shown.count
    let open = shown.count <= mostOpen + 1 ? shown : shown.prefix(mostOpen)
    let folded = shown.dropFirst(open.count)
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
