/// How the program ends: one table for all commands, after `sysexits.h`.
package enum ExitStatus: Int32, Sendable {
  case success = 0
  /// The work was done and problems were found: in lexicons, in a wait that was not complete.
  case foundProblems = 1
  /// Arguments that mean nothing.
  case usage = 64
  /// A document, folder or gold that cannot be used.
  case unusableInput = 65
  /// `status`, `reload`, `sync`: no service answers.
  case noService = 69
  /// A fault of the program itself.
  case internalError = 70
  /// The report folder holds something that is no report.
  case reportFolderRefused = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Another process uses this state or this report.
  case inUse = 75
  /// The archive was written by a newer version.
  case newerArchive = 76
  /// Settings or lexicons that cannot be used.
  case configuration = 78
}

/// Why a command ended: its status and what to tell the user.
package struct CommandFailure: Error, CustomStringConvertible {
  package let status: ExitStatus
  /// One line or more for standard error, without the program's name.
  package let description: String

  package init(_ status: ExitStatus, _ description: String) {
    self.status = status
    self.description = description
  }
}
