package import ComparisonService

/// What the watcher must be told.
package struct WatchSettings: Sendable {
  /// The inbox, absolute, in bytes.
  ///
  /// Must not be a link: resolve it before.
  package var inbox: [UInt8]
  /// A folder of the watcher's own outside of the inbox, made where it is missing; see
  /// ``InotifyFolderWatcher``.
  package var cookies: [UInt8]
  /// The child's program; nothing finds it by `ChildProgram`.
  package var program: [UInt8]?
  /// Whether inotify is tried at all; otherwise the inbox is listed on a timer.
  package var usesInotify = true
  /// How long files must be left alone.
  package var quietTimes = QuietTimeLengths()
  /// Between two listings where listing is needed; longer where a listing takes long.
  package var pollEvery = Duration.seconds(2)
  /// How often the inbox itself is looked at, and the child has to prove that it is alive.
  package var looks = LookPace()
  /// A child that has not answered for so long is given up for asleep, and the inbox is listed.
  package var probeLimit = Duration.seconds(10)
  /// A child that has not answered for so long is ended and started anew.
  package var killLimit = Duration.seconds(30)
  /// The watching loop hangs if no turn of it ends for so long: the longest listing must fit in, and
  /// the longest pause between two looks.
  package var longestSilence = Duration.seconds(60)

  /// Called at each turn of the watching loop, on its thread: for tests that hang it there.
  package var atEachTurn: @Sendable () -> Void = {}

  package init(inbox: [UInt8], cookies: [UInt8]) {
    self.inbox = inbox
    self.cookies = cookies
  }
}
