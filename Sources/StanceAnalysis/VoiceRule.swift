import LexiconMatching
import StanceVocabulary
import TextSegmentation

/// Decides who says what in a sentence: quotation marks, reporting verbs, "according to".
struct VoiceRule {
  let genre: Genre
  let grammar: Grammar
  let sequence: ItemSequence
  let lists: ListMatches
  let context: ReadingContext
  /// Whether the last whom the text let speak was somebody else than its author.
  var followsOthersWords = false

  /// A stretch of a sentence that somebody else says.
  struct Reported {
    let places: Range<Int>
    let speaker: String?
    /// The words that show it.
    let mark: Range<Int>?
    /// What the frame does beside reporting: a rejecting verb denies what it reports.
    let isRejected: Bool
    let reason: String
  }

  enum FrameKind: CaseIterable {
    case neutral, endorsing, distancing, rejecting, evaluative

    var list: LanguageList {
      switch self {
      case .neutral: .reportingNeutral
      case .endorsing: .reportingEndorsing
      case .distancing: .reportingDistancing
      case .rejecting: .reportingRejecting
      case .evaluative: .reportingEvaluative
      }
    }
  }

  /// Words in quotation marks from which they are somebody's speech, not a word held at arm's length.
  static let speechWords = 4

  func reported(quotations: [Range<Int>]) -> [Reported] {
    var found: [Reported] = []
    let frames = frames()
    for quotation in quotations {
      let speaker = frames.compactMap(\.speaker).first
      found.append(
        Reported(
          places: quotation, speaker: speaker, mark: nil, isRejected: false,
          reason: "stands in quotation marks"))
    }
    found += frames + accounts() + headlines()
    return found
  }

  /// Whether somebody speaks in the sentence who is named in it.
  func namesSpeaker() -> Bool {
    frames().contains { $0.mark.map { !isPronoun($0) } ?? false }
  }

  /// Whether only a pronoun says who speaks, so that the sentences before decide.
  func leansOnSpeakerBefore() -> Bool {
    guard genre != .news else { return false }
    let verbs = FrameKind.allCases.flatMap { lists[$0.list] }
    let views = lists[.accordingTo]
    return verbs.contains(where: isPronoun)
      || views.contains { $0.contains { grammar.isIn(.possessivePronouns, at: $0) } }
  }

  // MARK: - "According to X, S"; "For X, S"; "X: S"

  private func accounts() -> [Reported] {
    let views = lists[.viewpoints].filter { $0.lowerBound == 0 }
    let witnesses = lists[.witnesses]
    let authors = lists[.authors]
    return (lists[.accordingTo] + views).compactMap { mark in
      let around = mark.lowerBound..<min(mark.upperBound + 6, sequence.items.count)
      if authors.contains(where: around.overlaps) { return nil }
      // "In his view": whoever spoke last.
      if genre != .news, !followsOthersWords, !mark.contains(where: grammar.isActor),
        mark.contains(where: { grammar.isIn(.possessivePronouns, at: $0) })
      {
        return nil
      }
      // An essay that gives a witness's account makes it its own.
      if genre != .news, witnesses.contains(where: around.overlaps) { return nil }
      let speaker = actor(in: mark) ?? name(of: mark.upperBound..<around.upperBound, isBehind: true)
      return Reported(
        places: clause(around: mark.lowerBound), speaker: speaker, mark: mark, isRejected: false,
        reason: "is somebody's account")
    }
  }

  /// "Turkish minister: the YPG are murderers".
  private func headlines() -> [Reported] {
    guard let colon = sequence.items.indices.prefix(Self.headlineWords).first(where: isColon),
      colon > 0,
      lists[.speakers].contains(where: { $0.upperBound == colon })
    else { return [] }
    return [
      Reported(
        places: (colon + 1)..<sequence.items.endIndex, speaker: name(of: 0..<colon),
        mark: 0..<colon, isRejected: false, reason: "stands behind a speaker's name")
    ]
  }

  private static let headlineWords = 8

  func isColon(_ place: Int) -> Bool {
    let item = sequence.items[place]
    guard item.kind == .stop, let token = item.tokens.first else { return false }
    return context.document.text[context.segmented.tokens[token].range.lowerBound]
      == UInt8(ascii: ":")
  }

  /// The stretch between the semicolons and colons around a place.
  func clause(around place: Int) -> Range<Int> {
    var start = place
    while start > 0, sequence.items[start - 1].kind != .stop { start -= 1 }
    var end = place
    while end < sequence.items.count, sequence.items[end].kind != .stop { end += 1 }
    return start..<end
  }

  func actor(in places: Range<Int>) -> String? {
    places.first(where: grammar.isActor).map {
      context.document.string(context.bytes(sequence.items[$0].tokens))
    }
  }

  /// The name of a speaker: the actor, or the words in capitals.
  func name(of places: Range<Int>, isBehind: Bool = false) -> String? {
    // The nearest to the verb: the last before it, the first behind it.
    let nearest =
      isBehind ? places.first(where: grammar.isActor) : places.last(where: grammar.isActor)
    if let actor = nearest {
      return context.document.string(context.bytes(sequence.items[actor].tokens))
    }
    let capitals = places.filter { place in
      let item = sequence.items[place]
      guard item.kind == .word, !grammar.isIn(.determiners, at: place),
        let token = item.tokens.first
      else { return false }
      let shape = context.segmented.tokens[token].shape
      return shape == .capitalized || shape == .allCapitals || shape == .mixed
    }
    guard let first = capitals.first, let last = capitals.last else { return nil }
    let tokens = sequence.items[first].tokens.lowerBound..<sequence.items[last].tokens.upperBound
    return context.document.string(context.bytes(tokens))
  }
}
