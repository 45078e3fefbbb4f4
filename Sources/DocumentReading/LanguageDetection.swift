import CLanguageDetector

/// The language of a text, by cld2.
enum LanguageDetection {
  /// The ISO 639 code of the text's main language; nothing where the detector is not sure.
  static func language(of text: [UInt8]) -> String? {
    // The beginning tells it; cut so that no character is cut in two.
    var sample = text.prefix(1 << 16)
    if sample.count < text.count {
      while let last = sample.last, last & 0xC0 == 0x80 { sample = sample.dropLast() }
      sample = sample.dropLast()
    }
    // cld2 looks at what follows a last letter, and what is no UTF-8 there ends the program.
    let characters = sample.map { CChar(bitPattern: $0) } + [0]
    var code = [CChar](repeating: 0, count: 16)
    guard
      unsafe parallax_detect_language(characters, Int32(clamping: sample.count), &code) == 1
    else { return nil }
    let name = String(
      decoding: code.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return renamed[name] ?? name.split(separator: "-").first.map(String.init)
  }

  /// Codes of the detector that ISO 639 has renamed.
  private static let renamed = ["iw": "he", "jw": "jv", "in": "id", "mo": "ro"]
}
