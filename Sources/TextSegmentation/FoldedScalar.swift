/// The folded form of one scalar: none to four bytes of UTF-8.
struct FoldedScalar {
  /// The bytes, the first one lowest.
  private let packed: UInt32
  private let count: Int

  init(_ value: UInt32) {
    if value < 0x80 {
      let isCapital = (0x41...0x5A).contains(value)
      (packed, count) = (isCapital ? value | 0x20 : value, 1)
    } else {
      self = Self.beyondASCII(value)
    }
  }

  private init(packed: UInt32, count: Int) {
    self.packed = packed
    self.count = count
  }

  /// Two or fewer ASCII characters.
  private init(ascii text: StaticString) {
    self.init(scalars: text.description.unicodeScalars.map(\.value))
  }

  private init(scalars: [UInt32]) {
    var packed: UInt32 = 0
    for (place, value) in scalars.prefix(4).enumerated() { packed |= value << (8 * UInt32(place)) }
    self.init(packed: packed, count: min(4, scalars.count))
  }

  func forEach(_ body: (UInt8) -> Void) {
    var rest = packed
    for _ in 0..<count {
      body(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  private static func beyondASCII(_ value: UInt32) -> FoldedScalar {
    switch value {
    case 0xAD, 0x2BB, 0x2BE, 0x2BF, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x2069, 0xFEFF:
      return FoldedScalar(packed: 0, count: 0)
    case 0xAB, 0xBB, 0x201C...0x201F: return FoldedScalar(ascii: "\"")
    case 0xB4, 0x2BC, 0x2018, 0x2019, 0x201B: return FoldedScalar(ascii: "'")
    case 0x2010, 0x2011: return FoldedScalar(ascii: "-")
    case 0x2012...0x2015: return FoldedScalar(ascii: "--")
    case 0x2026: return FoldedScalar(packed: 0x2E2E2E, count: 3)
    case 0xC6, 0xE6: return FoldedScalar(ascii: "ae")
    case 0x152, 0x153: return FoldedScalar(ascii: "oe")
    case 0xDF, 0x1E9E: return FoldedScalar(ascii: "ss")
    case 0xDE, 0xFE: return FoldedScalar(ascii: "th")
    default: break
    }
    if let base = Diacritics.baseLetter(of: value) {
      return FoldedScalar(packed: UInt32(base), count: 1)
    }
    return utf8(lowered(value))
  }

  /// Simple lower-casing; the scripts of many texts without asking the Unicode tables.
  private static func lowered(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x410...0x42F: return value + 0x20
    case 0x400...0x40F: return value + 0x50
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return value }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }

  private static func utf8(_ value: UInt32) -> FoldedScalar {
    guard let scalar = Unicode.Scalar(value) else { return utf8(0xFFFD) }
    return FoldedScalar(scalars: UTF8.encode(scalar).map { $0.map(UInt32.init) } ?? [])
  }
}
