import LexiconMatching
import StanceVocabulary

/// What a document says plainly and often decides what its doubtful finds are worth.
///
/// A text that takes one side of a claim nine times seldom takes the other in passing: of the finds
/// against such a majority, those without a doer were right in one of thirteen; with it, in four of five.
enum CompanyRule {
  /// Sentences in which company is near.
  private static let near = 2
  /// Plain statements that make a side the document's own.
  private static let many = 3
  /// How many times as often as the other side.
  private static let clearly = 3
  /// Words from which things that only stand together in a sentence may have nothing to do with each other.
  private static let longSentence = 31

  static func filter(_ candidates: [Candidate], genre: Genre) -> [Candidate] {
    let plain = PlainSides(
      candidates.filter { isPlain($0, genre) && $0.statement.voice == .own })
    return candidates.filter { candidate in
      let same = plain.sentences(of: candidate.statement.claim, candidate.statement.pole)
      let other = plain.sentences(of: candidate.statement.claim, candidate.statement.pole.opposite)
      guard isPlain(candidate, genre) else {
        return isNear(candidate, same) || (same.count >= many && same.count >= 2 * other.count)
      }
      let isAgainstAll = other.count >= many && other.count >= clearly * same.count
      return candidate.kind != .concept || candidate.isDirected || !isAgainstAll
    }
  }

  private static func isNear(_ candidate: Candidate, _ sentences: Set<Int>) -> Bool {
    (candidate.sentence - near...candidate.sentence + near).contains(where: sentences.contains)
  }

  /// Whether a find tells enough by itself.
  private static func isPlain(_ candidate: Candidate, _ genre: Genre) -> Bool {
    guard candidate.footing == .firm else { return false }
    return genre == .news || candidate.kind != .concept || candidate.isDirected
      || candidate.statement.sentenceWords < longSentence
  }

  /// The sentences in which a document takes each side.
  private struct PlainSides {
    private struct Side: Hashable {
      let claim: ClaimID
      let pole: Pole
    }
    private var places: [Side: Set<Int>] = [:]

    init(_ candidates: [Candidate]) {
      for candidate in candidates {
        let side = Side(claim: candidate.statement.claim, pole: candidate.statement.pole)
        places[side, default: []].insert(candidate.sentence)
      }
    }

    func sentences(of claim: ClaimID, _ pole: Pole) -> Set<Int> {
      places[Side(claim: claim, pole: pole)] ?? []
    }
  }
}
