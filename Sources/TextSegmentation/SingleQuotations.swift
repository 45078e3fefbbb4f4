/// Finds words between single quotation marks: `‘regime change’`.
///
/// An apostrophe opens where a word follows and none touches it before, and closes where it
/// touches what precedes and no letter follows. One without its partner in the block is an
/// apostrophe. Behind an s it may be a possessive: it closes unless a surer mark follows.
struct SingleQuotations {
  private(set) var quotations: [Quotation] = []

  private enum Role {
    case opening
    case closing
    /// `Kurds'`: a possessive, or a closing mark.
    case either
  }

  /// Appends the quotations of one block.
  /// - Returns: The possessives among its tokens that are closing marks.
  mutating func find(
    _ text: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>
  ) -> [Int] {
    let marks = Self.marks(text, tokens, range)
    var closers: [Int] = []
    var opening: Int?
    for (number, mark) in marks.enumerated() {
      switch mark.role {
      case .opening: opening = mark.place
      case .closing, .either:
        guard let first = opening else { continue }
        if mark.role == .either {
          let next = number + 1 < marks.count ? marks[number + 1].role : .opening
          let goesOn = mark.place + 1 < range.upperBound && tokens[mark.place + 1].shape == .lower
          if next == .closing, goesOn { continue }
          closers.append(mark.place)
        }
        quotations.append(Quotation(tokens: first..<mark.place + 1, isClosed: true))
        opening = nil
      }
    }
    return closers
  }

  private static func marks(
    _ text: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>
  ) -> [(place: Int, role: Role)] {
    var marks: [(place: Int, role: Role)] = []
    for place in range {
      let token = tokens[place]
      guard token.kind == .mark || token.kind == .clitic, isApostrophe(text, token.range) else {
        continue
      }
      if token.kind == .clitic {
        marks.append((place, .either))
      } else if let role = role(text, tokens, place, in: range) {
        marks.append((place, role))
      }
    }
    return marks
  }

  private static func role(
    _ text: Span<UInt8>, _ tokens: [Token], _ place: Int, in range: Range<Int>
  ) -> Role? {
    let touchesBefore = place > range.lowerBound && tokens[place - 1].touches(tokens[place])
    let touchesAfter = place + 1 < range.upperBound && tokens[place].touches(tokens[place + 1])
    let followsWord = touchesBefore && tokens[place - 1].kind != .mark
    if touchesAfter, !followsWord, canBeQuoted(tokens[place + 1]),
      !isRightMark(text, tokens[place].range)
    {
      return .opening
    }
    return touchesBefore ? .closing : nil
  }

  /// Not the rest of a word that lost its beginning: `'80s`, `'em`.
  private static func canBeQuoted(_ token: Token) -> Bool {
    token.kind == .word && token.shape != .none && !elided.contains(token.hash)
  }

  private static let elided = Set(
    ["em", "tis", "twas", "til", "cause", "n", "round", "bout", "80s", "90s", "60s", "70s"]
      .map { Folding.hash(of: $0) })

  private static func isApostrophe(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count == 1 { return text[range.lowerBound] == UInt8(ascii: "'") }
    guard range.count == 3, text[range.lowerBound] == 0xE2, text[range.lowerBound + 1] == 0x80
    else { return false }
    return text[range.lowerBound + 2] == 0x98 || text[range.lowerBound + 2] == 0x99
  }

  /// `’`, which opens nothing.
  private static func isRightMark(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == 3 && text[range.lowerBound + 2] == 0x99
  }
}

extension Token {
  /// Whether no white space stands between this token and the next one.
  func touches(_ next: Token) -> Bool {
    range.upperBound == next.range.lowerBound
  }
}
