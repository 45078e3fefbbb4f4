package import StanceVocabulary

/// The statements of one source, each passage counted once.
package struct FoldedEvidence: Hashable, Sendable {
  /// The statements that count, by date (undated last), path and place.
  package let counted: [Evidence]
  /// How many statements of each claim repeat a passage and do not count.
  package let folded: [ClaimID: Int]
  /// Each statement that does not count, in that order.
  package let repetitions: [Repetition]

  /// Folds the statements of one source.
  ///
  /// A passage that stands in several places counts in the copy with the earliest date, undated
  /// last, ties by path. Folding is by statement: a copy's statement is left out only if the earlier
  /// copy holds one with the same claim, pole and voice. So all statements of the copy that counts
  /// remain, and what only a later copy says (a sentence added, or read otherwise) is not lost.
  ///
  /// A statement without weight (a condition, an open question) is kept in the archive and shown,
  /// but it is no evidence and is left out here.
  package init(_ evidence: [Evidence]) {
    var folding = Folding()
    for statement in evidence.sorted(by: EvidenceOrder.precedes) where statement.weight > .zero {
      folding.take(statement)
    }
    counted = folding.counted
    folded = folding.folded
    repetitions = folding.repetitions
  }
}

/// A statement that says again what an earlier copy of its passage says.
package struct Repetition: Hashable, Sendable {
  /// The one that does not count.
  package let statement: Evidence
  /// The one that counts in its place.
  package let counted: Evidence
}

/// The running state of one folding: statements are taken in their order.
private struct Folding {
  var counted: [Evidence] = []
  var folded: [ClaimID: Int] = [:]
  var repetitions: [Repetition] = []
  private var passages: [PassageFingerprint] = []
  private var numbers: [UInt64: Int] = [:]
  /// The near copies of each passage, itself included.
  private var copies: [[Int]] = []
  private var index = CopyIndex()
  /// The statement that counts.
  private var places: [Assertion: Evidence] = [:]

  /// What a passage says, whatever its words.
  private struct Assertion: Hashable {
    let passage: Int
    let claim: ClaimID
    let pole: Pole
    let voice: Voice
  }

  mutating func take(_ statement: Evidence) {
    guard !statement.passage.shingles.isEmpty else {
      counted.append(statement)
      return
    }
    let number = number(of: statement)
    let earlier = counted(for: statement, in: number)
    if let earlier {
      folded[statement.claim, default: 0] += 1
      repetitions.append(Repetition(statement: statement, counted: earlier))
    } else {
      let assertion = Self.assertion(of: statement, in: number)
      if places[assertion] == nil { places[assertion] = statement }
      counted.append(statement)
    }
  }

  /// The statement elsewhere that counts in this one's place.
  private func counted(for statement: Evidence, in number: Int) -> Evidence? {
    let place = PassagePlace(statement)
    for copy in copies[number] {
      if let counted = places[Self.assertion(of: statement, in: copy)],
        PassagePlace(counted) != place
      {
        return counted
      }
    }
    return nil
  }

  /// The number of the statement's passage, which is taken in if it is new.
  private mutating func number(of statement: Evidence) -> Int {
    let passage = statement.passage
    if let number = numbers[passage.exact] { return number }
    let number = passages.count
    numbers[passage.exact] = number
    passages.append(passage)
    let others = index.candidates(for: passage).filter {
      passage.isCopy(of: passages[$0])
    }
    for other in others {
      copies[other].append(number)
    }
    copies.append([number] + others)
    index.insert(passage, as: number)
    return number
  }

  private static func assertion(of statement: Evidence, in passage: Int) -> Assertion {
    Assertion(
      passage: passage, claim: statement.claim, pole: statement.pole, voice: statement.voice)
  }
}
