/// An attribute of an element: its name is ours, its value may be anything.
package struct HTMLAttribute: Hashable, Sendable {
  /// As it is written.
  package let name: String
  /// Plain; the formatter escapes it.
  package let value: String

  private init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// A place that links may lead to; once on a page.
  package static func id(_ value: String) -> Self { .init("id", value) }
  /// Names of the style sheet, with spaces between them.
  package static func classes(_ value: String) -> Self { .init("class", value) }
  /// An ISO 639 code.
  package static func lang(_ value: String) -> Self { .init("lang", value) }
  /// What a pointer shows when it rests there.
  package static func title(_ value: String) -> Self { .init("title", value) }
  /// A day or a time that programs can read.
  package static func datetime(_ value: String) -> Self { .init("datetime", value) }

  /// A link within the report: a path that this module made.
  package static func href(_ path: String) -> Self { .init("href", path) }

  /// A link out of the report.
  /// - Returns: Nothing unless the address is one of the web: a folder may name any address.
  package static func href(web address: String) -> Self? {
    let lowered = address.lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else { return nil }
    return .init("href", address)
  }

  /// Lets the first strong letter decide the direction, for words that are not ours.
  package static var directionOfContent: Self { .init("dir", "auto") }

  /// A header of its column.
  package static var columnHeader: Self { .init("scope", "col") }
  /// A header of its row.
  package static var rowHeader: Self { .init("scope", "row") }
  /// A header of several columns.
  package static func columnGroup(_ columns: Int) -> [Self] {
    [.init("scope", "colgroup"), .init("colspan", String(columns))]
  }
  /// A header of the rows below it.
  package static func rowGroup(columns: Int) -> [Self] {
    [.init("scope", "rowgroup"), .init("colspan", String(columns))]
  }

  /// What an element is to a screen reader, where its name does not say so.
  package static func role(_ value: String) -> Self { .init("role", value) }
  /// A name that only screen readers say.
  package static func label(_ value: String) -> Self { .init("aria-label", value) }
  /// The element whose text names this one.
  package static func labelled(by id: String) -> Self { .init("aria-labelledby", id) }
  /// Marks the link to the page that it stands on.
  package static var currentPage: Self { .init("aria-current", "page") }
  /// Shows what a `details` holds from the start.
  static var opened: Self { .init("open", "") }
  /// Lets the keyboard reach a region that scrolls.
  package static var focusable: Self { .init("tabindex", "0") }

  /// A number or word of a drawing, such as `x`, `width`, `viewBox`.
  static func drawing(_ name: String, _ value: String) -> Self { .init(name, value) }
  /// A value of the page's head, such as `charset`, `content`, `rel`.
  static func head(_ name: String, _ value: String) -> Self { .init(name, value) }
}
