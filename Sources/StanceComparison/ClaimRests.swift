import StanceVocabulary

/// What a source would be on a claim without one of its documents, found for all documents when the
/// claim is read: what they move is then a matter of holding figures against other sources.
struct ClaimRests: Sendable {
  /// What is left without one document: equal for several.
  struct Rest: Sendable {
    let figures: StandingFigures
    /// Documents that are alike, of a claim that holds for a time only: all of its first day, all of
    /// its last or all undated.
    fileprivate(set) var alikeAtEdge: [[DocumentID]] = []
    /// Documents that are alike to no other.
    fileprivate(set) var alone: [DocumentID] = []
  }

  /// Documents in whose place no other counts, those together that leave the same beside any text in
  /// common too, as long as none of them has part in it: they say as much, and the period of the
  /// others is the same without them.
  struct Alike: Sendable {
    let documents: [DocumentID]
    /// What each of them adds.
    fileprivate let sums: PoleSums
    /// The place of what they leave among the rests.
    let rest: Int

    /// Puts those together that move a position alike.
    fileprivate var order: (Int, Int, DocumentID) {
      (sums.affirm.billionths - sums.deny.billionths, sums.affirm.billionths, documents[0])
    }
  }

  /// Alike documents that add about as much as others, so that one look tells of all of them.
  struct Band: Sendable {
    let alike: [Alike]
    /// The least and the most that one of them adds to each sum.
    let least: PoleSums
    let most: PoleSums

    fileprivate init(_ alike: some Collection<Alike>) {
      self.alike = Array(alike)
      let sums = alike.map(\.sums)
      least = sums.dropFirst().reduce(sums.first ?? PoleSums()) { $0.combined(with: $1, by: min) }
      most = sums.reduce(PoleSums()) { $0.combined(with: $1, by: max) }
    }
  }

  /// The rests of documents that change anything; every other document changes nothing.
  let rests: [Rest]
  /// All alike documents but those at the edges.
  let bands: [Band]
  private static let bandLength = 24
  private let placesOfShares: [Share: Int]
  private let placesOfAlone: [DocumentID: Int]
  /// The first and the last day, where the claim holds for a time only.
  private let edges: [CalendarDate]?

  /// Of a claim on which nothing was found.
  init() {
    self.init(FoundRests(source: SourceID("")), edges: nil)
  }

  private init(_ found: FoundRests, edges: [CalendarDate]?) {
    rests = found.rests
    let alike = found.alike.sorted { $0.order < $1.order }
    bands = stride(from: 0, to: alike.count, by: Self.bandLength).map {
      Band(alike[$0..<min($0 + Self.bandLength, alike.count)])
    }
    placesOfShares = found.placesOfShares
    placesOfAlone = found.placesOfAlone
    self.edges = edges
  }

  /// Whether a document is alike to no other.
  func isAlone(_ document: DocumentID) -> Bool { placesOfAlone[document] != nil }

  /// What is left without a document, given what it adds; nothing where it changes nothing.
  func figures(without document: DocumentID, adding tally: DocumentTally?) -> StandingFigures? {
    let place =
      placesOfAlone[document] ?? tally.flatMap { placesOfShares[Share($0, edges: edges)] }
    return place.map { rests[$0].figures }
  }

  /// The rests of what a source brings to a claim with all its documents; the reporters are those
  /// that report others' words on it, copies included.
  init(
    _ standing: Standing, on claim: Claim, reporters: Set<DocumentID>,
    _ counted: CountedStatements, _ refoldings: Refoldings
  ) {
    let others = Reporters(documents: reporters)
    let reducible = ReducibleStanding(standing, on: claim, counted, refoldings)
    let edges = claim.isTimeBound ? standing.reducible.edges : nil
    var found = FoundRests(source: standing.source)
    for (share, documents) in Self.alike(standing.tally, edges: edges, refoldings) {
      found.take(
        documents, share,
        reducible.counts(
          without: documents[0], hasReported: others.isLeft(without: documents[0])))
    }
    for document in Self.refolded(standing, claim.id, reporters, refoldings) {
      found.take(
        document,
        reducible.counts(without: document, hasReported: others.isLeft(without: document)))
    }
    if standing.isOnlyReported, reporters.count == 1, let only = reporters.first,
      refoldings[only] == nil
    {
      found.take(only, standing.reducible.counts(hasReported: false))
    }
    self.init(found, edges: edges)
  }

