import ComparisonService
import ContentHashing

/// A report of which the hash of every page is known, with the lines that its own hash is made of.
///
/// The hash is one over all pages, in order. What is kept of them is made again only for those runs
/// that a former report did not have.
struct HashedReport {
  let pages: Runs<ReportPage>
  private let lines: [Lines]
  /// How many pages the hash counts: those of `changes/` are left out.
  let count: Int
  /// The SHA-256, in hex, over the lines of the pages in byte order of the paths.
  let hash: String

  /// A line `path TAB sha256` for each page of a run that is hashed.
  private struct Lines {
    var bytes: [UInt8] = []
    var pages = 0

    init(_ run: [ReportPage]) {
      for place in run.indices {
        guard let sha256 = run[place].hash, !PagePath.isOfChanges(run[place].path) else { continue }
        bytes += run[place].path.utf8
        bytes.append(UInt8(ascii: "\t"))
        sha256.appendHexadecimal(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        pages += 1
      }
    }
  }

  /// - Parameters:
  ///   - pages: Sorted by path.
  ///   - former: Reports that may have the same runs in the same places.
  init(_ pages: Runs<ReportPage>, beside former: [HashedReport] = []) {
    self.pages = pages
    lines = pages.runs.enumerated().map { number, run in
      let same = former.first { former in
        former.pages.runs.indices.contains(number) && former.pages.runs[number] == run
      }
      return same?.lines[number] ?? Lines(run)
    }
    count = lines.reduce(0) { $0 + $1.pages }
    var hasher = SHA256Hasher()
    for lines in lines { hasher.update(lines.bytes) }
    hash = hasher.finish().hexadecimal
  }
}
