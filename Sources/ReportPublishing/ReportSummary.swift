import ComparisonService

/// `report.json`: what tells a report of ours from any other folder, and its hash.
enum ReportSummary {
  static let path = "report.json"
  static var name: EntryName { EntryName(path) }

  /// How every summary of ours begins, whatever its version.
  private static let beginning = "{\n  \"schema\": \"parallax-report-"

  /// The file's bytes.
  static func bytes(of report: HashedReport) -> [UInt8] {
    let text = """
      \(beginning)1",
        "hash": "\(report.hash)",
        "pages": \(report.count)
      }

      """
    return Array(text.utf8)
  }

  /// The summary of a report without pages: it marks a new tree as ours before any page is in it.
  static var ofNothing: [UInt8] {
    bytes(of: HashedReport(Runs()))
  }

  /// Whether a folder holds a summary of ours.
  static func isPresent(in folder: OpenFolder) throws(TreeFailure) -> Bool {
    guard let stamp = try folder.stamp(of: name), stamp.kind == .file,
      let bytes = try folder.read(name, upTo: 65_536)
    else { return false }
    return bytes.starts(with: beginning.utf8)
  }
}
