/// Takes the marks of Markdown out of a paragraph: what is left is what a person reads.
///
/// Links and images leave their words, `<https://...>` its address, emphasis and backslashes nothing.
/// A mark without its partner stays. Linear in the paragraph's length.
struct InlineMarks {
  private let source: [UInt8]
  private var output: [UInt8] = []
  /// For each `[` that has one, its `]`.
  private let partners: [Int: Int]
  /// Places of emphasis marks that have a partner.
  private let emphasis: [Int: Int]
  private var nextParenthesis = Following(UInt8(ascii: ")"))
  private var nextAngle = Following(UInt8(ascii: ">"))

  static func removed(from paragraph: [UInt8]) -> [UInt8] {
    // Most paragraphs hold no mark at all.
    guard paragraph.contains(where: isMark) else { return paragraph }
    var marks = InlineMarks(source: paragraph)
    marks.run()
    return marks.output
  }

  private init(source: [UInt8]) {
    self.source = source
    partners = BracketPairs.find(in: source)
    emphasis = EmphasisPairs.find(in: source)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "<"),
      UInt8(ascii: "\\"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  private mutating func run() {
    output.reserveCapacity(source.count)
    // Behind the text of a link, its target is left out.
    var targets: [Int: Int] = [:]
    var place = 0
    while place < source.count {
      if let end = targets[place] {
        place = end
      } else if let length = emphasis[place] {
        place += length
      } else if let length = escaped(at: place) {
        output += source[(place + 1)..<(place + length)]
        place += length
      } else if let opening = linkOpening(at: place) {
        targets[opening.textEnd] = opening.end
        place = opening.textStart
      } else if let address = angled(at: place) {
        output += source[address]
        place = address.upperBound + 1
      } else if let entity = CharacterEntity.read(source, at: place) {
        output += entity.bytes
        place += entity.length
      } else {
        output.append(source[place])
        place += 1
      }
    }
  }

  /// A backslash and the mark that it keeps from being one.
  private func escaped(at place: Int) -> Int? {
    guard source[place] == UInt8(ascii: "\\"), place + 1 < source.count,
      EmphasisPairs.isPunctuation(source[place + 1])
    else { return nil }
    return 2
  }

  /// `[text](target)`, `[text][reference]` and their images.
  private mutating func linkOpening(at place: Int) -> (textStart: Int, textEnd: Int, end: Int)? {
    let isImage =
      source[place] == UInt8(ascii: "!") && place + 1 < source.count
      && source[place + 1] == UInt8(ascii: "[")
    let bracket = isImage ? place + 1 : place
    guard source[bracket] == UInt8(ascii: "["), let close = partners[bracket],
      close + 1 < source.count
    else { return nil }
    switch source[close + 1] {
    case UInt8(ascii: "("):
      guard let end = nextParenthesis.place(in: source, from: close + 2) else { return nil }
      return (bracket + 1, close, end + 1)
    case UInt8(ascii: "["):
      guard let end = partners[close + 1], end - close < 80 else { return nil }
      return (bracket + 1, close, end + 1)
    default: return nil
    }
  }

  /// The address in `<https://...>`.
  private mutating func angled(at place: Int) -> Range<Int>? {
    guard source[place] == UInt8(ascii: "<") else { return nil }
    let rest = source[(place + 1)...]
    guard
      rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8)
        || rest.starts(with: "mailto:".utf8),
      let end = nextAngle.place(in: source, from: place + 1)
    else { return nil }
    return place + 1..<end
  }
}

/// Finds the next place of a byte, asked with rising positions, in linear time altogether.
private struct Following {
  private let byte: UInt8
  private var found = -1

  init(_ byte: UInt8) {
    self.byte = byte
  }

  /// Nothing where the byte does not come before the end of the line.
  mutating func place(in source: [UInt8], from start: Int) -> Int? {
    if found < start {
      found = start
      while found < source.count, source[found] != byte, source[found] != 0x0A { found += 1 }
    }
    return found < source.count && source[found] == byte ? found : nil
  }
}

/// Brackets and their partners.
private enum BracketPairs {
  static func find(in source: [UInt8]) -> [Int: Int] {
    var open: [Int] = []
    var partners: [Int: Int] = [:]
    var place = 0
    while place < source.count {
      switch source[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "["): open.append(place)
      case UInt8(ascii: "]"):
        if let start = open.popLast() { partners[start] = place }
      default: break
      }
      place += 1
    }
    return partners
  }
}
