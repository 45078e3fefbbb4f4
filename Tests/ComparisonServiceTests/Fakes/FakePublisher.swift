import ComparisonService
import ContentHashing
import Synchronization

/// A page that was published.
struct PublishedPage: Hashable, Sendable {
  let path: String
  let bytes: [UInt8]
}

/// Keeps what was published, and asks for the bytes of no page whose hash it has.
final class FakePublisher: ReportPublisher {
  private struct State {
    var pages: [PublishedPage] = []
    var contents: [SHA256Digest: [UInt8]] = [:]
    var rendered: [String] = []
    var attempts = 0
    var publications = 0
    var failures = 0
    var onNextRendering: (@Sendable () throws -> Void)?
  }

  private let state = Mutex(State())

  var pages: [PublishedPage] { state.withLock { $0.pages } }
  /// The paths of the pages that were rendered since ``forgetRendered()``.
  var rendered: [String] { state.withLock { $0.rendered } }
  /// The report without its history.
  var report: [PublishedPage] { pages.filter { !$0.path.hasPrefix("changes/") } }
  /// Publications that were begun.
  var attempts: Int { state.withLock { $0.attempts } }
  var publications: Int { state.withLock { $0.publications } }

  func text(_ path: String) -> String? {
    pages.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The next publications fail.
  func fail(times: Int) { state.withLock { $0.failures = times } }

  /// Runs a body before the next page is rendered.
  func onNextRendering(_ body: @escaping @Sendable () throws -> Void) {
    state.withLock { $0.onNextRendering = body }
  }

  func forgetRendered() { state.withLock { $0.rendered = [] } }

  /// Forgets the bytes of what was published, as somebody who damages the report.
  func forgetContents() { state.withLock { $0.contents = [:] } }

  func publish(
    _ pages: Runs<ReportPage>, render: (Int) throws -> PageContent
  ) throws -> PublishedReport {
    var contents = state.withLock { state in
      state.attempts += 1
      return state.contents
    }
    var rendered: [String] = []
    var published: [PublishedPage] = []
    for (place, page) in pages.enumerated() {
      var bytes = page.hash.flatMap { contents[$0] }
      if bytes == nil {
        let body = state.withLock { state in
          defer { state.onNextRendering = nil }
          return state.onNextRendering
        }
        try body?()
        let content = try render(place)
        contents[content.hash] = content.bytes
        bytes = content.bytes
        rendered.append(page.path)
      }
      published.append(PublishedPage(path: page.path, bytes: bytes ?? []))
    }
    let fails = state.withLock { state in
      state.contents = contents
      if state.failures > 0 {
        state.failures -= 1
        return true
      }
      state.publications += 1
      state.pages = published
      state.rendered += rendered
      return false
    }
    if fails { throw PublishingFailure(kind: .inputOutput, description: "no space left") }
    return PublishedReport(written: pages.count, removed: 0, hash: reportHash, wasExchanged: true)
  }

  private var reportHash: String {
    SHA256Digest(ofParts: report.flatMap { [Array($0.path.utf8), $0.bytes] }).hexadecimal
  }

  func pages(ofReport hash: String) -> [String: SHA256Digest]? {
    guard hash == reportHash else { return nil }
    return Dictionary(pages.map { ($0.path, SHA256Digest(of: $0.bytes)) }) { first, _ in first }
  }
}

/// A clock that a test sets.
final class FakeClock: WallClock {
  private let time = Mutex(FakeInbox.epoch + 3_600_000_000_000)

  func now() -> Int64 { time.withLock { $0 } }
  func set(_ nanoseconds: Int64) { time.withLock { $0 = nanoseconds } }
}
