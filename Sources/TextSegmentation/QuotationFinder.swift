/// Finds words between double quotation marks, curly, straight or guillemets.
///
/// Curly marks and guillemets pair and nest; straight ones open and close in turn. What is open at
/// the end of a block goes on where the next block opens with a mark again, as quotations of several
/// paragraphs do, or where a closing mark comes before any opening one; else it ends there.
struct QuotationFinder {
  private(set) var quotations: [Quotation] = []
  /// Open marks, the outermost first.
  private var open: [(place: Int, form: Form)] = []
  /// Open marks within so many others that theirs are no quotations any more.
  private var passedOver = 0
  private var endOfBlock = 0
  /// Nobody quotes more deeply, and a word stands in a bounded number of quotations.
  private static let deepest = 16

  private enum Form {
    case straight
    case opening
    case closing
  }

  /// Takes in the tokens of the next block.
  mutating func find(_ text: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>) {
    var place = range.lowerBound
    if !open.isEmpty {
      if goesOn(text, tokens, range) {
        closeInner(at: endOfBlock)
        if Self.form(text, tokens, range.lowerBound) != nil { place += 1 }
      } else {
        closeAll(at: endOfBlock)
      }
    }
    while place < range.upperBound {
      if let form = Self.form(text, tokens, place) {
        take(form, text, tokens, place, in: range)
      }
      place += 1
    }
    if !range.isEmpty { endOfBlock = range.upperBound }
  }

  /// Ends what is still open.
  mutating func finish(at end: Int) {
    closeAll(at: endOfBlock)
  }

  private mutating func take(
    _ form: Form, _ text: Span<UInt8>, _ tokens: [Token], _ place: Int, in range: Range<Int>
  ) {
    let isFree = place == range.lowerBound || !tokens[place - 1].touches(tokens[place])
    let followsWord = !isFree && tokens[place - 1].kind != .mark
    switch form {
    case .opening:
      // `“ ... “` closes where the second one touches a word before it and none behind.
      let isTurned = followsWord && !Self.touchesNext(tokens, place, range)
      if isTurned, !open.isEmpty { close(at: place) } else { begin(form, at: place) }
    case .closing:
      if !open.isEmpty {
        close(at: place)
      } else if !followsWord, Self.touchesNext(tokens, place, range) {
        begin(.opening, at: place)
      }
    case .straight:
      if let last = open.last, last.form == .straight {
        close(at: place)
      } else if followsWord, !Self.touchesNext(tokens, place, range) {
        // It closes what a curly mark opened, or stands for inches.
        if !open.isEmpty { close(at: place) }
      } else {
        begin(form, at: place)
      }
    }
  }

  private mutating func begin(_ form: Form, at place: Int) {
    if open.count < Self.deepest {
      open.append((place, form))
    } else {
      passedOver += 1
    }
  }

  private mutating func close(at place: Int) {
    guard passedOver == 0 else {
      passedOver -= 1
      return
    }
    guard let opening = open.popLast() else { return }
    quotations.append(Quotation(tokens: opening.place..<place + 1, isClosed: true))
  }

  private mutating func closeInner(at end: Int) {
    passedOver = 0
    while open.count > 1 { closeLast(at: end) }
  }

  private mutating func closeAll(at end: Int) {
    passedOver = 0
    while !open.isEmpty { closeLast(at: end) }
  }

  private mutating func closeLast(at end: Int) {
    guard let opening = open.popLast() else { return }
    quotations.append(Quotation(tokens: opening.place..<end, isClosed: false))
  }

  /// Whether the quotation that is open goes on in the next block.
  private func goesOn(_ text: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    if let first = Self.form(text, tokens, range.lowerBound) { return first != .closing }
    for place in range {
      if let form = Self.form(text, tokens, place) { return form == .closing }
    }
    return false
  }

  private static func touchesNext(_ tokens: [Token], _ place: Int, _ range: Range<Int>) -> Bool {
    place + 1 < range.upperBound && tokens[place].touches(tokens[place + 1])
  }

  /// What kind of double mark a token is, if it is one.
  private static func form(_ text: Span<UInt8>, _ tokens: [Token], _ place: Int) -> Form? {
    guard tokens[place].kind == .mark else { return nil }
    let range = tokens[place].range
    let first = text[range.lowerBound]
    switch range.count {
    case 1: return first == UInt8(ascii: "\"") ? .straight : nil
    case 2:
      guard first == 0xC2 else { return first < 0x80 && isDoubled(text, range) ? .straight : nil }
      switch text[range.lowerBound + 1] {
      case 0xAB: return .opening
      case 0xBB: return .closing
      default: return nil
      }
    case 3:
      guard first == 0xE2, text[range.lowerBound + 1] == 0x80 else { return nil }
      switch text[range.lowerBound + 2] {
      case 0x9C, 0x9E, 0x9F: return .opening
      case 0x9D: return .closing
      default: return nil
      }
    default: return nil
    }
  }

  /// `''` and ` `` `.
  private static func isDoubled(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let byte = text[range.lowerBound]
    return byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }
}
