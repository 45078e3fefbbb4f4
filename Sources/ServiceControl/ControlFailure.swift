import Glibc

/// Why the running service could not be asked, or its socket not be opened.
package struct ControlFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    /// No service answers at this socket (exit 69).
    case noServiceAnswers
    /// The service answered that it cannot do this, in words.
    case refused
    /// Another process answers at this socket (exit 75).
    case inUse
    /// The socket could not be opened or made (exit 74).
    case inputOutput
  }

  package let kind: Kind
  package let description: String

  package init(kind: Kind, description: String) {
    self.kind = kind
    self.description = description
  }

  /// A failure of the system call that has just returned, by `errno`.
  static func last(_ operation: String, _ path: String) -> ControlFailure {
    let reason = unsafe String(cString: strerror(errno))
    let place = path.isEmpty ? "" : " \(path)"
    return ControlFailure(
      kind: .inputOutput, description: "cannot \(operation)\(place): \(reason)")
  }

  static func silent(_ path: String, _ reason: String) -> ControlFailure {
    ControlFailure(
      kind: .noServiceAnswers, description: "no service answers at \(path) (\(reason))")
  }
}
