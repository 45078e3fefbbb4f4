import ReportRendering
import StanceComparison
import StanceVocabulary

/// What comparison and a source's page need of a source's statements, loaded from the archive one
/// document at a time.
struct SourceEvidence {
  let summary: SourceSummary
  private(set) var evidence: [Evidence] = []
  private(set) var entryPrecision: [StatementReference: Int] = [:]
  private var profile = ProfileCount()

  /// Loads a source; the measurement tells how far each entry is to be trusted.
  init(
    _ group: SourceDocuments, _ view: any ArchiveSnapshot, _ edition: AnalysisEdition,
    _ measured: MeasuredReading
  ) throws {
    summary = SourceSummary(
      source: group.source, documents: group.documents.count, words: group.words)
    for entry in group.documents where entry.facts.statements > 0 {
      guard let reading = try view.reading(at: entry.facts.path, edition) else { continue }
      for (index, statement) in reading.statements.enumerated() {
        let statement = GuestRole.applied(to: statement, of: group.source)
        let reference = StatementReference(document: entry.facts.id, index: index)
        evidence.append(
          Self.evidence(statement, reference, entry, group.source.id, reading.passages))
        if let precision = measured.precision(of: statement.rule) {
          entryPrecision[reference] = precision
        }
        profile.take(statement, published: entry.published?.date)
      }
    }
  }

  /// The profile, with claims in the questions' order.
  func profile(_ questions: [Question]) -> SourceProfile {
    profile.profile(questions.flatMap(\.claims).map(\.id))
  }

  private static func evidence(
    _ statement: Statement, _ reference: StatementReference, _ entry: SourceDocuments.Entry,
    _ source: SourceID, _ passages: [Int: PassageFingerprint]
  ) -> Evidence {
    Evidence(
      statement: reference, source: source, path: entry.facts.path,
      published: entry.published?.date, claim: statement.claim, pole: statement.pole,
      voice: statement.voice, basis: statement.basis, weight: statement.weight,
      sentenceWords: statement.sentenceWords,
      isHedged: statement.trail.contains { $0.step == "hedge" },
      offset: statement.sentence.lowerBound, block: statement.block,
      passage: passages[statement.block] ?? PassageFingerprint(exact: 0, shingles: []))
  }
}

/// Counts who spoke and when.
private struct ProfileCount {
  private var speakers: [Speaker: Int] = [:]
  private var years: [Year: PoleCount] = [:]

  private struct Speaker: Hashable {
    let name: String
    let voice: Voice
  }

  private struct Year: Hashable {
    let year: Int?
    let claim: ClaimID
  }

  private struct PoleCount {
    var affirm = 0
    var deny = 0
  }

  mutating func take(_ statement: Statement, published: CalendarDate?) {
    if let name = statement.speaker {
      speakers[Speaker(name: name, voice: statement.voice), default: 0] += 1
    }
    guard statement.voice == .own else { return }
    let year = Year(year: published?.year, claim: statement.claim)
    switch statement.pole {
    case .affirm: years[year, default: PoleCount()].affirm += 1
    case .deny: years[year, default: PoleCount()].deny += 1
    }
  }

  func profile(_ claims: [ClaimID]) -> SourceProfile {
    let spoke = speakers.sorted { left, right in
      left.key.name == right.key.name
        ? left.key.voice.rawValue < right.key.voice.rawValue
        : left.key.name.utf8.lexicographicallyPrecedes(right.key.name.utf8)
    }
    let places = Dictionary(
      claims.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let byYear = years.sorted { left, right in
      // Undated years stand after all others.
      let (mine, theirs) = (left.key.year ?? Int.max, right.key.year ?? Int.max)
      return mine == theirs
        ? (places[left.key.claim] ?? 0) < (places[right.key.claim] ?? 0) : mine < theirs
    }
    return SourceProfile(
      speakers: spoke.map {
        SpeakerTally(name: $0.key.name, voice: $0.key.voice, statements: $0.value)
      },
      years: byYear.map {
        YearTally(
          year: $0.key.year, claim: $0.key.claim, affirm: $0.value.affirm, deny: $0.value.deny)
      })
  }
}
