/// Gives places the symbols of the class phrases that begin there.
struct PhraseLabeller {
  private let phrases: ClassPhrases
  private let store: PatternStore
  private let symbolCount: Int
  private var pending: Candidates

  init(_ lexicon: CompiledLexicon) {
    phrases = lexicon.classPhrases
    store = phrases.store
    symbolCount = Int(lexicon.symbols.count)
    pending = Candidates(below: phrases.programs.count, ranks: phrases.ranks.count)
  }

  private struct Match {
    let place: Int
    /// Which label of the place it begins with.
    let label: Int
    let number: Int
    let end: Int
  }

  /// Looks for all phrases that the sentence may hold.
  mutating func label(_ sequence: inout ItemSequence, _ scratch: inout MatchScratch) {
    phrases.triggers.add(allOf: sequence, to: &pending)
    var new: NumberSet?
    labelPending(&sequence, &new, &scratch)
  }

  /// Looks again, in a sentence where nothing has changed but that actors were put in.
  ///
  /// `actors`: Their symbols.
  mutating func relabel(
    _ sequence: inout ItemSequence, with actors: [Symbol], _ scratch: inout MatchScratch
  ) {
    phrases.triggersOfLateSymbols.add(allOf: sequence, to: &pending)
    var new: NumberSet? = NumberSet(of: actors, below: symbolCount)
    labelPending(&sequence, &new, &scratch)
  }

  /// Goes rank after rank, so that each finds the labels of those it uses.
  ///
  /// `new`: Symbols that have come into the sentence; where there are some, only phrases that ask for one of them are
  /// looked for.
  private mutating func labelPending(
    _ sequence: inout ItemSequence, _ new: inout NumberSet?, _ scratch: inout MatchScratch
  ) {
    var matches: [Match] = []
    for rank in phrases.ranks.indices {
      matches.removeAll(keepingCapacity: true)
      find(rank, in: sequence, asking: new, &matches, &scratch)
      matches.sort { ($0.place, $0.label, $0.number) < ($1.place, $1.label, $1.number) }
      for match in matches {
        for symbol in phrases.symbols[match.number] {
          let length = match.end - match.place
          guard sequence.addLabel(symbol, length: length, at: match.place) else { continue }
          new?.insert(Int(symbol))
          phrases.triggers.add(
            symbol, length: length, at: match.place, of: sequence, to: &pending)
        }
      }
    }
  }

  /// Finds those of a rank that are pending.
  ///
  /// `new`: Symbols of which they ask for one; nothing where all are looked for.
  private mutating func find(
    _ rank: Int, in sequence: ItemSequence, asking new: NumberSet?, _ matches: inout [Match],
    _ scratch: inout MatchScratch
  ) {
    guard pending.holdsAny(ofRank: rank, phrases.ranks[rank]) else { return }
    let search = PatternSearch(store: store, sequence: sequence)
    func add(_ number: Int, _ places: Range<Int>) {
      let label = store.label(
        that: phrases.programs[number], beginsWith: places.lowerBound, in: sequence)
      matches.append(
        Match(place: places.lowerBound, label: label, number: number, end: places.upperBound))
    }
    func isAsked(_ number: Int) -> Bool {
      guard let new else { return true }
      // Most cannot be there at all, which is found out sooner.
      let program = phrases.programs[number]
      return search.mayHold(program) && store.asks(program, forAnyOf: new)
    }
    pending.anywhere.removeAll(in: phrases.ranks[rank]) { number in
      guard isAsked(number) else { return }
      search.forEach(phrases.programs[number], &scratch) { add(number, $0) }
    }
    pending.removeStarts(ofRank: rank, in: sequence) { start in
      let (number, place) = (Int(start.number), Int(start.place))
      if isAsked(number), let end = search.end(of: phrases.programs[number], at: place, &scratch) {
        add(number, place..<end)
      }
    }
  }
}
