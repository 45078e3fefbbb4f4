/// Latin letters with diacritics and the letters that they are without.
enum Diacritics {
  /// The plain lower-case letter under a Latin letter of Latin-1, Extended-A, -B or Additional.
  static func baseLetter(of value: UInt32) -> UInt8? {
    let base: UInt8
    switch value {
    case 0xC0..<0x250: base = latin[Int(value) - 0xC0]
    case 0x1E00..<0x1F00: base = additional[Int(value) - 0x1E00]
    default: return nil
    }
    return base == 0 ? nil : base
  }

  private static let latin = table(from: 0xC0, to: 0x250)
  private static let additional = table(from: 0x1E00, to: 0x1F00)

  private static let families: KeyValuePairs<String, String> = [
    "a": "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ", "b": "ḃḅḇƀ", "c": "çćĉċčḉ", "d": "ďđðḋḍḏḑḓ",
    "e": "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệǝ", "f": "ḟ", "g": "ĝğġģǧǵḡ", "h": "ĥħȟḣḥḧḩḫẖ",
    "i": "ìíîïĩīĭįıǐȉȋḭḯỉị", "j": "ĵǰ", "k": "ķǩḱḳḵ", "l": "ĺļľŀłḷḹḻḽ", "m": "ḿṁṃ",
    "n": "ñńņňŋǹṅṇṉṋ", "o": "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "p": "ṕṗ",
    "r": "ŕŗřȑȓṙṛṝṟ", "s": "śŝşšșſṡṣṥṧṩ", "t": "ţťŧțṫṭṯṱẗ",
    "u": "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "v": "ṽṿ", "w": "ŵẁẃẅẇẉẘ", "x": "ẋẍ",
    "y": "ýÿŷȳẏẙỳỵỷỹ", "z": "źżžẑẓẕ",
  ]

  private static func table(from first: UInt32, to end: UInt32) -> [UInt8] {
    var bases = [UInt8](repeating: 0, count: Int(end - first))
    for (base, family) in families {
      for letter in family.unicodeScalars {
        let forms = [letter] + letter.properties.uppercaseMapping.unicodeScalars.prefix(1)
        for form in forms where (first..<end).contains(form.value) {
          bases[Int(form.value - first)] = base.utf8.first ?? 0
        }
      }
    }
    // The dotted capital of Turkish is the upper case of no letter above.
    if first <= 0x130, end > 0x130 { bases[Int(0x130 - first)] = UInt8(ascii: "i") }
    return bases
  }
}
