import TextSegmentation

/// A number that stands for what a pattern can ask of one place in a sentence: a word in any form, a
/// class's verb, an actor.
package typealias Symbol = Int32

/// Gives symbols to what patterns name, and tells for each token of a text which symbols it has.
///
/// Tokens are known by their hash alone; only words that begin like a glob are looked at by letter.
package struct SymbolTable: Sendable {
  /// Nothing's: what asks for it is never met.
  static let never: Symbol = 0

  private(set) var count: Symbol = Self.never + 1
  /// What a word of a text stands for, by the word's hash.
  private var symbolsByHash: [UInt64: [Symbol]] = [:]
  /// Globs by their first four bytes.
  private var globs: [UInt32: [Glob]] = [:]

  private struct Glob: Sendable {
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
    let key = Self.key(bytes[...])
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

  /// All symbols of a word: what its hash stands for, and the globs that it begins like.
  ///
  /// `letters`: The word's bytes as they stand in the text.
  package func symbols(ofHash hash: UInt64, letters: ArraySlice<UInt8>) -> [Symbol] {
    var symbols = symbolsByHash[hash] ?? []
    guard letters.count >= 4 else { return symbols }
    let folded = letters.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
    for glob in globs[Self.key(folded[...])] ?? [] where folded.starts(with: glob.letters) {
      symbols.append(glob.symbol)
    }
    return symbols
  }

  private static func key(_ letters: ArraySlice<UInt8>) -> UInt32 {
    letters.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
