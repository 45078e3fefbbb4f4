import LexiconMatching
import StanceVocabulary
import TextSegmentation

/// Decides who says what in a sentence: quotation marks, reporting verbs, "according to".
struct VoiceRule {
  let genre: Genre
  let grammar: Grammar
  let sequence: ItemSequence
  let context: ReadingContext

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

  private enum FrameKind: CaseIterable {
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

  func reported(
    quotations: [Range<Int>], _ matcher: inout LexiconMatcher
  ) -> [Reported] {
    var found: [Reported] = []
    let frames = frames(&matcher)
    for quotation in quotations {
      let speaker = frames.compactMap(\.speaker).first
      found.append(
        Reported(
          places: quotation, speaker: speaker, mark: nil, isRejected: false,
          reason: "stands in quotation marks"))
    }
    found += frames
    if genre == .news {
      for mark in matcher.matches(of: .accordingTo, in: sequence) {
        let behind = mark.upperBound..<min(mark.upperBound + 6, sequence.items.count)
        let speaker = name(of: behind, isBehind: true)
        found.append(
          Reported(
            places: sequence.items.startIndex..<sequence.items.endIndex, speaker: speaker,
            mark: mark, isRejected: false, reason: "is somebody's account"))
      }
    }
    return found
  }

  // MARK: - Frames: X says that S; S, X says

  private func frames(_ matcher: inout LexiconMatcher) -> [Reported] {
    var found: [Reported] = []
    let speakers = matcher.matches(of: .speakers, in: sequence)
    let authors = matcher.matches(of: .authors, in: sequence)
    for kind in FrameKind.allCases where kind != .endorsing {
      for verb in matcher.matches(of: kind.list, in: sequence) {
        if let frame = frame(verb, kind, speakers: speakers, authors: authors) {
          found.append(frame)
        }
      }
    }
    return found
  }

  private func frame(
    _ verb: Range<Int>, _ kind: FrameKind, speakers: [Range<Int>], authors: [Range<Int>]
  ) -> Reported? {
    let before = max(0, verb.lowerBound - 5)..<verb.lowerBound
    let behind = verb.upperBound..<min(sequence.items.count, verb.upperBound + 5)
    if before.contains(where: { grammar.isIn(.firstPerson, at: $0) && verb.lowerBound - $0 <= 3 })
      || authors.contains(where: { $0.overlaps(before) && verb.lowerBound - $0.upperBound <= 3 })
      || isInfinitive(verb.lowerBound) || isPassive(verb) || isNoun(verb)
    {
      return nil
    }
    let places = scope(of: verb, kind)
    guard !places.isEmpty else { return nil }
    let speaker = speaker(of: verb, reporting: places)
    // In an essay only those whom it does not speak for are reported: officials, and actors of the matter.
    if genre == .opinion {
      let near = max(0, verb.lowerBound - 8)..<behind.upperBound
      let isOfficial = speakers.contains { $0.overlaps(near) }
      guard isOfficial || before.contains(where: grammar.isActor) else { return nil }
    }
    return Reported(
      places: places, speaker: speaker, mark: verb, isRejected: kind == .rejecting,
      reason: "is what somebody says")
  }

  /// Who says it: behind "..., said", else before the verb.
  private func speaker(of verb: Range<Int>, reporting places: Range<Int>) -> String? {
    let before = max(0, verb.lowerBound - 5)..<verb.lowerBound
    let behind = verb.upperBound..<min(sequence.items.count, verb.upperBound + 5)
    guard places.upperBound <= verb.lowerBound else { return name(of: before) }
    // "the US betrayed the Kurds, said Moscow"
    let near = places.upperBound..<verb.lowerBound
    return name(of: near) ?? name(of: behind, isBehind: true)
  }

  private func isInfinitive(_ place: Int) -> Bool {
    place > 0 && grammar.isIn(.to, at: place - 1)
  }

  /// Whether it is a noun here: "the report found", "its claims (and those of others)".
  private func isNoun(_ verb: Range<Int>) -> Bool {
    guard verb.count == 1 else { return false }
    if verb.lowerBound > 0, grammar.isIn(.determiners, at: verb.lowerBound - 1) { return true }
    guard verb.upperBound < sequence.items.count else { return false }
    return grammar.isIn(.of, at: verb.upperBound) || grammar.isIn(.by, at: verb.upperBound)
      || sequence.items[verb.upperBound].kind == .bracket
      || grammar.isIn(.relativesOfThings, at: verb.upperBound)
  }

  /// "was accused of", "is believed to": nobody's words in particular.
  private func isPassive(_ verb: Range<Int>) -> Bool {
    (1...2).contains { verb.lowerBound - $0 >= 0 && grammar.isIn(.be, at: verb.lowerBound - $0) }
      && !sequence.items[verb].contains { _ in grammar.hasEnding("ing", at: verb.lowerBound) }
  }

  /// The words that a reporting verb reports: behind it, or before it where the sentence ends with it.
  private func scope(of verb: Range<Int>, _ kind: FrameKind) -> Range<Int> {
    let end = sequence.items.count
    let tail = end - verb.upperBound
    let commas = sequence.items[..<verb.lowerBound].indices.filter {
      sequence.items[$0].kind == .comma || sequence.items[$0].kind == .quote
    }
    let hasThat = (verb.upperBound..<min(end, verb.upperBound + 3)).contains {
      grammar.isIn(.relatives, at: $0)
    }
    // "The US, Moscow said, betrayed the Kurds."
    if let comma = commas.last, verb.lowerBound - comma <= 4, comma > 0, verb.upperBound < end,
      sequence.items[verb.upperBound].kind == .comma, tail > 3
    {
      return 0..<end
    }
    if kind != .evaluative, kind != .rejecting, !hasThat, verb.lowerBound >= 4, tail <= 10,
      let comma = commas.last, verb.lowerBound - comma <= 8
    {
      return 0..<comma
    }
    if genre == .news, kind == .neutral, !hasThat, verb.lowerBound >= 5, tail <= 4 {
      return 0..<verb.lowerBound
    }
    var stop = verb.upperBound
    while stop < end, sequence.items[stop].kind != .stop || sequence.items[stop].tokens.isEmpty {
      stop += 1
    }
    return verb.lowerBound..<stop
  }

  /// The name of a speaker: the actor, or the words in capitals.
  private func name(of places: Range<Int>, isBehind: Bool = false) -> String? {
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
