import ContentHashing

/// What tells a journal and its entries from those of any other inbox.
enum JournalIdentity {
  case journal, entry

  /// A UUID of version 8 (RFC 9562): from a SHA-256 of the entry, the first one of
  /// the journal for the journal itself.
  func uuid(_ entry: ChangeEntry?) -> String {
    let fields = entry.map { ["\($0.number)", $0.before ?? "", $0.after, $0.publishedAt] } ?? []
    let digest = SHA256Digest(ofParts: (["\(self)"] + fields).map { Array($0.utf8) })
    var digits = Array(digest.prefix(32))
    // The version, and a digit of the variant 10xx.
    digits[12] = "8"
    digits[16] = "8"
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return groups.joined(separator: "-")
  }
}
