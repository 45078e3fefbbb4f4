package import StanceVocabulary
package import WatchFrames

/// Says when a file has been left alone for so long that it is worth reading.
///
/// Every event makes its file wait anew, for as long as the kind of event suggests that more may
/// follow. A state machine without a clock: all times are durations since one moment, given by the
/// caller, and never run backwards.
package struct QuietTimes: Sendable {
  /// What has settled.
  package enum Settled: Hashable, Sendable {
    case file(InboxPath)
    /// A folder that is no longer there; what lay in it was not told file by file.
    case folderGone(InboxPath)

    /// Where it is or was.
    package var path: InboxPath {
      switch self {
      case .file(let path), .folderGone(let path): path
      }
    }
  }

  private struct Wait {
    let since: Duration
    var quietAt: Duration
    var isBeingWritten = false
    /// The rename that took it away, waiting for its other half; 0 for none.
    var move: UInt32 = 0
    /// When it was given although it was not quiet.
    var givenAt: Duration?

    func due(cap: Duration) -> Duration { min(quietAt, (givenAt ?? since) + cap) }
  }

  /// How long each kind of event makes a file wait; a change holds for later events.
  package var lengths: QuietTimeLengths
  private var waits: [Settled: Wait] = [:]
  /// By the kernel's number of the rename.
  private var openMoves: [UInt32: Settled] = [:]
  /// No wait is over before this.
  private var earliest: Duration?

  package init(lengths: QuietTimeLengths = QuietTimeLengths()) {
    self.lengths = lengths
  }

  /// When something settles next, at the earliest; nothing while nothing waits.
  package var nextDue: Duration? { earliest }

  /// All that waits.
  package var waiting: Set<Settled> { Set(waits.keys) }

  /// The files that wait because they are being written, in byte order.
  package var beingWritten: [InboxPath] {
    waits.filter(\.value.isBeingWritten).map(\.key.path).sorted()
  }

  /// Whether it still waits.
  package func isWaiting(_ thing: Settled) -> Bool { waits[thing] != nil }

  /// Takes note of what happened to a file at the time `now`.
  ///
  /// `move` is what joins the halves of a rename; 0 for none.
  package mutating func note(
    _ event: FileEvent, at path: InboxPath, move: UInt32 = 0, now: Duration
  ) {
    let file = Settled.file(path)
    switch event {
    case .created, .modified:
      wait(file, lengths.written, isBeingWritten: true, now: now)
    case .closed, .found:
      wait(file, lengths.closed, isBeingWritten: isNeverQuiet(file, now: now), now: now)
    case .whole:
      wait(file, .zero, now: now)
    case .movedIn:
      wait(file, .zero, now: now)
      closeMove(move, to: path, now: now)
    case .removed, .movedOut:
      wait(file, lengths.removed, move: event == .movedOut ? move : 0, now: now)
    case .attributes:
      prolong(file, lengths.closed, now: now)
    }
  }

  /// Takes note of a difference that only a listing showed: nobody knows what writes it.
  package mutating func noteListed(_ path: InboxPath, isGone: Bool, now: Duration) {
    let length = isGone ? lengths.removed : lengths.listed
    wait(.file(path), length, isBeingWritten: !isGone, now: now)
  }

  /// Takes note that a folder was moved away, or removed without its files being told.
  package mutating func noteFolderGone(_ path: InboxPath, move: UInt32, now: Duration) {
    wait(.folderGone(path), lengths.removed, move: move, now: now)
  }

  /// Takes note that a folder was moved to this path, which ends the waiting for its old one.
  package mutating func noteFolderMovedIn(_ path: InboxPath, move: UInt32, now: Duration) {
    closeMove(move, to: path, now: now)
  }

  /// What has been quiet long enough by now, or has waited as long as anything may, first things
  /// first; equal times in byte order of the paths.
  ///
  /// What is given because of the cap alone is still being written and goes on waiting.
  package mutating func takeSettled(now: Duration) -> [Settled] {
    guard let earliest, earliest <= now else { return [] }
    var settled: [(due: Duration, thing: Settled)] = []
    for (thing, wait) in waits where wait.due(cap: lengths.cap) <= now {
      settled.append((wait.due(cap: lengths.cap), thing))
    }
    for (_, thing) in settled {
      guard let wait = waits[thing] else { continue }
      if wait.quietAt > now {
        waits[thing]?.givenAt = now
      } else {
        waits[thing] = nil
        openMoves[wait.move] = nil
      }
    }
    self.earliest = waits.values.map { $0.due(cap: lengths.cap) }.min()
    return settled.sorted { ($0.due, $0.thing.path) < ($1.due, $1.thing.path) }.map(\.thing)
  }

  /// Forgets all that waits.
  package mutating func removeAll() {
    waits = [:]
    openMoves = [:]
    earliest = nil
  }

  /// Whether its writer, who has closed it now, has come back for so long that it will again.
  private func isNeverQuiet(_ file: Settled, now: Duration) -> Bool {
    waits[file].map { now - $0.since >= lengths.written } ?? false
  }

  private mutating func wait(
    _ thing: Settled, _ length: Duration, isBeingWritten: Bool = false, move: UInt32 = 0,
    now: Duration
  ) {
    var wait = waits[thing] ?? Wait(since: now, quietAt: now)
    (wait.quietAt, wait.isBeingWritten, wait.move) = (now + length, isBeingWritten, move)
    put(wait, for: thing)
    if move != 0 { openMoves[move] = thing }
  }

  /// Makes it wait at least so long, without cutting short what it waits for already: rights are
  /// set in the midst of writing too.
  private mutating func prolong(_ thing: Settled, _ length: Duration, now: Duration) {
    var wait = waits[thing] ?? Wait(since: now, quietAt: now)
    wait.quietAt = max(wait.quietAt, now + length)
    put(wait, for: thing)
  }

  /// Lets the old name settle together with the new one.
  ///
  /// Where the new name is the old one and something more (`essay.txt~`, `essay.txt.bak`), an editor
  /// keeps a backup and writes the old name anew within milliseconds: that one waits on.
  private mutating func closeMove(_ move: UInt32, to path: InboxPath, now: Duration) {
    guard move != 0, let old = openMoves.removeValue(forKey: move), var wait = waits[old],
      wait.move == move
    else { return }
    wait.move = 0
    if !path.bytes.starts(with: old.path.bytes) { wait.quietAt = now }
    put(wait, for: old)
  }

  private mutating func put(_ wait: Wait, for thing: Settled) {
    if let former = waits[thing], former.move != 0, former.move != wait.move {
      openMoves[former.move] = nil
    }
    waits[thing] = wait
    let due = wait.due(cap: lengths.cap)
    earliest = min(earliest ?? due, due)
  }
}

/// How long a file must be left alone, by what happened last.
package struct QuietTimeLengths: Hashable, Sendable {
  /// After a writer closed it, or its rights changed.
  package var closed = Duration.milliseconds(300)
  /// After it was created or written without being closed.
  package var written = Duration.seconds(2)
  /// After its name went away: editors bring it back at once.
  package var removed = Duration.milliseconds(500)
  /// After a listing showed another state: at least two listings long.
  package var listed = Duration.seconds(4)
  /// The longest that anything waits while it is never quiet.
  package var cap = Duration.seconds(60)

  package init() {}
}
