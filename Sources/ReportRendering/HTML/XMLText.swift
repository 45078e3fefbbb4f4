/// Text that is not ours, within XML.
enum XMLText {
  /// Markup escaped, for elements and for attributes in double quotes; what XML 1.0 cannot hold is
  /// U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + text.utf8.count / 4)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;".utf8
      case "<": escaped += "&lt;".utf8
      case ">": escaped += "&gt;".utf8
      case "\"": escaped += "&quot;".utf8
      // Without the way over a scalar's encoding.
      case " "..."~": escaped.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        escaped += UTF8.encode(LegibleText.scalar(scalar)) ?? UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
