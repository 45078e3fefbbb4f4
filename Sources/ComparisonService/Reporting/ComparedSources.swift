import ReportRendering
import StanceComparison
import StanceVocabulary

/// The running comparison, and which documents each of its sources was compared with.
struct ComparedSources: Sendable {
  private(set) var running = RunningComparison(questions: [], validation: [:])
  private(set) var profiles: [SourceID: SourceProfile] = [:]
  private var compared: [SourceID: Compared] = [:]
  private var isBegun = false

  private struct Compared: Sendable {
    var documents: SourceDocuments
    var speakers: SourceSpeakers
  }

  /// What an update made otherwise.
  struct Changes {
    /// Sources that came or changed.
    fileprivate(set) var sources: [SourceID: RunningComparison.Change] = [:]
    fileprivate(set) var gone: Set<SourceID> = []

    /// The sources that came, went, or say something else than before.
    var affected: Set<SourceID> {
      gone.union(sources.filter { !$1.claims.isEmpty || !$1.partners.isEmpty }.keys)
    }

    /// These, and the sources that have text in common with one of them that is not as before.
    var affectedInText: Set<SourceID> {
      affected.union(sources.values.lazy.flatMap(\.partners.keys))
    }
  }

  /// Brings the comparison to these sources; loads the statements of documents that are new or read
  /// anew.
  mutating func update(
    _ groups: [SourceDocuments], _ view: any ArchiveSnapshot, _ lexicons: Lexicons,
    _ measured: MeasuredReading, _ check: () throws -> Void = {}
  ) throws -> Changes {
    if !isBegun {
      running = RunningComparison(
        questions: lexicons.questions, validation: measured.byClaim)
      isBegun = true
    }
    var changes = Changes()
    let present = Set(groups.map(\.source.id))
    for source in compared.keys.sorted() where !present.contains(source) {
      running.remove(source)
      compared[source] = nil
      profiles[source] = nil
      changes.gone.insert(source)
    }
    let loader = EvidenceLoader(view, lexicons, measured)
    for group in groups where compared[group.source.id]?.documents != group {
      changes.sources[group.source.id] = try update(group, loader, lexicons, check)
    }
    running.findSharedPassages()
    return changes
  }

  private mutating func update(
    _ group: SourceDocuments, _ loader: EvidenceLoader, _ lexicons: Lexicons,
    _ check: () throws -> Void
  ) throws -> RunningComparison.Change {
    let id = group.source.id
    let former = compared.removeValue(forKey: id)
    var speakers = former?.speakers ?? SourceSpeakers()
    let difference = DocumentDifference(from: former?.documents, to: group)
    var evidence: [Evidence] = []
    for document in difference.gone { speakers.remove(document) }
    for entry in difference.came {
      try check()
      let loaded = try loader.loaded(entry, of: group.source)
      evidence += loaded.evidence
      speakers.replace(entry.facts.id, loaded.speakers)
    }
    try check()
    let summary = SourceSummary(
      source: group.source, documents: group.documents.count, words: group.words)
    let change = running.update(summary, removing: Set(difference.gone), adding: evidence)
    profiles[id] = SourceProfile(
      speakers: speakers.tallies(lexicons.questions), histories: running.histories(of: id))
    compared[id] = Compared(documents: group, speakers: speakers)
    return change
  }
}
