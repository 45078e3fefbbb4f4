import StanceVocabulary

/// Which text stands in more than one source.
extension PassageGraph {
  /// The numbers of the passages that two sources have in common, as each of them has them.
  func inCommon(
    of source: SourceID, and other: SourceID
  ) -> (ours: Set<Int>, theirs: Set<Int>) {
    var ours: Set<Int> = []
    var theirs: Set<Int> = []
    guard isShared(between: source, and: other) else { return (ours, theirs) }
    for number in linked[source] ?? [] {
      let copies = copies(of: number, in: other)
      if copies.isEmpty { continue }
      ours.insert(number)
      theirs.formUnion(copies)
    }
    return (ours, theirs)
  }

  /// The shared passages that a source would no longer carry without one of its documents.
  func passagesOfOneDocument(in source: SourceID) -> [DocumentID: DocumentPassages] {
    var found: [DocumentID: DocumentPassages] = [:]
    for number in linked[source] ?? [] {
      guard let statements = self[number]?.statements, let first = statements.first,
        statements.allSatisfy({ $0.document.id == first.document.id })
      else { continue }
      found[first.document.id, default: DocumentPassages()].numbers.insert(number)
      for other in links[number] ?? [] {
        guard let other = self[other]?.source else { continue }
        found[first.document.id]?.sources.insert(other)
      }
    }
    return found
  }

  /// The passages of another source, by their exact hashes, that it would no longer have in common
  /// with this one without one of this one's documents.
  func freed(
    in other: SourceID, by documents: [DocumentID: DocumentPassages], of source: SourceID
  ) -> [DocumentID: Set<UInt64>] {
    var counts: [Int: Int] = [:]
    for number in linked[source] ?? [] {
      for copy in copies(of: number, in: other) { counts[copy, default: 0] += 1 }
    }
    return documents.filter { $0.value.sources.contains(other) }.mapValues { passages in
      let lost = Dictionary(passages.numbers.flatMap { copies(of: $0, in: other) }.map { ($0, 1) })
      {
        $0 + $1
      }
      let freed = lost.filter { counts[$0.key] == $0.value }
      return Set(freed.keys.compactMap { self[$0]?.fingerprint.exact })
    }
  }

  private func copies(of number: Int, in other: SourceID) -> [Int] {
    (links[number] ?? []).filter { self[$0]?.source == other }
  }

  /// Shared passages that stand in no other document of their source.
  struct DocumentPassages {
    fileprivate(set) var numbers: Set<Int> = []
    /// The other sources that carry one of them.
    fileprivate(set) var sources: Set<SourceID> = []
  }

  /// Whether another source carries the passage of this statement.
  func isShared(_ statement: Evidence) -> Bool {
    number(of: statement).map { links[$0] != nil } ?? false
  }

  /// The exact hashes of the passages of a source that others carry too.
  func sharedHashes(in source: SourceID) -> Set<UInt64> {
    Set((linked[source] ?? []).compactMap { self[$0]?.fingerprint.exact })
  }

  /// Each passage of a source that others carry: where it stands there, and its copies by source.
  func shared(in source: SourceID) -> [(places: [Evidence], others: [[Evidence]])] {
    (linked[source] ?? []).compactMap { number in
      guard let passage = self[number] else { return nil }
      let others = (links[number] ?? []).compactMap { self[$0] }
      let bySource = Dictionary(grouping: others) { $0.source }.sorted { $0.key < $1.key }
      return (
        passage.places,
        bySource.map { _, passages in
          passages.flatMap(\.places).sorted(by: EvidenceOrder.precedes)
        }
      )
    }
  }

  /// Every shared passage with its copies in the order of documents, by its first copy.
  func sharedPassages() -> [SharedPassage] {
    var seen: Set<Int> = []
    var groups: [[Evidence]] = []
    for number in links.keys.sorted() where !seen.contains(number) {
      let group = sharing(number)
      seen.formUnion(group)
      let copies = group.flatMap { self[$0]?.places ?? [] }
      groups.append(copies.sorted(by: EvidenceOrder.precedes))
    }
    return groups.sorted(by: Self.precedes).map { copies in
      SharedPassage(
        copies: copies.map(\.statement), sources: Set(copies.map(\.source)).sorted())
    }
  }

  private static func precedes(_ left: [Evidence], _ right: [Evidence]) -> Bool {
    guard let first = left.first, let second = right.first else { return right.first != nil }
    return EvidenceOrder.precedes(first, second)
  }

  private func sharing(_ number: Int) -> Set<Int> {
    var group: Set<Int> = [number]
    var waiting = [number]
    while let next = waiting.popLast() {
      for other in links[next] ?? [] where group.insert(other).inserted {
        waiting.append(other)
      }
    }
    return group
  }
}
