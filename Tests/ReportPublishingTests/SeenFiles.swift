import Foundation
import ReportPublishing
import Synchronization

/// Looks at a report after each step: the index and the source page name a document, which must be
/// there.
final class SeenFiles: Sendable {
  private let path: String
  private let state = Mutex((dead: [String](), count: 0))

  init(_ path: String) {
    self.path = path
  }

  var deadLinks: [String] { state.withLock { $0.dead } }
  var count: Int { state.withLock { $0.count } }

  func look(at step: PublishingStep) {
    let found = (try? files(in: path)) ?? [:]
    state.withLock { state in
      state.count += 1
      for page in ["index.html", "sources/a.html"] {
        if let named = found[page], found["documents/\(named).html"] == nil {
          state.dead.append("\(step): \(page) names \(named)")
        }
      }
    }
  }
}
