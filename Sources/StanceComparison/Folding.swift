package import StanceVocabulary

/// The statements of one source, each passage counted once.
package struct FoldedEvidence: Hashable, Sendable {
  /// The statements that count, by date (undated last), path and place.
  package let counted: [Evidence]
  /// How many statements of each claim repeat a passage and do not count.
  package let folded: [ClaimID: Int]
  /// Each statement that does not count, in that order.
  package let repetitions: [Repetition]
  /// Every passage that holds a statement, with all its copies word for word, in that order.
  package let passages: [SourcePassage]
  /// Statements with weight whose folding hangs together, in that order: those of passages that are
  /// copies of each other, directly or through others, in more than one document.
  let ties: [[Evidence]]

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
    passages = folding.passages
    ties = folding.ties()
  }

  /// Those of one tie, or of a part of it, that count.
  static func counted(ofTied statements: [Evidence]) -> [Evidence] {
    var folding = Folding()
    for statement in statements { folding.take(statement) }
    return folding.counted
  }
}

/// A statement that says again what an earlier copy of its passage says.
package struct Repetition: Hashable, Sendable {
  /// The one that does not count.
  package let statement: Evidence
  /// The one that counts in its place.
  package let counted: Evidence
}

/// A passage of a source and where it stands there.
package struct SourcePassage: Hashable, Sendable {
  package let fingerprint: PassageFingerprint
  /// One statement of each place that has it word for word, the earliest first.
  package fileprivate(set) var copies: [Evidence]
}

/// The running state of one folding: statements are taken in their order.
private struct Folding {
  var counted: [Evidence] = []
  var folded: [ClaimID: Int] = [:]
  var repetitions: [Repetition] = []
  var passages: [SourcePassage] = []
  private var numbers: [UInt64: Int] = [:]
  /// The near copies of each passage, itself included.
  private var copies: [[Int]] = []
  private var index = CopyIndex()
  /// The statement that counts.
  private var places: [Assertion: Evidence] = [:]
  /// Each statement in a passage with words, and that passage.
  private var taken: [(statement: Evidence, passage: Int)] = []

  /// What a passage says, whatever its words.
  private struct Assertion: Hashable {
    let passage: Int
    let claim: ClaimID
    let pole: Pole
    let voice: Voice
  }

  /// A paragraph of a document.
  private struct Place: Hashable {
    let document: DocumentID
    let block: Int
  }

  mutating func take(_ statement: Evidence) {
    guard !statement.passage.shingles.isEmpty else {
      counted.append(statement)
      return
    }
    let number = number(of: statement)
    taken.append((statement, number))
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

  /// The statements of connected passages that stand in more than one document.
  func ties() -> [[Evidence]] {
    var groups: [Int: [Evidence]] = [:]
    let first = firstOfConnected()
    for (statement, passage) in taken { groups[first[passage], default: []].append(statement) }
    return groups.sorted { $0.key < $1.key }.map(\.value).filter { group in
      group.contains { $0.document.id != group[0].document.id }
    }
  }

  /// For each passage the first one that it is connected with.
  private func firstOfConnected() -> [Int] {
    var first = Array(repeating: -1, count: copies.count)
    for start in copies.indices where first[start] < 0 {
      first[start] = start
      var waiting = [start]
      while let passage = waiting.popLast() {
        for copy in copies[passage] where first[copy] < 0 {
          first[copy] = start
          waiting.append(copy)
        }
      }
    }
    return first
  }

  /// The statement elsewhere that counts in this one's place.
  private func counted(for statement: Evidence, in number: Int) -> Evidence? {
    let place = Self.place(of: statement)
    for copy in copies[number] {
      if let counted = places[Self.assertion(of: statement, in: copy)],
        Self.place(of: counted) != place
      {
        return counted
      }
    }
    return nil
  }

  /// The number of the statement's passage, which is taken in if it is new.
  private mutating func number(of statement: Evidence) -> Int {
    let passage = statement.passage
    if let number = numbers[passage.exact] {
      if let last = passages[number].copies.last,
        Self.place(of: last) != Self.place(of: statement)
      {
        passages[number].copies.append(statement)
      }
      return number
    }
    let number = passages.count
    numbers[passage.exact] = number
    passages.append(SourcePassage(fingerprint: passage, copies: [statement]))
    let others = index.copies(of: passage)
    for other in others {
      copies[other].append(number)
    }
    copies.append([number] + others)
    index.insert(passage, as: number)
    return number
  }

  private static func place(of statement: Evidence) -> Place {
    Place(document: statement.document.id, block: statement.block)
  }

  private static func assertion(of statement: Evidence, in passage: Int) -> Assertion {
    Assertion(
      passage: passage, claim: statement.claim, pole: statement.pole, voice: statement.voice)
  }
}
