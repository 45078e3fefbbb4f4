import ComparisonService
import StanceVocabulary

/// Finds changes by listing the inbox and comparing, where events cannot tell them.
struct InboxPoll {
  private var known: [InboxPath: FileStamp]?

  /// Whether there is a listing to compare with: what came before it is for a rescan.
  var hasBaseline: Bool { known != nil }

  /// A difference between two listings.
  struct Difference: Hashable {
    let path: InboxPath
    let isGone: Bool
  }

  /// What has changed since the last listing, in byte order; nothing for the first.
  ///
  /// What lies in a folder that cannot be read is not gone.
  mutating func differences(to listing: InboxListing) -> [Difference] {
    var stamps: [InboxPath: FileStamp] = [:]
    stamps.reserveCapacity(listing.files.count)
    var differences: [Difference] = []
    for file in listing.files {
      stamps[file.path] = file.stamp
      if let known, known[file.path] != file.stamp {
        differences.append(Difference(path: file.path, isGone: false))
      }
    }
    for (path, stamp) in known ?? [:] where stamps[path] == nil {
      if listing.hides(path) {
        stamps[path] = stamp
      } else {
        differences.append(Difference(path: path, isGone: true))
      }
    }
    known = stamps
    return differences.sorted { $0.path < $1.path }
  }

  /// Forgets the last listing.
  mutating func stop() {
    known = nil
  }
}

extension InboxListing {
  /// Whether a folder above the path could not be listed.
  fileprivate func hides(_ path: InboxPath) -> Bool {
    guard !unreadableFolders.isEmpty else { return false }
    return path.bytes.indices.contains { index in
      path.bytes[index] == UInt8(ascii: "/")
        && unreadableFolders[InboxPath(bytes: Array(path.bytes[..<index]))] != nil
    }
  }
}
