/// What a sentence brings into question: patterns or entries, by number.
struct Candidates: Sendable {
  /// To be looked for in all of the sentence.
  var anywhere: PendingNumbers
  /// To be looked for where they would begin, by rank; some of them more than once.
  private var starts: [[Start]]

  struct Start: Sendable {
    let number: Int32
    let place: Int32
    let next: Next
  }

  /// What must stand behind the beginning, in few bits, so that most are done with before the pattern is touched.
  struct Next: Sendable {
    private let place: Int32
    /// Folded ``SymbolBits``; all of them where anything may stand there, or nothing.
    private let bits: UInt64

    init(_ bits: UInt64, at place: Int) {
      self.bits = bits
      self.place = Int32(place)
    }

    @inline(__always)
    func mayStand(in sequence: borrowing ItemSequence) -> Bool {
      bits == .max || bits & sequence.foldedBits(at: Int(place)) != 0
    }
  }

  /// `ranks`: How many there are that are looked for one after the other.
  init(below bound: Int, ranks: Int = 1) {
    anywhere = PendingNumbers(below: bound)
    starts = Array(repeating: [], count: ranks)
  }

  /// Notes that a pattern may begin at a place.
  mutating func insert(_ number: Int32, ofRank rank: UInt16, at place: Int32, _ next: Next) {
    starts[Int(rank)].append(Start(number: number, place: place, next: next))
  }

  /// Whether there are any of a rank, whose numbers are these.
  func holdsAny(ofRank rank: Int, _ numbers: Range<Int>) -> Bool {
    !starts[rank].isEmpty || anywhere.mayHoldAny(in: numbers)
  }

  /// Takes out all that may begin somewhere of a rank, and visits those behind which there stands what must.
  mutating func removeStarts(
    ofRank rank: Int = 0, in sequence: borrowing ItemSequence, _ body: (Start) -> Void
  ) {
    for index in starts[rank].indices where starts[rank][index].next.mayStand(in: sequence) {
      body(starts[rank][index])
    }
    starts[rank].removeAll(keepingCapacity: true)
  }
}
