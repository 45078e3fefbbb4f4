import ComparisonService
import StanceVocabulary
import Testing

@Suite struct `The backlog` {
  var backlog = Backlog()
  let now = ContinuousClock.now

  private func path(_ name: String) -> InboxPath { InboxPath(name) }

  private mutating func take(_ count: Int) -> [String] {
    (0..<count).compactMap { _ in backlog.next(now: now)?.path.printed }
  }

  @Test mutating func `a new drop goes first, the newest before all`() {
    backlog.add(["c", "a", "b"].map(path))
    backlog.drop(path("x"))
    backlog.drop(path("y"))
    #expect(take(6) == ["y", "x", "a", "b", "c"])
  }

  @Test mutating func `a path waits once, and once more if it changes while it is read`() {
    backlog.drop(path("a"))
    backlog.drop(path("a"))
    backlog.add([path("a")])
    #expect(backlog.next(now: now) == .file(path("a")))
    #expect(backlog.next(now: now) == nil)
    backlog.drop(path("a"))
    #expect(backlog.next(now: now) == nil)
    #expect(backlog.count == 1)
    backlog.finished(.file(path("a")))
    #expect(backlog.next(now: now) == .file(path("a")))
    backlog.finished(.file(path("a")))
    #expect(backlog.isSettled)
    #expect(backlog.count == 0)
  }

  @Test mutating func `a drop that a listing found first goes before the rest, and once`() {
    backlog.add(["a", "b", "c", "d"].map(path))
    backlog.drop(path("c"))
    backlog.drop(path("c"))
    backlog.drop(path("x"))
    #expect(backlog.count == 5)
    #expect(take(9) == ["x", "c", "a", "b", "d"])
  }

  @Test mutating func `what a listing asks for again waits behind drops`() {
    backlog.add(["a", "b"].map(path))
    #expect(take(1) == ["a"])
    backlog.add([path("a")])
    backlog.drop(path("x"))
    backlog.finished(.file(path("a")))
    #expect(take(4) == ["x", "a", "b"])
  }

  @Test mutating func `a suspect that is dropped is read alone all the same`() {
    backlog.add([path("a")], suspects: [path("s")])
    backlog.drop(path("s"))
    #expect(backlog.next(now: now) == .file(path("a")))
    #expect(backlog.next(now: now) == nil)
    backlog.finished(.file(path("a")))
    #expect(backlog.next(now: now) == .suspect(path("s")))
    #expect(backlog.count == 1)
  }

  @Test mutating func `a file found while a worker has its document is read when that is done`() {
    backlog.reread([path("a")])
    #expect(backlog.next(now: now) == .rereading(path("a")))
    backlog.add([path("a")])
    #expect(backlog.next(now: now) == nil)
    backlog.finished(.rereading(path("a")))
    #expect(backlog.next(now: now) == .file(path("a")))
  }

  @Test mutating func `a file that waits goes on waiting while its document is read again`() {
    backlog.reread([path("a")])
    #expect(backlog.next(now: now) == .rereading(path("a")))
    backlog.finished(.rereading(path("a")))
    backlog.drop(path("b"))
    backlog.reread([path("b")])
    #expect(backlog.next(now: now) == .file(path("b")))
    #expect(backlog.next(now: now) == nil)
    backlog.finished(.file(path("b")))
    #expect(backlog.next(now: now) == .rereading(path("b")))
  }

  @Test mutating func `suspects come last and alone`() {
    backlog.add([path("a")], suspects: [path("s")])
    #expect(backlog.next(now: now) == .file(path("a")))
    #expect(backlog.next(now: now) == nil)
    backlog.finished(.file(path("a")))
    #expect(backlog.next(now: now) == .suspect(path("s")))
    backlog.drop(path("b"))
    #expect(backlog.next(now: now) == nil)
    backlog.finished(.suspect(path("s")))
    #expect(backlog.next(now: now) == .file(path("b")))
  }

  @Test mutating func `a failed file waits longer each time, and a drop ends the wait`() {
    var timings = ServiceTimings()
    timings.firstRetry = .seconds(1)
    timings.longestRetry = .seconds(3)
    let job = Backlog.Job.file(path("a"))
    backlog.drop(path("a"))
    var time = now
    for wait in [1, 2, 3, 3] {
      #expect(backlog.next(now: time) == job)
      backlog.failed(job, now: time, timings: timings)
      #expect(backlog.isSettled)
      #expect(backlog.retrying == [path("a")])
      #expect(backlog.next(now: time.advanced(by: .milliseconds(wait * 1000 - 1))) == nil)
      time = time.advanced(by: .seconds(wait))
      #expect(backlog.nextRetry == time)
    }
    backlog.drop(path("a"))
    #expect(backlog.next(now: now) == job)
    backlog.finished(job)
    #expect(backlog.retrying == [])
  }

  @Test mutating func `what settled a moment ago is told from what has waited`() {
    let timings = ServiceTimings()
    backlog.add([path("found")])
    backlog.drop(path("dropped"), at: now)
    #expect(take(2) == ["dropped", "found"])
    let soon = now.advanced(by: timings.freshness)
    let late = soon.advanced(by: .milliseconds(1))
    #expect(
      backlog.freshDrop(of: path("dropped"), now: soon, timings)
        == Backlog.FreshDrop(path("dropped"), at: now))
    #expect(backlog.freshDrop(of: path("dropped"), now: late, timings) == nil)
    #expect(backlog.freshDrop(of: path("found"), now: now, timings) == nil)
    backlog.finished(.file(path("dropped")))
    #expect(backlog.freshDrop(of: path("dropped"), now: now, timings) == nil)
  }

  @Test mutating func `a document is read again by one worker at a time`() {
    backlog.reread([path("a"), path("b"), path("a")])
    #expect(backlog.next(now: now) == .rereading(path("a")))
    #expect(backlog.next(now: now) == .rereading(path("b")))
    #expect(backlog.next(now: now) == nil)
    #expect(!backlog.isSettled)
  }

  @Test mutating func `what could not be kept waits on, and before what a listing found`() {
    backlog.add([path("a"), path("b")], suspects: [path("s")])
    backlog.drop(path("x"))
    let job = backlog.next(now: now)
    #expect(job == .file(path("x")))
    backlog.returned(.file(path("x")))
    #expect(backlog.count == 4)
    #expect(take(3) == ["x", "a", "b"])
    for name in ["x", "a", "b"] { backlog.finished(.file(path(name))) }
    #expect(backlog.next(now: now) == .suspect(path("s")))
    backlog.returned(.suspect(path("s")))
    #expect(backlog.next(now: now) == .suspect(path("s")))
  }
}
