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
    guard effect.hasPrefix("certainty "), let colon = effect.firstRange(of: ": ") else {
      return effect
    }
    var sentences = [String(effect[..<colon.lowerBound])]
    for part in parts(effect[colon.upperBound...]) {
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

  private static func parts(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    while let end = rest.firstRange(of: "; ") {
      parts.append(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return parts + [rest]
  }

  private static func cues(
    _ list: Substring, _ wording: (ClaimID, Pole) -> String?
  ) -> String {
    list.split(separator: ", ").map { cue in
      guard let space = cue.lastIndex(of: " ") else { return String(cue) }
      let amount = cue[space...].dropFirst()
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
    "“\(cue.dropFirst().dropLast().replacing("-", with: " "))”"
  }

  private static func signed(_ number: Substring) -> String {
    number.replacing("-", with: "\u{2212}").description
  }
}

extension Substring {
  /// What follows a beginning; nothing where the text begins otherwise.
  fileprivate func remainder(after beginning: String) -> Substring? {
    hasPrefix(beginning) ? dropFirst(beginning.count) : nil
  }
}
