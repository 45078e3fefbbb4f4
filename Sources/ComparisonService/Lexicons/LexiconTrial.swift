import ReportRendering
import StanceComparison
import StanceVocabulary

/// The use case of `lexicon diff`: reads an inbox once with two bundles of lexicons, and holds the
/// reports that they would give against each other, with the code that makes reports.
package struct LexiconTrial: Sendable {
  private let archive: any DocumentArchive
  private let reader: any DocumentReader
  private let lister: any InboxLister
  private let clock: any WallClock

  /// Takes an empty archive.
  package init(
    archive: any DocumentArchive, reader: any DocumentReader, lister: any InboxLister,
    clock: any WallClock
  ) {
    self.archive = archive
    self.reader = reader
    self.lister = lister
    self.clock = clock
  }

  /// What changes from the old lexicons to the new ones.
  ///
  /// New lexicons that were not measured are given the old ones' figures: else every edit would turn
  /// firm verdicts into leaning ones, as it does in the report until it is measured.
  /// - Throws: ``InboxLost``, ``InboxUnreadable``, ``ArchiveFailure``.
  @concurrent
  package func callAsFunction(
    from old: Lexicons, to new: Lexicons, progress: OneComparison.Progress = { _, _ in }
  ) async throws -> LexiconDifference {
    for lexicons in [old, new] { try archive.store(lexicons.archived) }
    let listing = try lister.list()
    let book = SourceBook(reader.sourceDescriptions())
    let pass = InboxPass(
      ingest: Ingest(archive: archive, reader: reader, lister: lister, clock: clock), book: book,
      lexicons: old.edition == new.edition ? [old] : [old, new])
    try await pass.read(listing.files.map(\.path), progress)
    return try archive.snapshot { view in
      try LexiconTrialSides(view, book, from: old, to: new).difference()
    }
  }
}

/// Both reports of a trial.
private struct LexiconTrialSides {
  let view: any ArchiveSnapshot
  let old: Side
  let new: Side

  struct Side {
    let edition: AnalysisEdition
    let groups: [SourceDocuments]
    let comparison: Comparison

    init(
      _ view: any ArchiveSnapshot, _ book: SourceBook, _ lexicons: Lexicons,
      _ measured: MeasuredReading
    ) throws {
      var sources = ComparedSources()
      edition = lexicons.edition
      groups = SourceDocuments.grouped(
        try view.facts(edition).filter(lexicons.cover), book)
      _ = try sources.update(groups, view, lexicons, measured)
      comparison = sources.running.comparison()
    }

    var totals: LexiconDifference.Totals {
      LexiconDifference.Totals(
        statements: groups.flatMap(\.documents).reduce(0) { $0 + $1.facts.statements },
        positions: comparison.positions.count { $0.side != .silent },
        verdicts: comparison.verdicts.count { $0.isCompared })
    }
  }

  init(
    _ view: any ArchiveSnapshot, _ book: SourceBook, from old: Lexicons, to new: Lexicons
  ) throws {
    let known = MeasuredReading(old)
    let own = MeasuredReading(new)
    self.view = view
    self.old = try Side(view, book, old, known)
    self.new = try Side(view, book, new, own.isRecorded ? own : known)
  }

  func difference() throws -> LexiconDifference {
    LexiconDifference(
      statements: try statements(), positions: positions(), verdicts: verdicts(),
      documents: old.groups.reduce(0) { $0 + $1.documents.count }, sources: old.groups.count,
      unread: try view.unread().count, before: old.totals, after: new.totals)
  }

  private func statements() throws -> [LexiconDifference.DocumentChange] {
    let documents = old.groups.flatMap { group in
      group.documents.map { (path: $0.facts.path, source: group.source) }
    }
    return try documents.sorted { $0.path < $1.path }.flatMap { document in
      let changes = StatementDifference.changes(
        from: try statements(at: document.path, of: document.source, old.edition),
        to: try statements(at: document.path, of: document.source, new.edition))
      let text = changes.isEmpty ? nil : try view.document(at: document.path)?.document
      return changes.map { change in
        let sentence = (change.after ?? change.before)?.sentence ?? 0..<0
        return LexiconDifference.DocumentChange(
          path: document.path, sentence: text?.string(sentence) ?? "", change: change)
      }
    }
  }

  private func statements(
    at path: InboxPath, of source: Source, _ edition: AnalysisEdition
  ) throws -> [Statement] {
    let reading = try view.reading(at: path, edition)
    return (reading?.statements ?? []).map { GuestRole.applied(to: $0, of: source) }
  }

  private func positions() -> [LexiconDifference.PositionChange] {
    func keyed(_ positions: [Position]) -> [(key: [String], value: Position)] {
      positions.map { ([$0.claim.description, $0.source.name], $0) }
    }
    return Self.joined(keyed(old.comparison.positions), keyed(new.comparison.positions))
      .compactMap { before, after in
        guard let either = after ?? before,
          (before?.side ?? .silent) != (after?.side ?? .silent)
        else { return nil }
        return LexiconDifference.PositionChange(
          source: either.source, claim: either.claim, before: before, after: after)
      }
  }

  private func verdicts() -> [LexiconDifference.VerdictChange] {
    func keyed(_ verdicts: [PairOnClaim]) -> [(key: [String], value: PairOnClaim)] {
      verdicts.map { ([$0.claim.description, $0.a.name, $0.b.name], $0) }
    }
    return Self.joined(keyed(old.comparison.verdicts), keyed(new.comparison.verdicts))
      .compactMap { before, after in
        let words = [before, after].map { $0.map { VerdictState($0.outcome).words } }
        guard let either = after ?? before, words[0] != words[1],
          before?.isCompared ?? false || after?.isCompared ?? false
        else { return nil }
        return LexiconDifference.VerdictChange(
          claim: either.claim, a: either.a, b: either.b, before: words[0], after: words[1])
      }
  }

  /// Both sides' values by key: in the new order, then those that went in the old one.
  private static func joined<Value>(
    _ old: [(key: [String], value: Value)], _ new: [(key: [String], value: Value)]
  ) -> [(Value?, Value?)] {
    let before = Dictionary(old.map { ($0.key, $0.value) }) { first, _ in first }
    let after = Set(new.map(\.key))
    return new.map { (before[$0.key], $0.value) }
      + old.filter { !after.contains($0.key) }.map { ($0.value, nil) }
  }
}

extension PairOnClaim {
  fileprivate var isCompared: Bool {
    if case .compared = outcome { true } else { false }
  }
}
