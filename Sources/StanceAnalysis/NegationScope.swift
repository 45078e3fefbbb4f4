import LexiconMatching

/// Finds the negators that govern what an entry found.
struct NegationScope {
  let modifiers: Modifiers
  let grammar: Grammar
  let sequence: ItemSequence

  /// Words between a negator and what it governs.
  private static let reach = 5
  /// The same where the negator opens the clause as its subject, or turns its word order round.
  private static let clauseReach = 12

  /// The negators, and verbs like "fail to", that govern a find and are no part of it.
  func negators(of find: Find) -> [Range<Int>] {
    let parts = find.parts.filter { !isLoneActor($0) }
    let deciding = parts.isEmpty ? [find.cue] : parts
    let governing = modifiers.turning.filter { negator in
      !find.parts.contains { $0.overlaps(negator) }
        && (deciding.contains { governs(negator, $0) } || isObject(negator, of: find))
    }
    // "Neither Assad nor Iran": one negation, said twice.
    let said = governing.filter { negator in
      !grammar.isIn(.coordinators, at: negator.lowerBound)
        || !modifiers.negators.contains { $0.upperBound <= negator.lowerBound }
    }
    guard let contrast = contrast(in: find), !said.contains(where: contrast.overlaps) else {
      return said
    }
    return said + [contrast]
  }

  /// Whether a find counts a negator as a part of its own that negates nothing there: "not only", or one that a
  /// "but" keeps apart from all else.
  func isIdle(_ find: Find) -> Bool {
    guard find.parts.count > 1 else { return false }
    return find.parts.contains { part in
      guard modifiers.writtenNegators.contains(where: { $0.contains(part) }) else { return false }
      if modifiers.pseudoNegators.contains(where: { $0.lowerBound == part.lowerBound }) {
        return true
      }
      let others = find.parts.filter { !isLoneActor($0) }
      let behind = others.map(\.lowerBound).filter { $0 >= part.upperBound }.min()
      let before = others.map(\.upperBound).filter { $0 <= part.lowerBound }.max()
      if behind == nil, before == nil { return false }
      if let behind, before == nil, holdsVerb(part.upperBound..<behind) { return true }
      return ![behind.map { part.upperBound..<$0 }, before.map { $0..<part.lowerBound }]
        .compactMap { $0 }
        .contains { !modifiers.hasBreak(between: $0.lowerBound, and: $0.upperBound) }
    }
  }

  private func isLoneActor(_ part: Range<Int>) -> Bool {
    part.count == 1 && grammar.isActor(at: part.lowerBound)
  }

  // MARK: - Scope

  /// "harmed no civilians": the "no" stands between the deed and whom it is not done to.
  private func isObject(_ negator: Range<Int>, of find: Find) -> Bool {
    find.isDirected && negator.lowerBound == find.cue.upperBound
      && negator.upperBound < find.evidence.upperBound
      && modifiers.negators.contains(negator)
  }

  private func governs(_ negator: Range<Int>, _ part: Range<Int>) -> Bool {
    guard negator.upperBound <= part.lowerBound,
      !modifiers.hasTerminator(between: negator.upperBound, and: part.lowerBound)
    else { return false }
    let between = negator.upperBound..<part.lowerBound
    if between.contains(where: { sequence.items[$0].kind == .stop }) { return false }
    // "Without pity, they starved the town."
    let isPhrase =
      grammar.isIn(.prepositions, at: negator.lowerBound)
      || grammar.isIn(.prepositions, at: negator.upperBound - 1)
    let hasComma = between.contains { sequence.items[$0].kind == .comma }
    if hasComma, isPhrase || isComma(negator.lowerBound - 1) { return false }
    if part.lowerBound - negator.lowerBound <= Self.reach, !holdsVerb(between) {
      // "failed to betray": the verb of failing itself stands between, so it must stand close.
      return modifiers.negators.contains(negator)
        || between.count { !grammar.isIn(.determiners, at: $0) } <= 2
    }
    guard isFronted(negator), between.count <= Self.clauseReach else { return false }
    if modifiers.negativeSubjects.contains(where: { $0.lowerBound == negator.lowerBound }),
      !holdsVerb(between)
    {
      return true
    }
    return inversion(in: between).map { !holdsVerb(($0 + 1)..<part.lowerBound) } ?? false
  }

  private func isComma(_ place: Int) -> Bool {
    place >= 0 && sequence.items[place].kind == .comma
  }

  /// Whether a negator opens a clause.
  private func isFronted(_ negator: Range<Int>) -> Bool {
    let before = negator.lowerBound - 1
    guard before >= 0, sequence.items[before].kind == .word else { return true }
    return grammar.isIn(.coordinators, at: before) || grammar.isIn(.subordinators, at: before)
  }

  /// The auxiliary that stands before its subject: "not for one hour did the army".
  private func inversion(in places: Range<Int>) -> Int? {
    places.first { place in
      guard place + 1 < sequence.items.count,
        grammar.isIn(.auxiliaries, at: place) || grammar.isIn(.have, at: place)
          || grammar.isIn(.be, at: place)
      else { return false }
      let next = place + 1
      return grammar.isActor(at: next) || grammar.isIn(.determiners, at: next)
        || grammar.isIn(.pronouns, at: next)
    }
  }

  private func holdsVerb(_ places: Range<Int>) -> Bool {
    places.contains { place in
      grammar.isVerb(at: place) && !grammar.isIn(.be, at: place)
        && !grammar.isIn(.have, at: place)
        && !modifiers.implicatives.contains { $0.contains(place) }
        && !modifiers.carriers.contains { $0.contains(place) }
    }
  }

  // MARK: - Contrast

  /// The negator of an actor that is put against another: "not Assad but the rebels", "the rebels, not Assad".
  private func contrast(in find: Find) -> Range<Int>? {
    for actor in find.actors where isEssential(actor, in: find) {
      guard
        let negator = modifiers.negators.first(where: { negator in
          negator.upperBound <= actor && actor - negator.upperBound <= 2
            && (negator.upperBound..<actor).allSatisfy { !grammar.isVerb(at: $0) && isWord($0) }
            && !find.parts.contains { $0.overlaps(negator) }
        })
      else { continue }
      if opensAlternative(behind: actor) || isAside(negator, actor) { return negator }
    }
    return nil
  }

  private func isEssential(_ actor: Int, in find: Find) -> Bool {
    find.isDirected || actor == find.evidence.lowerBound || actor == find.evidence.upperBound - 1
  }

  /// Whether "but" opens the other side behind an actor: "not Assad's army but".
  private func opensAlternative(behind actor: Int) -> Bool {
    let near = (actor + 1)..<min(sequence.items.count, actor + 5)
    guard
      let but = near.first(where: { place in
        modifiers.breaks.contains { $0.lowerBound == place }
      })
    else { return false }
    return ((actor + 1)..<but).allSatisfy { isWord($0) && !grammar.isVerb(at: $0) }
  }

  /// ", not Assad," between commas, or at the end.
  private func isAside(_ negator: Range<Int>, _ actor: Int) -> Bool {
    guard isComma(negator.lowerBound - 1) else { return false }
    return actor + 1 >= sequence.items.count || !isWord(actor + 1)
  }

  private func isWord(_ place: Int) -> Bool { sequence.items[place].kind == .word }
}

extension Range<Int> {
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
