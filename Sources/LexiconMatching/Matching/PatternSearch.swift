/// Looks for patterns anywhere in one sentence.
///
/// An object, because every entry that is tried is handed it, and a copy would count the references to all parts.
final class PatternSearch {
  let store: PatternStore
  let sequence: ItemSequence

  init(store: PatternStore, sequence: ItemSequence) {
    self.store = store
    self.sequence = sequence
  }

  /// Whether the sentence holds what a pattern requires besides its beginning.
  @inline(__always)
  func mayHold(_ program: PatternProgram) -> Bool { store.areMet(program.others, by: sequence) }

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
    guard mayHold(program) else { return }
    visit(program, &scratch) {
      body($0)
      return true
    }
  }

  /// Where the match of a pattern ends that begins at a place, if it does.
  func end(of program: PatternProgram, at place: Int, _ scratch: inout MatchScratch) -> Int? {
    guard mayHold(program) else { return nil }
    return store.match(program, in: sequence, at: place, &scratch)
  }

  /// All matches of some patterns, pattern after pattern.
  func all(_ programs: [PatternProgram], _ scratch: inout MatchScratch) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for program in programs { forEach(program, &scratch) { found.append($0) } }
    return found
  }

  func holds(_ program: PatternProgram, _ scratch: inout MatchScratch) -> Bool {
    guard mayHold(program) else { return false }
    var isHeld = false
    visit(program, &scratch) { _ in
      isHeld = true
      return false
    }
    return isHeld
  }

  /// Whether one of these patterns stands in it.
  func holdsAny(of programs: [PatternProgram], _ scratch: inout MatchScratch) -> Bool {
    for program in programs where holds(program, &scratch) { return true }
    return false
  }

  /// Visits matches for as long as `goesOn` says so.
  private func visit(
    _ program: PatternProgram, _ scratch: inout MatchScratch, _ goesOn: (Range<Int>) -> Bool
  ) {
    guard let bits = store.firstBits(of: program, in: sequence) else { return }
    for place in sequence.items.indices where sequence.mayHoldAny(of: bits, at: place) {
      guard store.mayBegin(program, in: sequence, at: place),
        let end = store.match(program, in: sequence, at: place, &scratch)
      else { continue }
      if !goesOn(place..<end) { return }
    }
  }
}
