/// When the report may be published again.
struct PublishingPause: Sendable {
  /// Where nothing is waiting to be read.
  let leastEnd: ContinuousClock.Instant
  /// While files wait: the report must not take the time that reading them needs.
  let end: ContinuousClock.Instant

  init(until end: ContinuousClock.Instant = .now) {
    leastEnd = end
    self.end = end
  }

  /// Behind a publication that has just ended.
  init(after begun: ContinuousClock.Instant, _ timings: ServiceTimings) {
    let took = ContinuousClock.now - begun
    leastEnd = begun.advanced(by: timings.betweenPublications)
    end = max(leastEnd, .now.advanced(by: took * (timings.publishingShare - 1)))
  }
}
