import Glibc

/// Places where a test build can be made to die, to crash or to hang; nothing in a release build.
///
/// `PARALLAX_FAILPOINTS` holds them, `;` between: `STEP[@TEXT][#N]=kill|crash|hang|pause`: at the
/// Nth time (the first by default) that the program reaches STEP with TEXT in what it works on. `kill` is
/// SIGKILL to itself, `crash` a trap, `hang` blocks the thread for ever, and `pause` for a second.
/// Where `PARALLAX_FAILPOINTS_WHEN` names a path, no step counts before something lies there.
/// Tests/FaultTests lists the steps that it uses.
enum Failpoints {
  /// Says that a step has been reached, and with what.
  static func reach(_ step: @autoclosure () -> String, _ subject: @autoclosure () -> String = "") {
    #if FAILPOINTS
      guard !armed.isEmpty, isTime else { return }
      let (step, subject) = (step(), subject())
      // All counted before one acts: it may hold this thread while others come past.
      let reached = armed.filter { $0.isReached(step, subject) }
      for point in reached { point.action() }
    #endif
  }

  #if FAILPOINTS
    private static let armed: [Failpoint] =
      unsafe getenv("PARALLAX_FAILPOINTS")
      .map { unsafe String(cString: $0) }
      .map { $0.split(separator: ";").compactMap { Failpoint(String($0)) } } ?? []

    private static var isTime: Bool {
      guard let path = unsafe getenv("PARALLAX_FAILPOINTS_WHEN") else { return true }
      return unsafe access(path, F_OK) == 0
    }
  #endif
}
