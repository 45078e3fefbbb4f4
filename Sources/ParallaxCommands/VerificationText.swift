import ComparisonService

/// What `parallax verify` prints of its findings.
struct VerificationText {
  let outcome: Verification.Outcome
  let isSampled: Bool
  let isRunning: Bool

  init(_ outcome: Verification.Outcome, isSampled: Bool, isRunning: Bool) {
    self.outcome = outcome
    self.isSampled = isSampled
    self.isRunning = isRunning
  }

  /// A line each finding, then what was checked, then what mends it.
  var lines: [String] {
    outcome.findings.map(\.description) + [summary] + remedy
  }

  private var summary: String {
    let count = outcome.findings.count
    let result = count == 0 ? "nothing found" : count == 1 ? "1 finding" : "\(count) findings"
    if case .damagedArchive = outcome.findings.first {
      return "\(result); nothing else was checked"
    }
    return "\(files(outcome.known)) in the archive, \(outcome.hashed) of them read again"
      + "\(isSampled ? " (a sample)" : ""), \(files(outcome.pages)) of the report: \(result)"
  }

  private func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }

  private var remedy: [String] {
    guard !outcome.findings.isEmpty else { return [] }
    if outcome.findings.contains(where: \.needsStart) {
      return [
        "\(isRunning ? "start the service again" : "start the service"): it holds everything against "
          + "the inbox, and writes anew what is not as it should be"
      ]
    }
    return [
      isRunning
        ? "run parallax sync, then verify again"
        : "start the service: it reads what has changed"
    ]
  }
}
