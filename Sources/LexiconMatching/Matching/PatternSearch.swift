/// Looks for patterns anywhere in one sentence.
struct PatternSearch {
  let store: PatternStore
  let sequence: ItemSequence

  /// All matches of a pattern, one at most for each place that it begins at.
  func all(_ program: PatternProgram, _ scratch: inout MatchScratch) -> [Range<Int>] {
    guard sequence.mayHold(program) else { return [] }
    var found: [Range<Int>] = []
    for place in sequence.items.indices where mayBegin(program, at: place) {
      if let end = store.match(program, in: sequence, at: place, &scratch) {
        found.append(place..<end)
      }
    }
    return found
  }

  func holds(_ program: PatternProgram, _ scratch: inout MatchScratch) -> Bool {
    guard sequence.mayHold(program) else { return false }
    return sequence.items.indices.contains { place in
      mayBegin(program, at: place)
        && store.match(program, in: sequence, at: place, &scratch) != nil
    }
  }

  private func mayBegin(_ program: PatternProgram, at place: Int) -> Bool {
    var may = false
    sequence.forEachLabel(at: place) { label in
      if program.firsts.contains(label.symbol) { may = true }
    }
    return may
  }
}
