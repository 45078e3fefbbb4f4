import TextSegmentation

/// A sentence as patterns see it: words, marks, and actors in place of their names.
package struct ItemSequence: Sendable {
  package private(set) var items: [Item]
  private var labels: [Label] = []
  private var nextLabel: [Int32] = []
  /// Symbols that occur anywhere in it, a bit a symbol: entries ask for hundreds in each sentence.
  private var present: [UInt64]

  /// What stands at one place.
  package struct Item: Hashable, Sendable {
    package enum Kind: UInt8, Hashable, Sendable {
      case word, comma, stop, quote, bracket, otherMark
    }

    package let kind: Kind
    /// Places in the text's list of tokens.
    package let tokens: Range<Int>
    /// The actor that is named here: its place in the list of actors.
    package var actor: Int?
    /// Where the actor is not named here but meant, how many sentences before it was named.
    package var antecedent: Int?
    /// Whether the actor is meant by a pronoun or a description and not named.
    package var isInherited: Bool { antecedent != nil }
    fileprivate var firstLabel: Int32 = -1

    package init(kind: Kind, tokens: Range<Int>, actor: Int? = nil) {
      self.kind = kind
      self.tokens = tokens
      self.actor = actor
    }

    /// Whether a gap of a pattern ends before it.
    package var stopsGaps: Bool { kind == .stop || kind == .quote || kind == .bracket }
  }

  /// A symbol that holds from one place on.
  struct Label: Hashable, Sendable {
    let symbol: Symbol
    /// How many places it covers; 1 or more.
    let length: Int
  }

  /// Takes the places of a sentence, and how many symbols there are in all.
  init(items: [Item], symbols: Symbol) {
    self.items = items
    present = Array(repeating: 0, count: Int(symbols) / 64 + 1)
  }

  /// Makes a symbol hold at a place.
  mutating func addLabel(_ symbol: Symbol, length: Int = 1, at place: Int) {
    var label = items[place].firstLabel
    while label >= 0 {
      if labels[Int(label)] == Label(symbol: symbol, length: length) { return }
      label = nextLabel[Int(label)]
    }
    nextLabel.append(items[place].firstLabel)
    items[place].firstLabel = Int32(labels.count)
    labels.append(Label(symbol: symbol, length: length))
    present[Int(symbol) / 64] |= 1 << (UInt64(symbol) % 64)
  }

  /// Puts an actor in the place of what stands for it.
  mutating func inherit(actor: Int, from distance: Int, at place: Int) {
    items[place].actor = actor
    items[place].antecedent = distance
  }

  func forEachLabel(at place: Int, _ body: (Label) -> Void) {
    var label = items[place].firstLabel
    while label >= 0 {
      body(labels[Int(label)])
      label = nextLabel[Int(label)]
    }
  }

  /// How many places a symbol covers from this one on; nothing where it does not hold here.
  package func length(of symbol: Symbol, at place: Int) -> Int? {
    var longest: Int?
    forEachLabel(at: place) { label in
      if label.symbol == symbol { longest = max(longest ?? 0, label.length) }
    }
    return longest
  }

  package func has(_ symbol: Symbol, at place: Int) -> Bool {
    length(of: symbol, at: place) != nil
  }

  /// Whether the sentence holds what a pattern cannot do without.
  func mayHold(_ program: PatternProgram) -> Bool {
    program.required.allSatisfy { $0.contains(where: holds) }
  }

  package func holds(_ symbol: Symbol) -> Bool {
    present[Int(symbol) / 64] & (1 << (UInt64(symbol) % 64)) != 0
  }
}
