/// Where the patterns of the lists of `language.yaml` stand in one sentence.
package struct ListMatches: Sendable {
  /// By list, in the order of its patterns, and of each pattern by place.
  private var found: [(list: LanguageList, places: Range<Int>)] = []

  /// Where those of a list stand.
  package subscript(list: LanguageList) -> [Range<Int>] {
    var all: [Range<Int>] = []
    for match in found where match.list == list { all.append(match.places) }
    return all
  }

  /// Whether one of a list stands in the sentence.
  package func holds(_ list: LanguageList) -> Bool {
    for match in found where match.list == list { return true }
    return false
  }

  /// `pending`: Empty before and after.
  init(
    _ patterns: ListPatterns, _ search: PatternSearch, _ pending: inout Candidates,
    _ scratch: inout MatchScratch
  ) {
    patterns.triggers.add(allOf: search.sequence, to: &pending)
    var matches: [(number: Int, places: Range<Int>)] = []
    pending.anywhere.removeAll(in: patterns.programs.indices) { number in
      search.forEach(patterns.programs[number], &scratch) { matches.append((number, $0)) }
    }
    pending.removeStarts(in: search.sequence) { start in
      let (number, place) = (Int(start.number), Int(start.place))
      if let end = search.end(of: patterns.programs[number], at: place, &scratch) {
        matches.append((number, place..<end))
      }
    }
    matches.sort { ($0.number, $0.places.lowerBound) < ($1.number, $1.places.lowerBound) }
    for (place, match) in matches.enumerated() where place == 0 || matches[place - 1] != match {
      found.append((patterns.lists[match.number], match.places))
    }
  }
}
