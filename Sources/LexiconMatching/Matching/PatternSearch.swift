/// Looks for patterns anywhere in one sentence.
struct PatternSearch {
  let store: PatternStore
  let sequence: ItemSequence

  /// All matches of a pattern, one at most for each place that it begins at.
  func all(_ program: PatternProgram, _ scratch: inout MatchScratch) -> [Range<Int>] {
    var found: [Range<Int>] = []
    forEach(program, &scratch) { found.append($0) }
    return found
  }

  /// Visits all matches of a pattern, one at most for each place that it begins at.
  func forEach(
    _ program: PatternProgram, _ scratch: inout MatchScratch, _ body: (Range<Int>) -> Void
  ) {
    guard store.areMet(program.required, by: sequence) else { return }
    let bits = store.firstBits(of: program, in: sequence)
    for place in sequence.items.indices where sequence.bits(at: place) & bits != 0 {
      if let end = end(of: program, at: place, &scratch) { body(place..<end) }
    }
  }

  /// All matches of some patterns, pattern after pattern.
  func all(_ programs: [PatternProgram], _ scratch: inout MatchScratch) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for program in programs { forEach(program, &scratch) { found.append($0) } }
    return found
  }

  func holds(_ program: PatternProgram, _ scratch: inout MatchScratch) -> Bool {
    guard store.areMet(program.required, by: sequence) else { return false }
    let bits = store.firstBits(of: program, in: sequence)
    for place in sequence.items.indices where sequence.bits(at: place) & bits != 0 {
      if end(of: program, at: place, &scratch) != nil { return true }
    }
    return false
  }

  /// Whether one of these patterns stands in it.
  func holdsAny(of programs: [PatternProgram], _ scratch: inout MatchScratch) -> Bool {
    for program in programs where holds(program, &scratch) { return true }
    return false
  }

  private func end(
    of program: PatternProgram, at place: Int, _ scratch: inout MatchScratch
  ) -> Int? {
    guard store.mayBegin(program, in: sequence, at: place) else { return nil }
    return store.match(program, in: sequence, at: place, &scratch)
  }
}
