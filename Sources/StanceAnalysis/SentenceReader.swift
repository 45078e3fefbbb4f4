import LexiconMatching
import StanceVocabulary
import TextSegmentation

/// Turns what was found in one sentence into statements: polarity, voice, weight, and the trail of all that.
///
/// An object, because it is kept until all sentences around it are read.
final class SentenceReader {
  let context: ReadingContext
  let entries: [CompiledEntry]
  let number: Int
  let sentence: Sentence
  let sequence: ItemSequence
  let polarity: PolarityRule
  private let reported: [VoiceRule.Reported]
  /// Places in quotation marks that hold too few words for speech.
  private let scareQuotes: [Range<Int>]

  /// What a target taken over from the sentence before costs, in thousandths.
  private static let inheritedFactor = 600

  init(
    context: ReadingContext, entries: [CompiledEntry], number: Int, sentence: Sentence,
    tagged: TaggedSentence, among all: [TaggedSentence?], _ matcher: LexiconMatcher
  ) {
    let sequence = tagged.sequence
    self.context = context
    self.entries = entries
    self.number = number
    self.sentence = sentence
    self.sequence = sequence
    let grammar = matcher.grammar(of: sequence)
    let quoted = Self.quotedPlaces(context.quotations[number], sequence)
    let speech = quoted.filter {
      Self.words(in: $0, sequence) >= VoiceRule.speechWords || Self.endsWithComma($0, sequence)
    }
    scareQuotes = quoted.filter { !speech.contains($0) }
    var voice = VoiceRule(
      genre: context.genre, grammar: grammar, sequence: sequence, lists: tagged.lists,
      context: context)
    if voice.leansOnSpeakerBefore() {
      voice.followsOthersWords = SpeakerBefore.isOther(than: number, in: all, context, matcher)
    }
    reported = voice.reported(quotations: speech)
    let last = context.segmented.tokens[sentence.tokens].last { $0.kind == .mark }
    polarity = PolarityRule(
      modifiers: Modifiers(tagged.lists, grammar), grammar: grammar, sequence: sequence,
      isQuestion: last.map { context.document.text[$0.range.lowerBound] == UInt8(ascii: "?") }
        ?? false,
      isNews: context.genre == .news)
  }

  /// The statements that a find makes.
  func candidates(for find: Find) -> [Candidate] {
    let entry = find.entry.map { entries[$0] }
    let isRejecting = entry.map { !$0.rejects.isEmpty } ?? false
    let outcome = polarity.outcome(
      of: find, negation: entry?.negation ?? .drop, isRejecting: isRejecting,
      isQuotedInScorn: isQuotedInScorn(find))
    if outcome.dropped != nil { return [] }
    var found = find.consequences.compactMap {
      candidate(find, entry, outcome, claim: $0.claim, pole: $0.pole)
    }
    for rejected in entry?.rejects ?? [] {
      if let frame = frame(around: find), frame.isRejected || reports(frame, find) {
        // Somebody else rejects the claim: his denial is all there is.
        found.append(
          rejection(
            find, entry, outcome, rejected.claim, rejected.pole.opposite, .reported,
            speaker: frame.speaker))
        continue
      }
      found.append(
        rejection(find, entry, outcome, rejected.claim, rejected.pole.opposite, .own))
      if namesSomebody(find) {
        found.append(rejection(find, entry, outcome, rejected.claim, rejected.pole, .reported))
      }
    }
    // Whose claim the author refutes, he holds it.
    if outcome.isRefuted, let frame = frame(around: find), frame.speaker != nil {
      found += find.consequences.map {
        rejection(find, entry, outcome, $0.claim, $0.pole, .reported, speaker: frame.speaker)
      }
    }
    return found
  }

  /// The statement that the words of a sentence make together, where no entry has found it.
  ///
  /// `certainty`: How likely it is, in thousandths: so much the statement weighs.
  func candidate(weighed find: Find, _ side: Consequence, certainty: Int) -> Candidate? {
    var outcome = polarity.outcome(ofWeighed: find)
    if outcome.dropped != nil { return nil }
    outcome.factor = outcome.factor * certainty / 1000
    return candidate(
      find, nil, outcome, claim: side.claim, pole: side.pole, isRejectionWeighed: true)
  }

