import StanceVocabulary

/// Finds who does what to whom: active, passive, and by nouns.
struct RelationFinder {
  let grammar: Grammar
  let relation: CompiledRelation
  let store: PatternStore

  /// A relation found: the deed, who does it and to whom, as places.
  struct Hit {
    let form: String
    let deed: Range<Int>
    let doer: Int?
    let patient: Range<Int>?

    /// From the first to behind the last of the three.
    var evidence: Range<Int> {
      var range = deed
      for other in [doer.map { $0..<$0 + 1 }, patient] {
        guard let other else { continue }
        range = min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
      }
      return range
    }
  }

  func hits(_ scratch: inout MatchScratch) -> [Hit] {
    var found: [Hit] = []
    let verbs = relation.verbs.filter(grammar.sequence.holds)
    let nouns = relation.forms.contains(.noun) ? relation.nouns.filter(grammar.sequence.holds) : []
    if verbs.isEmpty, nouns.isEmpty { return [] }
    for place in 0..<grammar.count {
      if let deed = deed(verbs, at: place) {
        let participle = relation.participles.contains { grammar.sequence.has($0, at: place) }
        if let hit = verbHit(deed, isParticiple: participle, &scratch) { found.append(hit) }
      }
      if let deed = deed(nouns, at: place), let hit = nounHit(deed, &scratch) {
        found.append(hit)
      }
    }
    return found
  }

  /// The longest deed of these symbols at a place.
  private func deed(_ symbols: [Symbol], at place: Int) -> Range<Int>? {
    var longest: Int?
    for symbol in symbols {
      guard let length = grammar.sequence.length(of: symbol, at: place) else { continue }
      longest = max(longest ?? 0, length)
    }
    return longest.map { place..<place + $0 }
  }

  // MARK: - Verbs

  private func verbHit(
    _ deed: Range<Int>, isParticiple: Bool, _ scratch: inout MatchScratch
  ) -> Hit? {
    if isParticiple {
      let agent = grammar.agentBehind(deed.upperBound)
      let isPassive = grammar.isPassive(at: deed.lowerBound)
      if isPassive || (agent != nil && !isPerfect(at: deed.lowerBound)) {
        return relation.forms.contains(.passive)
          ? passive(deed, agent: agent, isGoverned: isPassive, &scratch) : nil
      }
    }
    return relation.forms.contains(.active) ? active(deed, &scratch) : nil
  }

  private func isPerfect(at place: Int) -> Bool {
    place > 0
      && (grammar.isIn(.have, at: place - 1)
        || (place > 1 && grammar.isAdverb(at: place - 1) && grammar.isIn(.have, at: place - 2)))
  }

  private func active(_ deed: Range<Int>, _ scratch: inout MatchScratch) -> Hit? {
    let subjects = grammar.subjects(before: deed.lowerBound)
    let doer = relation.who.isEmpty ? subjects.first : subjects.first(where: isDoer)
    guard relation.who.isEmpty || doer != nil else { return nil }
    guard relation.needsPatient else {
      return Hit(form: "active", deed: deed, doer: doer, patient: nil)
    }
    if let patient = patient(inside: deed, &scratch) ?? patient(behind: deed.upperBound, &scratch) {
      return Hit(form: "active", deed: deed, doer: doer, patient: patient)
    }
    // "the Kurds, whom Washington abandoned"
    guard let relative = antecedent(of: doer ?? deed.lowerBound), isPatient(relative) else {
      return nil
    }
    return Hit(form: "relative", deed: deed, doer: doer, patient: relative..<relative + 1)
  }

  private func passive(
    _ deed: Range<Int>, agent: Int?, isGoverned: Bool, _ scratch: inout MatchScratch
  ) -> Hit? {
    let agents = agent.map(grammar.joinedBehind) ?? []
    let agent = agents.first(where: isDoer)
    if agent == nil, !agents.isEmpty || !relation.isAgentless { return nil }
    guard relation.needsPatient else {
      return agent.map { Hit(form: "passive", deed: deed, doer: $0, patient: nil) }
    }
    let subjects =
      isGoverned || followsActor(deed.lowerBound)
      ? grammar.subjects(before: deed.lowerBound, within: 12) : []
    if let patient = subjects.first(where: isPatient) {
      return Hit(form: "passive", deed: deed, doer: agent, patient: patient..<patient + 1)
    }
    guard let object = objectBefore(deed.lowerBound, &scratch) else { return nil }
    return Hit(form: "passive", deed: deed, doer: agent, patient: object)
  }

