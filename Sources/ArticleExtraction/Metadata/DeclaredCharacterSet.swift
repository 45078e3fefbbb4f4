/// The character set that a page names in its first bytes, as the HTML standard looks for it.
enum DeclaredCharacterSet {
  private static let searched = 4096

  static func name(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(searched), as: UTF8.self).lowercased()
    return name(behind: "charset", in: head) ?? name(behind: "encoding", in: head)
  }

  private static func name(behind word: String, in head: String) -> String? {
    let letters = Array(head.utf8)
    let sought = Array(word.utf8)
    var place = 0
    while place + sought.count < letters.count {
      defer { place += 1 }
      guard letters[place...].starts(with: sought) else { continue }
      let rest = letters[(place + sought.count)...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let value = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let name = value.prefix { byte in
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
