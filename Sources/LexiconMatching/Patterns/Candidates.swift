/// What a sentence brings into question: patterns or entries, by number.
struct Candidates: Sendable {
  /// To be looked for in all of the sentence.
  var anywhere: NumberSet
  /// To be looked for where they would begin, by rank; some of them more than once.
  private var starts: [[Start]]

  struct Start: Sendable {
    let number: Int32
    let place: Int32
  }

  /// `ranks`: How many there are that are looked for one after the other.
  init(below bound: Int, ranks: Int = 1) {
    anywhere = NumberSet(below: bound)
    starts = Array(repeating: [], count: ranks)
  }

  /// Notes that a pattern may begin at a place.
  mutating func insert(_ number: Int32, ofRank rank: UInt16, at place: Int32) {
    starts[Int(rank)].append(Start(number: number, place: place))
  }

  /// Takes out all that may begin somewhere of a rank.
  mutating func removeStarts(ofRank rank: Int = 0, _ body: (Start) -> Void) {
    for index in starts[rank].indices { body(starts[rank][index]) }
    starts[rank].removeAll(keepingCapacity: true)
  }
}
