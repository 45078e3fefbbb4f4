#if FAILPOINTS
  import Glibc
  import Synchronization

  /// One armed place; see ``Failpoints``.
  final class Failpoint: Sendable {
    private let step: String
    private let text: String
    private let turn: Int
    private let kind: Kind
    private let turns = Mutex(0)

    private enum Kind: String {
      case kill, crash, hang, pause
    }

    /// - Parameter notation: `STEP[@TEXT][#N]=kill|crash|hang|pause`; nothing where it is not that.
    init?(_ notation: String) {
      let halves = notation.split(separator: "=", maxSplits: 1)
      guard halves.count == 2, let kind = Kind(rawValue: String(halves[1])) else { return nil }
      let place = halves[0].split(separator: "#", maxSplits: 1)
      let names = place[0].split(separator: "@", maxSplits: 1)
      step = String(names[0])
      text = names.count > 1 ? String(names[1]) : ""
      turn = place.count > 1 ? Int(place[1]) ?? 1 : 1
      self.kind = kind
    }

    /// Whether this is the time.
    func isReached(_ step: String, _ subject: String) -> Bool {
      guard step == self.step, text.isEmpty || subject.contains(text) else { return false }
      return turns.withLock { turns in
        turns += 1
        return turns == turn
      }
    }

    func action() {
      switch kind {
      case .kill: kill(getpid(), SIGKILL)
      case .crash: raise(SIGTRAP)
      case .hang: while true { sleep(3600) }
      case .pause: sleep(1)
      }
    }
  }
#endif
