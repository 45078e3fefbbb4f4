internal import CNettle

/// Hashes bytes that come piece by piece; the only unsafe calls of this module.
package struct SHA256Hasher {
  private var context = sha256_ctx()

  package init() {
    unsafe nettle_sha256_init(&context)
  }

  package mutating func update(_ content: [UInt8]) {
    unsafe nettle_sha256_update(&context, content.count, content)
  }

  /// The digest of all pieces; the next piece begins another.
  package mutating func finish() -> SHA256Digest {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe nettle_sha256_digest(&context, digest.count, &digest)
    return SHA256Digest(bytes: digest)
  }
}
