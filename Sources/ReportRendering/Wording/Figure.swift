package import StanceVocabulary

/// Numbers as people read them on a page: two decimals.
package enum Figure {
  /// Two decimals and a true minus sign; a dash where there is no number.
  package static func html(_ value: Double) -> String {
    fine(value, places: 2)
  }

  /// More decimals, where a reader is to compute with them.
  static func fine(_ value: Double, places: Int) -> String {
    guard let text = DecimalText.fixed(value, places: places) else { return "–" }
    return text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
  }

  /// `P .88`; `P > .99` where two decimals would claim certainty.
  package static func probability(_ value: Double) -> String {
    guard let text = DecimalText.fixed(value, places: 2) else { return "P –" }
    switch text {
    case "1.00": return "P > .99"
    case "0.00": return "P < .01"
    default: return "P " + text.dropFirst()
    }
  }

  /// A weight, one full statement being 1.
  package static func html(_ weight: Weight) -> String {
    html(Double(weight.thousandths) / 1000)
  }

  /// `4:0`, affirmations before denials.
  package static func ratio(_ affirm: Int, _ deny: Int) -> String {
    "\(affirm):\(deny)"
  }
}
