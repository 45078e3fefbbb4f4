package import StanceVocabulary

/// Something that is not as it should be, and where.
package enum VerificationFinding: Hashable, Sendable {
  /// The archive's own file is damaged; nothing else could be looked at.
  case damagedArchive(String)
  case inbox(InboxPath, InboxFault)
  case report(String, ReportFault)
  case missingReport

  /// What is wrong with a file of the inbox, or a folder.
  package enum InboxFault: Hashable, Sendable {
    /// A folder that cannot be listed, with the reason: nothing in it was looked at.
    case notListed(String)
    /// Neither a document of the archive nor listed as unread.
    case notInArchive
    /// Its reading was begun and never ended.
    case neverEnded
    /// Its bytes are not those that were read. `isHidden`: its size and times are.
    case otherContent(isHidden: Bool)
    /// It changed since it was listed as unread.
    case changedWhileUnread
    /// Listed as unread, although it can be read.
    case readable
    /// A document of the archive that cannot be read any more, with the reason.
    case notReadable(String)
    /// Known to the archive and not there any more.
    case gone
    /// Known to the archive, though by its name no document.
    case noDocument
    /// Read, but not with the current lexicons.
    case noReading
  }

  /// What is wrong with a file of the report.
  package enum ReportFault: Hashable, Sendable {
    case missing
    /// Its bytes are not those that were written.
    case otherContent
    /// Parallax did not write it.
    case foreign
    /// `report.json` is not of these pages.
    case otherSummary
  }
}

extension VerificationFinding: CustomStringConvertible {
  /// One line for people.
  package var description: String {
    switch self {
    case .damagedArchive(let reason): "the archive is damaged: \(reason)"
    case .inbox(let path, let fault): "\(path.printed): \(fault.words)"
    case .report(let path, let fault): "report/\(path): \(fault.words)"
    case .missingReport: "the report is missing"
    }
  }

  /// Whether only a start of the service mends it.
  package var needsStart: Bool {
    if case .inbox = self { false } else { true }
  }
}

extension VerificationFinding.InboxFault {
  fileprivate var words: String {
    switch self {
    case .notListed(let reason): "cannot be listed, and nothing in it was checked: \(reason)"
    case .notInArchive: "not in the archive"
    case .neverEnded: "not in the archive: reading it was begun and never ended"
    case .otherContent(isHidden: false):
      "the file is another than the one that was read (edited just now, or an event was missed)"
    case .otherContent(isHidden: true):
      "the file is another than the one that was read, with the same size and times (a failing "
        + "disk, or a system that was tampered with): touch it, so that it is read again"
    case .changedWhileUnread: "the file is another than the one that was listed as unread"
    case .readable: "listed as unread, but it can be read now"
    case .notReadable(let reason): "it was read before and cannot be read now: \(reason)"
    case .gone: "in the archive, but not in the inbox any more"
    case .noDocument: "in the archive, but by its name no document"
    case .noReading: "in the archive, but not read with the current lexicons"
    }
  }
}

extension VerificationFinding.ReportFault {
  fileprivate var words: String {
    switch self {
    case .missing: "missing"
    case .otherContent: "the file is another than the one that was written"
    case .foreign: "not written by parallax"
    case .otherSummary: "does not fit the pages beside it"
    }
  }
}
