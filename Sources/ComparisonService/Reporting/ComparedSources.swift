import ReportRendering
import StanceComparison
import StanceVocabulary

/// The running comparison, and which documents each of its sources was compared with.
struct ComparedSources: Sendable {
  private(set) var running = RunningComparison(questions: [], validation: [:])
  private(set) var profiles: [SourceID: SourceProfile] = [:]
  /// Grows whenever the comparison changes: equal generations are the same comparison.
  private(set) var generation = 0
  private var compared: [SourceID: SourceDocuments] = [:]
  private var isBegun = false

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
      generation += 1
    }
    for group in groups where compared[group.source.id] != group {
      let loaded = try SourceEvidence(
        group, view, lexicons.edition, measured)
      running.replace(
        loaded.summary, evidence: loaded.evidence, entryPrecision: loaded.entryPrecision)
      profiles[group.source.id] = loaded.profile(lexicons.questions)
      compared[group.source.id] = group
      generation += 1
    }
  }
}
