import StanceVocabulary

/// What all words of a sentence weigh for a statement, in words.
///
/// Written byte by byte: every statement of a page has such a list.
struct WeighingWords {
  private let wording: (ClaimID, Pole) -> String?
  private var output: [UInt8] = []

  /// What the analysis writes, cue by cue, read out: `certainty 0.67. For it: the name of “us” 0.93`.
  ///
  /// - Parameters:
  ///   - effect: `certainty 0.67: {us} 0.93, ...; against it <dark> -0.30, ...; the sentences around
  ///     it 0.23`; any other text is left as it is.
  ///   - wording: What a pole of a claim says; nothing if unknown.
  /// - Returns: Sentences without the last full stop.
  static func text(_ effect: String, _ wording: @escaping (ClaimID, Pole) -> String?) -> String {
    let bytes = Array(effect.utf8)[...]
    guard bytes.remainder(after: "certainty ") != nil,
      let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let list = bytes[colon...].remainder(after: ": ")
    else { return effect }
    var words = WeighingWords(wording: wording)
    words.output += bytes[..<colon]
    for part in list.parts(at: ";") { words.write(part: part) }
    return String(decoding: words.output, as: UTF8.self)
  }

  private init(wording: @escaping (ClaimID, Pole) -> String?) {
    self.wording = wording
  }

  private mutating func write(_ text: String) { output += text.utf8 }

  private mutating func write(part: ArraySlice<UInt8>) {
    if let list = part.remainder(after: "against it ") {
      write(". Against it: ")
      write(cues: list)
    } else if let around = part.remainder(after: "the sentences around it ") {
      write(". The sentences around it: ")
      write(signed: around)
    } else if !part.isEmpty {
      write(". For it: ")
      write(cues: part)
    }
  }

  private mutating func write(cues list: ArraySlice<UInt8>) {
    for (place, cue) in list.parts(at: ",").enumerated() {
      if place > 0 { write(", ") }
      guard let space = cue.lastIndex(of: UInt8(ascii: " ")) else {
        output += cue
        continue
      }
      write(cue: cue[..<space])
      write(" ")
      write(signed: cue[(space + 1)...])
    }
  }

  /// Writes what a cue is: an actor `{us}`, a class of words `<dark>`, a find of an entry, or a word.
  private mutating func write(cue: ArraySlice<UInt8>) {
    if let rest = cue.remainder(after: "not ") {
      write("not ")
      write(cue: rest)
    } else if let find = cue.remainder(after: "find ") {
      write(found(String(decoding: find, as: UTF8.self)))
    } else if cue.first == UInt8(ascii: "{") {
      write("the name of ")
      write(inner: cue)
    } else if cue.first == UInt8(ascii: "<") {
      write("a word for ")
      write(inner: cue)
    } else {
      write("“")
      output += cue
      write("”")
    }
  }

  private func found(_ find: String) -> String {
    let parts = find.split(separator: " ")
    guard parts.count > 1, let claim = ClaimID(String(parts[0])),
      let pole = Pole(rawValue: String(parts[1])), let words = wording(claim, pole)
    else { return "an entry’s find (\(find))" }
    let kind = parts.count > 2 ? ", by \(parts[2...].joined(separator: " "))" : ""
    return "an entry’s find (\(words)\(kind))"
  }

  private mutating func write(inner cue: ArraySlice<UInt8>) {
    write("“")
    for byte in cue.dropFirst().dropLast() {
      output.append(byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte)
    }
    write("”")
  }

  private mutating func write(signed number: ArraySlice<UInt8>) {
    let isNegative = number.first == UInt8(ascii: "-")
    if isNegative { write("\u{2212}") }
    output += isNegative ? number.dropFirst() : number
  }
}

extension ArraySlice<UInt8> {
  /// What follows a beginning; nothing where the bytes begin otherwise.
  fileprivate func remainder(after beginning: String) -> ArraySlice<UInt8>? {
    starts(with: beginning.utf8) ? dropFirst(beginning.utf8.count) : nil
  }

  /// The parts between marks, each with a space behind it.
  fileprivate func parts(at mark: Unicode.Scalar) -> [ArraySlice<UInt8>] {
    let mark = UInt8(ascii: mark)
    var parts: [ArraySlice<UInt8>] = []
    var start = startIndex
    var place = start
    while place < endIndex {
      if self[place] == mark, place + 1 < endIndex, self[place + 1] == UInt8(ascii: " ") {
        parts.append(self[start..<place])
        start = place + 2
        place = start
      } else {
        place += 1
      }
    }
    return parts + [self[start...]]
  }
}
