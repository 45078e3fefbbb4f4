import LexiconMatching
import StanceVocabulary
import TextSegmentation

/// Turns what was found in one sentence into statements: polarity, voice, weight, and the trail of all that.
struct SentenceReader {
  let context: ReadingContext
  let lexicon: CompiledLexicon
  let number: Int
  let sentence: Sentence
  let sequence: ItemSequence
  let hasInherited: Bool
  private let polarity: PolarityRule
  private let reported: [VoiceRule.Reported]
  /// Places in quotation marks that hold too few words for speech.
  private let scareQuotes: [Range<Int>]

  /// What a target taken over from the sentence before costs, in thousandths.
  private static let inheritedFactor = 600

  init(
    context: ReadingContext, lexicon: CompiledLexicon, number: Int, sentence: Sentence,
    sequence: ItemSequence, hasInherited: Bool, _ matcher: inout LexiconMatcher
  ) {
    self.context = context
    self.lexicon = lexicon
    self.number = number
    self.sentence = sentence
    self.sequence = sequence
    self.hasInherited = hasInherited
    let grammar = matcher.grammar(of: sequence)
    let quoted = Self.quotedPlaces(context, sentence, sequence)
    let speech = quoted.filter { Self.words(in: $0, sequence) >= VoiceRule.speechWords }
    scareQuotes = quoted.filter { Self.words(in: $0, sequence) < VoiceRule.speechWords }
    let voice = VoiceRule(
      genre: context.genre, grammar: grammar, sequence: sequence, context: context)
    reported = voice.reported(quotations: speech, &matcher)
    let last = context.segmented.tokens[sentence.tokens].last { $0.kind == .mark }
    polarity = PolarityRule(
      modifiers: Modifiers(sequence, &matcher), grammar: grammar, sequence: sequence,
      isQuestion: last.map { context.document.text[$0.range.lowerBound] == UInt8(ascii: "?") }
        ?? false)
  }

  /// The statements that a find makes.
  func candidates(for find: Find) -> [Candidate] {
    let entry = find.entry.map { lexicon.entries[$0] }
    let isRejecting = entry.map { !$0.rejects.isEmpty } ?? false
    let outcome = polarity.outcome(
      of: find, negation: entry?.negation ?? .drop, isRejecting: isRejecting)
    if outcome.dropped != nil { return [] }
    var found = find.consequences.compactMap {
      candidate(find, entry, outcome, claim: $0.claim, pole: $0.pole)
    }
    for rejected in entry?.rejects ?? [] {
      if let frame = reported.first(where: {
        $0.isRejected && $0.places.contains(find.cue.lowerBound)
      }) {
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
    return found
  }

  // MARK: - Statements

  private func candidate(
    _ find: Find, _ entry: CompiledEntry?, _ outcome: PolarityRule.Outcome, claim: ClaimID,
    pole: Pole
  ) -> Candidate? {
    var trail = firstSteps(find)
    for step in outcome.steps {
      trail.append(
        TraceStep(
          step: step.step, span: step.places.map { context.bytes($0, in: sequence) },
          effect: step.effect))
    }
    let (voice, speaker, isRejected) = voice(of: find, entry, outcome, &trail)
    let isFlipped = outcome.isFlipped != isRejected
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
    let isInherited = hasInherited && find.actors.contains { sequence.items[$0].isInherited }
    if isInherited {
      weight = weight.scaled(byThousandths: Self.inheritedFactor)
      trail.append(
        TraceStep(step: "pronoun", effect: "stands for whom the sentence before names"))
    }
    let statement = Statement(
      claim: claim, pole: pole, voice: voice, basis: entry?.basis ?? .said,
      speaker: speaker ?? context.document.blocks[sentence.block].speaker, weight: weight,
      sentence: sentence.range, evidence: context.bytes(find.evidence, in: sequence),
      context: isInherited && number > 0 ? context.segmented.sentences[number - 1].range : nil,
      sentenceWords: context.words(of: sentence), block: sentence.block, rule: find.rule,
      trail: trail)
    // An entry that holds its own "not" says more than one that finds the deed alone.
    let isTurned = isTurned || entry?.negation == .keep
    return Candidate(
      statement: statement, kind: find.kind, sentence: number, isTurned: isTurned,
      isWeak: entry?.isWeak ?? false, isDirected: find.isDirected)
  }

  private func firstSteps(_ find: Find) -> [TraceStep] {
    [
      TraceStep(
        step: find.kind.rawValue, span: context.bytes(find.evidence, in: sequence),
        effect: "\(find.form), by \(find.rule)")
    ]
  }

  // MARK: - Voice

  private func voice(
    of find: Find, _ entry: CompiledEntry?, _ outcome: PolarityRule.Outcome,
    _ trail: inout [TraceStep]
  ) -> (Voice, String?, isRejected: Bool) {
    if let fixed = entry?.voice { return (fixed, nil, false) }
    if outcome.isRefuted { return (.own, nil, false) }
    let cue = find.cue.lowerBound
    if let frame = reported.first(where: { $0.places.contains(cue) }) {
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

  /// Whether the judging words stand in quotation marks by themselves.
  private func isScareQuoted(_ find: Find) -> Bool {
    guard find.kind == .judgement || find.kind == .wording else { return false }
    return scareQuotes.contains { $0.contains(find.cue.lowerBound) }
  }

  private func namesSomebody(_ find: Find) -> Bool {
    let grammar = polarity.grammar
    return sequence.items.indices.contains { place in
      grammar.isActor(at: place) && !find.evidence.contains(place)
        && reported.contains { $0.mark != nil }
    } || reported.contains { $0.speaker != nil }
  }

  // MARK: - Quotations

  /// The places of a sentence that stand in quotation marks.
  private static func quotedPlaces(
    _ context: ReadingContext, _ sentence: Sentence, _ sequence: ItemSequence
  ) -> [Range<Int>] {
    context.segmented.quotations.compactMap { quotation in
      guard quotation.tokens.overlaps(sentence.tokens), !isWholePost(quotation, context) else {
        return nil
      }
      let inside = sequence.items.indices.filter {
        quotation.tokens.overlaps(sequence.items[$0].tokens)
      }
      guard let first = inside.first, let last = inside.last else { return nil }
      return first..<last + 1
    }
  }

  /// Whether a quotation is a post of the text's own that stands in quotation marks as a whole.
  ///
  /// In an essay, marks that open a paragraph and go on over sentences quote nobody.
  private static func isWholePost(_ quotation: Quotation, _ context: ReadingContext) -> Bool {
    guard context.genre == .opinion else { return false }
    let covered = context.segmented.sentences.filter { $0.tokens.overlaps(quotation.tokens) }
    guard covered.count >= postSentences, let first = covered.first else { return false }
    return first.tokens.lowerBound == quotation.tokens.lowerBound
      && context.segmented.sentences.first { $0.block == first.block } == first
  }

  /// Sentences from which a paragraph in quotation marks is a post.
  private static let postSentences = 3

  private static func words(in places: Range<Int>, _ sequence: ItemSequence) -> Int {
    places.reduce(0) { sum, place in
      sequence.items[place].kind == .word ? sum + sequence.items[place].tokens.count : sum
    }
  }
}