  /// The patient right before a participle: "the Kurds abandoned by", "the Kurds, abandoned by".
  private func followsActor(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let hasComma = place > 1 && grammar.sequence.items[place - 1].kind == .comma
    return grammar.isActor(at: hasComma ? place - 2 : place - 1)
  }

  // MARK: - Nouns

  private func nounHit(_ deed: Range<Int>, _ scratch: inout MatchScratch) -> Hit? {
    let owner = owner(of: deed.lowerBound)
    let agent = grammar.agentBehind(deed.upperBound)
    let complement = complement(behind: deed.upperBound, &scratch)
    // "America's betrayal of the Kurds", "the betrayal of the Kurds by America"
    if let patient = complement {
      let candidates = [agent, owner].compactMap { $0 }
      if let doer = candidates.first(where: { isDoer($0) && !patient.contains($0) }) {
        return Hit(form: "noun", deed: deed, doer: doer, patient: patient)
      }
      if candidates.isEmpty || candidates.allSatisfy(patient.contains) {
        let subjects = grammar.subjects(before: deed.lowerBound, within: 10)
          .filter { !patient.contains($0) }
        if hasVerb(between: subjects.first, and: deed.lowerBound),
          let doer = subjects.first(where: isDoer)
        {
          return Hit(form: "noun", deed: deed, doer: doer, patient: patient)
        }
        if relation.isAgentless {
          return Hit(form: "noun", deed: deed, doer: nil, patient: patient)
        }
      }
      return nil
    }
    return ownedHit(deed, owner: owner, agent: agent)
  }

  /// "the Kurds' abandonment by Washington", "the Kurds are a tool of America", "America's pawns, the Kurds".
  private func ownedHit(_ deed: Range<Int>, owner: Int?, agent: Int?) -> Hit? {
    if !relation.needsPatient {
      guard let doer = [agent, owner].compactMap({ $0 }).first(where: isDoer) else { return nil }
      return Hit(form: "noun", deed: deed, doer: doer, patient: nil)
    }
    if let owner, isPatient(owner), let agent, isDoer(agent) {
      return Hit(form: "noun", deed: deed, doer: agent, patient: owner..<owner + 1)
    }
    let master =
      owner.flatMap { isDoer($0) ? $0 : nil }
      ?? grammar.nounPhraseActor(behindPrepositionAt: deed.upperBound).flatMap {
        isDoer($0) ? $0 : nil
      }
    if let master, hasCopula(before: deed.lowerBound),
      let patient = grammar.subjects(before: min(master, deed.lowerBound), within: 12)
        .first(where: isPatient), patient != master
    {
      return Hit(form: "copula", deed: deed, doer: master, patient: patient..<patient + 1)
    }
    if relation.isAgentless, let owner, isPatient(owner), agent == nil {
      return Hit(form: "noun", deed: deed, doer: nil, patient: owner..<owner + 1)
    }
    return nil
  }

  /// Who stands before a noun as its owner or as an adjective: "America's", "the American".
  private func owner(of noun: Int) -> Int? {
    var at = noun - 1
    while at >= 0, noun - at <= 4 {
      if grammar.isActor(at: at) { return at }
      if grammar.isBarrier(at: at) || grammar.sequence.items[at].kind != .word { return nil }
      if grammar.isIn(.prepositions, at: at) || grammar.isIn(.relatives, at: at)
        || grammar.isIn(.coordinators, at: at) || grammar.isIn(.be, at: at)
        || grammar.isIn(.determiners, at: at)
      {
        return nil
      }
      at -= 1
    }
    return nil
  }

  /// The patient that a preposition binds to a noun: "betrayal of the Kurds", "attack on civilians".
  private func complement(behind end: Int, _ scratch: inout MatchScratch) -> Range<Int>? {
    guard end < grammar.count else { return nil }
    var at = end
    // "the murder by the regime of civilians": the doer stands between.
    if grammar.isIn(.by, at: at), let agent = grammar.nounPhraseActor(from: at + 1, within: 4) {
      at = agent + 1
      while at < grammar.count, at <= agent + 2, !grammar.isIn(.of, at: at) { at += 1 }
      return at < grammar.count && grammar.isIn(.of, at: at)
        ? patient(behind: at + 1, &scratch) : nil
    }
    // "aid and support to", "strikes late on Friday on"
    while at < min(grammar.count, end + 4), !grammar.isIn(.targetPrepositions, at: at) {
      if grammar.sequence.items[at].kind != .word || grammar.isIn(.by, at: at)
        || grammar.isActor(at: at) || grammar.isIn(.relatives, at: at) || grammar.isVerb(at: at)
        || grammar.isIn(.pronouns, at: at)
      {
        return nil
      }
      at += 1
    }
    guard at < grammar.count, grammar.isIn(.targetPrepositions, at: at) else { return nil }
    return patient(behind: at + 1, &scratch)
  }

