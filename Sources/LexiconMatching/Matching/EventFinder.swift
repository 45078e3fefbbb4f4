import StanceVocabulary

/// The attacker that news named last: later sentences tell of the deed without him.
package struct EventMemory: Sendable {
  /// The symbol of the doer, and the sentence that named him.
  var doer: (symbols: [Symbol], sentence: Int)?
  /// The sentence that is being read.
  package var sentence = 0

  /// Sentences over which a doer is remembered.
  static let reach = 4

  package init() {}

  var remembered: [Symbol]? {
    guard let doer, sentence - doer.sentence <= Self.reach else { return nil }
    return doer.symbols
  }
}

/// Finds events and who did them.
struct EventFinder {
  let grammar: Grammar
  let event: CompiledEvent
  let search: PatternSearch

  struct Hit {
    let evidence: Range<Int>
    let cue: Range<Int>
    let doer: Int?
    let symbols: [Symbol]
    /// How the doer was found, for the trail.
    let form: String
  }

  func hit(
    genre: Genre, memory: inout EventMemory, _ scratch: inout MatchScratch
  ) -> Hit? {
    if event.notWhen.contains(where: { search.holds($0, &scratch) }) {
      memory.doer = nil
      return nil
    }
    let meansOwner = ownerOfMeans(&scratch)
    let deeds = event.say.flatMap { search.all($0, &scratch) }
    guard let deed = deeds.max(by: { ($0.count, -$0.lowerBound) < ($1.count, -$1.lowerBound) })
    else {
      if let meansOwner { remember(meansOwner, &memory) }
      return nil
    }
    if let (doer, form) = doer(of: deed, meansOwner: meansOwner) {
      remember(doer, &memory)
      return Hit(
        evidence: min(doer, deed.lowerBound)..<max(doer + 1, deed.upperBound), cue: deed,
        doer: doer, symbols: symbols(at: doer), form: form)
    }
    guard genre == .news, let remembered = memory.remembered, !hasOtherDoer(before: deed) else {
      return nil
    }
    return Hit(evidence: deed, cue: deed, doer: nil, symbols: remembered, form: "doer named before")
  }

  /// Who stands behind "by", else who owns the means, else the nearest before the deed.
  private func doer(of deed: Range<Int>, meansOwner: Int?) -> (Int, String)? {
    if let agent = grammar.agentBehind(deed.upperBound), isDoer(agent) { return (agent, "by") }
    if let inside = deed.first(where: { grammar.isActor(at: $0) && isDoer($0) }) {
      return (inside, "within")
    }
    if let meansOwner { return (meansOwner, "means") }
    // "Kurds were massacred": who stands before a passive is no doer.
    if deed.contains(where: isPassive) { return nil }
    let subjects = grammar.subjects(before: deed.lowerBound)
    if let subject = subjects.first(where: isDoer) { return (subject, "subject") }
    guard subjects.isEmpty, let owner = nearestBefore(deed.lowerBound), isDoer(owner) else {
      return nil
    }
    return (owner, "nearest")
  }

  private func isPassive(at place: Int) -> Bool {
    grammar.isVerb(at: place) && !grammar.hasEnding("ing", at: place)
      && !grammar.isIn(.be, at: place) && grammar.isPassive(at: place)
  }

  private func nearestBefore(_ place: Int) -> Int? {
    var at = place - 1
    while at >= max(0, place - 4), !grammar.isBarrier(at: at) {
      if grammar.isActor(at: at) { return at }
      at -= 1
    }
    return nil
  }

  /// Whose air strikes, shells or jets they were: "a Russian air strike", "strikes by the regime".
  private func ownerOfMeans(_ scratch: inout MatchScratch) -> Int? {
    for program in event.means {
      for means in search.all(program, &scratch) {
        if let agent = grammar.agentBehind(means.upperBound, within: 2), isDoer(agent) {
          return agent
        }
        var at = means.lowerBound - 1
        while at >= max(0, means.lowerBound - 3), grammar.sequence.items[at].kind == .word {
          if grammar.isActor(at: at), isDoer(at) { return at }
          if grammar.isIn(.prepositions, at: at) || grammar.isVerb(at: at) { break }
          at -= 1
        }
      }
    }
    return nil
  }

  /// Whether somebody else stands before the deed, whose deed it then may be.
  private func hasOtherDoer(before deed: Range<Int>) -> Bool {
    !grammar.subjects(before: deed.lowerBound, within: 6).isEmpty
  }

  private func isDoer(_ place: Int) -> Bool {
    event.doers.contains { grammar.sequence.has($0.symbol, at: place) }
  }

  private func symbols(at place: Int) -> [Symbol] {
    event.doers.map(\.symbol).filter { grammar.sequence.has($0, at: place) }
  }

  private func remember(_ place: Int, _ memory: inout EventMemory) {
    memory.doer = (symbols(at: place), memory.sentence)
  }
}
