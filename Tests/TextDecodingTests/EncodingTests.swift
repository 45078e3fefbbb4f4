import Foundation
import Testing

@testable import TextDecoding

/// The same texts in many character sets: Fixtures/LANGUAGE.SET, made of LANGUAGE.txt by iconv.
@Suite struct `Character sets` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  private static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private static let sets = [
    "english.utf-8-bom", "english.utf-16le", "english.utf-16be", "english.windows-1252",
    "english.macintosh", "french.iso-8859-1", "french.macintosh", "czech.iso-8859-2",
    "czech.windows-1250", "russian.windows-1251", "russian.koi8-r", "russian.iso-8859-5",
    "arabic.iso-8859-6", "arabic.windows-1256", "turkish.iso-8859-9",
  ]

  private static func expected(_ name: String) throws -> String {
    let language = name.prefix { $0 != "." }
    return String(decoding: try bytes("\(language).txt"), as: UTF8.self)
  }

  @Test(arguments: sets)
  func `are told from the text`(name: String) throws {
    let text = try TextDecoding.text(of: Self.bytes(name))
    #expect(String(decoding: text, as: UTF8.self) == (try Self.expected(name)))
  }

  @Test(arguments: sets.filter { !$0.contains("utf") })
  func `are taken from what the text declares`(name: String) throws {
    let declared = String(name.drop { $0 != "." }.dropFirst())
    let text = try TextDecoding.text(of: Self.bytes(name), declared: declared)
    #expect(String(decoding: text, as: UTF8.self) == (try Self.expected(name)))
  }

  @Test(arguments: ["x-nothing", "utf-16", "iso-8859-6", ""])
  func `UTF-8 is UTF-8, whatever it declares`(declared: String) throws {
    for language in ["english", "russian", "arabic"] {
      let bytes = try Self.bytes("\(language).txt")
      #expect(try TextDecoding.text(of: bytes, declared: declared) == bytes)
    }
  }

  @Test(arguments: sets)
  func `broken bytes shift nothing`(name: String) throws {
    let bytes = try Self.bytes(name)
    for place in stride(from: 4, to: bytes.count, by: 7) {
      var broken = bytes
      broken[place] ^= 0x80
      guard let text = try? TextDecoding.text(of: broken) else { continue }
      #expect(String(validating: text, as: UTF8.self) != nil)
    }
  }
}
