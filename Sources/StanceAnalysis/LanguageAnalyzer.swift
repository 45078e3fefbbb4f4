import LexiconMatching
import StanceVocabulary
import TextSegmentation

/// Reads documents with the lexicons of one language: a text in, its statements out.
///
/// Holds no state.
struct LanguageAnalyzer: Sendable {
  let lexicon: CompiledLexicon

  func analyze(_ document: Document) -> StanceReading {
    let (context, tagged, matcher) = prepared(document)
    var candidates: [Candidate] = []
    if let weights = lexicon.evidence {
      var sentences: [WeighedSentence] = []
      read(context, tagged, matcher, all: true) { reader, found, matcher in
        sentences.append(WeighedSentence(reader, found, matcher, weights))
      }
      candidates = EvidenceRule(weights: weights, genre: context.genre).resolve(sentences)
    } else {
      read(context, tagged, matcher, all: false) { _, found, _ in candidates += found }
      candidates = CompanyRule.filter(candidates, genre: context.genre)
    }
    return reading(context, ConflictRule.resolve(candidates), matcher, tagged)
  }

  /// The text in sentences, with actors in place, and what is known of it.
  private func prepared(
    _ document: Document
  ) -> (ReadingContext, [TaggedSentence?], LexiconMatcher) {
    let segmented = lexicon.segmented(document)
    let names = DocumentContext(
      published: document.published?.date, segmented: segmented, lexicon: lexicon)
    let matcher = LexiconMatcher(
      lexicon: lexicon, segmented: segmented, text: document.text, context: names)
    let tagged = segmented.sentences.map { sentence in
      document.blocks[sentence.block].kind.isOfArticle ? matcher.tagged(sentence) : nil
    }
    let (genre, reason) = GenreRule.genre(of: document, marks: marks(tagged))
    let context = ReadingContext(
      document: document, segmented: segmented, genre: genre, genreReason: reason, names: names,
      quotations: SentenceQuotations(of: segmented, genre: genre))
    return (context, tagged, matcher)
  }

  private func marks(_ tagged: [TaggedSentence?]) -> GenreRule.Marks {
    var marks = GenreRule.Marks()
    for case let sentence? in tagged {
      marks.sentences += 1
      if sentence.lists.holds(.genreNews) { marks.news += 1 }
      if sentence.lists.holds(.genreOpinion) { marks.opinion += 1 }
    }
    return marks
  }

  /// Reads sentence after sentence: all of them, or those in which entries find something.
  private func read(
    _ context: ReadingContext, _ tagged: [TaggedSentence?], _ matcher: LexiconMatcher,
    all: Bool, _ visit: (SentenceReader, [Candidate], LexiconMatcher) -> Void
  ) {
    var references = ReferenceRule()
    if context.genre == .news { matcher.noteDoers(in: tagged) }
    for (number, sentence) in context.segmented.sentences.enumerated() {
      guard var current = tagged[number] else { continue }
      references.apply(to: &current, sentence: number, block: sentence.block, matcher)
      let finds =
        current.loadedNames
        + matcher.finds(in: current, genre: context.genre, sentence: number)
      if finds.isEmpty, !all { continue }
      let reader = SentenceReader(
        context: context, entries: lexicon.entries, number: number, sentence: sentence,
        tagged: current, among: tagged, matcher)
      visit(reader, finds.flatMap(reader.candidates), matcher)
    }
  }

  private func reading(
    _ context: ReadingContext, _ candidates: [Candidate], _ matcher: LexiconMatcher,
    _ tagged: [TaggedSentence?]
  ) -> StanceReading {
    var all = candidates
    var known = Set(candidates.map(ClaimOfSentence.init))
    for implication in lexicon.implications {
      for candidate in candidates {
        guard let sequence = tagged[candidate.sentence]?.sequence,
          applies(implication, to: candidate), matcher.meets(implication, in: sequence)
        else { continue }
        let conclusions = implied(by: implication, from: candidate, beside: known)
        known.formUnion(conclusions.map(ClaimOfSentence.init))
        all += conclusions
      }
    }
    let statements = all.map(\.statement).sorted(by: Statement.inDocumentOrder)
    let words = zip(context.segmented.sentences, tagged).reduce(0) { sum, pair in
      pair.1 == nil ? sum : sum + context.words(of: pair.0)
    }
    return StanceReading(
      statements: statements, words: words, passages: passages(context, statements),
      genre: context.genre.rawValue, genreReason: context.genreReason,
      eraName: context.names.eraName)
  }

  // MARK: - Learning

  /// The cues of each sentence as they are written, each once, by the sentence's bytes.
  func cues(in document: Document) -> [(sentence: Range<Int>, cues: [EvidenceCueName])] {
    let (context, tagged, matcher) = prepared(document)
    var all: [(sentence: Range<Int>, cues: [EvidenceCueName])] = []
    read(context, tagged, matcher, all: true) { reader, found, matcher in
      var seen: Set<EvidenceCue> = []
      var names: [EvidenceCueName] = []
      SentenceCues(
        sequence: reader.sequence, modifiers: reader.polarity.modifiers, candidates: found
      ).forEach(matcher) { cue, place in
        guard seen.insert(cue).inserted,
          let name = matcher.name(of: cue, at: place ?? 0, in: reader.sequence)
        else { return }
        names.append(name)
      }
      all.append((reader.sentence.range, names))
    }
    return all
  }

  // MARK: - Implied claims

  private func applies(_ implication: CompiledImplication, to candidate: Candidate) -> Bool {
    let statement = candidate.statement
    return statement.claim == implication.condition.claim
      && statement.pole == implication.condition.pole
      && (implication.voice == nil || implication.voice == statement.voice)
  }

  private func implied(
    by implication: CompiledImplication, from candidate: Candidate,
    beside known: Set<ClaimOfSentence>
  ) -> [Candidate] {
    implication.conclusions.compactMap { conclusion in
      let place = ClaimOfSentence(sentence: candidate.sentence, claim: conclusion.claim)
      if known.contains(place) { return nil }
      let from = candidate.statement
      var trail = from.trail
      trail.append(
        TraceStep(
          step: "implication", effect: "\(from.claim) \(from.pole.rawValue) implies it"))
      let statement = Statement(
        claim: conclusion.claim, pole: conclusion.pole, voice: from.voice, basis: from.basis,
        speaker: from.speaker, weight: from.weight, sentence: from.sentence,
        evidence: from.evidence, context: from.context, sentenceWords: from.sentenceWords,
        block: from.block, rule: implication.rule, trail: trail)
      return Candidate(
        statement: statement, kind: candidate.kind, sentence: candidate.sentence, isTurned: false,
        footing: candidate.footing, isDirected: candidate.isDirected)
    }
  }

  // MARK: - Passages

  private func passages(
    _ context: ReadingContext, _ statements: [Statement]
  ) -> [Int: [UInt64]] {
    let carrying = Set(statements.map(\.block))
    var passages: [Int: [UInt64]] = [:]
    for sentence in context.segmented.sentences where carrying.contains(sentence.block) {
      let words = context.segmented.tokens[sentence.tokens].filter { $0.kind != .mark }
      passages[sentence.block, default: []] += words.map(\.hash)
    }
    return passages
  }
}

/// What a sentence has said already.
private struct ClaimOfSentence: Hashable {
  let sentence: Int
  let claim: ClaimID

  init(sentence: Int, claim: ClaimID) {
    self.sentence = sentence
    self.claim = claim
  }

  init(_ candidate: Candidate) {
    self.init(sentence: candidate.sentence, claim: candidate.statement.claim)
  }
}