  private func hasCopula(before place: Int) -> Bool {
    var at = place - 1
    while at >= 0, place - at <= 7 {
      if grammar.isIn(.be, at: at) { return true }
      if grammar.isBarrier(at: at) { return false }
      at -= 1
    }
    return false
  }

  private func hasVerb(between start: Int?, and end: Int) -> Bool {
    guard let start, start < end else { return false }
    return ((start + 1)..<end).contains(where: grammar.isVerb)
  }

  // MARK: - Doer and patient

  private func isDoer(_ place: Int) -> Bool {
    grammar.isActor(at: place)
      && (relation.who.isEmpty || grammar.isOne(of: relation.who, at: place))
  }

  private func isPatient(_ place: Int) -> Bool {
    grammar.isActor(at: place) && grammar.isOne(of: relation.to, at: place)
  }

  /// The patient within a deed that leaves room for it: "sell ~ out", "drive ~ from their homes".
  private func patient(inside deed: Range<Int>, _ scratch: inout MatchScratch) -> Range<Int>? {
    for place in deed.dropFirst() {
      if isPatient(place) { return place..<place + 1 }
      if let object = object(at: place, &scratch), object.upperBound <= deed.upperBound {
        return object
      }
    }
    return nil
  }

  /// The patient in the noun phrases right behind a verb or preposition.
  private func patient(behind end: Int, _ scratch: inout MatchScratch) -> Range<Int>? {
    var at = end
    var left = 8
    while at < grammar.count, left > 0 {
      if isPatient(at) { return at..<at + 1 }
      if let object = object(at: at, &scratch) { return object }
      if grammar.isActor(at: at) { left = min(left, 4) }
      if endsObject(at: at, start: end) { return nil }
      at += 1
      left -= 1
    }
    return nil
  }

  private func object(at place: Int, _ scratch: inout MatchScratch) -> Range<Int>? {
    for program in relation.objects {
      if let end = store.match(program, in: grammar.sequence, at: place, &scratch) {
        return place..<end
      }
    }
    return nil
  }

  /// An object, given as a pattern, in the subject of a passive.
  private func objectBefore(_ place: Int, _ scratch: inout MatchScratch) -> Range<Int>? {
    var at = place - 1
    while at >= max(0, place - 12), !grammar.isBarrier(at: at) {
      if let object = object(at: at, &scratch), object.upperBound <= place { return object }
      at -= 1
    }
    return nil
  }

  /// Whether the noun phrase behind a verb is over.
  private func endsObject(at place: Int, start: Int) -> Bool {
    if grammar.isBarrier(at: place) || grammar.isIn(.relatives, at: place)
      || grammar.isIn(.subordinators, at: place) || grammar.isIn(.be, at: place)
    {
      return true
    }
    if grammar.sequence.items[place].kind == .comma { return !grammar.isActor(at: place - 1) }
    let isPreposition = grammar.isIn(.prepositions, at: place)
    return isPreposition && !grammar.isIn(.of, at: place)
      && !(place <= start && grammar.isIn(.targetPrepositions, at: place))
  }

  /// Whom a relative clause is about: "the Kurds, whom Washington".
  private func antecedent(of subject: Int) -> Int? {
    var at = subject - 1
    while at >= 0, subject - at <= 3, grammar.isIn(.determiners, at: at) { at -= 1 }
    guard at > 0, grammar.isIn(.relatives, at: at) else { return nil }
    at -= 1
    if at > 0, grammar.sequence.items[at].kind == .comma { at -= 1 }
    return grammar.isActor(at: at) ? at : nil
  }
}

extension Grammar {
  /// The actor of the noun phrase that "of", "for" or the like binds to a noun.
  func nounPhraseActor(behindPrepositionAt place: Int) -> Int? {
    guard place < count, isIn(.targetPrepositions, at: place) || isIn(.of, at: place) else {
      return nil
    }
    return nounPhraseActor(from: place + 1, within: 5)
  }
}
