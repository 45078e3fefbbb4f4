import ComparisonService
import DocumentReading
import StanceVocabulary
import Testing

@Suite struct DecodingTests {
  @Test(
    arguments: [
      ("UTF-8", [0x61, 0x20, 0xC3, 0xA9], "a é"),
      ("UTF-8 with its mark", [0xEF, 0xBB, 0xBF, 0x61], "a"),
      ("UTF-16, little end first", [0xFF, 0xFE, 0x61, 0, 0xE9, 0], "aé"),
      ("UTF-16, big end first", [0xFE, 0xFF, 0, 0x61, 0, 0xE9], "aé"),
      ("UTF-16 without its mark", [0x61, 0, 0x62, 0, 0x63, 0, 0x64, 0], "abcd"),
      ("half of a pair", [0xFE, 0xFF, 0, 0x61, 0xD8, 0x00], "a\u{FFFD}"),
      ("CR LF and CR", [0x61, 0x0D, 0x0A, 0x62, 0x0D, 0x63], "a\nb\nc"),
      (
        "a broken byte among good ones", Array("“é” “é” “é” “é” ".utf8) + [0xFF, 0x61],
        "“é” “é” “é” “é” \u{FFFD}a"
      ),
      (
        "a control", Array(repeating: 0x61, count: 60) + [0x07, 0x62],
        String(repeating: "a", count: 60) + " b"
      ),
    ] as [(String, [UInt8], String)])
  func `bytes become UTF-8 with one kind of line end`(
    name: String, bytes: [UInt8], expected: String
  ) throws {
    let document = try SingleFileReader.read(bytes: bytes, name: "-").document
    #expect(String(decoding: document.text, as: UTF8.self) == expected)
  }

  @Test func `Windows Cyrillic is told and decoded`() throws {
    // "Армия вошла в город. Жители говорят, что ..." in Windows-1251.
    let sentence = "Армия вошла в город, и жители говорят, что война скоро закончится. "
    let bytes = String(repeating: sentence, count: 5).unicodeScalars.map { scalar -> UInt8 in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      default: UInt8(scalar.value)
      }
    }
    let document = try SingleFileReader.read(bytes: bytes, name: "-").document
    #expect(document.string(0..<document.text.count).hasPrefix(sentence))
    #expect(document.language == "ru")
  }

  @Test func `Latin-1 is decoded`() throws {
    let sentence = "Le président a déclaré que la démocratie était menacée à l'étranger. "
    let bytes = String(repeating: sentence, count: 5).unicodeScalars.map { UInt8($0.value) }
    let document = try SingleFileReader.read(bytes: bytes, name: "-").document
    #expect(document.string(0..<document.text.count).hasPrefix(sentence))
    #expect(document.language == "fr")
  }

  @Test(
    arguments: [
      ("nothing", [], "empty"), ("a mark alone", [0xEF, 0xBB, 0xBF], "empty"),
      ("a UTF-16 mark alone", [0xFF, 0xFE], "empty"), ("white space", [0x20, 0x0A, 0x09], "empty"),
      ("a NUL", [0x61, 0x00, 0x62], "not text: it holds NUL bytes"),
      ("controls", [0x61, 0x01, 0x02, 0x03], "not text: it is full of control characters"),
      ("marks alone", Array("---\n\n***\n".utf8), "empty"),
    ] as [(String, [UInt8], String)])
  func `what is no text is refused with its reason`(
    name: String, bytes: [UInt8], reason: String
  ) {
    #expect {
      try SingleFileReader.read(bytes: bytes, name: "-")
    } throws: { error in
      let failure = error as? ReadingFailure
      return failure?.kind == .unreadable && failure?.description == reason
        && failure?.contentHash?.utf8.count == 64
    }
  }

  @Test func `random bytes are no text, always the same way`() {
    var state: UInt64 = 7
    for _ in 0..<50 {
      let bytes = (0..<4096).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      #expect(throws: ReadingFailure.self) { try SingleFileReader.read(bytes: bytes, name: "-") }
    }
  }

  @Test func `a text with many broken places is read in part`() throws {
    let few = Array(repeating: Array("Some words \u{FFFD} here. ".utf8), count: 8).flatMap(\.self)
    #expect(try SingleFileReader.read(bytes: few, name: "-").document.provenance.gaps == [])
    let many = few + few
    let document = try SingleFileReader.read(bytes: many, name: "-").document
    #expect(
      document.provenance.gaps.map(\.reason) == [
        "in 16 places its text means nothing in its character set"
      ])
  }

  @Test func `a short text has no language`() throws {
    #expect(try SingleFileReader.read(bytes: Array("No.".utf8), name: "-").document.language == nil)
  }
}
