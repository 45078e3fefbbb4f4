import StanceVocabulary

/// When the report may be published again, and how much is to be new in it.
struct PublishingPace: Sendable {
  /// Where nothing waits to be read, or somebody waits for what has been.
  private(set) var leastEnd = ContinuousClock.now
  /// While files wait: the report must not take the time that reading them needs.
  private(set) var end = ContinuousClock.now
  /// Documents that nobody waits for and that come into the next report.
  private var mostOthers: Int
  /// Whether the last report took in some of those.
  private var tookOthers = false
  /// How often in a row one was given up for a drop.
  private var timesGivenWay = 0
  /// When somebody waited for something last.
  private var lastAwaited: ContinuousClock.Instant?
  private let timings: ServiceTimings

  /// So many of those that somebody waits for go first: of thousands at once not all can.
  private static let mostAwaited = 64

  init(_ timings: ServiceTimings) {
    self.timings = timings
    mostOthers = timings.leastNewDocuments
  }

  /// What comes into the next report; where somebody waits, that alone every other time.
  ///
  /// Of a flood the newest go first, and others with them.
  ///
  /// - Returns: The awaited documents that go first, and how many others.
  mutating func admission(of awaited: AwaitedDrops) -> Admission {
    tookOthers = !awaited.hasAlone || !tookOthers
    if awaited.hasAlone { lastAwaited = .now }
    let first = awaited.foremost.sorted { $0.moment > $1.moment }.prefix(Self.mostAwaited)
    return Admission(first: Set(first.map(\.path)), mostOthers: tookOthers ? mostOthers : 0)
  }

  /// Whether the next publication may be given up for what is dropped meanwhile: one that takes in a
  /// part of a backlog, but not again and again.
  var mayGiveWay: Bool { tookOthers && timesGivenWay < Self.mostTimesGivenWay }

  /// Where each drop interrupts one, the eighth still gets its turn.
  private static let mostTimesGivenWay = 8

  /// A publication was given up for a drop, which goes alone now.
  mutating func gaveWay() {
    timesGivenWay += 1
    mostOthers = max(timings.leastNewDocuments, mostOthers / 2)
  }

  /// A publication has just ended.
  mutating func published(since begun: ContinuousClock.Instant, heldBack: Int) {
    let took = ContinuousClock.now - begun
    leastEnd = begun.advanced(by: timings.betweenPublications)
    end = max(leastEnd, .now.advanced(by: took * (timings.publishingShare - 1)))
    guard tookOthers else { return }
    timesGivenWay = 0
    let longest = lasting
    if took > longest {
      mostOthers = max(timings.leastNewDocuments, mostOthers / 2)
    } else if heldBack > 0, took < longest * 0.75 {
      mostOthers = min(16 * timings.leastNewDocuments, mostOthers * 2)
    }
  }

  /// How long a publication should take: longer ones take in more in the same time, and disturb nobody
  /// where nobody has waited for anything of late.
  private var lasting: Duration {
    if let lastAwaited, .now - lastAwaited < timings.lull { return timings.publication }
    return timings.publication * 3
  }

  /// Nothing is published for so long.
  mutating func pause(until moment: ContinuousClock.Instant) {
    leastEnd = moment
    end = moment
  }
}
