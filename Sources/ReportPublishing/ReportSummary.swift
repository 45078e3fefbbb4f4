import ContentHashing

/// `report.json`: what tells a report of ours from any other folder, and its hash.
enum ReportSummary {
  static let path = "report.json"
  static var name: EntryName { EntryName(path) }

  /// How every summary of ours begins, whatever its version.
  private static let beginning = "{\n  \"schema\": \"parallax-report-"

  /// The file's bytes.
  static func bytes(hash: String, pages: Int) -> [UInt8] {
    let text = """
      \(beginning)1",
        "hash": "\(hash)",
        "pages": \(pages)
      }

      """
    return Array(text.utf8)
  }

  /// The summary of a report without pages: it marks a new tree as ours before any page is in it.
  static var ofNothing: [UInt8] {
    bytes(hash: hash(of: []), pages: 0)
  }

  /// The SHA-256, in hex, over the lines `path TAB sha256` of the pages in byte order of the paths.
  static func hash(of pages: some Sequence<(path: String, sha256: SHA256Digest)>) -> String {
    var hasher = SHA256Hasher()
    // Some thousand lines at a time: there may be very many.
    var lines: [UInt8] = []
    for page in pages {
      lines += page.path.utf8
      lines.append(UInt8(ascii: "\t"))
      page.sha256.appendHexadecimal(to: &lines)
      lines.append(UInt8(ascii: "\n"))
      if lines.count > 1 << 18 {
        hasher.update(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    hasher.update(lines)
    return hasher.finish().hexadecimal
  }

  /// Whether a folder holds a summary of ours.
  static func isPresent(in folder: OpenFolder) throws(TreeFailure) -> Bool {
    guard let stamp = try folder.stamp(of: name), stamp.kind == .file,
      let bytes = try folder.read(name, upTo: 65_536)
    else { return false }
    return bytes.starts(with: beginning.utf8)
  }
}
