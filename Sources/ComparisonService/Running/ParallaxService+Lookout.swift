import Logging

extension ParallaxService {
  /// Looks from time to time at what nobody tells of: whether the archive can be written to, used or
  /// not, and whether somebody has removed the report or put something else in its place.
  /// - Throws: ``ArchiveFailure`` where the archive is damaged or gone: only a new start mends that.
  func keepLookout() async throws {
    var told: String?
    while !Task.isCancelled {
      let look = Look(
        archive: parts.archive, publisher: parts.publisher, isFailureKnown: told != nil)
      guard let finding = await parts.lookout.find(timings.looks, { look.finding }) else {
        // Cancelled, or there was no thread.
        try await parts.alarms.sleep(for: timings.looks.often)
        continue
      }
      if finding.isReportGone { await lookAtReport() }
      if let failure = finding.archiveFailure {
        told = failure.description
        try note(failure)
        // It is mended sooner than an idle service looks.
        parts.lookout.stir()
      } else {
        // What a worker has met, only a worker can find mended.
        if told != nil, archiveTrouble == told { archiveWorks() }
        told = nil
      }
    }
  }

  /// Publishes again if the report is not in its place and that is not under way.
  func lookAtReport() async {
    guard published != nil, !reportIsGone, ongoing == nil else { return }
    guard await !Self.isInPlace(parts.publisher) else { return }
    logger.warning("the report is not where it was published and is written again")
    reportIsGone = true
    signal()
  }

  @concurrent
  private static func isInPlace(_ publisher: any ReportPublisher) async -> Bool {
    publisher.isInPlace
  }
}

/// One look; on the lookout's thread.
private struct Look: Sendable {
  let archive: any DocumentArchive
  let publisher: any ReportPublisher
  /// Whether it is news that the archive can be written to.
  let isFailureKnown: Bool

  struct Finding: Sendable {
    let isReportGone: Bool
    let archiveFailure: ArchiveFailure?
  }

  /// Nothing where all is as it was.
  var finding: Finding? {
    let failure: ArchiveFailure?
    do throws(ArchiveFailure) {
      try archive.checkWritable()
      failure = nil
    } catch {
      failure = error
    }
    let isReportGone = !publisher.isInPlace
    guard isReportGone || failure != nil || isFailureKnown else { return nil }
    return Finding(isReportGone: isReportGone, archiveFailure: failure)
  }
}
