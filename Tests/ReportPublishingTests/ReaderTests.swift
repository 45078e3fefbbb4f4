import ComparisonService
import Foundation
import ReportPublishing
import Synchronization
import Testing

/// A reader who holds the folder open meets one whole report.
@Suite struct ReaderTests {
  /// What the reading thread and the publishing test tell each other.
  private final class Observations: Sendable {
    /// Publications that have begun.
    let begun = Atomic(0)
    /// Readings that lay within one publication and its exchange.
    let readings = Atomic(0)
    let isOver = Atomic(false)
    let broken = Mutex<[String]>([])
  }

  /// The tree that a reader opened is written again only by the publication after next; so a
  /// reading is held to be whole where no publication began in it, beside one already under way.
  @Test(.timeLimit(.minutes(5)))
  func `readings during fifty publications always meet a whole report`() throws {
    let folder = try TemporaryFolder()
    let publisher = try TwoTreePublisher(folder: folder("reports"), ledger: InMemoryPageLedger())
    _ = try publisher.publish(TestReports.version(1))
    let observations = Observations()
    let path = folder("reports")
    let whole = try (1...51).map(cleanFiles)
    let reader = Thread {
      while !observations.isOver.load(ordering: .sequentiallyConsistent) {
        let before = observations.begun.load(ordering: .sequentiallyConsistent)
        let problem = problemOfReading(path, whole)
        let after = observations.begun.load(ordering: .sequentiallyConsistent)
        guard before == after else { continue }
        observations.readings.add(1, ordering: .sequentiallyConsistent)
        if let problem { observations.broken.withLock { $0.append(problem) } }
      }
    }
    reader.start()
    for number in 2...51 {
      observations.begun.add(1, ordering: .sequentiallyConsistent)
      let former = observations.readings.load(ordering: .sequentiallyConsistent)
      _ = try publisher.publish(TestReports.version(number))
      while observations.readings.load(ordering: .sequentiallyConsistent) < former + 2 {
        sched_yield()
      }
    }
    observations.isOver.store(true, ordering: .sequentiallyConsistent)
    #expect(observations.broken.withLock { $0 } == [])
    #expect(observations.readings.load(ordering: .sequentiallyConsistent) >= 100)
  }
}

/// Reads a report through one descriptor of its folder and holds it against those published.
private func problemOfReading(_ path: String, _ whole: [[String: String]]) -> String? {
  let root = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard root >= 0 else { return "no report" }
  defer { close(root) }
  do {
    // The descriptor's own path: everything below is relative to the folder that was opened.
    guard let found = try files(in: "/proc/self/fd/\(root)/.") else { return "no folder" }
    return whole.contains(found) ? nil : "no report that was published: \(found)"
  } catch {
    return "\(error)"
  }
}
