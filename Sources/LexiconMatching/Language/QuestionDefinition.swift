package import StanceVocabulary

/// A question file: the question, its claims with their examples, and its entries.
struct QuestionDefinition: Sendable {
  let question: Question
  /// Whether it is asked; a question that is switched off is checked and not asked.
  let isActive: Bool
  let examples: [Example]
  let entries: [EntryDefinition]
  let implications: [ImplicationDefinition]
}

/// A sentence that a claim's entries must read as it says.
package struct Example: Hashable, Sendable {
  package enum Expectation: Hashable, Sendable {
    case pole(Pole)
    /// No statement on any claim of the question.
    case silent
  }

  package let claim: ClaimID
  package let expectation: Expectation
  package let sentence: String
  package let rule: RuleReference
}

/// A second claim that follows from a find.
struct ImplicationDefinition: Hashable, Sendable {
  let condition: Consequence
  let conclusions: [Consequence]
  let needs: [LocatedText]
  let voice: Voice?
  let rule: RuleReference
}

extension QuestionDefinition {
  /// Reads `questions/NAME.yaml`; the question's id is NAME.
  init?(_ root: LexiconNode, id: String, _ findings: inout [LexiconFinding]) {
    guard var reader = NodeReader(root, what: "a question", &findings) else { return nil }
    let title = reader.text("question") ?? id
    let isActive = reader.flag("active", &findings) ?? true
    var claims: [Claim] = []
    var examples: [Example] = []
    for (key, value) in reader.value("claims")?.pairs ?? [] {
      guard let name = key.text else { continue }
      let claimID = ClaimID(question: id, name: name)
      guard var claim = NodeReader(value, what: "claim \(claimID)", &findings) else { continue }
      claims.append(Self.claim(claimID, &claim, &findings))
      examples += Self.examples(of: claimID, claim.value("examples"), &findings)
      claim.finish(&findings)
    }
    let entries = Self.entries(&reader, root.file, &findings)
    let implications = Self.implications(&reader, root.file, &findings)
    reader.finish(&findings)
    if claims.isEmpty {
      findings.append(
        LexiconFinding(.error, file: root.file, line: root.line, "a question without claims"))
    }
    self.init(
      question: Question(id: id, title: title, claims: claims), isActive: isActive,
      examples: examples, entries: entries, implications: implications)
  }

  /// Reads `questions/NAME.yaml` of another language: entries, and examples if it has them, for the
  /// claims of a question that is there.
  init?(
    _ root: LexiconNode, translating original: QuestionDefinition,
    _ findings: inout [LexiconFinding]
  ) {
    guard var reader = NodeReader(root, what: "a question", &findings) else { return nil }
    var examples: [Example] = []
    for (key, value) in reader.value("claims")?.pairs ?? [] {
      guard let name = key.text else { continue }
      let id = ClaimID(question: original.question.id, name: name)
      guard var claim = NodeReader(value, what: "claim \(id)", &findings) else { continue }
      if original.question.claims.contains(where: { $0.id == id }) {
        examples += Self.examples(of: id, claim.value("examples"), &findings)
      } else {
        findings.append(
          LexiconFinding(
            .error, file: root.file, line: key.line, "\(id) is no claim of the question"))
      }
      claim.finish(&findings)
    }
    let entries = Self.entries(&reader, root.file, &findings)
    let implications = Self.implications(&reader, root.file, &findings)
    reader.finish(&findings)
    self.init(
      question: original.question, isActive: original.isActive, examples: examples,
      entries: entries, implications: implications)
  }

  private static func entries(
    _ reader: inout NodeReader, _ file: String, _ findings: inout [LexiconFinding]
  ) -> [EntryDefinition] {
    let entryReader = EntryReader(file: file)
    var entries: [EntryDefinition] = []
    for section in EntryReader.sections {
      for item in reader.value(section.key)?.items ?? [] {
        if let entry = entryReader.entry(section.kind, item, &findings) { entries.append(entry) }
      }
    }
    return entries
  }

  private static func claim(
    _ id: ClaimID, _ reader: inout NodeReader, _ findings: inout [LexiconFinding]
  ) -> Claim {
    func required(_ key: String) -> String {
      if let text = reader.text(key), !text.isEmpty { return text }
      findings.append(
        LexiconFinding(
          .error, file: reader.node.file, line: reader.node.line, "claim \(id) without `\(key)`"))
      return id.description
    }
    return Claim(
      id: id, sentence: required("claim"), affirmWording: required("affirm"),
      denyWording: required("deny"),
      isTimeBound: reader.flag("time-bound", &findings) ?? false,
      isCoded: reader.flag("coded", &findings) ?? true)
  }

  private static func examples(
    of claim: ClaimID, _ node: LexiconNode?, _ findings: inout [LexiconFinding]
  ) -> [Example] {
    guard let node, var reader = NodeReader(node, what: "examples", &findings) else { return [] }
    let kinds: [(String, Example.Expectation)] = [
      ("affirm", .pole(.affirm)), ("deny", .pole(.deny)), ("silent", .silent),
    ]
    var examples: [Example] = []
    for (key, expectation) in kinds {
      let texts = reader.texts(key, &findings)
      if texts.count < 5 {
        findings.append(
          LexiconFinding(
            .warning, file: node.file, line: node.line,
            "\(claim) has \(texts.count) examples under \(key); five are the least that tell much"))
      }
      examples += texts.map {
        Example(
          claim: claim, expectation: expectation, sentence: $0.text,
          rule: RuleReference(file: node.file, line: $0.line))
      }
    }
    reader.finish(&findings)
    return examples
  }

  private static func implications(
    _ reader: inout NodeReader, _ file: String, _ findings: inout [LexiconFinding]
  ) -> [ImplicationDefinition] {
    (reader.value("implies")?.items ?? []).flatMap { node -> [ImplicationDefinition] in
      guard var implied = NodeReader(node, what: "an implication", &findings) else { return [] }
      func consequences(_ key: String) -> [Consequence] {
        guard let value = implied.value(key),
          var inner = NodeReader(value, what: key, &findings)
        else { return [] }
        defer { inner.finish(&findings) }
        return Consequence.read(&inner, &findings)
      }
      let conditions = consequences("if")
      let conclusions = consequences("then")
      let needs = implied.texts("needs", &findings)
      let voice: Voice? = implied.choice("voice", &findings)
      implied.finish(&findings)
      if conditions.isEmpty || conclusions.isEmpty {
        findings.append(
          LexiconFinding(
            .error, file: file, line: node.line, "an implication needs `if` and `then`"))
      }
      let rule = RuleReference(file: file, line: node.line)
      return conditions.map {
        ImplicationDefinition(
          condition: $0, conclusions: conclusions, needs: needs, voice: voice, rule: rule)
      }
    }
  }
}
