/// Why the watching child can no longer vouch for having seen everything.
package enum RescanReason: UInt8, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// The kernel's queue of events was full and events were dropped.
  case overflow = 1
  /// The watched folder itself was moved, removed or unmounted.
  case rootGone = 2
  /// A file system below the watched folder was unmounted.
  case unmounted = 3
  /// Reading events failed, or an event belongs to no folder that is known.
  case confused = 4
  /// The library keeps too many watches of folders that are gone; only a new process frees them.
  case renewal = 5

  package var description: String {
    switch self {
    case .overflow: "the kernel's queue of events overflowed (fs.inotify.max_queued_events)"
    case .rootGone: "the inbox was moved, removed or unmounted"
    case .unmounted: "a file system in the inbox was unmounted"
    case .confused: "the events of the kernel could not be followed"
    case .renewal: "the watching process renews itself"
    }
  }
}