  private struct Reporters {
    let documents: Set<DocumentID>

    func isLeft(without document: DocumentID) -> Bool {
      documents.count > 1 || (documents.count == 1 && !documents.contains(document))
    }
  }

  /// What tells a document's part in the counts, where no other counts in its place.
  fileprivate struct Share: Hashable {
    let sums: PoleSums
    private let time: Time
    /// Whether the period of the others is the same without it.
    var isWithin: Bool { time == .within }

    /// What it is to the period of all.
    private enum Time: Hashable {
      case undated
      case within
      /// On the first or the last day.
      case edge(CalendarDate)
    }

    /// Without edges no period is asked for.
    init(_ document: DocumentTally, edges: [CalendarDate]?) {
      sums = document.sums
      switch (edges, document.published) {
      case (let edges?, let date?): time = edges.contains(date) ? .edge(date) : .within
      case (_?, nil): time = .undated
      case (nil, _): time = .within
      }
    }
  }

  /// The documents without which the others count as they do, by their share.
  private static func alike(
    _ tally: ClaimTally, edges: [CalendarDate]?, _ refoldings: Refoldings
  ) -> [Share: [DocumentID]] {
    var alike: [Share: [DocumentID]] = [:]
    for document in tally.documents where refoldings[document.document] == nil {
      alike[Share(document, edges: edges), default: []].append(document.document)
    }
    return alike
  }

  /// The documents whose refolding changes the claim, and those with one that speak on it.
  private static func refolded(
    _ standing: Standing, _ claim: ClaimID, _ reporters: Set<DocumentID>, _ refoldings: Refoldings
  ) -> [DocumentID] {
    guard !refoldings.isEmpty else { return [] }
    let counted = Set(standing.statements.map(\.statement))
    let own = standing.tally.documents.map(\.document).filter { refoldings[$0] != nil }
    let only = reporters.count == 1 ? reporters.filter { refoldings[$0] != nil } : []
    return Set(refoldings.documents(changing: claim, counted: counted)).union(own).union(only)
      .sorted()
  }
}

/// Gathers rests, those with equal counts in one.
private struct FoundRests {
  let source: SourceID
  private(set) var rests: [ClaimRests.Rest] = []
  private(set) var alike: [ClaimRests.Alike] = []
  private(set) var placesOfShares: [ClaimRests.Share: Int] = [:]
  private(set) var placesOfAlone: [DocumentID: Int] = [:]
  private var places: [StandingCounts: Int] = [:]

  init(source: SourceID) {
    self.source = source
  }

  mutating func take(
    _ documents: [DocumentID], _ share: ClaimRests.Share, _ counts: StandingCounts
  ) {
    let place = place(of: counts)
    if share.isWithin {
      alike.append(ClaimRests.Alike(documents: documents, sums: share.sums, rest: place))
    } else {
      rests[place].alikeAtEdge.append(documents)
    }
    placesOfShares[share] = place
  }

  mutating func take(_ document: DocumentID, _ counts: StandingCounts) {
    let place = place(of: counts)
    rests[place].alone.append(document)
    placesOfAlone[document] = place
  }

  private mutating func place(of counts: StandingCounts) -> Int {
    if let place = places[counts] { return place }
    places[counts] = rests.count
    rests.append(ClaimRests.Rest(figures: StandingFigures(source, counts)))
    return rests.count - 1
  }
}