  // MARK: - Statements

  private func candidate(
    _ find: Find, _ entry: CompiledEntry?, _ outcome: PolarityRule.Outcome, claim: ClaimID,
    pole: Pole, isRejectionWeighed: Bool = false
  ) -> Candidate? {
    var trail = firstSteps(find)
    for step in outcome.steps {
      trail.append(
        TraceStep(
          step: step.step, span: step.places.map { context.bytes($0, in: sequence) },
          effect: step.effect))
    }
    let (voice, speaker, isRejected) = voice(of: find, entry, outcome, &trail)
    let isFlipped = outcome.isFlipped != (isRejected && !isRejectionWeighed)
    return make(
      find, entry, claim, isFlipped ? pole.opposite : pole, voice, speaker, outcome.factor, trail,
      isTurned: isFlipped)
  }

  private func rejection(
    _ find: Find, _ entry: CompiledEntry?, _ outcome: PolarityRule.Outcome, _ claim: ClaimID,
    _ pole: Pole, _ voice: Voice, speaker: String? = nil
  ) -> Candidate {
    let effect =
      switch voice {
      case .own: "the author rejects the claim"
      case .reported where speaker == nil: "somebody is said to hold it"
      case .reported: "somebody rejects the claim"
      }
    var trail = firstSteps(find)
    trail.append(TraceStep(step: "rejection", effect: effect))
    return make(
      find, entry, claim, pole, voice, speaker, outcome.factor, trail, isTurned: voice == .own)
  }

  private func make(
    _ find: Find, _ entry: CompiledEntry?, _ claim: ClaimID, _ pole: Pole, _ voice: Voice,
    _ speaker: String?, _ factor: Int, _ trail: [TraceStep], isTurned: Bool
  ) -> Candidate {
    var weight = Weight.full.scaled(byThousandths: factor)
    var trail = trail
    // The farthest sentence that has to be read for whom it means.
    let distance = find.actors.compactMap { sequence.items[$0].antecedent }.max() ?? 0
    if distance > 0 {
      weight = weight.scaled(byThousandths: Self.inheritedFactor)
      trail.append(
        TraceStep(
          step: "reference", effect: "an actor in it is named \(distance) sentences before"))
    }
    let statement = Statement(
      claim: claim, pole: pole, voice: voice, basis: entry?.basis ?? .said,
      speaker: speaker ?? context.document.blocks[sentence.block].speaker, weight: weight,
      sentence: sentence.range, evidence: context.bytes(find.evidence, in: sequence),
      context: distance > 0 ? context.segmented.sentences[number - distance].range : nil,
      sentenceWords: context.words(of: sentence), block: sentence.block, rule: find.rule,
      trail: trail)
    let isTurned = isTurned || holdsItsOwnTurn(find, entry)
    return Candidate(
      statement: statement, kind: find.kind, sentence: number, isTurned: isTurned,
      footing: entry?.footing ?? .firm, isDirected: find.isDirected)
  }

  /// Whether an entry holds its own "not": it says more than one that finds the deed alone.
  private func holdsItsOwnTurn(_ find: Find, _ entry: CompiledEntry?) -> Bool {
    guard entry?.negation == .keep else { return false }
    return find.kind != .concept || polarity.modifiers.turns(find.evidence)
  }

  private func firstSteps(_ find: Find) -> [TraceStep] {
    [
      TraceStep(
        step: find.isWeighed ? "words" : find.kind.rawValue,
        span: context.bytes(find.evidence, in: sequence),
        effect: "\(find.form), by \(find.rule)")
    ]
  }

  // MARK: - Voice

