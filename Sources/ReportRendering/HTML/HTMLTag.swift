/// The elements that a report is made of; no script, no form, nothing that loads anything.
package enum HTMLTag: String, Sendable {
  case html, head, title, body
  case header, nav, main, footer, section, article, aside
  case h1, h2, h3, h4
  case p, div, span, a, strong, em, b, mark, small, sup, code, bdi, time, abbr
  case ul, ol, li, dl, dt, dd
  case blockquote, figure, figcaption, details, summary
  case table, caption, thead, tbody, tr, th, td
  case svg, g, line, rect, circle, path, text
  /// The `<title>` within an SVG: what a screen reader says instead of the drawing.
  case svgTitle

  /// The name as it is written.
  package var name: String { self == .svgTitle ? "title" : rawValue }

  /// Whether it is a shape of a drawing, which may close itself as the rest of HTML may not.
  var isShape: Bool {
    switch self {
    case .line, .rect, .circle, .path: true
    default: false
    }
  }

  /// Whether a line break before it changes nothing that a reader sees.
  var beginsLine: Bool {
    switch self {
    case .title, .span, .a, .strong, .em, .b, .mark, .small, .sup, .code, .bdi, .time, .abbr,
      .svg, .g, .line, .rect, .circle, .path, .text, .svgTitle:
      false
    default: true
    }
  }
}

/// The elements without content and without an end tag.
package enum HTMLVoidTag: String, Sendable {
  case meta, link, br, hr
}
