/// What each symbol brings into question: patterns or entries, by number.
///
/// One list of numbers and where each symbol's begin, so that a look costs two reads.
struct SymbolIndex: Sendable {
  private var starts: [Int32] = []
  private var numbers: [Int32] = []

  init() {}

  /// - Parameters:
  ///   - pairs: Each number with a symbol that brings it into question, in the order of numbers.
  ///   - count: How many symbols there are in all.
  init(_ pairs: [(symbol: Symbol, number: Int)], count: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for pair in pairs { starts[Int(pair.symbol) + 1] += 1 }
    for symbol in 0..<count { starts[symbol + 1] += starts[symbol] }
    var next = starts
    numbers = Array(repeating: 0, count: pairs.count)
    for pair in pairs {
      numbers[Int(next[Int(pair.symbol)])] = Int32(pair.number)
      next[Int(pair.symbol)] += 1
    }
  }

  /// Visits what a symbol brings into question, in the order of numbers.
  func forEach(_ symbol: Symbol, _ body: (Int) -> Void) {
    for place in starts[Int(symbol)]..<starts[Int(symbol) + 1] { body(Int(numbers[Int(place)])) }
  }
}
