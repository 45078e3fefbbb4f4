import StanceVocabulary

/// The row of `weights.tsv` of each cue, found without hashing again: a sentence asks for dozens.
struct CueRows: Sendable {
  /// The rows of what a place shows, as it stands and negated.
  private struct Pair: Sendable {
    var plain: Int32 = -1
    var negated: Int32 = -1

    subscript(isNegated isNegated: Bool) -> Int? {
      let row = isNegated ? negated : plain
      return row < 0 ? nil : Int(row)
    }

    /// - Returns: Whether it had none.
    mutating func insert(_ row: Int, isNegated: Bool) -> Bool {
      if self[isNegated: isNegated] != nil { return false }
      if isNegated { negated = Int32(row) } else { plain = Int32(row) }
      return true
    }
  }

  private var words: TokenTable<Pair>
  /// By the class's symbol.
  private var classes: [Pair] = []
  /// By the actor's place in the list of actors.
  private var actors: [Pair] = []
  private var finds: [EvidenceCue: Int] = [:]

  /// `count`: How many cues there are at most.
  init(for count: Int) {
    words = TokenTable(for: count)
  }

  /// Gives a cue its row.
  ///
  /// - Returns: Whether it had none; else it keeps the one it has.
  mutating func insert(_ cue: EvidenceCue, row: Int) -> Bool {
    switch cue {
    case .word(let hash, let isNegated):
      var pair = words[hash] ?? Pair()
      guard pair.insert(row, isNegated: isNegated) else { return false }
      words.set(pair, for: hash)
      return true
    case .lexiconClass(let symbol, let isNegated):
      return Self.insert(row, isNegated, at: Int(symbol), in: &classes)
    case .actor(let actor, let isNegated):
      return Self.insert(row, isNegated, at: actor, in: &actors)
    case .find:
      if finds[cue] != nil { return false }
      finds[cue] = row
      return true
    }
  }

  private static func insert(
    _ row: Int, _ isNegated: Bool, at place: Int, in pairs: inout [Pair]
  ) -> Bool {
    if place >= pairs.count {
      pairs += repeatElement(Pair(), count: place + 1 - pairs.count)
    }
    return pairs[place].insert(row, isNegated: isNegated)
  }

  /// The row of a cue; nothing where it was never learnt.
  subscript(cue: EvidenceCue) -> Int? {
    switch cue {
    case .word(let hash, let isNegated): words[hash]?[isNegated: isNegated]
    case .lexiconClass(let symbol, let isNegated):
      Int(symbol) < classes.count ? classes[Int(symbol)][isNegated: isNegated] : nil
    case .actor(let actor, let isNegated):
      actor < actors.count ? actors[actor][isNegated: isNegated] : nil
    case .find: finds[cue]
    }
  }
}
