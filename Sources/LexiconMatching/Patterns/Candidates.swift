/// What a sentence brings into question: patterns or entries, by number.
struct Candidates: Sendable {
  /// To be looked for in all of the sentence.
  var anywhere: NumberSet
  /// To be looked for where they would begin.
  private(set) var starts: [Start] = []

  struct Start: Sendable {
    let number: Int32
    let place: Int32
  }

  init(below bound: Int) {
    anywhere = NumberSet(below: bound)
  }

  /// Notes that a pattern may begin at a place; what is noted of one place in a row is noted once.
  mutating func insert(_ number: Int32, at place: Int32) {
    var last = starts.count - 1
    while last >= 0, starts[last].place == place {
      if starts[last].number == number { return }
      last -= 1
    }
    starts.append(Start(number: number, place: place))
  }

  /// Keeps what another set holds too.
  mutating func formIntersection(_ other: NumberSet) {
    anywhere.formIntersection(other)
    starts.removeAll { !other.contains(Int($0.number)) }
  }

  /// Forgets where something may begin.
  mutating func removeStarts() { starts.removeAll(keepingCapacity: true) }
}
