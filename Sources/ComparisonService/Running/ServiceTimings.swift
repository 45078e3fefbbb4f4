/// The times that the service keeps; tests make them short.
package struct ServiceTimings: Hashable, Sendable {
  /// Least time between two publications.
  package var betweenPublications: Duration = .milliseconds(250)
  /// How long a publication should take while documents wait for one: it takes in so many.
  ///
  /// What is dropped meanwhile does not wait for its end, but puts an end to it; so that it is not
  /// longer than the pauses that people make.
  package var publication: Duration = .seconds(8)
  /// Where nobody has waited for a document for so long, it may take three times as long.
  package var lull: Duration = .seconds(60)
  /// The least of them: with fewer the time would go into what does not depend on their number.
  package var leastNewDocuments = 128
  /// A file that is read so soon after it settled is waited for, and not part of a backlog; on a busy
  /// machine reading one takes seconds.
  package var freshness: Duration = .seconds(10)
  /// While files wait, publishing takes at most one part in so many of the time.
  package var publishingShare = 5
  /// The inbox is listed again after this time, whatever the watcher says.
  package var betweenReconciliations: Duration = .seconds(600)
  /// After a failure of the machine a file is tried again after this time, then twice it, and so on.
  package var firstRetry: Duration = .seconds(1)
  /// The longest time between two tries.
  package var longestRetry: Duration = .seconds(300)
  /// How often it is looked whether the archive can be used, and the report lies where it was published.
  package var looks = LookPace()
  /// A worker, a publication or a look at the archive that takes longer counts as hung.
  package var hangs: Duration = .seconds(180)

  package init() {}

  /// How long to wait before a try that follows so many failures.
  func retryDelay(afterFailures failures: Int) -> Duration {
    var delay = firstRetry
    for _ in 1..<max(1, failures) where delay < longestRetry { delay *= 2 }
    return min(delay, longestRetry)
  }
}
