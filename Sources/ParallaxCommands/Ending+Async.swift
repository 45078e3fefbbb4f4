import ArgumentParser
import ComparisonService
import ServiceControl

extension Ending {
  /// Runs a command's work that waits for others.
  /// - Throws: `ExitCode` where it failed, as the table of exit statuses says.
  static func reported(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let code as ExitCode {
      throw code
    } catch {
      let failure = CommandFailure(error)
      if !failure.description.isEmpty { Output.complain(failure.description) }
      throw ExitCode(failure.status.rawValue)
    }
  }
}

extension CommandFailure {
  /// What an error of any module means to the user of a command.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure:
      self = failure
    case let failure as ArchiveFailure:
      self.init(Self.status(failure), failure.description)
    case let failure as PublishingFailure:
      self.init(Self.status(failure), failure.description)
    case let rejection as LexiconRejection:
      self.init(.configuration, rejection.description)
    case let failure as LexiconReadingFailure:
      self.init(.configuration, failure.description)
    case let lost as InboxLost:
      self.init(.unusableInput, "the inbox: \(lost.description)")
    case let unreadable as InboxUnreadable:
      self.init(.inputOutput, unreadable.description)
    case let nothing as NothingToExport:
      self.init(.unusableInput, nothing.description)
    case let failure as ControlFailure:
      self.init(Self.status(failure), failure.description)
    default:
      self.init(.internalError, "\(error)")
    }
  }

  private static func status(_ failure: ArchiveFailure) -> ExitStatus {
    switch failure.kind {
    case .newerVersion: .newerArchive
    case .inUse: .inUse
    case .notPermitted: .configuration
    case .damaged, .gone, .full, .inputOutput: .inputOutput
    }
  }

  private static func status(_ failure: PublishingFailure) -> ExitStatus {
    switch failure.kind {
    case .refused: .reportFolderRefused
    case .inUse: .inUse
    case .inputOutput: .inputOutput
    }
  }

  private static func status(_ failure: ControlFailure) -> ExitStatus {
    switch failure.kind {
    case .noServiceAnswers: .noService
    case .refused: .internalError
    case .inUse: .inUse
    case .inputOutput: .inputOutput
    }
  }
}
