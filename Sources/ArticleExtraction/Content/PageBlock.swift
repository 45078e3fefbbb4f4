/// A block of a page's text, as it is read from the tree.
struct PageBlock {
  enum Kind {
    case heading, paragraph, listItem, quotation, caption, tableRow
  }

  let kind: Kind
  /// One line; bold words at its beginning have `**` around them.
  let text: String
  /// The part of its characters that stands in links: 0 to 1.
  let linked: Double
}
