import LexiconMatching
import StanceVocabulary

/// Decides by all the words of a sentence together which sides it takes, with the weights that were
/// learnt from coded sentences.
///
/// What entries have found is evidence like the words: a find that all else speaks against falls, and a
/// side that no entry knows how to find stands where the words suffice.
struct EvidenceRule {
  let weights: EvidenceWeights
  let genre: Genre

  /// The least certainty with which a side counts as taken, where an entry has found it and where words alone tell.
  ///
  /// News mostly says what happened, and it takes more to make a statement of it.
  ///
  /// Near where F1 was best on coded sentences that nothing had been learnt from, a little on the side of precision.
  private var leastCertainty: (found: Double, alone: Double) {
    genre == .news ? (0.2, 0.6) : (0.15, 0.3)
  }
  /// The certainty that a sentence's own words must give: those around it alone make no statement.
  private static let leastOfItself = 0.06
  /// How much a side's score must be ahead of the other side's.
  ///
  /// A lead of 1 took away a fifth of the wrong poles in unseen wordings, and 3 % of what was found.
  private static let leastLead = 1.2
  /// Sentences before and behind one that tell on which side it is.
  private static let reach = 3
  /// What they add if all of them take a side for certain.
  private static let aroundFactor = 6.5
  /// What every sentence has less for it.
  private static let aloneScore = -0.14
  /// Places that make the evidence of a statement that no entry has found.
  private static let placesOfEvidence = 3
  /// Cues that a trail names on either side.
  private static let namedCues = 4

  /// The statements of a document's sentences: those that stand, and those that words make together.
  func resolve(_ sentences: [WeighedSentence]) -> [Candidate] {
    let around = around(sentences)
    let known = Set(weights.claims.map(\.claim))
    let others = sentences.flatMap(\.candidates).filter { !known.contains($0.statement.claim) }
    return CompanyRule.filter(others, genre: genre)
      + sentences.indices.flatMap { resolve(sentences[$0], around[$0]) }
  }

  /// What the sentences around each one add to the score of each side.
  ///
  /// A sentence is likelier to take the side that those around it take.
  private func around(_ sentences: [WeighedSentence]) -> [[Double]] {
    let certainties = sentences.map { $0.scores.map(certainty(ofScore:)) }
    return sentences.indices.map { place in
      let near = max(0, place - Self.reach)..<min(sentences.count, place + Self.reach + 1)
      return weights.sides.indices.map { side in
        let sum = near.reduce(0.0) { $1 == place ? $0 : $0 + certainties[$1][side] }
        return Self.aloneScore + Self.aroundFactor * sum / Double(2 * Self.reach)
      }
    }
  }

  private func resolve(_ sentence: WeighedSentence, _ around: [Double]) -> [Candidate] {
    let candidates = sentence.candidates
    let scores = zip(sentence.scores, around).map { $0 + $1 }
    var resolved: [Candidate] = []
    for (claim, affirm, deny) in weights.claims {
      if abs(scores[affirm] - scores[deny]) < Self.leastLead { continue }
      let found = candidates.indices.filter { candidates[$0].statement.claim == claim }
      let side = scores[affirm] >= scores[deny] ? affirm : deny
      resolved += found.compactMap { number in
        let candidate = candidates[number]
        let place = candidate.statement.pole == .affirm ? affirm : deny
        // Whom the author refutes, he holds the other side.
        let isOthers = candidate.statement.voice == .reported && candidate.footing == .firm
        guard place == side || isOthers,
          certainty(ofScore: scores[place]) >= leastCertainty.found
        else { return nil }
        return standing(candidate, place, scores[place], around[place], sentence.cues)
      }
      let isFound = resolved.contains {
        $0.statement.claim == claim && $0.statement.pole == weights.sides[side].pole
      }
      if !isFound, certainty(ofScore: scores[side]) >= leastCertainty.alone,
        certainty(ofScore: sentence.scores[side]) >= Self.leastOfItself,
        let made = made(side, scores[side], around[side], sentence)
      {
        resolved.append(made)
      }
    }
    return resolved
  }

  // MARK: - Statements

  private func standing(
    _ candidate: Candidate, _ side: Int, _ score: Double, _ around: Double,
    _ cues: WeighedCues
  ) -> Candidate {
    var candidate = candidate.onFirmFooting
    candidate.statement.trail.append(step(score, around, cues.contributions(to: side)))
    return candidate
  }

  private func made(
    _ side: Int, _ score: Double, _ around: Double, _ sentence: WeighedSentence
  ) -> Candidate? {
    let (reader, cues) = (sentence.reader, sentence.cues)
    let sequence = reader.sequence
    let all = cues.contributions(to: side)
    let telling = all.filter { $0.amount > 0 && $0.place != nil }
    let places = telling.prefix(Self.placesOfEvidence).compactMap(\.place)
    guard let first = places.min(), let last = places.max(), let strongest = telling.first
    else { return nil }
    let cue = telling.first { sequence.items[$0.place ?? first].actor == nil } ?? strongest
    let span = first..<last + 1
    let decides = cue.place ?? first
    let find = Find(
      entry: nil, kind: .concept,
      rule: RuleReference(file: EvidenceWeights.path, line: weights.entries[cue.row].line),
      consequences: [weights.sides[side]], evidence: span, cue: decides..<decides + 1,
      form: "weighed together",
      isDirected: false, actors: span.filter { sequence.items[$0].actor != nil })
    var candidate = reader.candidate(
      weighed: find, weights.sides[side], certainty: Int(certainty(ofScore: score) * 1000))
    candidate?.statement.trail.append(step(score, around, all))
    return candidate
  }

  // MARK: - Trail

  /// `all`: What each cue adds, the most first.
  private func step(
    _ score: Double, _ around: Double, _ all: [WeighedCues.Contribution]
  ) -> TraceStep {
    let speaking = all.prefix(Self.namedCues).filter { $0.amount > 0 }
    let against = all.suffix(Self.namedCues).filter { $0.amount < 0 }.reversed()
    func words(_ list: some Sequence<WeighedCues.Contribution>) -> String {
      var text = ""
      for contribution in list {
        if !text.isEmpty { text += ", " }
        text += weights.entries[contribution.row].name.description
        text += " "
        text += Self.decimal(contribution.amount)
      }
      return text
    }
    var effect = "certainty \(Self.decimal(certainty(ofScore: score))): \(words(speaking))"
    if !against.isEmpty { effect += "; against it \(words(against))" }
    effect += "; the sentences around it \(Self.decimal(around))"
    return TraceStep(step: "evidence", effect: effect)
  }

  /// Two decimals, as text.
  private static func decimal(_ number: Double) -> String {
    let hundredths = Int((abs(number) * 100).rounded())
    let rest = hundredths % 100
    var text = number < 0 ? "-" : ""
    text += String(hundredths / 100)
    text += rest < 10 ? ".0" : "."
    text += String(rest)
    return text
  }
}

extension Candidate {
  /// The same, whatever company it needed: all the sentence has been weighed.
  fileprivate var onFirmFooting: Candidate {
    Candidate(
      statement: statement, kind: kind, sentence: sentence, isTurned: isTurned, footing: .firm,
      isDirected: isDirected)
  }
}
