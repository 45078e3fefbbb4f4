extension Token.Shape {
  /// How the letters of a part of a text are written.
  init(of text: Span<UInt8>, _ range: Range<Int>) {
    var capitals = 0
    var letters = 0
    var beginsWithCapital = false
    var place = range.lowerBound
    while place < range.upperBound {
      let (isCapital, length) = Self.letter(text, at: place, before: range.upperBound)
      if let isCapital {
        if letters == 0 { beginsWithCapital = isCapital }
        letters += 1
        if isCapital { capitals += 1 }
      }
      place += length
    }
    if letters == 0 {
      self = .none
    } else if capitals == 0 {
      self = .lower
    } else if capitals == 1, beginsWithCapital {
      self = .capitalized
    } else {
      self = capitals == letters ? .allCapitals : .mixed
    }
  }

  /// Whether the letter at a byte is a capital; nothing where no letter stands.
  @inline(__always)
  private static func letter(
    _ text: Span<UInt8>, at place: Int, before end: Int
  ) -> (isCapital: Bool?, length: Int) {
    let byte = text[place]
    guard byte >= 0x80 else {
      return (byte.isASCIILetter ? byte & 0x20 == 0 : nil, 1)
    }
    let scalar = decodeScalar(text, at: place, before: end)
    guard CharacterClass(beyondASCII: scalar.value) == .letter,
      let properties = Unicode.Scalar(scalar.value)?.properties
    else { return (nil, scalar.length) }
    return (properties.isUppercase, scalar.length)
  }
}
