import ReportRendering
import StanceComparison
import StanceVocabulary

/// The running comparison, and which documents each of its sources was compared with.
struct ComparedSources: Sendable {
  private(set) var running = RunningComparison(questions: [], validation: [:])
  private(set) var profiles: [SourceID: SourceProfile] = [:]
  /// Grows whenever the comparison changes: equal generations are the same comparison.
  private(set) var generation = 0
  /// The generation in which a source came, changed or went.
  private var changes: [SourceID: Int] = [:]
  private var compared: [SourceID: SourceDocuments] = [:]
  private var isBegun = false

  /// The sources that came, changed or went after a generation.
  func changed(since generation: Int) -> Set<SourceID> {
    Set(changes.filter { $0.value > generation }.keys)
  }

  /// Brings the comparison to these sources; loads the statements of those that changed.
  mutating func update(
    _ groups: [SourceDocuments], _ view: any ArchiveSnapshot, _ lexicons: Lexicons,
    _ measured: MeasuredReading
  ) throws {
    if !isBegun {
      running = RunningComparison(
        questions: lexicons.questions, validation: measured.byClaim)
      isBegun = true
    }
    let present = Set(groups.map(\.source.id))
    for source in compared.keys.sorted() where !present.contains(source) {
      running.remove(source)
      compared[source] = nil
      profiles[source] = nil
      note(source)
    }
    for group in groups where compared[group.source.id] != group {
      let loaded = try SourceEvidence(
        group, view, lexicons.edition, measured)
      running.replace(
        loaded.summary, evidence: loaded.evidence, entryPrecision: loaded.entryPrecision)
      profiles[group.source.id] = SourceProfile(
        speakers: loaded.speakers(lexicons.questions),
        histories: running.histories(of: group.source.id))
      compared[group.source.id] = group
      note(group.source.id)
    }
  }

  private mutating func note(_ source: SourceID) {
    generation += 1
    changes[source] = generation
  }
}
