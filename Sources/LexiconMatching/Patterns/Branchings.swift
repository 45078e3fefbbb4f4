/// The alternatives of all patterns.
struct Branchings: Sendable {
  private var all: [Branching] = []
  private var branches: [Branching.Branch] = []

  /// Takes alternatives in.
  ///
  /// - Returns: Their number.
  mutating func add(_ new: [Branching.Branch]) -> Int32 {
    all.append(Branching(new, addingTo: &branches))
    return Int32(all.count - 1)
  }

  /// Some alternatives, by what they begin with.
  func branches(of number: Int32) -> ArraySlice<Branching.Branch> {
    let places = all[Int(number)].branches
    return branches[Int(places.lowerBound)..<Int(places.upperBound)]
  }

  /// All that some alternatives begin with.
  func symbols(of number: Int32) -> SymbolBits { all[Int(number)].symbols }

  /// Visits the steps of those that begin with a symbol.
  @inline(__always)
  func forEachStep(of symbol: Symbol, among number: Int32, _ body: (Int32) -> Void) {
    let places = all[Int(number)].branches
    var (low, high) = (places.lowerBound, places.upperBound)
    let end = high
    while low < high {
      let middle = (low &+ high) &>> 1
      if branches[Int(middle)].symbol < symbol { low = middle &+ 1 } else { high = middle }
    }
    while low < end, branches[Int(low)].symbol == symbol {
      body(branches[Int(low)].step)
      low += 1
    }
  }
}
