import LexiconMatching

/// The frames of speech: "X says that S"; "S, X says"; "the claim by X that S".
extension VoiceRule {
  func frames() -> [Reported] {
    var found: [Reported] = []
    let speakers = lists[.speakers]
    let authors = lists[.authors]
    let nobody = lists[.reportingNobody]
    for kind in FrameKind.allCases where kind != .endorsing {
      for verb in lists[kind.list]
      where !nobody.contains(where: verb.overlaps) {
        if let frame = frame(verb, kind, speakers: speakers, authors: authors) {
          found.append(frame)
        }
      }
    }
    for noun in lists[.reportingNouns] {
      if let frame = frame(ofNoun: noun, speakers: speakers, authors: authors) {
        found.append(frame)
      }
    }
    // The narrowest decides, and who denies before who says.
    return found.enumerated().sorted {
      let left = ($0.element.isRejected ? 0 : 1, $0.element.places.count, $0.offset)
      return left < ($1.element.isRejected ? 0 : 1, $1.element.places.count, $1.offset)
    }.map(\.element)
  }

  /// "The claim by Damascus that S", "Moscow's assurance that S".
  private func frame(
    ofNoun noun: Range<Int>, speakers: [Range<Int>], authors: [Range<Int>]
  ) -> Reported? {
    let end = sequence.items.count
    let near = noun.upperBound..<min(end, noun.upperBound + Self.nounReach)
    guard let that = near.first(where: { grammar.isIn(.relatives, at: $0) }) else { return nil }
    let holder = max(0, noun.lowerBound - 3)..<that
    let isHeld =
      (noun.upperBound..<that).contains { grammar.isIn(.by, at: $0) || grammar.isIn(.of, at: $0) }
      || (holder.lowerBound..<noun.lowerBound).contains(where: grammar.isPossessorMark)
    let known =
      speakers.contains(where: holder.overlaps) || holder.contains(where: grammar.isActor)
    guard isHeld, known, !authors.contains(where: holder.overlaps) else { return nil }
    return Reported(
      places: that..<clause(around: that).upperBound, speaker: name(of: holder), mark: noun,
      isRejected: false, reason: "is what somebody holds")
  }

  /// Words between a reporting noun and its "that".
  private static let nounReach = 7

  private func frame(
    _ verb: Range<Int>, _ kind: FrameKind, speakers: [Range<Int>], authors: [Range<Int>]
  ) -> Reported? {
    let before = max(0, verb.lowerBound - 5)..<verb.lowerBound
    let behind = verb.upperBound..<min(sequence.items.count, verb.upperBound + 5)
    if before.contains(where: { grammar.isIn(.firstPerson, at: $0) && verb.lowerBound - $0 <= 3 })
      || isAuthors(verb, authors) || isInfinitive(verb.lowerBound) || isPassive(verb)
      || isNoun(verb)
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
      let isParty = before.contains { grammar.isActor(at: $0) && !grammar.item(at: $0).isInherited }
      if isPronoun(verb) {
        guard followsOthersWords else { return nil }
      } else {
        guard isOfficial || isParty || before.contains(where: isIndefinite) else { return nil }
      }
    }
    return Reported(
      places: places, speaker: speaker, mark: verb, isRejected: kind == .rejecting,
      reason: "is what somebody says")
  }

  /// Whether it is the text's author who says it: "the columnist says", "the blog wishes them well
  /// and blames Turkey".
  private func isAuthors(_ verb: Range<Int>, _ authors: [Range<Int>]) -> Bool {
    guard let author = authors.last(where: { $0.upperBound <= verb.lowerBound }) else {
      return false
    }
    let between = author.upperBound..<verb.lowerBound
    if between.count <= 3 { return true }
    return genre == .opinion
      && between.contains { grammar.isIn(.coordinators, at: $0) && verb.lowerBound - $0 <= 2 }
  }

  /// Whether "he" or "it" is all that stands for who says it.
  func isPronoun(_ verb: Range<Int>) -> Bool {
    (max(0, verb.lowerBound - 2)..<verb.lowerBound).contains { grammar.isIn(.pronouns, at: $0) }
  }

  /// "A villager says", "others hold": somebody whom the text does not know.
  private func isIndefinite(_ place: Int) -> Bool { grammar.isIn(.indefinite, at: place) }

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
      && !sequence.items[verb].contains { _ in grammar.hasEnding(.ing, at: verb.lowerBound) }
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
      return clause(around: verb.lowerBound)
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
}
