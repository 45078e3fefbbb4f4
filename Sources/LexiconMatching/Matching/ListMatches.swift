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
    _ patterns: ListPatterns, _ search: PatternSearch, _ pending: inout NumberSet,
    _ scratch: inout MatchScratch
  ) {
    patterns.triggers.add(allOf: search.sequence, to: &pending)
    var next = 0
    while let number = pending.removeFirst(from: next, before: patterns.programs.count) {
      search.forEach(patterns.programs[number], &scratch) {
        found.append((patterns.lists[number], $0))
      }
      next = number + 1
    }
  }
}
