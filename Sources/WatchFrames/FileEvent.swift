/// What happened to a file, as far as it decides how long to wait for the file to become quiet.
package enum FileEvent: UInt8, Hashable, Sendable, CaseIterable {
  /// A new name, perhaps still being written.
  case created = 1
  /// Bytes were written.
  case modified = 2
  /// A writer closed it.
  case closed = 3
  /// Renamed to this name, whole.
  case movedIn = 4
  /// Renamed away from this name.
  case movedOut = 5
  /// Removed.
  case removed = 6
  /// Its rights, owner or times were set.
  case attributes = 7
  /// A new name of something that nobody is going to write under this name: a hard link, a symbolic
  /// link, a pipe.
  case whole = 8
  /// Met with content while a new folder was listed.
  case found = 9
}
