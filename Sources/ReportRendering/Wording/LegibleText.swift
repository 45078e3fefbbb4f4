/// Text that neither moves the words around it nor commands a terminal.
package enum LegibleText {
  /// The scalar itself, or U+FFFD for one that has no place in a shown text.
  ///
  /// Replaced are control characters except tab and line feed, the marks that embed, override or
  /// isolate a direction (U+202A-202E, U+2066-2069: they can make a text read backwards), line and
  /// paragraph separators, and noncharacters. Marks such as U+200F stay: they are part of Arabic.
  package static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    isIllegible(scalar.value) ? "\u{FFFD}" : scalar
  }

  /// A text with each illegible scalar replaced, and each run of white space made one space.
  package static func line(_ text: String) -> String {
    // Almost every text: nothing in it to replace.
    if isLegibleLine(text.unicodeScalars) { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let shown = Self.scalar(scalar)
      guard !isWhitespace(shown) else {
        if line.last != " " { line.append(" ") }
        continue
      }
      line.append(shown)
    }
    if line.last == " " { line.removeLast() }
    if line.first == " " { line.removeFirst() }
    return String(line)
  }

  /// Of most scalars a look tells it, without one at Unicode's tables.
  private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar == " " || scalar == "\t" || scalar == "\n"
      : scalar.properties.isWhitespace
  }

  /// Whether a text is of legible scalars with single spaces between.
  private static func isLegibleLine(_ scalars: String.UnicodeScalarView) -> Bool {
    var former: Unicode.Scalar = " "
    for scalar in scalars {
      guard !isIllegible(scalar.value), scalar == " " ? former != " " : !isWhitespace(scalar)
      else { return false }
      former = scalar
    }
    return former != " "
  }

  /// A title on one line, cut after so many characters: a file may name one of any length.
  package static func title(_ text: String, most: Int = 240) -> String {
    let line = line(text)
    // No text has more characters than bytes, and counting bytes is free.
    guard line.utf8.count > most, line.count > most else { return line }
    return line.prefix(most) + "…"
  }

  private static func isIllegible(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
