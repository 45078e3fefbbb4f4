import ComparisonService
import Testing

@testable import ParallaxCommands

/// The one line of `systemctl status`, and what `parallax status` says more of.
@Suite struct StatusLineTests {
  private let idle = ServiceStatus(
    version: "1", inbox: "/nowhere/inbox", reports: "/nowhere/reports", state: "/nowhere/state",
    lexicons: "/nowhere/lexicons", bundle: "sha256:0", startedAt: "2026-01-01T00:00:00Z",
    publishedAt: "2026-01-01T00:00:01Z", archived: 15, documents: 12, sources: 3, statements: 40,
    unread: 0, uncovered: 0, backlog: 0,
    awaitingReport: 0, awaitingNewLexicons: 0, work: ServiceWork(),
    watching: WatchingHealth(
      mode: "inotify", watchedFolders: 4, beingWritten: [], trouble: nil, isAlive: true),
    troubles: [])

  @Test func `an idle service counts documents and sources`() {
    #expect(SignsOfLife.line(idle) == "12 documents of 3 sources")
  }

  @Test func `what waits, what is unread and every trouble are in the line`() {
    var status = idle
    status.unread = 2
    status.uncovered = 1
    status.backlog = 7
    status.awaitingReport = 3
    status.awaitingNewLexicons = 5
    status.troubles = ["the disk is full", "the inbox is listed on a timer"]
    #expect(
      SignsOfLife.line(status)
        == "12 documents of 3 sources, 2 files unread, 1 in other languages, 7 waiting, "
        + "3 read and not shown yet, 5 to be read with new lexicons; the disk is full; the inbox is listed on a timer"
    )
  }

  @Test func `before the first report the archive is counted`() {
    var status = idle
    status.publishedAt = nil
    #expect(SignsOfLife.line(status) == "the report is being made, 15 documents in the archive")
    #expect(
      StatusText.text(status).contains(
        "\nread       15 documents in the archive, 0 files unread; the report is being made\n"))
  }

  @Test func `documents in other languages have a line`() {
    var status = idle
    status.uncovered = 4
    #expect(
      StatusText.text(status).contains(
        "\nnot read   4 documents in languages without lexicons\n"))
  }

  @Test func `status for people has a line for each trouble`() {
    var status = idle
    status.troubles = ["the disk is full", "the inbox is listed on a timer"]
    let text = StatusText.text(status)
    #expect(
      text.hasSuffix("trouble    the disk is full\ntrouble    the inbox is listed on a timer\n"))
    #expect(text.contains("inbox      /nowhere/inbox (inotify, 4 folders watched)\n"))
    #expect(text.contains("           may drop: No such file or directory\n"))
    #expect(text.contains("           may read: everybody on this machine\n"))
  }
}
