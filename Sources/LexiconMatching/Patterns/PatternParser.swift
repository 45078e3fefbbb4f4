/// Reads a pattern from its written form by recursive descent.
struct PatternParser {
  private var rest: Substring.UnicodeScalarView

  /// - Throws: ``PatternError`` with what is wrong, in the author's terms.
  static func parse(_ text: String) throws(PatternError) -> Pattern {
    var parser = PatternParser(rest: Substring(text).unicodeScalars)
    let pattern = try parser.alternatives()
    if let stray = parser.rest.first {
      throw PatternError(description: "'\(stray)' without its partner in: \(text)")
    }
    return pattern
  }

  private mutating func alternatives() throws(PatternError) -> Pattern {
    var options = [try sequence()]
    while rest.first == "|" {
      rest.removeFirst()
      options.append(try sequence())
    }
    return options.count == 1 ? options[0] : .alternatives(options)
  }

  private mutating func sequence() throws(PatternError) -> Pattern {
    var parts: [Pattern] = []
    skipSpaces()
    while let next = rest.first, next != "|", next != ")" {
      parts.append(try optional(part()))
      skipSpaces()
    }
    if parts.isEmpty { throw PatternError(description: "an empty part matches everything") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func optional(_ pattern: Pattern) -> Pattern {
    guard rest.first == "?" else { return pattern }
    rest.removeFirst()
    return .optional(pattern)
  }

  private mutating func part() throws(PatternError) -> Pattern {
    switch rest.first {
    case "(":
      rest.removeFirst()
      let inner = try alternatives()
      guard rest.first == ")" else { throw PatternError(description: "'(' without ')'") }
      rest.removeFirst()
      return inner
    case "<": return try classMember(bracketed(until: ">"))
    case "{": return try actor(bracketed(until: "}"))
    default: return try word()
    }
  }

  private mutating func bracketed(until end: Unicode.Scalar) throws(PatternError) -> String {
    let opening = rest.removeFirst()
    guard let close = rest.firstIndex(of: end) else {
      throw PatternError(description: "'\(opening)' without '\(end)'")
    }
    let inner = String(rest[..<close]).filter { $0 != " " }
    rest = rest[rest.index(after: close)...]
    return inner
  }

  private func classMember(_ name: String) throws(PatternError) -> Pattern {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, parts.count <= 2 else {
      throw PatternError(description: "<\(name)> names no class")
    }
    guard parts.count == 2 else { return .classMember(String(first), .any) }
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
    let end = rest.firstIndex(where: Self.endsWord) ?? rest.endIndex
    var text = String(rest[..<end])
    if text.isEmpty, let stray = rest.first {
      throw PatternError(description: "'\(stray)' without its partner")
    }
    rest = rest[end...]
    switch text {
    case "..": return .gap(Pattern.shortGap)
    case "...": return .gap(Pattern.longGap)
    case "#": return .number
    default: break
    }
    if text.hasSuffix("*") {
      text.removeLast()
      guard text.utf8.count >= 4, !text.contains("*") else {
        throw PatternError(description: "\(text)*: a * needs at least four letters before it")
      }
      return .glob(text)
    }
    if text.contains("*") {
      throw PatternError(description: "\(text): a * stands at the end of a word only")
    }
    let isExact = text.count > 1 && text.hasPrefix("=")
    return .word(isExact ? String(text.dropFirst()) : text, isExact: isExact)
  }

  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "|", "(", ")", "<", "{", "?", ">", "}": true
    default: false
    }
  }

  private mutating func skipSpaces() {
    rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\n" }
  }
}
