/// What the running service answers to `parallax status`, `reload` and `sync`.
package protocol ServiceControlling: Sendable {
  func status() async -> ServiceStatus
  /// Reads the lexicons again.
  /// - Returns: When the new bundle is accepted and its examples pass, or with the findings.
  func reload() async -> ReloadOutcome
  /// Waits until what lies in the inbox now is in the report; at most the limit.
  func sync(within limit: Duration) async -> SyncOutcome
}

/// What `parallax status` tells.
///
/// Times are UTC, RFC 3339.
package struct ServiceStatus: Hashable, Sendable, Codable {
  package var version: String
  package var inbox: String
  package var reports: String
  package var state: String
  package var lexicons: String
  /// Hash of the bundle that the report is computed with.
  package var bundle: String
  package var startedAt: String
  /// Nothing before the first report since the start.
  package var publishedAt: String?
  /// Documents that the archive held when the report was published; before the first report, those
  /// that it holds.
  package var archived: Int
  /// Documents in the report.
  package var documents: Int
  package var sources: Int
  package var statements: Int
  package var unread: Int
  /// Documents in languages that no lexicon reads.
  package var uncovered: Int
  /// Files waiting to be read.
  package var backlog: Int
  /// Documents that are read and not in the report yet, of many that came at once.
  package var awaitingReport: Int
  /// Documents still to be read with new lexicons.
  package var awaitingNewLexicons: Int
  /// What has been done since the start.
  package var work: ServiceWork
  package var watching: WatchingHealth
  /// What is not as it should be, in words, most urgent first.
  package var troubles: [String]

  package init(
    version: String, inbox: String, reports: String, state: String, lexicons: String,
    bundle: String, startedAt: String, publishedAt: String?, archived: Int, documents: Int,
    sources: Int, statements: Int, unread: Int, uncovered: Int, backlog: Int, awaitingReport: Int,
    awaitingNewLexicons: Int, work: ServiceWork, watching: WatchingHealth, troubles: [String]
  ) {
    self.version = version
    self.inbox = inbox
    self.reports = reports
    self.state = state
    self.lexicons = lexicons
    self.bundle = bundle
    self.startedAt = startedAt
    self.publishedAt = publishedAt
    self.archived = archived
    self.documents = documents
    self.sources = sources
    self.statements = statements
    self.unread = unread
    self.uncovered = uncovered
    self.backlog = backlog
    self.awaitingReport = awaitingReport
    self.awaitingNewLexicons = awaitingNewLexicons
    self.work = work
    self.watching = watching
    self.troubles = troubles
  }
}

/// What a service has done since it was started.
package struct ServiceWork: Hashable, Sendable, Codable {
  /// Documents analysed because their content was new; a file that was only looked at is none.
  package var analysed = 0
  /// Documents analysed again, for other lexicons or another date.
  package var analysedAgain = 0
  /// Reports that were published and differ from the one before.
  package var publications = 0

  package init() {}
}

/// What became of a request to read the lexicons again.
package struct ReloadOutcome: Hashable, Sendable, Codable {
  package let isAccepted: Bool
  package let bundle: String
  /// Findings as `file:line: message`; the old lexicons stay where one is an error.
  package let findings: [String]

  package init(isAccepted: Bool, bundle: String, findings: [String]) {
    self.isAccepted = isAccepted
    self.bundle = bundle
    self.findings = findings
  }
}

/// What became of a request to wait for the report.
package struct SyncOutcome: Hashable, Sendable, Codable {
  package let isComplete: Bool
  /// Files still being written when the time was over.
  package let beingWritten: [String]
  package let message: String

  package init(isComplete: Bool, beingWritten: [String], message: String) {
    self.isComplete = isComplete
    self.beingWritten = beingWritten
    self.message = message
  }
}
