import LexiconMatching
import TextSegmentation

/// A few words that stand together, with actors in place of their names: "{assad} forces backed by".
struct Phrase: Hashable, Sendable {
  let parts: [Part]

  enum Part: Hashable, Sendable {
    /// As it stands in the text, folded.
    case word(String)
    /// By its place in the list of actors.
    case actor(Int)
  }

  private static let lengths = 2...4

  /// The phrases that hold a place, within its clause; none begins or ends with a word that says
  /// nothing there ("the", "and", "was").
  static func around(_ place: Int, in sentence: CoverageSentence, _ text: [UInt8]) -> [Phrase] {
    let items = sentence.sequence.items
    var phrases: [Phrase] = []
    for length in lengths {
      for start in max(0, place - length + 1)...place where start + length <= items.count {
        let range = start..<start + length
        guard range.allSatisfy({ items[$0].kind == .word }),
          !isEmpty(start, in: sentence), !isEmpty(range.upperBound - 1, in: sentence)
        else { continue }
        phrases.append(Phrase(parts: range.map { part($0, in: sentence, text) }))
      }
    }
    return phrases
  }

  /// The phrases worth showing: met at least three times and at a quarter of all places of the word, most
  /// frequent first, none part of another; where two are as frequent, the longer.
  static func telling(_ counts: [Phrase: Int], of places: Int, most: Int) -> [(Phrase, Int)] {
    let enough = max(3, (places + 3) / 4)
    let ranked = counts.filter { $0.value >= enough }.sorted { left, right in
      if left.value != right.value { return left.value > right.value }
      let (mine, theirs) = (left.key.parts.count, right.key.parts.count)
      return mine == theirs ? left.key.precedes(right.key) : mine > theirs
    }
    var chosen: [(Phrase, Int)] = []
    for (phrase, count) in ranked where chosen.count < most {
      if !chosen.contains(where: { $0.0.holds(phrase) || phrase.holds($0.0) }) {
        chosen.append((phrase, count))
      }
    }
    return chosen
  }

  /// As a pattern of a lexicon has it.
  func text(actors: [String]) -> String {
    parts.map { part in
      switch part {
      case .word(let word): word
      case .actor(let actor): "{\(actors[actor])}"
      }
    }.joined(separator: " ")
  }

  /// Words before actors, words by their bytes.
  private func precedes(_ other: Phrase) -> Bool {
    for (mine, theirs) in zip(parts, other.parts) where mine != theirs {
      switch (mine, theirs) {
      case (.word(let mine), .word(let theirs)):
        return mine.utf8.lexicographicallyPrecedes(theirs.utf8)
      case (.actor(let mine), .actor(let theirs)): return mine < theirs
      case (.word, .actor): return true
      case (.actor, .word): return false
      }
    }
    return parts.count < other.parts.count
  }

  private func holds(_ other: Phrase) -> Bool {
    guard other.parts.count <= parts.count else { return false }
    return (0...parts.count - other.parts.count).contains {
      Array(parts[$0..<$0 + other.parts.count]) == other.parts
    }
  }

  private static func isEmpty(_ place: Int, in sentence: CoverageSentence) -> Bool {
    sentence.grammar.isIn([.determiners, .coordinators, .be, .have, .possessives], at: place)
  }

  private static func part(_ place: Int, in sentence: CoverageSentence, _ text: [UInt8]) -> Part {
    let item = sentence.sequence.items[place]
    if let actor = item.actor { return .actor(actor) }
    let tokens = sentence.segmented.tokens[item.tokens]
    let bytes = tokens.flatMap { Folding.folded(text.span, $0.range) }
    return .word(String(decoding: bytes, as: UTF8.self))
  }
}
