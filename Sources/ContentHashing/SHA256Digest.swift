internal import CNettle

/// The SHA-256 of some bytes, by Nettle.
package struct SHA256Digest: Hashable, Sendable {
  /// The 32 bytes of the digest.
  package let bytes: [UInt8]

  package init(of content: [UInt8]) {
    var hash = SHA256State()
    hash.update(content)
    bytes = hash.finish()
  }

  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// The digest of several parts, each preceded by its length so that no two lists collide.
  package init(ofParts parts: some Sequence<[UInt8]>) {
    var hash = SHA256State()
    for part in parts {
      hash.update(bigEndianBytes(UInt64(part.count)))
      hash.update(part)
    }
    bytes = hash.finish()
  }

  /// The 64 lower-case hex digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first hex digits, as identities and names of pages use them.
  package func prefix(_ digits: Int) -> String {
    String(hexadecimal.prefix(digits))
  }

  /// The first eight bytes as a big-endian number: a seed.
  package var seed: UInt64 {
    bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// Nettle's running state; the only unsafe calls of this module.
private struct SHA256State {
  private var context = sha256_ctx()

  init() {
    unsafe nettle_sha256_init(&context)
  }

  mutating func update(_ content: [UInt8]) {
    unsafe nettle_sha256_update(&context, content.count, content)
  }

  mutating func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }
}

/// A number's eight bytes, big end first.
private func bigEndianBytes(_ number: UInt64) -> [UInt8] {
  (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64($0))) }
}
