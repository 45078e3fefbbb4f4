import ArgumentParser

/// Ends a command as the table of exit statuses says, with its reason on standard error.
enum Ending {
  /// Runs a command's work.
  /// - Throws: `ExitCode` where it failed; a failure without words has told them already.
  static func reported(_ work: () throws(CommandFailure) -> Void) throws {
    do {
      try work()
    } catch {
      if !error.description.isEmpty { Output.complain(error.description) }
      throw ExitCode(error.status.rawValue)
    }
  }
}
