/// Binds words of praise and blame to their target within the clause.
struct JudgementFinder {
  let grammar: Grammar
  let search: PatternSearch
  let words: [PatternProgram]
  let targets: Set<Symbol>
  let reach: Int

  struct Hit {
    let evidence: Range<Int>
    let cue: Range<Int>
    let target: Int
    /// Whether it stands before its target as an adjective does.
    let isAttribute: Bool
  }

  func hits(_ scratch: inout MatchScratch) -> [Hit] {
    search.all(words, &scratch).compactMap { word in
      guard let target = target(of: word), isTarget(target) else { return nil }
      let start = min(word.lowerBound, target)
      let isAttribute =
        target == attributed(behind: word.upperBound) || target == owner(of: word.lowerBound)
      return Hit(
        evidence: start..<max(word.upperBound, target + 1), cue: word, target: target,
        isAttribute: isAttribute)
    }
  }

  /// Whom a word is said of: the subject that a copula joins it to, else the one it stands before, else the
  /// one that "of" or "by" joins, else its owner, else the nearest before it.
  private func target(of word: Range<Int>) -> Int? {
    if isVerb(word) { return nil }
    if let subject = copular(before: word.lowerBound) { return subject }
    if let named = attributed(behind: word.upperBound) { return named }
    if let joined = complement(behind: word.upperBound) { return joined }
    if let owner = owner(of: word.lowerBound) { return owner }
    return predicated(before: word.lowerBound)
  }

  /// Whether the word is a verb with an object: "massacre the Kurds" says nothing of the Kurds.
  ///
  /// Who did it is for relations to find.
  private func isVerb(_ word: Range<Int>) -> Bool {
    guard word.count == 1, grammar.isVerb(at: word.lowerBound), word.upperBound < grammar.count
    else { return false }
    if grammar.isIn(.determiners, at: word.upperBound) { return true }
    guard word.lowerBound > 0 else { return false }
    let before = word.lowerBound - 1
    return grammar.isActor(at: before) || grammar.isIn(.to, at: before)
      || grammar.isIn(.pronouns, at: before)
  }

  /// The actor right behind: "the brutal Assad regime", "the dictator Assad".
  private func attributed(behind end: Int) -> Int? {
    var at = end
    while at < min(grammar.count, end + 3) {
      if grammar.isActor(at: at) { return at }
      let kind = grammar.sequence.items[at].kind
      guard kind == .word || kind == .quote, !grammar.isIn(.prepositions, at: at),
        !grammar.isIn(.coordinators, at: at), !grammar.isIn(.be, at: at),
        !grammar.isIn(.relatives, at: at), !grammar.isVerb(at: at)
      else { return nil }
      at += 1
    }
    return nil
  }

  /// The actor that "of" or "by" joins: "the brutality of the regime", "crimes committed by Assad".
  private func complement(behind end: Int) -> Int? {
    var at = end
    while at < min(grammar.count, end + 3) {
      if grammar.isIn(.of, at: at) || grammar.isIn(.by, at: at) {
        return grammar.nounPhraseActor(from: at + 1, within: reach - 1)
      }
      guard grammar.sequence.items[at].kind == .word, !grammar.isActor(at: at),
        !grammar.isIn(.prepositions, at: at), !grammar.isIn(.be, at: at)
      else { return nil }
      at += 1
    }
    return nil
  }

  /// The actor before it as its owner: "Assad's brutal rule", "the regime's crimes".
  private func owner(of start: Int) -> Int? {
    var at = start - 1
    while at >= max(0, start - 4) {
      if grammar.isActor(at: at) { return at }
      guard grammar.sequence.items[at].kind == .word, !grammar.isIn(.prepositions, at: at),
        !grammar.isIn(.be, at: at), !grammar.isIn(.coordinators, at: at),
        !grammar.isIn(.relatives, at: at), !grammar.isVerb(at: at)
      else { return nil }
      at -= 1
    }
    return nil
  }

  /// The subject of a copula right before: "Assad is a butcher", "the SDF are nothing but a tool of others".
  private func copular(before start: Int) -> Int? {
    var at = start - 1
    while at >= max(0, start - 5) {
      if grammar.isIn(.be, at: at) { return grammar.subjects(before: at, within: 10).first }
      guard grammar.sequence.items[at].kind == .word, !grammar.isActor(at: at),
        !grammar.isIn(.prepositions, at: at), !grammar.isIn(.relatives, at: at)
      else { return nil }
      at -= 1
    }
    return nil
  }

  /// The actor it is said of: "Assad is a butcher", "they call Assad a butcher".
  private func predicated(before start: Int) -> Int? {
    var at = start - 1
    let limit = max(0, start - reach - 4)
    var isJoined = false
    var hasVerb = false
    while at >= limit, !grammar.isBarrier(at: at) {
      if grammar.isIn(.be, at: at) {
        return grammar.subjects(before: at, within: 10).first
      }
      if grammar.isActor(at: at) {
        return isJoined || at == start - 1 || names(before: at) ? at : nil
      }
      // "America had every right", but not "the Kurds had inflicted defeats on the terror network".
      let has = grammar.isIn(.have, at: at)
      if grammar.isIn(.equating, at: at) || (has && !hasVerb) { isJoined = true }
      if !has, grammar.isVerb(at: at) { hasVerb = true }
      at -= 1
    }
    return nil
  }

  /// Whether a verb of naming stands before an actor: "they call Assad a butcher".
  private func names(before actor: Int) -> Bool {
    (1...2).contains { actor - $0 >= 0 && grammar.isIn(.naming, at: actor - $0) }
  }

  private func isTarget(_ place: Int) -> Bool {
    targets.contains { grammar.sequence.has($0, at: place) }
  }
}
