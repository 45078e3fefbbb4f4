/// The symbols of words, as a ``SymbolTable`` gathered them.
struct WordSymbols: Sendable {
  /// How many symbols there are.
  let count: Symbol
  /// Where the symbols of each word stand among ``all``.
  private let words: TokenTable<Range<Int32>>
  private let all: [Symbol]
  /// Where the globs of each beginning of four bytes stand.
  private let beginnings: TokenTable<Range<Int32>>
  private let globs: [SymbolTable.Glob]

  init(_ table: SymbolTable) {
    func laidOut<Key, Element>(_ lists: [Key: [Element]]) -> ([Key: Range<Int32>], [Element]) {
      var all: [Element] = []
      let places = lists.mapValues { list in
        all += list
        return Int32(all.count - list.count)..<Int32(all.count)
      }
      return (places, all)
    }
    count = table.count
    let (words, all) = laidOut(table.symbolsByHash)
    self.words = TokenTable(words)
    self.all = all
    let (beginnings, globs) = laidOut(table.globs)
    self.beginnings = TokenTable(beginnings)
    self.globs = globs
  }

  /// What a word's hash stands for, each symbol once.
  func symbols(ofHash hash: UInt64) -> ArraySlice<Symbol> {
    guard let places = words[hash] else { return [] }
    return all[Int(places.lowerBound)..<Int(places.upperBound)]
  }

  /// Visits the globs that a word begins like.
  ///
  /// `letters`: Where the word stands in the text.
  func forEachGlob(_ letters: Range<Int>, of text: [UInt8], _ body: (Symbol) -> Void) {
    guard letters.count >= SymbolTable.beginning else { return }
    var key: UInt64 = 0
    for byte in text[letters.prefix(SymbolTable.beginning)] {
      key = key << 8 | UInt64(Self.lowercase(byte))
    }
    for place in beginnings[key] ?? 0..<0 {
      let glob = globs[Int(place)]
      if Self.begins(letters, of: text, like: glob.letters) { body(glob.symbol) }
    }
  }

  private static func begins(_ word: Range<Int>, of text: [UInt8], like glob: [UInt8]) -> Bool {
    guard word.count >= glob.count else { return false }
    for place in glob.indices
    where lowercase(text[word.lowerBound + place]) != glob[place] { return false }
    return true
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte | 32 : byte
  }
}
