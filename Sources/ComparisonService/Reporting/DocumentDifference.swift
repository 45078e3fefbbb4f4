import StanceVocabulary

/// Which documents of a source are no more, or no more as they were, and which came or became
/// otherwise.
struct DocumentDifference {
  /// One that became otherwise is here and in ``came``.
  let gone: [DocumentID]
  let came: [SourceDocuments.Entry]

  init(from former: SourceDocuments?, to latter: SourceDocuments) {
    guard let former else {
      (gone, came) = ([], latter.documents)
      return
    }
    // Another description may have other guests, whose words count otherwise.
    guard former.source == latter.source else {
      gone = former.documents.map(\.facts.id)
      came = latter.documents
      return
    }
    let (mine, theirs) = Self.withoutSameEnds(former.documents, latter.documents)
    let known = Dictionary(mine.map { ($0.facts.revision, $0) }) { first, _ in first }
    let kept = Set(
      theirs.lazy.filter { known[$0.facts.revision] == $0 }.map(\.facts.revision))
    gone = mine.lazy.filter { !kept.contains($0.facts.revision) }.map(\.facts.id)
    came = theirs.filter { !kept.contains($0.facts.revision) }
  }

  /// What is left of two lists between their beginnings and their ends, as far as these are the same:
  /// mostly one document of thousands.
  private static func withoutSameEnds(
    _ former: [SourceDocuments.Entry], _ latter: [SourceDocuments.Entry]
  ) -> (ArraySlice<SourceDocuments.Entry>, ArraySlice<SourceDocuments.Entry>) {
    let most = min(former.count, latter.count)
    var first = 0
    while first < most, former[first] == latter[first] { first += 1 }
    var last = 0
    while last < most - first, former[former.count - 1 - last] == latter[latter.count - 1 - last] {
      last += 1
    }
    return (former[first..<(former.count - last)], latter[first..<(latter.count - last)])
  }
}
