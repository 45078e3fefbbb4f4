import TextSegmentation

/// A number that stands for what a pattern can ask of one place in a sentence: a word in any form, a
/// class's verb, an actor.
package typealias Symbol = Int32

/// Gives symbols to what patterns name, and gathers which symbols each word of texts has.
///
/// Words are known by their hash alone; only those that begin like a glob are looked at by letter.
struct SymbolTable: Sendable {
  /// Nothing's: what asks for it is never met.
  static let never: Symbol = 0

  private(set) var count: Symbol = Self.never + 1
  /// What a word of a text stands for, by the word's hash.
  private(set) var symbolsByHash: [UInt64: [Symbol]] = [:]
  /// Globs by their first bytes: ``beginning``.
  private(set) var globs: [UInt64: [Glob]] = [:]

  /// How many bytes every glob has at least.
  static let beginning = 4

  struct Glob: Sendable {
    let letters: [UInt8]
    let symbol: Symbol
  }

  init() {}

  /// A symbol that nothing has yet.
  mutating func newSymbol() -> Symbol {
    defer { count += 1 }
    return count
  }

  /// Makes a word of texts stand for a symbol, beside what it stands for already.
  mutating func add(_ symbol: Symbol, toHash hash: UInt64) {
    add(CollectionOfOne(symbol), toHash: hash)
  }

  /// Makes a word of texts stand for several symbols.
  mutating func add(_ more: some Collection<Symbol>, toHash hash: UInt64) {
    Self.add(more, to: &symbolsByHash[hash, default: []])
  }

  private static func add(_ more: some Collection<Symbol>, to symbols: inout [Symbol]) {
    for symbol in more where !symbols.contains(symbol) { symbols.append(symbol) }
  }

  /// The symbol of all words that begin with these letters.
  mutating func globSymbol(_ letters: String) -> Symbol {
    let bytes = Array(letters.lowercased().utf8)
    let key = bytes.prefix(Self.beginning).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    if let known = globs[key]?.first(where: { $0.letters == bytes }) { return known.symbol }
    let symbol = newSymbol()
    globs[key, default: []].append(Glob(letters: bytes, symbol: symbol))
    return symbol
  }

  /// How many words each symbol stands for; some for a glob.
  var wordCounts: [Int] {
    var counts = Array(repeating: 0, count: Int(count))
    for symbols in symbolsByHash.values {
      for symbol in symbols { counts[Int(symbol)] += 1 }
    }
    for glob in globs.values.joined() { counts[Int(glob.symbol)] += 10 }
    return counts
  }
}
