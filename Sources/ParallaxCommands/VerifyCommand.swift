import ArgumentParser
import ComparisonService
import DocumentReading
import FolderWatching
import ReportPublishing
import ServiceControl
import StanceArchive
import StanceVocabulary

/// `parallax verify`: the archive against the inbox, and the report against the archive.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the archive of a service against its inbox, and its report.",
    discussion: "Reads every file of the inbox and of the report again, and changes nothing. A "
      + "service that runs is asked to catch up first. Exit 0: nothing found; 1: findings, a line "
      + "each.")

  @OptionGroup var service: ServiceOptions

  @Option(
    help: ArgumentHelp(
      "Read only so many documents again, always the same ones.", valueName: "number"))
  var sample: Int?

  func validate() throws {
    guard sample ?? 1 >= 1 else { throw ValidationError("--sample needs a number of documents") }
  }

  func run() async throws {
    try await Ending.reported {
      let state = try service.archive(
        orElse: "verify what? Name the inbox of a service, or its state folder with --state")
      guard FileBytes.exists(SQLiteArchive.path(inFolder: state)) else {
        throw CommandFailure(
          .unusableInput, "\(state): no archive of a service there, or none that you may read")
      }
      let check = try ArchiveCheck(state: state, inbox: service.inbox, sample: sample)
      guard try await check.report() else { throw CommandFailure(.foundProblems, "") }
    }
  }
}

/// One run of `parallax verify`.
private struct ArchiveCheck {
  private let sample: Int?
  /// Nothing where the archive cannot even be opened, for the reason given.
  private let opened: (verification: Verification, control: String)?
  private let damage: String

  /// - Throws: ``CommandFailure``, ``ArchiveFailure`` other than damage.
  init(state: String, inbox named: String?, sample: Int?) throws {
    self.sample = sample
    do {
      let archive = try SQLiteArchive.openForReading(inFolder: state)
      guard let place = try archive.notedPlace() else {
        throw CommandFailure(
          .unusableInput, "\(state): no service has used this archive yet: start it once")
      }
      if let named, FolderPath.resolved(named) != place.inbox {
        throw CommandFailure(
          .unusableInput, "\(state): the archive of another inbox: \(place.inbox)")
      }
      let root = Array(place.inbox.utf8)
      opened = (
        Verification(
          archive: archive, reader: FolderDocumentReader(inbox: root),
          lister: FolderLister(root: root), report: ReportFolder(place.reports)),
        place.control
      )
      damage = ""
    } catch let failure as ArchiveFailure where failure.kind == .damaged {
      opened = nil
      damage = failure.description
    }
  }

  /// Checks and prints.
  /// - Returns: Whether nothing was found.
  func report() async throws -> Bool {
    guard let opened else {
      return try tell(
        Verification.Outcome(findings: [.damagedArchive(damage)]), isRunning: false)
    }
    let first = await sync(opened.control)
    try Output.write(first.words + "\n")
    var outcome = try await opened.verification(sample: sample)
    if first.isRunning, !outcome.findings.isEmpty {
      // What the service was just doing looks like a finding: only what stays is one.
      let second = await sync(opened.control)
      outcome = try await outcome.confirmed(by: opened.verification(sample: sample))
      outcome.findings.removeAll { second.isBeingWritten($0) }
    }
    return try tell(outcome, isRunning: first.isRunning)
  }

  private func tell(_ outcome: Verification.Outcome, isRunning: Bool) throws -> Bool {
    let words = VerificationText(outcome, isSampled: sample != nil, isRunning: isRunning)
    try Output.write(words.lines.joined(separator: "\n") + "\n")
    return outcome.findings.isEmpty
  }

  /// Asks the service, if one runs, to take in what lies in the inbox.
  private func sync(_ control: String) async -> Sync {
    do {
      return .done(try await ControlClient(path: control).sync(within: .seconds(60)))
    } catch {
      return .noService
    }
  }

  private enum Sync {
    case noService
    case done(SyncOutcome)

    var isRunning: Bool { if case .done = self { true } else { false } }

    var words: String {
      switch self {
      case .noService:
        "no service answers: what has changed since it ended is told too"
      case .done(let outcome) where outcome.isComplete:
        "the service runs, and was asked to catch up with the inbox first"
      case .done(let outcome):
        "the service runs and could not catch up with the inbox: \(outcome.message)"
      }
    }

    /// Files that are being written are waited for, and no finding.
    func isBeingWritten(_ finding: VerificationFinding) -> Bool {
      guard case .done(let outcome) = self, case .inbox(let path, _) = finding else { return false }
      return outcome.beingWritten.contains(path.printed)
    }
  }
}
