import ComparisonService
import ReportPublishing
import Testing

/// Work grows with what changed.
///
/// The bounds are wide: they catch a copy of the whole, not a slow day.
@Suite(.serialized) struct PublishingSpeedTests {
  private func report(_ version: Int) -> [TestPage] {
    let filler = String(repeating: "A sentence of a page that was read. ", count: 250)
    return (0..<10_000).map { number in
      let isChanged = number.isMultiple(of: 417) ? version : 0
      let name = String(100_000 + number)
      return TestReports.page("documents/\(name).html", "\(name) \(isChanged) \(filler)")
    }
  }

  @Test func `24 changed pages of 10,000 are published without touching the others`() throws {
    let folder = try TemporaryFolder()
    let publisher = try TwoTreePublisher(folder: folder("reports"), ledger: InMemoryPageLedger())
    let clock = ContinuousClock()
    let reports = (1...5).map(report)
    let first = try clock.measure { _ = try publisher.publish(reports[0]) }
    _ = try publisher.publish(reports[1])
    var times: [Duration] = []
    for next in reports[2...] {
      times.append(
        try clock.measure {
          let report = try publisher.publish(next)
          #expect(report.written == 24)
        })
    }
    let unchanged = try clock.measure { _ = try publisher.publish(reports[4]) }
    print("10,000 pages of 9 kB: first \(first), 24 changed \(times), none \(unchanged)")
    #expect(times.min() ?? .seconds(60) < .seconds(2))
  }
}
