import StanceVocabulary

/// What all words of a sentence weigh for a statement, in words.
enum WeighingWords {
  /// What the analysis writes, cue by cue, read out: `certainty 0.67. For it: the name of “us” 0.93`.
  ///
  /// - Parameters:
  ///   - effect: `certainty 0.67: {us} 0.93, ...; against it <dark> -0.30, ...; the sentences around
  ///     it 0.23`; any other text is left as it is.
  ///   - wording: What a pole of a claim says; nothing if unknown.
  /// - Returns: Sentences without the last full stop.
  static func text(_ effect: String, _ wording: (ClaimID, Pole) -> String?) -> String {
    guard effect.hasPrefix("certainty "),
      let colon = effect.utf8.firstIndex(of: UInt8(ascii: ":")),
      let list = effect[colon...].remainder(after: ": ")
    else { return effect }
    var sentences = [String(effect[..<colon])]
    for part in parts(list, ";", " ") {
      if let list = part.remainder(after: "against it ") {
        sentences.append("Against it: \(cues(list, wording))")
      } else if let around = part.remainder(after: "the sentences around it ") {
        sentences.append("The sentences around it: \(signed(around))")
      } else if !part.isEmpty {
        sentences.append("For it: \(cues(part, wording))")
      }
    }
    return sentences.joined(separator: ". ")
  }

  /// The parts between marks of two ASCII characters, by bytes: a page has hundreds of these lists.
  private static func parts(
    _ text: Substring, _ first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> [Substring] {
    let bytes = text.utf8
    let mark = (UInt8(ascii: first), UInt8(ascii: second))
    var parts: [Substring] = []
    var start = text.startIndex
    var place = start
    while place < text.endIndex {
      let next = bytes.index(after: place)
      if bytes[place] == mark.0, next < text.endIndex, bytes[next] == mark.1 {
        parts.append(text[start..<place])
        start = bytes.index(after: next)
        place = start
      } else {
        place = next
      }
    }
    return parts + [text[start...]]
  }

  private static func cues(
    _ list: Substring, _ wording: (ClaimID, Pole) -> String?
  ) -> String {
    parts(list, ",", " ").map { cue in
      guard let space = cue.utf8.lastIndex(of: UInt8(ascii: " ")) else { return String(cue) }
      let amount = cue[cue.utf8.index(after: space)...]
      return "\(name(cue[..<space], wording)) \(signed(amount))"
    }.joined(separator: ", ")
  }

  /// What a cue is: an actor `{us}`, a class of words `<dark>`, a find of an entry, or a word.
  private static func name(
    _ cue: Substring, _ wording: (ClaimID, Pole) -> String?
  ) -> String {
    if let rest = cue.remainder(after: "not ") { return "not " + name(rest, wording) }
    if let find = cue.remainder(after: "find ") { return found(find, wording) }
    switch cue.first {
    case "{": return "the name of \(inner(cue))"
    case "<": return "a word for \(inner(cue))"
    default: return "“\(cue)”"
    }
  }

  private static func found(
    _ find: Substring, _ wording: (ClaimID, Pole) -> String?
  ) -> String {
    let parts = find.split(separator: " ")
    guard parts.count > 1, let claim = ClaimID(String(parts[0])),
      let pole = Pole(rawValue: String(parts[1])), let words = wording(claim, pole)
    else { return "an entry’s find (\(find))" }
    let kind = parts.count > 2 ? ", by \(parts[2...].joined(separator: " "))" : ""
    return "an entry’s find (\(words)\(kind))"
  }

  private static func inner(_ cue: Substring) -> String {
    "“\(String(cue.dropFirst().dropLast().map { $0 == "-" ? " " : $0 }))”"
  }

  private static func signed(_ number: Substring) -> String {
    number.utf8.first == UInt8(ascii: "-") ? "\u{2212}\(number.dropFirst())" : String(number)
  }
}

extension Substring {
  /// What follows a beginning; nothing where the text begins otherwise.
  fileprivate func remainder(after beginning: String) -> Substring? {
    hasPrefix(beginning) ? dropFirst(beginning.count) : nil
  }
}
