import WatchFrames

/// Why the child ends: its exit status, and what it says before.
struct ChildEnd: Error {
  let status: ChildExitStatus
  var rescan: RescanReason? = nil
  var message: String? = nil

  /// The parent has gone.
  static let finished = ChildEnd(status: .finished)

  /// Something was missed or the library's state is spoilt: a new process begins anew.
  static func startAgain(_ reason: RescanReason) -> ChildEnd {
    ChildEnd(
      status: reason == .rootGone ? .folderMissing : .startAgain, rescan: reason)
  }

  /// A system call failed in a way that nothing here can mend.
  static func failed(_ call: String, _ error: Int32) -> ChildEnd {
    ChildEnd(status: .failed, message: "\(call): \(ErrorLine.text(of: error))")
  }
}
