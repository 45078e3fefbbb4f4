import StanceVocabulary

/// Reads the fields of a mapping and notes what is wrong with them.
///
/// Every key must be asked for: ``finish()`` reports those that nobody asked for.
struct NodeReader {
  private let fields: [(key: LexiconNode, value: LexiconNode)]
  private var asked: Set<String> = []
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
  }

  /// The value of a key; nothing where it is missing.
  mutating func value(_ key: String) -> LexiconNode? {
    asked.insert(key)
    return fields.first { $0.key.text == key }?.value
  }

  mutating func text(_ key: String) -> String? {
    value(key)?.text
  }

  /// A list of texts; a single text is a list of one.
  ///
  /// Items that are no text are findings.
  mutating func texts(_ key: String, _ findings: inout [LexiconFinding]) -> [LocatedText] {
    guard let value = value(key) else { return [] }
    return value.items.compactMap { item in
      guard let text = item.text, !text.isEmpty else {
        findings.append(
          LexiconFinding(
            .error, file: item.file, line: item.line,
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
    for (key, _) in fields where !asked.contains(key.text ?? "") {
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
    return text.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: ">").first?.split(separator: ".").first.map(String.init)
    }
  }
}
