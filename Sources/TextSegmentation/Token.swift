/// A word or a mark of a text.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    /// Letters and digits, with inner hyphens, dots and apostrophes: `al-Sharaa`, `U.S.`.
    case word
    /// Digits, with their separators: `2,000`, `3.5`.
    case number
    /// One mark: `,` `;` `"` `(` `-`.
    case mark
    /// What ends a word and is counted apart: `'s`, `n't`, `'re`.
    case clitic

    // Written out, for other modules would look the protocol's up for every word.
    @inlinable
    package static func == (left: Kind, right: Kind) -> Bool { left.rawValue == right.rawValue }
  }

  package let kind: Kind
  // Four bytes each, because a long text has millions of tokens.
  private let start: UInt32
  private let length: UInt32
  /// FNV-1a of the folded form (``Folding``): the token's identity.
  package let hash: UInt64
  /// How its letters are written.
  package let shape: Shape

  package enum Shape: UInt8, Hashable, Sendable {
    /// `word`
    case lower
    /// `Word`
    case capitalized
    /// `WORD`, two letters or more
    case allCapitals
    /// `eWord`, `al-Sharaa`
    case mixed
    /// No letter.
    case none
  }

  /// Bytes of the text, which is shorter than 4 GiB.
  package var range: Range<Int> {
    Int(start)..<Int(start) + Int(length)
  }

  package init(kind: Kind, range: Range<Int>, hash: UInt64, shape: Shape) {
    self.kind = kind
    start = UInt32(clamping: range.lowerBound)
    length = UInt32(clamping: range.count)
    self.hash = hash
    self.shape = shape
  }
}

/// A sentence: where it stands and which tokens it holds.
package struct Sentence: Hashable, Sendable {
  /// Bytes of the text, without surrounding white space.
  package let range: Range<Int>
  /// Places in ``SegmentedText/tokens``.
  package let tokens: Range<Int>
  /// Which block it stands in: its place in the list of blocks that was segmented.
  package let block: Int

  package init(range: Range<Int>, tokens: Range<Int>, block: Int) {
    self.range = range
    self.tokens = tokens
    self.block = block
  }
}

/// Words between quotation marks, the marks included.
package struct Quotation: Hashable, Sendable {
  /// Places in ``SegmentedText/tokens``, from the opening mark to behind the closing one.
  package let tokens: Range<Int>
  /// Whether the mark that opens it is closed; an unclosed one ends with its block.
  package let isClosed: Bool

  package init(tokens: Range<Int>, isClosed: Bool) {
    self.tokens = tokens
    self.isClosed = isClosed
  }
}

/// A text cut into sentences, tokens and quotations, all in order of the text.
package struct SegmentedText: Sendable {
  package let sentences: [Sentence]
  package let tokens: [Token]
  package let quotations: [Quotation]

  package init(sentences: [Sentence], tokens: [Token], quotations: [Quotation]) {
    self.sentences = sentences
    self.tokens = tokens
    self.quotations = quotations
  }
}