  private func voice(
    of find: Find, _ entry: CompiledEntry?, _ outcome: PolarityRule.Outcome,
    _ trail: inout [TraceStep]
  ) -> (Voice, String?, isRejected: Bool) {
    if let fixed = entry?.voice { return (fixed, nil, false) }
    if outcome.isRefuted || outcome.isMocked { return (.own, nil, false) }
    if let frame = frame(around: find) {
      trail.append(
        TraceStep(
          step: "voice", span: frame.mark.map { context.bytes($0, in: sequence) },
          effect: "reported: it \(frame.reason)\(frame.isRejected ? " and rejects" : "")"))
      return (.reported, frame.speaker, frame.isRejected)
    }
    if outcome.isDistanced || isScareQuoted(find) {
      trail.append(
        TraceStep(step: "voice", effect: "reported: the author keeps away from the words"))
      return (.reported, nil, false)
    }
    return (.own, nil, false)
  }

  /// Whether what somebody says reaches to the end of a find: "Moscow told the tale, which is
  /// nonsense" has its last words from the author.
  private func reports(_ frame: VoiceRule.Reported, _ find: Find) -> Bool {
    guard let mark = frame.mark else { return true }
    return !polarity.modifiers.hasTerminator(
      between: mark.upperBound, and: find.evidence.upperBound)
  }

  /// The words of somebody else in which a find stands, with its deciding word or for the most part.
  private func frame(around find: Find) -> VoiceRule.Reported? {
    // "Obama demanded that Assad go": to say it is the deed itself.
    let others = reported.filter { frame in
      if let mark = frame.mark, frame.isRejected, polarity.modifiers.isUndeniable(mark) {
        return false
      }
      guard let mark = frame.mark, find.cue.overlaps(mark) else { return true }
      return !find.actors.contains { $0 < mark.lowerBound && mark.lowerBound - $0 <= 3 }
    }
    if let frame = others.first(where: { $0.places.contains(find.cue.lowerBound) }) {
      return frame
    }
    let covered = find.evidence.count { place in others.contains { $0.places.contains(place) } }
    guard covered * 2 > find.evidence.count else { return nil }
    return others.first { $0.places.overlaps(find.evidence) }
  }

  /// Whether the judging words stand in quotation marks by themselves.
  private func isScareQuoted(_ find: Find) -> Bool {
    guard find.kind == .judgement || find.kind == .wording else { return false }
    return scareQuotes.contains { $0.contains(find.cue.lowerBound) && !isTitle($0) }
  }

  /// Whether the deciding words stand in quotation marks because the author does not take them for his own.
  private func isQuotedInScorn(_ find: Find) -> Bool {
    guard context.genre != .news, frame(around: find) == nil else { return false }
    return scareQuotes.contains { marks in
      marks.contains(find.cue.lowerBound) && marks.contains(find.cue.upperBound - 1)
        && !marks.contains(where: polarity.grammar.isActor) && !isTitle(marks)
    }
  }

  /// Whether quoted words are a name: "Tiger Forces".
  private func isTitle(_ places: Range<Int>) -> Bool {
    sequence.items[places].allSatisfy { item in
      guard item.kind == .word, let token = item.tokens.first else { return true }
      return context.segmented.tokens[token].shape == .capitalized
        || context.segmented.tokens[token].range.count <= 3
    }
  }

  private func namesSomebody(_ find: Find) -> Bool {
    reported.contains { $0.speaker != nil && $0.places.overlaps(find.evidence) }
  }

  // MARK: - Quotations

  /// The places of a sentence that stand in quotation marks.
  private static func quotedPlaces(
    _ quotations: [Quotation], _ sequence: ItemSequence
  ) -> [Range<Int>] {
    quotations.compactMap { quotation in
      let inside = sequence.items.indices.filter {
        quotation.tokens.overlaps(sequence.items[$0].tokens)
      }
      guard let first = inside.first, let last = inside.last else { return nil }
      return first..<last + 1
    }
  }

  /// "They are lions," he said: a comma within the marks shows that somebody speaks.
  private static func endsWithComma(_ places: Range<Int>, _ sequence: ItemSequence) -> Bool {
    sequence.items[places].dropLast().last?.kind == .comma
  }

  private static func words(in places: Range<Int>, _ sequence: ItemSequence) -> Int {
    places.reduce(0) { sum, place in
      sequence.items[place].kind == .word ? sum + sequence.items[place].tokens.count : sum
    }
  }
}
