import StanceVocabulary

/// Which passages stand in more than one source, kept up to date source by source.
///
/// Work grows with the passages that come and go, not with all that are held.
struct SharedText: Sendable {
  private var index = CopyIndex()
  private var entries: [Int: Entry] = [:]
  private var numbers: [SourceID: [UInt64: Int]] = [:]
  /// Copies in other sources, both ways; only passages that have some.
  private var links: [Int: Set<Int>] = [:]
  /// How many links two sources have, both ways.
  private var partners: [SourceID: [SourceID: Int]] = [:]
  /// The passages of each source that have copies in other sources.
  private var linked: [SourceID: Set<Int>] = [:]
  private var nextNumber = 0

  private struct Entry: Sendable {
    let source: SourceID
    var passage: SourcePassage
  }

  /// Makes these the passages of a source.
  /// - Returns: The other sources of which a passage is newly shared, or no longer.
  mutating func replace(_ passages: [SourcePassage], of source: SourceID) -> Set<SourceID> {
    var gone = numbers[source] ?? [:]
    var touched: Set<SourceID> = []
    var new: [SourcePassage] = []
    for passage in passages {
      if let number = gone.removeValue(forKey: passage.fingerprint.exact) {
        entries[number]?.passage = passage
      } else {
        new.append(passage)
      }
    }
    for (exact, number) in gone {
      numbers[source]?[exact] = nil
      touched.formUnion(remove(number, of: source))
    }
    for passage in new {
      touched.formUnion(insert(passage, of: source))
    }
    return touched
  }

  /// The passages that two sources have in common, as each of them has them; some passages of the
  /// first may be looked past.
  func inCommon(
    of source: SourceID, and other: SourceID, hiding hidden: Set<Int> = []
  ) -> TextInCommon {
    var text = TextInCommon()
    guard isShared(between: source, and: other) else { return text }
    for number in linked[source] ?? [] where !hidden.contains(number) {
      guard let passage = entries[number]?.passage.fingerprint else { continue }
      for copy in links[number] ?? [] {
        guard let entry = entries[copy], entry.source == other else { continue }
        text.ours.insert(passage.exact)
        text.theirs.insert(entry.passage.fingerprint.exact)
      }
    }
    return text
  }

  /// The shared passages that a source would no longer carry without one of its documents.
  func passagesOfOneDocument(in source: SourceID) -> [DocumentID: DocumentPassages] {
    var found: [DocumentID: DocumentPassages] = [:]
    for number in linked[source] ?? [] {
      guard let copies = entries[number]?.passage.copies, let first = copies.first,
        copies.allSatisfy({ $0.document.id == first.statement.document })
      else { continue }
      found[first.document.id, default: DocumentPassages()].numbers.insert(number)
      for other in links[number] ?? [] {
        guard let other = entries[other]?.source else { continue }
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
      return Set(freed.keys.compactMap { entries[$0]?.passage.fingerprint.exact })
    }
  }

  private func copies(of number: Int, in other: SourceID) -> [Int] {
    (links[number] ?? []).filter { entries[$0]?.source == other }
  }

  /// Shared passages that stand in no other document of their source.
  struct DocumentPassages {
    fileprivate(set) var numbers: Set<Int> = []
    /// The other sources that carry one of them.
    fileprivate(set) var sources: Set<SourceID> = []
  }

  /// Whether the two sources have any passage in common.
  func isShared(between a: SourceID, and b: SourceID) -> Bool {
    partners[a]?[b] != nil
  }

  /// Whether a source has a passage in common with any other.
  func hasPartners(_ source: SourceID) -> Bool {
    partners[source]?.isEmpty == false
  }

  /// Whether another source carries the passage of this statement.
  func isShared(_ statement: Evidence) -> Bool {
    guard let number = numbers[statement.source]?[statement.passage.exact] else { return false }
    return links[number] != nil
  }

  /// The copies of a source's passage in other sources, by source.
  func copies(of passage: PassageFingerprint, in source: SourceID) -> [[Evidence]] {
    guard let number = numbers[source]?[passage.exact], let copies = links[number] else {
      return []
    }
    let others = copies.compactMap { entries[$0] }
    let bySource = Dictionary(grouping: others) { $0.source }.sorted { $0.key < $1.key }
    return bySource.map { _, entries in
      entries.flatMap(\.passage.copies).sorted(by: EvidenceOrder.precedes)
    }
  }

  /// Every shared passage with its copies in the order of documents, by its first copy.
  func passages() -> [SharedPassage] {
    var seen: Set<Int> = []
    var groups: [[Evidence]] = []
    for number in links.keys.sorted() where !seen.contains(number) {
      let group = connected(to: number)
      seen.formUnion(group)
      let copies = group.flatMap { entries[$0]?.passage.copies ?? [] }
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

  private func connected(to number: Int) -> Set<Int> {
    var group: Set<Int> = [number]
    var waiting = [number]
    while let next = waiting.popLast() {
      for other in links[next] ?? [] where group.insert(other).inserted {
        waiting.append(other)
      }
    }
    return group
  }

  private mutating func insert(
    _ passage: SourcePassage, of source: SourceID
  ) -> Set<SourceID> {
    let number = nextNumber
    nextNumber += 1
    var touched: Set<SourceID> = []
    for other in index.copies(of: passage.fingerprint) {
      guard let entry = entries[other], entry.source != source else { continue }
      link(number, of: source, to: other)
      link(other, of: entry.source, to: number)
      count(1, between: source, and: entry.source)
      touched.insert(entry.source)
    }
    entries[number] = Entry(source: source, passage: passage)
    numbers[source, default: [:]][passage.fingerprint.exact] = number
    index.insert(passage.fingerprint, as: number)
    return touched
  }

  private mutating func link(_ number: Int, of source: SourceID, to other: Int) {
    links[number, default: []].insert(other)
    linked[source, default: []].insert(number)
  }

  private mutating func remove(_ number: Int, of source: SourceID) -> Set<SourceID> {
    var touched: Set<SourceID> = []
    linked[source]?.remove(number)
    for other in links.removeValue(forKey: number) ?? [] {
      guard let entry = entries[other] else { continue }
      links[other]?.remove(number)
      if links[other]?.isEmpty == true {
        links[other] = nil
        linked[entry.source]?.remove(other)
      }
      count(-1, between: source, and: entry.source)
      touched.insert(entry.source)
    }
    entries[number] = nil
    index.remove(number)
    return touched
  }

  private mutating func count(_ change: Int, between a: SourceID, and b: SourceID) {
    for (one, other) in [(a, b), (b, a)] {
      let sum = (partners[one]?[other] ?? 0) + change
      partners[one, default: [:]][other] = sum == 0 ? nil : sum
    }
  }
}

/// The exact hashes of the passages that two sources have in common.
struct TextInCommon {
  fileprivate(set) var ours: Set<UInt64> = []
  fileprivate(set) var theirs: Set<UInt64> = []

  /// The same seen from the other source.
  var turned: TextInCommon { TextInCommon(ours: theirs, theirs: ours) }
}
