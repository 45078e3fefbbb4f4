import StanceVocabulary

/// The attackers that a news text names, by sentence: other sentences tell of the deed without them.
package struct EventMemory: Sendable {
  /// What a sentence says of who attacks: symbols of him; empty where it tells of another kind of
  /// attack, whose doer nobody is to be blamed for.
  private var named: [Int: [Symbol]] = [:]
  /// The sentence that is being read.
  package var sentence = 0

  /// Sentences over which a doer is remembered, and looked ahead for.
  private static let reach = 4
  private static let reachAhead = 2

  package init() {}

  mutating func note(_ doer: [Symbol]) {
    if named[sentence]?.isEmpty ?? true { named[sentence] = doer }
  }

  /// Whose deed an attack without a doer is: of the last named before, else the next, else the only
  /// one in the text.
  var meant: [Symbol]? {
    for distance in 1...Self.reach {
      if let doer = named[sentence - distance] { return doer.isEmpty ? nil : doer }
    }
    for distance in 0...Self.reachAhead {
      if let doer = named[sentence + distance] { return doer.isEmpty ? nil : doer }
    }
    let all = Set(named.values)
    return all.count == 1 ? all.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }
}

/// Finds events and who did them.
struct EventFinder {
  let grammar: Grammar
  let event: CompiledEvent
  let search: PatternSearch
  let lists: ListMatches

  struct Hit {
    let evidence: Range<Int>
    let cue: Range<Int>
    let doer: Int?
    let symbols: [Symbol]
    /// How the doer was found, for the trail.
    let form: String
  }

  /// Notes whom the sentence names as attacker.
  func note(in memory: inout EventMemory, _ scratch: inout MatchScratch) {
    if search.holdsAny(of: event.notWhen, &scratch) {
      memory.note([])
    } else if hasDoer,
      let doer = deed(&scratch).flatMap({ doer(of: $0, &scratch)?.place })
        ?? ownerOfMeans(&scratch)
    {
      memory.note(symbols(at: doer))
    }
  }

  func hit(genre: Genre, memory: EventMemory, _ scratch: inout MatchScratch) -> Hit? {
    guard !search.holdsAny(of: event.notWhen, &scratch), let deed = deed(&scratch)
    else { return nil }
    if let (doer, form) = doer(of: deed, &scratch) {
      return Hit(
        evidence: min(doer, deed.lowerBound)..<max(doer + 1, deed.upperBound), cue: deed,
        doer: doer, symbols: symbols(at: doer), form: form)
    }
    guard genre == .news, let meant = memory.meant, !hasOtherDoer(before: deed) else {
      return nil
    }
    return Hit(evidence: deed, cue: deed, doer: nil, symbols: meant, form: "doer named elsewhere")
  }

  /// The longest of the words that tell of it.
  private func deed(_ scratch: inout MatchScratch) -> Range<Int>? {
    search.all(event.say, &scratch).max { ($0.count, -$0.lowerBound) < ($1.count, -$1.lowerBound) }
  }

  /// Who stands behind "by", else who owns the means, else the nearest before the deed.
  private func doer(
    of deed: Range<Int>, _ scratch: inout MatchScratch
  ) -> (place: Int, form: String)? {
    if let agent = grammar.agentBehind(deed.upperBound), isDoer(agent) { return (agent, "by") }
    if let inside = deed.first(where: {
      grammar.isActor(at: $0) && isDoer($0) && !isObject($0, in: deed)
    }) {
      return (inside, "within")
    }
    if let owner = ownerOfMeans(&scratch) { return (owner, "means") }
    // "Kurds were massacred": who stands before a passive is no doer.
    if deed.contains(where: isPassive) { return nil }
    let subjects = grammar.subjects(before: deed.lowerBound)
    if let subject = subjects.first(where: isDoer) { return (subject, "subject") }
    guard subjects.isEmpty, let owner = nearestBefore(deed.lowerBound), isDoer(owner) else {
      return nil
    }
    return (owner, "nearest")
  }

  /// Whether a deed is done to an actor within it: "slaughtering two hundred Kurdish families".
  private func isObject(_ actor: Int, in deed: Range<Int>) -> Bool {
    var at = actor - 1
    while at >= deed.lowerBound, !grammar.isIn(.prepositions, at: at) {
      if grammar.isVerb(at: at) { return true }
      at -= 1
    }
    return false
  }

  private func isPassive(at place: Int) -> Bool {
    grammar.isVerb(at: place) && !grammar.hasEnding(.ing, at: place)
      && !grammar.isIn(.be, at: place) && grammar.isPassive(at: place)
  }

  private func nearestBefore(_ place: Int) -> Int? {
    var at = place - 1
    while at >= max(0, place - 4), !grammar.isBarrier(at: at) {
      // "a sworn enemy of Assad, bombed": the comma ends what hangs on "of".
      if grammar.sequence.items[at].kind == .comma { return nil }
      if grammar.isActor(at: at) { return at }
      at -= 1
    }
    return nil
  }

  /// Whose air strikes, shells or jets they were: "a Russian air strike", "strikes by the regime".
  private func ownerOfMeans(_ scratch: inout MatchScratch) -> Int? {
    for means in search.all(event.means, &scratch) {
      if let agent = grammar.agentBehind(means.upperBound, within: 10), isDoer(agent) {
        return agent
      }
      var at = means.lowerBound - 1
      while at >= max(0, means.lowerBound - 3), grammar.sequence.items[at].kind == .word {
        if grammar.isActor(at: at), isDoer(at) { return at }
        if grammar.isIn(.prepositions, at: at) || grammar.isVerb(at: at) { break }
        at -= 1
      }
    }
    return nil
  }

  /// Whether somebody else stands before the deed, whose deed it then may be; who only tells of it
  /// does not count.
  private func hasOtherDoer(before deed: Range<Int>) -> Bool {
    let others = grammar.subjects(before: deed.lowerBound, within: 6)
    if others.isEmpty { return false }
    let telling = lists[.reportingNeutral]
    return !others.contains { other in
      telling.contains { $0.lowerBound > other && $0.lowerBound - other <= 2 }
    }
  }

  /// Whether anybody stands in the sentence who may have done it: most are done with here.
  private var hasDoer: Bool { event.doers.contains { grammar.sequence.holds($0.symbol) } }

  private func isDoer(_ place: Int) -> Bool {
    event.doers.contains { grammar.sequence.has($0.symbol, at: place) }
  }

  private func symbols(at place: Int) -> [Symbol] {
    event.doers.map(\.symbol).filter { grammar.sequence.has($0, at: place) }
  }
}
