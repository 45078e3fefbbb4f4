import ReportRendering
import StanceVocabulary

extension VerdictTable {
  /// So many changes are kept of one entry: a reload of lexicons may change every verdict.
  private static let mostChanges = 100

  /// What differs from a former table, by its weight and then in the report's order; names are those
  /// of this table, and of the former for what has gone.
  func changes(since former: VerdictTable) -> VerdictChanges {
    let labels = Labels(former, self)
    let before = Dictionary(former.rows.map { (Key($0), $0.words) }) { first, _ in first }
    let after = Set(rows.map(Key.init))
    var changed = rows.filter { before[Key($0)] != $0.words }.map {
      labels.change(Key($0), before: before[Key($0)], after: $0.words)
    }
    changed += former.rows.filter { !after.contains(Key($0)) }.map {
      labels.change(Key($0), before: $0.words, after: nil)
    }
    let verdicts = changed.compactMap { change in change.kind.map { (kind: $0, change: change) } }
    // Sorting keeps the order of equals by their place, which Swift's own sort does not promise.
    let ordered = verdicts.enumerated().sorted {
      ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset)
    }.map(\.element.change)
    return VerdictChanges(
      changes: Array(ordered.prefix(Self.mostChanges)),
      unlisted: max(0, ordered.count - Self.mostChanges),
      otherReasons: changed.count { $0.kind == nil && $0.before != nil && $0.after != nil },
      came: labels.sources(of: self, notIn: former), went: labels.sources(of: former, notIn: self))
  }

  private struct Key: Hashable {
    let claim: String
    let a: String
    let b: String

    init(_ row: Row) {
      claim = row.claim
      a = row.a
      b = row.b
    }
  }

  /// What the ids of both tables stand for; the later table has the last word.
  private struct Labels {
    private let names: [String: String]
    private let sentences: [String: String]

    init(_ former: VerdictTable, _ latter: VerdictTable) {
      func words(_ labels: [Label]) -> [String: String] {
        Dictionary(labels.map { ($0.id, $0.words) }) { _, last in last }
      }
      names = words(former.sources + latter.sources)
      sentences = words(former.claims + latter.claims)
    }

    func change(_ key: Key, before: String?, after: String?) -> VerdictChange {
      VerdictChange(
        claim: ClaimID(key.claim) ?? ClaimID(question: key.claim, name: ""),
        sentence: sentences[key.claim] ?? key.claim, a: source(key.a), b: source(key.b),
        before: before.map { VerdictState(words: $0) },
        after: after.map { VerdictState(words: $0) })
    }

    private func source(_ id: String) -> VerdictChanges.NamedSource {
      VerdictChanges.NamedSource(id: SourceID(id), name: names[id] ?? id)
    }

    func sources(
      of table: VerdictTable, notIn other: VerdictTable
    ) -> [VerdictChanges.NamedSource] {
      let known = Set(other.sourceIDs)
      return table.sourceIDs.filter { !known.contains($0) }.map(source)
    }
  }

  /// In the order of the report; a table that was kept without names has those of its pairs.
  private var sourceIDs: [String] {
    guard sources.isEmpty else { return sources.map(\.id) }
    var seen: Set<String> = []
    return rows.flatMap { [$0.a, $0.b] }.filter { seen.insert($0).inserted }
  }
}
