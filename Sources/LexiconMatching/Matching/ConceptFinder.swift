/// Finds things that stand together in a sentence, as near to one another as they come.
struct ConceptFinder {
  let grammar: Grammar
  let search: PatternSearch
  let slots: [PatternProgram]
  let within: Int
  let isInOrder: Bool

  struct Hit {
    let evidence: Range<Int>
    let cue: Range<Int>
    let parts: [Range<Int>]
    let actors: [Int]
  }

  /// More places than this for one slot tell nothing more.
  private static let mostMatches = 6

  func hit(_ scratch: inout MatchScratch) -> Hit? {
    var matches: [[Range<Int>]] = []
    for slot in slots {
      let found = search.all(slot, &scratch)
      if found.isEmpty { return nil }
      matches.append(Array(found.prefix(Self.mostMatches)))
    }
    guard let best = nearest(matches) else { return nil }
    let evidence = Self.span(of: best)
    let cue = best.first { !isLoneActor($0) } ?? best[0]
    return Hit(
      evidence: evidence, cue: cue, parts: best, actors: evidence.filter(grammar.isActor))
  }

  private func isLoneActor(_ match: Range<Int>) -> Bool {
    match.count == 1 && grammar.isActor(at: match.lowerBound)
  }

  /// Whether two matches take the same words; an actor may stand within the words of another slot.
  private func collide(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.overlaps(right) && (isLoneActor(left) == isLoneActor(right))
  }

  /// One match a slot, without overlap, on the shortest stretch.
  private func nearest(_ matches: [[Range<Int>]]) -> [Range<Int>]? {
    var best: (choice: [Range<Int>], length: Int)?
    func choose(_ chosen: [Range<Int>]) {
      if chosen.count == matches.count {
        let span = Self.span(of: chosen)
        guard span.count <= within, best.map({ span.count < $0.length }) ?? true,
          !span.contains(where: { grammar.sequence.items[$0].kind == .stop })
        else { return }
        best = (chosen, span.count)
        return
      }
      for match in matches[chosen.count] {
        if chosen.contains(where: { collide($0, match) }) { continue }
        if isInOrder, let last = chosen.last, match.lowerBound < last.upperBound,
          !last.overlaps(match)
        {
          continue
        }
        let next = chosen + [match]
        if Self.span(of: next).count <= within { choose(next) }
      }
    }
    choose([])
    return best?.choice
  }

  private static func span(of ranges: [Range<Int>]) -> Range<Int> {
    let start = ranges.map(\.lowerBound).min() ?? 0
    let end = ranges.map(\.upperBound).max() ?? start
    return start..<end
  }
}
