/// Text that is not ours, within XML.
enum XMLText {
  /// Markup escaped, for elements and for attributes in double quotes; what XML 1.0 cannot hold is
  /// U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(LegibleText.scalar(scalar))
      }
    }
    return escaped
  }
}
