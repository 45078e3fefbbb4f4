import FolderWatching
import StanceVocabulary
import Testing
import WatchFrames

@Suite struct QuietTimesTests {
  /// One event of a story: when (milliseconds), what, where, and the number of the rename.
  struct Event: Sendable {
    let at: Int
    let event: FileEvent
    let path: String
    let move: UInt32

    init(_ at: Int, _ event: FileEvent, _ path: String = "a", move: UInt32 = 0) {
      self.at = at
      self.event = event
      self.path = path
      self.move = move
    }
  }

  /// A story, and when each path settles, as `time path`.
  struct Story: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let events: [Event]
    let settles: [String]

    init(_ title: String, _ events: [Event], _ settles: [String]) {
      testDescription = title
      self.events = events
      self.settles = settles
    }
  }

  static let stories: [Story] = [
    Story("moved in: at once", [Event(10, .movedIn)], ["10 a"]),
    Story("a hard link: at once", [Event(10, .whole)], ["10 a"]),
    Story("closed after writing: 300 ms", [Event(0, .created), Event(5, .closed)], ["305 a"]),
    Story("created and never closed: 2 s", [Event(0, .created)], ["2000 a"]),
    Story("truncated: 2 s", [Event(100, .modified)], ["2100 a"]),
    Story("removed: 500 ms", [Event(0, .removed)], ["500 a"]),
    Story("moved out of the inbox: 500 ms", [Event(0, .movedOut, move: 9)], ["500 a"]),
    Story("rights changed: 300 ms", [Event(0, .attributes)], ["300 a"]),
    Story("met in a new folder: 300 ms", [Event(0, .found)], ["300 a"]),
    Story(
      "every event begins the waiting anew",
      [Event(0, .created), Event(1500, .modified), Event(3000, .modified), Event(3100, .closed)],
      ["3400 a"]),
    Story(
      "written on after a close: the longer time",
      [Event(0, .closed), Event(200, .modified)], ["2200 a"]),
    Story(
      "rights set in the midst of writing do not cut it short",
      [Event(0, .created), Event(10, .attributes)], ["2000 a"]),
    Story(
      "rights set after the close prolong it",
      [Event(0, .closed), Event(200, .attributes)], ["500 a"]),
    Story(
      "an atomic save: both names at once",
      [
        Event(0, .created, "t"), Event(1, .closed, "t"), Event(2, .movedOut, "t", move: 5),
        Event(2, .movedIn, "a", move: 5),
      ],
      ["2 a", "2 t"]),
    Story(
      "a rename: the old name with the new one",
      [Event(0, .movedOut, "a", move: 5), Event(0, .movedIn, "b", move: 5)], ["0 a", "0 b"]),
    Story(
      "halves of different renames are not joined",
      [Event(0, .movedOut, "a", move: 5), Event(0, .movedIn, "b", move: 6)], ["0 b", "500 a"]),
    Story(
      "an editor's backup: the name itself waits until it is back",
      [
        Event(0, .movedOut, "a", move: 5), Event(0, .movedIn, "a~", move: 5),
        Event(3, .created, "a"), Event(4, .modified, "a"), Event(5, .closed, "a"),
      ],
      ["0 a~", "305 a"]),
    Story(
      "an exchange of two names",
      [
        Event(0, .movedOut, "a", move: 5), Event(0, .movedIn, "b", move: 5),
        Event(0, .movedOut, "b", move: 6), Event(0, .movedIn, "a", move: 6),
      ],
      ["0 a", "0 b"]),
    Story(
      "removed and back within the time: settles once",
      [Event(0, .removed), Event(100, .created), Event(101, .closed)], ["401 a"]),
    Story(
      "others do not wait for a slow one",
      [Event(0, .created, "slow"), Event(100, .movedIn, "b"), Event(1900, .modified, "slow")],
      ["100 b", "3900 slow"]),
    Story(
      "equal times in byte order",
      [Event(0, .closed, "b"), Event(0, .closed, "a/z"), Event(0, .closed, "a")],
      ["300 a", "300 a/z", "300 b"]),
  ]

  @Test(arguments: stories)
  func `each kind of event has its quiet time`(story: Story) {
    var quiet = QuietTimes()
    var settled: [String] = []
    func advance(to end: Duration) {
      while let due = quiet.nextDue, due < end {
        settled += quiet.takeSettled(now: due).map { "\(milliseconds(due)) \($0.path.printed)" }
      }
    }
    for event in story.events {
      let now = Duration.milliseconds(event.at)
      advance(to: now)
      quiet.note(event.event, at: InboxPath(event.path), move: event.move, now: now)
    }
    advance(to: .seconds(1000))
    #expect(settled == story.settles)
    #expect(quiet.waiting.isEmpty)
    #expect(quiet.nextDue == nil)
  }

  @Test func `one that never rests is given every 60 s and still counts as being written`() {
    var quiet = QuietTimes()
    let path = InboxPath("log")
    var given: [Int] = []
    for second in 0..<150 {
      let now = Duration.seconds(second)
      if quiet.takeSettled(now: now) == [.file(path)] { given.append(second) }
      quiet.note(.modified, at: path, now: now)
      #expect(quiet.beingWritten == [path])
    }
    #expect(given == [60, 120])
    // The last event was at 149 s.
    #expect(quiet.takeSettled(now: .milliseconds(150_999)) == [])
    #expect(quiet.takeSettled(now: .seconds(151)) == [.file(path)])
    #expect(quiet.beingWritten == [])
  }

  @Test func `what was written and closed is no longer being written`() {
    var quiet = QuietTimes()
    quiet.note(.created, at: InboxPath("b"), now: .zero)
    quiet.note(.modified, at: InboxPath("a"), now: .zero)
    quiet.note(.closed, at: InboxPath("c"), now: .zero)
    #expect(quiet.beingWritten.map(\.printed) == ["a", "b"])
    quiet.note(.closed, at: InboxPath("a"), now: .zero)
    #expect(quiet.beingWritten.map(\.printed) == ["b"])
  }

  @Test func `what is opened, written and closed again and again is being written`() {
    var quiet = QuietTimes()
    let path = InboxPath("log")
    for tenth in 0..<900 {
      let now = Duration.milliseconds(tenth * 100)
      _ = quiet.takeSettled(now: now)
      quiet.note(.modified, at: path, now: now)
      quiet.note(.closed, at: path, now: now)
      #expect(quiet.beingWritten == (tenth < 20 ? [] : [path]), "\(now)")
    }
  }

  @Test func `a folder moved away waits for its other half`() {
    var quiet = QuietTimes()
    quiet.noteFolderGone(InboxPath("old"), move: 3, now: .zero)
    #expect(quiet.takeSettled(now: .milliseconds(499)) == [])
    quiet.noteFolderMovedIn(InboxPath("new"), move: 3, now: .milliseconds(499))
    #expect(quiet.takeSettled(now: .milliseconds(499)) == [.folderGone(InboxPath("old"))])
    quiet.noteFolderGone(InboxPath("out"), move: 4, now: .seconds(1))
    #expect(quiet.takeSettled(now: .milliseconds(1500)) == [.folderGone(InboxPath("out"))])
  }

  @Test func `a difference seen by listing waits for two listings`() {
    var quiet = QuietTimes()
    quiet.noteListed(InboxPath("new"), isGone: false, now: .zero)
    quiet.noteListed(InboxPath("gone"), isGone: true, now: .zero)
    #expect(quiet.takeSettled(now: .milliseconds(500)) == [.file(InboxPath("gone"))])
    #expect(quiet.takeSettled(now: .milliseconds(3999)) == [])
    #expect(quiet.takeSettled(now: .seconds(4)) == [.file(InboxPath("new"))])
  }

  private func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
