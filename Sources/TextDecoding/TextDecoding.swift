/// Makes UTF-8 with `\n` line ends of a file's bytes.
package enum TextDecoding {
  /// Why bytes are no text, in words.
  package struct Failure: Error, Equatable {
    package let description: String
    /// What a user can do about it, in words.
    package let remedy: String

    package init(description: String, remedy: String = "save it as text in UTF-8") {
      self.description = description
      self.remedy = remedy
    }

    package static let empty = Failure(
      description: "empty", remedy: "put its text in, or take it away")
  }

  /// Where the text had bytes that mean nothing in its character set, this stands for each.
  package static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The text; no control characters but tab and line feed are in it.
  ///
  /// `declared` is the character set that the text itself names: it goes before what its bytes look
  /// like, unless they are UTF-8, which nothing else looks like, or have a byte order mark.
  package static func text(
    of bytes: [UInt8], declared: String? = nil
  ) throws(Failure) -> [UInt8] {
    let utf8 = try unified(bytes, declared)
    guard utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
    guard !looksBinary(utf8) else {
      throw Failure(description: "not text: it is full of control characters")
    }
    return LineEnds.unified(utf8)
  }

  private static func unified(
    _ bytes: [UInt8], _ declared: String?
  ) throws(Failure) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    if bytes.contains(0) {
      guard let isBigEndian = bareUTF16(bytes) else {
        throw Failure(description: "not text: it holds NUL bytes")
      }
      return utf16(bytes[...], isBigEndian: isBigEndian)
    }
    if (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
    guard !looksBinary(bytes) else {
      throw Failure(description: "not text: it is full of control characters")
    }
    if let declared, let converted = CharacterSet.utf8(of: bytes, from: superset(of: declared)) {
      return converted
    }
    return try legacy(bytes)
  }

  /// The set that pages mean which name another one: Windows' letters stand where ISO 8859 has
  /// controls (Encoding Standard, 4.2).
  private static func superset(of name: String) -> String {
    switch name.uppercased() {
    case "ISO-8859-1", "ISO8859-1", "LATIN1", "LATIN-1", "US-ASCII", "ASCII": "WINDOWS-1252"
    case "ISO-8859-9", "LATIN5": "WINDOWS-1254"
    case "UTF-16", "UTF-16LE", "UTF-16BE", "UNICODE": "UTF-8"
    case "X-MAC-ROMAN", "MACROMAN": "MACINTOSH"
    default: name
    }
  }

  /// Text of an older character set, or UTF-8 with a few broken bytes.
  private static func legacy(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    let mended = repaired(bytes)
    let (sound, broken) = sequences(in: mended)
    if broken > 0, broken * 8 <= sound { return mended }
    let name = CharacterSet.detected(in: bytes) ?? "WINDOWS-1252"
    if name == "UTF-8" || name == "ASCII" { return mended }
    if let western = WesternText.utf8(of: bytes, detected: name) { return western }
    guard let converted = CharacterSet.utf8(of: bytes, from: name) else {
      throw Failure(description: "not text that can be decoded: its character set seems \(name)")
    }
    return converted
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    if (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// Sequences of several bytes in UTF-8: those with a meaning, and U+FFFD.
  private static func sequences(in utf8: [UInt8]) -> (sound: Int, broken: Int) {
    var (sound, broken) = (0, 0)
    for place in utf8.indices where utf8[place] >= 0xC0 {
      let isBroken = utf8[place...].starts(with: replacement)
      if isBroken { broken += 1 } else { sound += 1 }
    }
    return (sound, broken)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    let high = bytes.startIndex + (isBigEndian ? 0 : 1)
    let low = bytes.startIndex + (isBigEndian ? 1 : 0)
    let units = (0..<bytes.count / 2).map {
      UInt16(bytes[high + 2 * $0]) << 8 | UInt16(bytes[low + 2 * $0])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether bytes without a mark are UTF-16 of a Latin text: NULs in every other place, nearly.
  /// - Returns: Whether the big end comes first; nothing where they are not.
  private static func bareUTF16(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    for place in bytes.indices where bytes[place] == 0 { zeros[place & 1] += 1 }
    let most = bytes.count / 2
    if zeros[0] * 10 >= most * 6, zeros[1] * 50 <= most { return true }
    if zeros[1] * 10 >= most * 6, zeros[0] * 50 <= most { return false }
    return nil
  }

  /// Whether more than one byte in fifty is a control that no text has.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let controls = bytes.count { ($0 < 0x20 && !(0x09...0x0D).contains($0)) || $0 == 0x7F }
    return controls * 50 > bytes.count
  }
}

/// One kind of line end, and no controls.
enum LineEnds {
  /// CR LF, CR, form feed and vertical tab become LF; other controls but tab become spaces.
  static func unified(_ bytes: [UInt8]) -> [UInt8] {
    // Almost every text is as it should be.
    guard bytes.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) else {
      return bytes
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var before: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0A where before == 0x0D: break
      case 0x0A...0x0D: result.append(0x0A)
      case 0x09, 0x20..<0x7F, 0x80...0xFF: result.append(byte)
      default: result.append(0x20)
      }
      before = byte
    }
    return result
  }
}
