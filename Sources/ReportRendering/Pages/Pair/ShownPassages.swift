package import StanceComparison
import StanceVocabulary

/// Which shared passages the page of two sources quotes.
enum ShownPassages {
  /// The rest is counted.
  static let most = 20

  /// The first passages that two sources have in common, and how many there are.
  static func of(
    _ a: SourceID, _ b: SourceID, in comparison: Comparison
  ) -> (shown: [SharedPassage], count: Int) {
    let all = comparison.sharedPassages.filter {
      $0.sources.contains(a) && $0.sources.contains(b)
    }
    return (Array(all.prefix(most)), all.count)
  }
}

extension ReportRenderer {
  /// The shared passages that pages of pairs quote, in the comparison's order: their words are
  /// asked for in ``ReportContent/sharedWords``.
  package static func shownPassages(_ comparison: Comparison) -> [SharedPassage] {
    guard comparison.sources.count <= mostSourcesWithPairPages else { return [] }
    var counts: [[SourceID]: Int] = [:]
    return comparison.sharedPassages.filter { passage in
      var isShown = false
      for (place, a) in passage.sources.enumerated() {
        for b in passage.sources[(place + 1)...] {
          counts[[a, b], default: 0] += 1
          if counts[[a, b], default: 0] <= ShownPassages.most { isShown = true }
        }
      }
      return isShown
    }
  }
}
