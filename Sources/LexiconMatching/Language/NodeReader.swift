import StanceVocabulary

/// Reads the fields of a mapping and notes what is wrong with them.
///
/// Every key must be asked for: ``finish()`` reports those that nobody asked for.
struct NodeReader {
  private let fields: [(key: LexiconNode, value: LexiconNode)]
  /// The name of each field, and whether it was asked for.
  private var names: [(name: String?, isAsked: Bool)]
  let node: LexiconNode

  /// - Returns: Nothing, and a finding, where the node is no mapping.
  init?(_ node: LexiconNode, what: String, _ findings: inout [LexiconFinding]) {
    guard let pairs = node.pairs else {
      findings.append(
        LexiconFinding(
          .error, file: node.file, line: node.line, "\(what) must be written as keys and values"))
      return nil
    }
    self.node = node
    fields = pairs
    names = pairs.map { ($0.key.text, false) }
  }

  /// The value of a key; nothing where it is missing.
  mutating func value(_ key: String) -> LexiconNode? {
    guard let field = names.firstIndex(where: { $0.name == key }) else { return nil }
    names[field].isAsked = true
    return fields[field].value
  }

  mutating func text(_ key: String) -> String? {
    value(key)?.text
  }

  /// A list of texts; a single text is a list of one.
  ///
  /// Items that are no text are findings.
  mutating func texts(_ key: String, _ findings: inout [LexiconFinding]) -> [LocatedText] {
    guard let value = value(key) else { return [] }
    return value.texts.compactMap { item in
      guard let text = item.text, !text.isEmpty else {
        findings.append(
          LexiconFinding(
            .error, file: value.file, line: item.line,
            "an item of \(key) is no text (quote patterns that hold { } | # : or begin with * ' )"))
        return nil
      }
      return LocatedText(text: text, line: item.line)
    }
  }

  /// `yes` or `no`; anything else is a finding.
  mutating func flag(_ key: String, _ findings: inout [LexiconFinding]) -> Bool? {
    guard let value = value(key) else { return nil }
    switch value.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      findings.append(
        LexiconFinding(.error, file: value.file, line: value.line, "\(key) takes yes or no"))
      return nil
    }
  }

  /// A whole number from 1 on; anything else is a finding.
  mutating func number(_ key: String, _ findings: inout [LexiconFinding]) -> Int? {
    guard let value = value(key) else { return nil }
    if let number = value.text.flatMap({ Int($0) }), number > 0 { return number }
    findings.append(
      LexiconFinding(
        .error, file: value.file, line: value.line, "\(key) takes a whole number from 1 on"))
    return nil
  }

  /// One of a set of words; anything else is a finding that names them.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ findings: inout [LexiconFinding]
  ) -> Choice? where Choice.RawValue == String {
    guard let value = value(key) else { return nil }
    if let choice = value.text.flatMap(Choice.init(rawValue:)) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    findings.append(
      LexiconFinding(.error, file: value.file, line: value.line, "\(key) takes one of: \(known)"))
    return nil
  }

  mutating func date(_ key: String, _ findings: inout [LexiconFinding]) -> CalendarDate? {
    guard let value = value(key) else { return nil }
    if let text = value.text, text.utf8.count == 10, let date = CalendarDate(text) { return date }
    findings.append(
      LexiconFinding(.error, file: value.file, line: value.line, "\(key) takes a date: 2024-12-08"))
    return nil
  }

  /// Reports the keys that nobody asked for.
  func finish(_ findings: inout [LexiconFinding]) {
    for (place, name) in names.enumerated() where !name.isAsked {
      let key = fields[place].key
      findings.append(
        LexiconFinding(
          .error, file: key.file, line: key.line, "unknown key: \(key.text ?? "(no text)")"))
    }
  }
}

/// A text of a lexicon file with its line.
struct LocatedText: Hashable, Sendable {
  let text: String
  let line: Int
}

extension LocatedText {
  /// The classes that a pattern names: `betray` of `<betray.verb>`.
  var namedClasses: [String] {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return [] }
    let parts = text.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    return parts.dropFirst().compactMap { part in
      String(part.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: ".") })
    }
  }
}
