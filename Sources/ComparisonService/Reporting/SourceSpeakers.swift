import ReportRendering
import StanceVocabulary

/// Who spoke in the documents of a source, kept up to date document by document.
struct SourceSpeakers: Sendable {
  private var byDocument: [DocumentID: SpeakerCount] = [:]
  /// Each name once, as the same few speak again and again.
  private var names: [SpokenName: SpokenName] = [:]

  mutating func remove(_ document: DocumentID) {
    byDocument[document] = nil
  }

  mutating func replace(_ document: DocumentID, _ count: SpeakerCount) {
    guard !count.isEmpty else { return remove(document) }
    byDocument[document] = count.named { name in
      if let known = names[name] { return known }
      names[name] = name
      return name
    }
  }

  /// Who spoke: by name, then by voice, then by claim in the questions' order.
  func tallies(_ questions: [Question]) -> [SpeakerTally] {
    var sum = SpeakerCount()
    for count in byDocument.values { sum.add(count) }
    return sum.tallies(questions.flatMap(\.claims).map(\.id))
  }
}

/// A speaker's name as it is written: else the spelling that came first would stand for another of the same
/// letters, and the report would tell in which order they came.
struct SpokenName: Hashable, Sendable {
  let text: String

  static func == (left: SpokenName, right: SpokenName) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }
}

/// Counts who spoke, and for what.
struct SpeakerCount: Sendable {
  private var counts: [Spoken: PoleCount] = [:]

  private struct Spoken: Hashable {
    let name: SpokenName
    let voice: Voice
    let claim: ClaimID
  }

  private struct PoleCount {
    var affirm: Int32 = 0
    var deny: Int32 = 0
  }

  var isEmpty: Bool { counts.isEmpty }

  /// Counts a statement under its claim as the caller holds it.
  mutating func take(_ statement: Statement, as claim: ClaimID) {
    guard let name = statement.speaker else { return }
    let spoken = Spoken(name: SpokenName(text: name), voice: statement.voice, claim: claim)
    switch statement.pole {
    case .affirm: counts[spoken, default: PoleCount()].affirm += 1
    case .deny: counts[spoken, default: PoleCount()].deny += 1
    }
  }

  mutating func add(_ other: SpeakerCount) {
    for (spoken, count) in other.counts {
      counts[spoken, default: PoleCount()].affirm += count.affirm
      counts[spoken, default: PoleCount()].deny += count.deny
    }
  }

  /// The same counts with equal names from elsewhere.
  func named(_ name: (SpokenName) -> SpokenName) -> SpeakerCount {
    var count = SpeakerCount()
    count.counts.reserveCapacity(counts.count)
    for (spoken, poles) in counts {
      count.counts[Spoken(name: name(spoken.name), voice: spoken.voice, claim: spoken.claim)] =
        poles
    }
    return count
  }

  func tallies(_ claims: [ClaimID]) -> [SpeakerTally] {
    let places = Dictionary(
      claims.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let spoke = counts.sorted { left, right in
      guard left.key.name == right.key.name else {
        return left.key.name.text.utf8.lexicographicallyPrecedes(right.key.name.text.utf8)
      }
      return left.key.voice == right.key.voice
        ? (places[left.key.claim] ?? 0) < (places[right.key.claim] ?? 0)
        : left.key.voice.rawValue < right.key.voice.rawValue
    }
    return spoke.map {
      SpeakerTally(
        name: $0.key.name.text, voice: $0.key.voice, claim: $0.key.claim,
        affirm: Int($0.value.affirm), deny: Int($0.value.deny))
    }
  }
}
