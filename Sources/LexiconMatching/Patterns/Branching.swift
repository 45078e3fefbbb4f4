/// Alternatives of a pattern by what each begins with: a place has a handful of symbols, and alternatives are
/// often dozens.
struct Branching: Sendable {
  /// Where an alternative goes on.
  struct Branch: Sendable {
    let symbol: Symbol
    let step: Int32
  }

  /// Among all branches of a ``PatternStore``: by symbol, and of each in the order in which they are to be tried.
  let branches: Range<Int32>
  /// All that they begin with.
  let symbols: SymbolBits

  /// Takes the branches in, behind others.
  init(_ new: [Branch], addingTo all: inout [Branch]) {
    let start = Int32(all.count)
    all += new.sorted { ($0.symbol, $0.step) < ($1.symbol, $1.step) }
    branches = start..<Int32(all.count)
    symbols = SymbolBits(new.lazy.map(\.symbol))
  }
}
