/// A table with its caption, in a region that scrolls on a narrow screen.
struct DataTable {
  let caption: String
  /// Rows of header cells.
  let head: [[HTMLNode]]
  /// Rows.
  let body: [HTMLNode]
  var styleClass: String?

  func node() -> HTMLNode {
    let rows = head.map { HTMLNode.element(.tr, [], $0) }
    return .element(
      .div, [.classes("scroll"), .role("region"), .label(caption), .focusable],
      [
        .element(
          .table, styleClass.map { [.classes($0)] } ?? [],
          [
            .element(.caption, [], [.span(nil, [.text(caption)])]), .element(.thead, [], rows),
            .element(.tbody, [], body),
          ])
      ])
  }
}
