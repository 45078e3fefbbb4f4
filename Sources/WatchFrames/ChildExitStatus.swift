/// The exit statuses of the watching child that its parent understands.
package enum ChildExitStatus: Int32, Hashable, Sendable {
  /// The parent has gone or closed the pipe.
  case finished = 0
  /// Wrong arguments.
  case usage = 64
  /// The folders named in the arguments cannot be opened, or the watched one has gone.
  case folderMissing = 65
  /// It cannot go on with its library's state and is to be started again; a rescan frame said why.
  case startAgain = 3
  /// No inotify instance, or no descriptor, is left (EMFILE, ENFILE).
  case noInstance = 4
  /// Not even the inbox's own folder can be watched: `fs.inotify.max_user_watches`.
  case noWatches = 5
  /// A system call failed that has no reason to fail.
  case failed = 70
}
