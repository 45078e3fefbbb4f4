/// Tells Windows' set of Western letters from that of the Macintosh, which the detector does not know.
///
/// Read with the other's set, quotation marks and accented letters become capitals in the middle of
/// words and signs that no text has.
enum WesternText {
  /// The text in the set in which it reads better, Windows' where both are as good; nothing where the
  /// detector's word is to be taken.
  static func utf8(of bytes: [UInt8], detected: String) -> [UInt8]? {
    switch detected.uppercased() {
    case "WINDOWS-1252", "ISO-8859-1", "ISO-8859-15":
      let (windows, macintosh) = (read(bytes, "WINDOWS-1252"), read(bytes, "MACINTOSH"))
      guard let windows, let macintosh else { return nil }
      return macintosh.score > windows.score ? macintosh.text : windows.text
    // What it takes Western text of the Macintosh for.
    case "MAC-CENTRALEUROPE":
      guard let macintosh = read(bytes, "MACINTOSH") else { return nil }
      return macintosh.score == bytes.count { $0 >= 0x80 } ? macintosh.text : nil
    default:
      return nil
    }
  }

  private static func read(_ bytes: [UInt8], _ name: String) -> (text: [UInt8], score: Int)? {
    CharacterSet.utf8(of: bytes, from: name).map { ($0, score($0)) }
  }

  /// The characters beyond ASCII that stand where such characters stand, less the others.
  private static func score(_ utf8: [UInt8]) -> Int {
    var score = 0
    var before = Unicode.Scalar(UInt8(ascii: " "))
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      if !scalar.isASCII { score += isAtHome(scalar, behind: before) ? 1 : -1 }
      before = scalar
    }
    return score
  }

  private static func isAtHome(_ scalar: Unicode.Scalar, behind before: Unicode.Scalar) -> Bool {
    if marks.contains(scalar) { return true }
    guard scalar.properties.isAlphabetic, letters.contains(scalar) else { return false }
    return scalar.properties.isLowercase || !before.properties.isLowercase
  }

  private static let marks = Set(
    "\u{201C}\u{201D}\u{2018}\u{2019}\u{201E}\u{2013}\u{2014}\u{2026}\u{AB}\u{BB}\u{20AC}\u{A3}\u{A9}\u{B0}\u{A7}\u{2022}\u{A0}"
      .unicodeScalars)
  private static let letters = Set(
    ("\u{E0}\u{E1}\u{E2}\u{E3}\u{E4}\u{E5}\u{E6}\u{E7}\u{E8}\u{E9}\u{EA}\u{EB}\u{EC}\u{ED}\u{EE}\u{EF}"
      + "\u{F1}\u{F2}\u{F3}\u{F4}\u{F5}\u{F6}\u{F8}\u{F9}\u{FA}\u{FB}\u{FC}\u{DF}\u{153}"
      + "\u{C0}\u{C1}\u{C4}\u{C5}\u{C6}\u{C7}\u{C8}\u{C9}\u{CA}\u{CE}\u{D1}\u{D3}\u{D6}\u{D8}\u{DA}\u{DC}\u{152}")
      .unicodeScalars)
}
