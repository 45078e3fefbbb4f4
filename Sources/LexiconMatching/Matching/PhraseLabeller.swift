/// Gives places the symbols of the class phrases that begin there.
struct PhraseLabeller {
  let phrases: ClassPhrases
  let store: PatternStore
  private var pending: NumberSet

  init(_ lexicon: CompiledLexicon) {
    phrases = lexicon.classPhrases
    store = lexicon.store
    pending = NumberSet(below: phrases.programs.count)
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
    _ = labelPending(&sequence, &scratch)
  }

  /// Looks again, in a sentence where nothing has changed but that actors were put in.
  mutating func relabel(_ sequence: inout ItemSequence, _ scratch: inout MatchScratch) {
    phrases.triggers.add(allOf: sequence, to: &pending)
    pending.formIntersection(phrases.ofActors)
    guard labelPending(&sequence, &scratch) else { return }
    // What is new may complete further phrases.
    phrases.triggers.add(allOf: sequence, to: &pending)
    pending.formIntersection(phrases.ofLateSymbols)
    _ = labelPending(&sequence, &scratch)
  }

  /// Goes rank after rank, so that each finds the labels of those it uses.
  ///
  /// - Returns: Whether any label is new.
  private mutating func labelPending(
    _ sequence: inout ItemSequence, _ scratch: inout MatchScratch
  ) -> Bool {
    var hasNew = false
    var matches: [Match] = []
    for rank in phrases.ranks {
      matches.removeAll(keepingCapacity: true)
      var next = rank.lowerBound
      while let number = pending.removeFirst(from: next, before: rank.upperBound) {
        next = number + 1
        find(number, in: sequence, &matches, &scratch)
      }
      matches.sort { ($0.place, $0.label, $0.number) < ($1.place, $1.label, $1.number) }
      for match in matches {
        for symbol in phrases.symbols[match.number] {
          let length = match.end - match.place
          guard sequence.addLabel(symbol, length: length, at: match.place) else { continue }
          hasNew = true
          phrases.triggers.add(symbol, of: sequence, to: &pending)
        }
      }
    }
    return hasNew
  }

  private func find(
    _ number: Int, in sequence: ItemSequence, _ matches: inout [Match],
    _ scratch: inout MatchScratch
  ) {
    let program = phrases.programs[number]
    PatternSearch(store: store, sequence: sequence).forEach(program, &scratch) {
      places in
      let label = store.label(that: program, beginsWith: places.lowerBound, in: sequence)
      matches.append(
        Match(place: places.lowerBound, label: label, number: number, end: places.upperBound))
    }
  }
}
