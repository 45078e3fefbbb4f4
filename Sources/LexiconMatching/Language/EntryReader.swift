import StanceVocabulary

/// Reads the entries of a question file.
struct EntryReader {
  let file: String

  /// The keys of a question file that hold entries.
  static let sections: [(key: String, kind: EntryKind)] = [
    ("relations", .relation), ("events", .event), ("concepts", .concept),
    ("judgements", .judgement), ("wordings", .wording),
  ]

  /// One entry.
  /// - Returns: Nothing, and findings, where it cannot be used.
  func entry(
    _ kind: EntryKind, _ node: LexiconNode, _ findings: inout [LexiconFinding]
  ) -> EntryDefinition? {
    guard var reader = NodeReader(node, what: "a \(kind.rawValue)", &findings) else { return nil }
    let content = content(kind, &reader, &findings)
    let common = common(kind, &reader, &findings)
    reader.finish(&findings)
    guard let content else { return nil }
    let entry = EntryDefinition(
      kind: kind, content: content, common: common,
      rule: RuleReference(file: file, line: node.line))
    return isMeaningful(entry, node, &findings) ? entry : nil
  }

  private func content(
    _ kind: EntryKind, _ reader: inout NodeReader, _ findings: inout [LexiconFinding]
  ) -> EntryDefinition.Content? {
    switch kind {
    case .relation:
      let forms = forms(&reader, &findings)
      return .relation(
        who: reader.texts("who", &findings), does: reader.texts("does", &findings),
        to: reader.texts("to", &findings),
        isAgentless: reader.flag("agentless", &findings) ?? false,
        forms: forms.isEmpty ? Set(RelationForm.allCases) : Set(forms))
    case .event:
      return .event(
        name: reader.text("event") ?? "event", say: reader.texts("say", &findings),
        by: doers(&reader, &findings), means: reader.texts("means", &findings),
        notWhen: reader.texts("not-when", &findings))
    case .concept:
      return .concept(
        all: reader.texts("all", &findings), within: reader.number("within", &findings) ?? 20,
        isInOrder: reader.flag("in-order", &findings) ?? false)
    case .judgement:
      return .judgement(
        words: reader.texts("words", &findings), of: reader.texts("of", &findings),
        reach: reader.number("reach", &findings) ?? 6)
    case .wording:
      return .wording(say: reader.texts("say", &findings))
    }
  }

  private func forms(
    _ reader: inout NodeReader, _ findings: inout [LexiconFinding]
  ) -> [RelationForm] {
    reader.texts("forms", &findings).compactMap { text in
      if let form = RelationForm(rawValue: text.text) { return form }
      let known = RelationForm.allCases.map(\.rawValue).joined(separator: ", ")
      findings.append(
        LexiconFinding(
          .error, file: file, line: text.line, "\(text.text) is no form of a relation: \(known)"))
      return nil
    }
  }

  private func doers(
    _ reader: inout NodeReader, _ findings: inout [LexiconFinding]
  ) -> [EntryDefinition.EventDoer] {
    (reader.value("by")?.pairs ?? []).compactMap { key, value in
      guard let who = key.text,
        var doer = NodeReader(value, what: "the meaning of \(who)'s deed", &findings)
      else { return nil }
      let consequences = Consequence.read(&doer, &findings)
      doer.finish(&findings)
      return EntryDefinition.EventDoer(
        who: LocatedText(text: who, line: key.line), consequences: consequences)
    }
  }

  private func common(
    _ kind: EntryKind, _ reader: inout NodeReader, _ findings: inout [LexiconFinding]
  ) -> EntryDefinition.Common {
    let isHarm = kind == .event || kind == .judgement
    let genres: [Genre] = reader.texts("genre", &findings).compactMap { text in
      if let genre = Genre(rawValue: text.text) { return genre }
      findings.append(
        LexiconFinding(.error, file: file, line: text.line, "\(text.text) is no genre"))
      return nil
    }
    return EntryDefinition.Common(
      consequences: Consequence.read(&reader, &findings), rejects: rejects(&reader, &findings),
      negation: reader.choice("negation", &findings) ?? (isHarm ? .drop : .flip),
      basis: reader.choice("basis", &findings) ?? (kind == .event ? .told : .said),
      footing: reader.flag("weak", &findings) == true ? .weak : .firm,
      voice: reader.choice("voice", &findings), genres: Set(genres),
      unless: reader.texts("unless", &findings), needs: reader.texts("needs", &findings))
  }

  private func rejects(
    _ reader: inout NodeReader, _ findings: inout [LexiconFinding]
  ) -> [Consequence] {
    guard let value = reader.value("rejects"),
      var rejected = NodeReader(value, what: "rejects", &findings)
    else { return [] }
    defer { rejected.finish(&findings) }
    return Consequence.read(&rejected, &findings)
  }

  /// Whether an entry looks for something and means something.
  private func isMeaningful(
    _ entry: EntryDefinition, _ node: LexiconNode, _ findings: inout [LexiconFinding]
  ) -> Bool {
    var problems: [String] = []
    var meansSomething = !entry.common.consequences.isEmpty || !entry.common.rejects.isEmpty
    switch entry.content {
    case .relation(let who, let does, let to, _, _):
      if does.isEmpty { problems.append("a relation without `does`") }
      if who.isEmpty, to.isEmpty { problems.append("a relation needs `who` or `to`") }
    case .event(_, let say, let by, _, _):
      if say.isEmpty { problems.append("an event without `say`") }
      meansSomething = meansSomething || by.contains { !$0.consequences.isEmpty }
    case .concept(let all, _, _):
      if all.count < 2 { problems.append("a concept needs two things or more in `all`") }
    case .judgement(let words, let of, _):
      if words.isEmpty || of.isEmpty { problems.append("a judgement needs `words` and `of`") }
    case .wording(let say):
      if say.isEmpty { problems.append("a wording without `say`") }
    }
    if !meansSomething { problems.append("without affirm, deny or rejects it means nothing") }
    for problem in problems {
      findings.append(LexiconFinding(.error, file: file, line: node.line, problem))
    }
    return problems.isEmpty
  }
}
