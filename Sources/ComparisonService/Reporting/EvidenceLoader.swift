import StanceComparison
import StanceVocabulary

/// Loads from the archive what comparison and a source's page need of a document's statements.
struct EvidenceLoader {
  private let view: any ArchiveSnapshot
  private let edition: AnalysisEdition
  private let measured: MeasuredReading
  /// The questions' own claims, so that a name is held once and not for each statement.
  private let claims: [ClaimID: ClaimID]

  /// What was measured tells how far each entry is to be trusted.
  init(_ view: any ArchiveSnapshot, _ lexicons: Lexicons, _ measured: MeasuredReading) {
    self.view = view
    self.measured = measured
    edition = lexicons.edition
    claims = Dictionary(lexicons.questions.flatMap(\.claims).map { ($0.id, $0.id) }) { $1 }
  }

  /// What was found in one document.
  struct Loaded {
    fileprivate(set) var evidence: [Evidence] = []
    fileprivate(set) var speakers = SpeakerCount()
  }

  /// - Throws: ``ArchiveFailure``.
  func loaded(_ entry: SourceDocuments.Entry, of source: Source) throws -> Loaded {
    var loaded = Loaded()
    guard entry.facts.statements > 0,
      let reading = try view.reading(at: entry.facts.path, edition)
    else { return loaded }
    let document = EvidenceDocument(
      id: entry.facts.id, source: source.id, path: entry.facts.path,
      published: entry.published?.date)
    for (index, statement) in reading.statements.enumerated() {
      let statement = GuestRole.applied(to: statement, of: source)
      loaded.evidence.append(evidence(statement, index, document, reading.passages))
      loaded.speakers.take(statement, as: claims[statement.claim] ?? statement.claim)
    }
    return loaded
  }

  private func evidence(
    _ statement: Statement, _ index: Int, _ document: EvidenceDocument,
    _ passages: [Int: PassageFingerprint]
  ) -> Evidence {
    Evidence(
      document: document, index: index, claim: claims[statement.claim] ?? statement.claim,
      pole: statement.pole, voice: statement.voice, basis: statement.basis,
      weight: statement.weight, sentenceWords: statement.sentenceWords,
      isHedged: statement.trail.contains { $0.step == "hedge" },
      offset: statement.sentence.lowerBound, block: statement.block,
      passage: passages[statement.block] ?? PassageFingerprint(exact: 0, shingles: []),
      precision: measured.precision(of: statement.rule) ?? 1000)
  }
}
