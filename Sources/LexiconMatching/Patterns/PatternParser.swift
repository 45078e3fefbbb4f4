/// Reads a pattern from its written form by recursive descent, byte by byte: all its signs are ASCII.
struct PatternParser {
  private let text: [UInt8]
  private var place = 0

  /// - Throws: ``PatternError`` with what is wrong, in the author's terms.
  static func parse(_ text: String) throws(PatternError) -> Pattern {
    var parser = PatternParser(text: Array(text.utf8))
    let pattern = try parser.alternatives()
    if let stray = parser.next {
      throw PatternError(description: "'\(sign(stray))' without its partner in: \(text)")
    }
    return pattern
  }

  private init(text: [UInt8]) {
    self.text = text
  }

  /// The byte at the place that is read; nothing at the end.
  private var next: UInt8? { place < text.count ? text[place] : nil }

  private mutating func alternatives() throws(PatternError) -> Pattern {
    let first = try sequence()
    guard next == UInt8(ascii: "|") else { return first }
    var options = [first]
    while next == UInt8(ascii: "|") {
      place += 1
      options.append(try sequence())
    }
    return .alternatives(options)
  }

  private mutating func sequence() throws(PatternError) -> Pattern {
    skipSpaces()
    if endsSequence {
      throw PatternError(description: "an empty part matches everything")
    }
    let first = try optional(part())
    skipSpaces()
    if endsSequence { return first }
    var parts = [first]
    while !endsSequence {
      parts.append(try optional(part()))
      skipSpaces()
    }
    return .sequence(parts)
  }

  private var endsSequence: Bool {
    next == nil || next == UInt8(ascii: "|") || next == UInt8(ascii: ")")
  }

  private mutating func optional(_ pattern: Pattern) -> Pattern {
    guard next == UInt8(ascii: "?") else { return pattern }
    place += 1
    return .optional(pattern)
  }

  private mutating func part() throws(PatternError) -> Pattern {
    switch next {
    case UInt8(ascii: "("):
      place += 1
      let inner = try alternatives()
      guard next == UInt8(ascii: ")") else { throw PatternError(description: "'(' without ')'") }
      place += 1
      return inner
    case UInt8(ascii: "<"): return try classMember(bracketed(until: UInt8(ascii: ">")))
    case UInt8(ascii: "{"): return try actor(bracketed(until: UInt8(ascii: "}")))
    default: return try word()
    }
  }

  private mutating func bracketed(until end: UInt8) throws(PatternError) -> String {
    guard let close = text[place...].firstIndex(of: end) else {
      throw PatternError(
        description: "'\(Self.sign(text[place]))' without '\(Self.sign(end))'")
    }
    let inner = text[place + 1..<close].filter { $0 != UInt8(ascii: " ") }
    place = close + 1
    return String(decoding: inner, as: UTF8.self)
  }

  private func classMember(_ name: String) throws(PatternError) -> Pattern {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, parts.count <= 2 else {
      throw PatternError(description: "<\(name)> names no class")
    }
    guard parts.count == 2 else { return .classMember(name, .any) }
    guard let form = WordForm(rawValue: String(parts[1])) else {
      let known = WordForm.allCases.map(\.rawValue).joined(separator: ", ")
      throw PatternError(description: "<\(name)>: a class's form is one of \(known)")
    }
    return .classMember(String(first), form)
  }

  private func actor(_ names: String) throws(PatternError) -> Pattern {
    if names == "*" { return .anyActor }
    let actors = names.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    if actors.contains("") { throw PatternError(description: "{\(names)} names no actor") }
    return .actor(actors)
  }

  private mutating func word() throws(PatternError) -> Pattern {
    let end = text[place...].firstIndex(where: Self.endsWord) ?? text.endIndex
    let word = text[place..<end]
    if word.isEmpty, let stray = next {
      throw PatternError(description: "'\(Self.sign(stray))' without its partner")
    }
    place = end
    let written = String(decoding: word, as: UTF8.self)
    switch written {
    case "..": return .gap(Pattern.shortGap)
    case "...": return .gap(Pattern.longGap)
    case "#": return .number
    default: break
    }
    if word.contains(UInt8(ascii: "*")) { return try glob(word) }
    let isExact = word.count > 1 && word.first == UInt8(ascii: "=")
    return .word(isExact ? String(written.dropFirst()) : written, isExact: isExact)
  }

  private func glob(_ word: ArraySlice<UInt8>) throws(PatternError) -> Pattern {
    guard word.last == UInt8(ascii: "*") else {
      let written = String(decoding: word, as: UTF8.self)
      throw PatternError(description: "\(written): a * stands at the end of a word only")
    }
    let letters = word.dropLast()
    let written = String(decoding: letters, as: UTF8.self)
    guard letters.count >= 4, !letters.contains(UInt8(ascii: "*")) else {
      throw PatternError(description: "\(written)*: a * needs at least four letters before it")
    }
    return .glob(written)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "|"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: "{"),
      UInt8(ascii: "?"), UInt8(ascii: ">"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  private mutating func skipSpaces() {
    while let next,
      next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") || next == UInt8(ascii: "\n")
    {
      place += 1
    }
  }

  private static func sign(_ byte: UInt8) -> Character { Character(UnicodeScalar(byte)) }
}
