import ReportRendering
import StanceComparison
import StanceVocabulary

/// What comparison and a source's page need of a source's statements, loaded from the archive one
/// document at a time.
struct SourceEvidence {
  let summary: SourceSummary
  private(set) var evidence: [Evidence] = []
  private(set) var entryPrecision: [StatementReference: Int] = [:]
  private var speakers = SpeakerCount()

  /// Loads a source; the measurement tells how far each entry is to be trusted.
  init(
    _ group: SourceDocuments, _ view: any ArchiveSnapshot, _ edition: AnalysisEdition,
    _ measured: MeasuredReading
  ) throws {
    summary = SourceSummary(
      source: group.source, documents: group.documents.count, words: group.words)
    for entry in group.documents where entry.facts.statements > 0 {
      guard let reading = try view.reading(at: entry.facts.path, edition) else { continue }
      let document = EvidenceDocument(
        id: entry.facts.id, source: group.source.id, path: entry.facts.path,
        published: entry.published?.date)
      for (index, statement) in reading.statements.enumerated() {
        let statement = GuestRole.applied(to: statement, of: group.source)
        let reference = StatementReference(document: entry.facts.id, index: index)
        evidence.append(Self.evidence(statement, index, document, reading.passages))
        if let precision = measured.precision(of: statement.rule) {
          entryPrecision[reference] = precision
        }
        speakers.take(statement)
      }
    }
  }

  /// Who spoke: by name, then by voice, then by claim in the questions' order.
  func speakers(_ questions: [Question]) -> [SpeakerTally] {
    speakers.tallies(questions.flatMap(\.claims).map(\.id))
  }

  private static func evidence(
    _ statement: Statement, _ index: Int, _ document: EvidenceDocument,
    _ passages: [Int: PassageFingerprint]
  ) -> Evidence {
    Evidence(
      document: document, index: index, claim: statement.claim, pole: statement.pole,
      voice: statement.voice, basis: statement.basis, weight: statement.weight,
      sentenceWords: statement.sentenceWords,
      isHedged: statement.trail.contains { $0.step == "hedge" },
      offset: statement.sentence.lowerBound, block: statement.block,
      passage: passages[statement.block] ?? PassageFingerprint(exact: 0, shingles: []))
  }
}

/// Counts who spoke.
private struct SpeakerCount {
  private var speakers: [Speaker: PoleCount] = [:]

  private struct Speaker: Hashable {
    let name: String
    let voice: Voice
    let claim: ClaimID
  }

  private struct PoleCount {
    var affirm = 0
    var deny = 0

    mutating func take(_ pole: Pole) {
      switch pole {
      case .affirm: affirm += 1
      case .deny: deny += 1
      }
    }
  }

  mutating func take(_ statement: Statement) {
    guard let name = statement.speaker else { return }
    let speaker = Speaker(name: name, voice: statement.voice, claim: statement.claim)
    speakers[speaker, default: PoleCount()].take(statement.pole)
  }

  func tallies(_ claims: [ClaimID]) -> [SpeakerTally] {
    let places = Dictionary(
      claims.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let spoke = speakers.sorted { left, right in
      guard left.key.name == right.key.name else {
        return left.key.name.utf8.lexicographicallyPrecedes(right.key.name.utf8)
      }
      return left.key.voice == right.key.voice
        ? (places[left.key.claim] ?? 0) < (places[right.key.claim] ?? 0)
        : left.key.voice.rawValue < right.key.voice.rawValue
    }
    return spoke.map {
      SpeakerTally(
        name: $0.key.name, voice: $0.key.voice, claim: $0.key.claim, affirm: $0.value.affirm,
        deny: $0.value.deny)
    }
  }
}
