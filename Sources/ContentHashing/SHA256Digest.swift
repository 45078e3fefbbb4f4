/// The SHA-256 of some bytes, by Nettle.
///
/// Thirty-two bytes in place, so that a hundred thousand of them are held without as many arrays.
package struct SHA256Digest: Hashable, Sendable {
  // Big-endian, so that their order is that of the bytes.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  package init(of content: [UInt8]) {
    var hash = SHA256Hasher()
    hash.update(content)
    self = hash.finish()
  }

  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// The digest of several parts, each preceded by its length so that no two lists collide.
  package init(ofParts parts: some Sequence<[UInt8]>) {
    var hash = SHA256Hasher()
    for part in parts {
      hash.update(bigEndianBytes(UInt64(part.count)))
      hash.update(part)
    }
    self = hash.finish()
  }

  /// A digest as ``hexadecimal`` writes it; nothing for any other text.
  package init?(hexadecimal text: String) {
    var words: [UInt64] = []
    var word: UInt64 = 0
    for (place, digit) in text.utf8.enumerated() {
      guard let value = Self.value(of: digit) else { return nil }
      word = word << 4 | value
      if place % 16 == 15 { words.append(word) }
    }
    guard text.utf8.count == 64 else { return nil }
    self.init(words: words)
  }

  /// - Parameter bytes: Thirty-two of them.
  init(bytes: [UInt8]) {
    self.init(
      words: (0..<4).map { word in
        bytes[(8 * word)..<(8 * word + 8)].reduce(0) { $0 << 8 | UInt64($1) }
      })
  }

  private init(words: [UInt64]) {
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  /// The 64 lower-case hex digits.
  package var hexadecimal: String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    appendHexadecimal(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes ``hexadecimal`` behind a text.
  package func appendHexadecimal(to text: inout [UInt8]) {
    for word in [first, second, third, fourth] {
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: word >> (60 - 4 * UInt64(place)) & 15)
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  /// The first hex digits, as identities and names of pages use them.
  package func prefix(_ digits: Int) -> String {
    String(hexadecimal.prefix(digits))
  }

  /// The first eight bytes as a big-endian number: a seed, or an identity.
  package var seed: UInt64 { first }

  private static func value(of digit: UInt8) -> UInt64? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}

/// A number's eight bytes, big end first.
private func bigEndianBytes(_ number: UInt64) -> [UInt8] {
  (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64($0))) }
}
