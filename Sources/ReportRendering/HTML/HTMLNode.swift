/// A part of a page: a text, an element with what it holds, an element that holds nothing, or elements
/// that are written already.
///
/// Texts are plain here: ``HTMLFormatter`` alone escapes them.
package enum HTMLNode: Hashable, Sendable, ExpressibleByStringLiteral {
  case text(String)
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  case void(HTMLVoidTag, [HTMLAttribute])
  case written(WrittenHTML)

  package init(stringLiteral value: String) {
    self = .text(value)
  }
}

// What pages are written with.
extension HTMLNode {
  /// A paragraph.
  package static func p(_ name: String? = nil, _ children: [HTMLNode]) -> HTMLNode {
    .element(.p, classes(name), children)
  }

  /// Words within a line.
  package static func span(_ name: String? = nil, _ children: [HTMLNode]) -> HTMLNode {
    .element(.span, classes(name), children)
  }

  /// A part that only the style sheet knows.
  package static func div(_ name: String? = nil, _ children: [HTMLNode]) -> HTMLNode {
    .element(.div, classes(name), children)
  }

  /// A list, an item for each group of nodes.
  package static func ul(_ name: String? = nil, _ items: [[HTMLNode]]) -> HTMLNode {
    .element(.ul, classes(name), items.map { .element(.li, [], $0) })
  }

  /// A section with its heading, which names it for a screen reader's list of regions.
  package static func section(
    _ id: String, _ heading: HTMLTag, _ words: [HTMLNode], class name: String? = nil,
    _ children: [HTMLNode]
  ) -> HTMLNode {
    .element(
      .section, [.id(id), .labelled(by: "\(id)-heading")] + classes(name),
      [.element(heading, [.id("\(id)-heading")], words)] + children)
  }

  /// A link within the report.
  package static func link(_ path: String, _ children: [HTMLNode]) -> HTMLNode {
    .element(.a, [.href(path)], children)
  }

  /// A name or a title that is not ours, kept from reordering the words around it.
  package static func name(_ text: String) -> HTMLNode {
    .element(.bdi, [], [.text(text)])
  }

  /// A header cell of a column.
  package static func columnHeader(_ children: [HTMLNode], class name: String? = nil) -> HTMLNode {
    .element(.th, [.columnHeader] + classes(name), children)
  }

  /// A header cell of a row.
  package static func rowHeader(_ children: [HTMLNode]) -> HTMLNode {
    .element(.th, [.rowHeader], children)
  }

  /// A cell.
  package static func cell(_ name: String? = nil, _ children: [HTMLNode]) -> HTMLNode {
    .element(.td, classes(name), children)
  }

  private static func classes(_ name: String?) -> [HTMLAttribute] {
    name.map { [.classes($0)] } ?? []
  }
}
