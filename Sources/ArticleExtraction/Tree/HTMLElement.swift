/// An element of a page, without what stands in it.
struct HTMLElement {
  /// The tag's name in lower case.
  let name: String
  private let attributes: [(name: String, value: String)]

  init(name: String, attributes: [(name: String, value: String)] = []) {
    self.name = name
    self.attributes = attributes
  }

  /// The value of an attribute; nothing where the element does not have it.
  subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The words of a list such as `class` or `itemprop`, in lower case.
  func words(_ attribute: String) -> [Substring] {
    self[attribute]?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
  }

  /// Whether it begins a line of its own on the page.
  var isBlock: Bool { TagNames.blocks.contains(name) }

  /// 1 to 6 for `h1` to `h6`.
  var headingLevel: Int? {
    guard name.utf8.count == 2, name.utf8.first == UInt8(ascii: "h") else { return nil }
    return name.last?.wholeNumberValue.flatMap { (1...6).contains($0) ? $0 : nil }
  }
}

/// Kinds of elements by their names.
enum TagNames {
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
  ]

  /// What holds no words of an article.
  static let wordless: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "svg", "math", "object", "embed",
    "canvas", "audio", "video", "map", "select", "option", "datalist", "textarea", "input",
    "button", "nav", "form", "dialog", "head", "meter", "progress", "frame", "frameset", "applet",
  ]

  /// Where prose stands directly.
  static let prose: Set<String> = [
    "p", "pre", "blockquote", "li", "td", "dd", "div", "section", "article", "center", "body",
    "main",
  ]
}
