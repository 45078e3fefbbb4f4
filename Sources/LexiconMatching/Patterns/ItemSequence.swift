import TextSegmentation

/// A sentence as patterns see it: words, marks, and actors in place of their names.
package struct ItemSequence: Sendable {
  package private(set) var items: [Item]
  private var labels: [LinkedLabel] = []
  /// Symbols that occur anywhere in it: entries ask for hundreds in each sentence.
  private var present: NumberSet

  /// What stands at one place.
  package struct Item: Sendable {
    package enum Kind: UInt8, Hashable, Sendable {
      case word, comma, stop, quote, bracket, otherMark

      // Written out, for other modules would look the protocol's up for every word.
      @inlinable
      package static func == (left: Kind, right: Kind) -> Bool { left.rawValue == right.rawValue }
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
    /// The lists of single words that the word stands in; none for names.
    let lists: WordLists
    /// The endings that the grammar looks at; none for names.
    let endings: WordEndings
    fileprivate var firstLabel: Int32 = -1
    /// Of the symbols that hold here.
    fileprivate var bits = SymbolBits()

    init(
      kind: Kind, tokens: Range<Int>, actor: Int? = nil, lists: WordLists = [],
      endings: WordEndings = []
    ) {
      self.kind = kind
      self.tokens = tokens
      self.actor = actor
      self.lists = lists
      self.endings = endings
    }

    /// Whether a gap of a pattern ends before it.
    package var stopsGaps: Bool { kind == .stop || kind == .quote || kind == .bracket }
  }

  /// A symbol that holds from one place on.
  struct Label: Hashable, Sendable {
    let symbol: Symbol
    /// How many places it covers; 1 or more.
    let length: Int32
  }

  private struct LinkedLabel: Sendable {
    let label: Label
    /// The one that the place had before; -1 for the first.
    let next: Int32
  }

  /// Takes the places of a sentence, and how many symbols there are in all.
  init(items: [Item], symbols: Symbol) {
    self.items = items
    present = NumberSet(below: Int(symbols))
    labels.reserveCapacity(items.count * Self.labelsOfPlace)
  }

  /// How many labels a place mostly has at most.
  private static let labelsOfPlace = 6

  /// Makes a symbol hold at a place.
  ///
  /// - Returns: Whether it did not hold there, for so many places, before.
  @discardableResult
  mutating func addLabel(_ symbol: Symbol, length: Int = 1, at place: Int) -> Bool {
    let new = Label(symbol: symbol, length: Int32(length))
    if may(symbol, at: place) {
      var number = items[place].firstLabel
      while number >= 0 {
        let known = labels[Int(number)]
        if known.label == new { return false }
        number = known.next
      }
    }
    labels.append(LinkedLabel(label: new, next: items[place].firstLabel))
    items[place].firstLabel = Int32(labels.count - 1)
    items[place].bits.insert(symbol)
    present.insert(Int(symbol))
    return true
  }

  /// Makes symbols hold at a place, none of which holds there.
  mutating func addLabels(_ symbols: ArraySlice<Symbol>, at place: Int) {
    var (last, bits) = (items[place].firstLabel, items[place].bits)
    for symbol in symbols {
      labels.append(LinkedLabel(label: Label(symbol: symbol, length: 1), next: last))
      last = Int32(labels.count - 1)
      bits.insert(symbol)
      present.insert(Int(symbol))
    }
    (items[place].firstLabel, items[place].bits) = (last, bits)
  }

  /// Puts an actor in the place of what stands for it.
  mutating func inherit(actor: Int, from distance: Int, at place: Int) {
    items[place].actor = actor
    items[place].antecedent = distance
  }

  @inline(__always)
  func forEachLabel(at place: Int, _ body: (Label) -> Void) {
    var number = items[place].firstLabel
    while number >= 0 {
      let linked = labels[Int(number)]
      body(linked.label)
      number = linked.next
    }
  }

  /// Which of the labels at a place, in their order, is the first with a symbol; nothing where none has it.
  func number(of symbol: Symbol, at place: Int) -> Int? {
    guard may(symbol, at: place) else { return nil }
    var (number, label) = (0, items[place].firstLabel)
    while label >= 0 {
      let linked = labels[Int(label)]
      if linked.label.symbol == symbol { return number }
      number += 1
      label = linked.next
    }
    return nil
  }

  /// The bits of the symbols of a place, which may lie behind the last, folded.
  @inline(__always)
  func foldedBits(at place: Int) -> UInt64 {
    place < items.count ? items[place].bits.folded : 0
  }

  /// Whether one of some symbols may hold at a place, which may lie behind the last; where not, none does.
  func mayHoldAny(of symbols: SymbolBits, at place: Int) -> Bool {
    place < items.count && items[place].bits.mayShare(symbols)
  }

  /// Whether a symbol may hold at a place, which may lie behind the last; where not, it does not.
  func may(_ symbol: Symbol, at place: Int) -> Bool {
    place < items.count && items[place].bits.mayHold(symbol)
  }

  /// How many places a symbol covers from this one on; nothing where it does not hold here.
  package func length(of symbol: Symbol, at place: Int) -> Int? {
    guard may(symbol, at: place) else { return nil }
    var longest: Int32?
    forEachLabel(at: place) { label in
      if label.symbol == symbol { longest = max(longest ?? 0, label.length) }
    }
    return longest.map(Int.init)
  }

  package func has(_ symbol: Symbol, at place: Int) -> Bool {
    guard may(symbol, at: place) else { return false }
    var number = items[place].firstLabel
    while number >= 0 {
      let linked = labels[Int(number)]
      if linked.label.symbol == symbol { return true }
      number = linked.next
    }
    return false
  }

  package func holds(_ symbol: Symbol) -> Bool { present.contains(Int(symbol)) }
}
