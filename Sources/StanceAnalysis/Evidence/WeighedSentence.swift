import Glibc
import LexiconMatching

/// A sentence with what its entries have found and what its words weigh together, a score a side.
struct WeighedSentence {
  let reader: SentenceReader
  let candidates: [Candidate]
  let cues: WeighedCues
  let scores: [Double]

  init(
    _ reader: SentenceReader, _ candidates: [Candidate], _ matcher: LexiconMatcher,
    _ weights: EvidenceWeights
  ) {
    self.reader = reader
    self.candidates = candidates
    let all = SentenceCues(
      sequence: reader.sequence, modifiers: reader.polarity.modifiers, candidates: candidates)
    cues = WeighedCues(weights) { add in all.forEach(matcher, add) }
    scores = cues.scores
  }
}

/// The logistic function: the probability that belongs to a score.
func certainty(ofScore score: Double) -> Double {
  1 / (1 + exp(-score))
}
