package import ComparisonService
import ContentHashing
import Glibc

/// Reads the report that lies in a folder, and leaves it as it is.
package struct ReportFolder: ReportReading {
  private let folder: String

  /// - Parameter folder: The path of the report's folder.
  package init(_ folder: String) {
    self.folder = folder
  }

  package func read() throws(PublishingFailure) -> FoundReport? {
    do throws(TreeFailure) {
      guard let state = try state() else { return nil }
      return FoundReport(
        pages: state.pages.mapValues(\.sha256),
        strangers: state.strangers.filter { !$0.isFolder }.map(Self.path),
        summaryFits: state.summaryFits)
    } catch {
      throw error.published
    }
  }

  private func state() throws(TreeFailure) -> TreeState? {
    let location = try ReportLocation(folder)
    let parent: OpenFolder
    do {
      parent = try OpenFolder.open(location.parentPath)
    } catch  where error.code == ENOENT {
      return nil
    }
    let state = try TreeInspection(recorded: [:], trust: .hashes)
      .state(of: location.shown, in: parent)
    return state.root == nil ? nil : state
  }

  private static func path(_ stranger: TreeState.Stranger) -> String {
    (stranger.folders + [stranger.name]).map(\.printed).joined(separator: "/")
  }
}

extension TreeState {
  /// Whether `report.json` is the one that is written beside these pages.
  fileprivate var summaryFits: Bool {
    let report = pages.values.filter { $0.path != ReportSummary.path }
      .map { ReportPage(path: $0.path, hash: $0.sha256) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let summary = ReportSummary.bytes(of: HashedReport(Runs([report])))
    return pages[ReportSummary.path]?.sha256 == SHA256Digest(of: summary)
  }
}
