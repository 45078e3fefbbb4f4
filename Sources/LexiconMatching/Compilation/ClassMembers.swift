import TextSegmentation

/// All members of all classes, with every class and form that each is a member of.
struct ClassMembers: Sendable {
  private let inflection: Inflection
  /// For each class, itself and every class that includes it.
  private var including: [String: [String]] = [:]

  /// Something that is a member of a class, and of those that include it.
  struct Member: Sendable {
    enum Content: Sendable {
      case word(UInt64)
      /// Words as they are written, one behind another.
      case words([UInt64])
      case phrase(Pattern)
    }

    let content: Content
    let kind: Kind
    let line: Int

    /// In which forms it is a member: `<betray.verb>`.
    enum Kind: Int, CaseIterable, Sendable {
      case finiteVerb, participle, noun, adjective, word, phrase

      var forms: [WordForm] {
        switch self {
        case .finiteVerb, .phrase: [.any, .verb]
        case .participle: [.any, .verb, .participle]
        case .noun: [.any, .noun]
        case .adjective: [.any, .adjective]
        case .word: [.any]
        }
      }
    }
  }

  init(classes: [ClassDefinition], inflection: Inflection) {
    self.inflection = inflection
    for definition in classes {
      including[definition.name] = Self.closure(of: definition.name, in: classes)
    }
  }

  /// The members that a class names itself, in the file's order, and what is wrong with others.
  func members(
    of definition: ClassDefinition
  ) -> (members: [Member], findings: [LexiconFinding]) {
    var (members, findings): ([Member], [LexiconFinding]) = ([], [])
    for text in definition.verbs { addVerb(text, to: &members) }
    for text in definition.nouns { addNoun(text, to: &members) }
    for text in definition.adjectives { addPlain(text, .adjective, to: &members) }
    for text in definition.words { addPlain(text, .word, to: &members) }
    for text in definition.phrases {
      do throws(PatternError) {
        let pattern = try PatternParser.parse(text.text)
        members.append(Member(content: .phrase(pattern), kind: .phrase, line: text.line))
      } catch {
        findings.append(
          LexiconFinding(.error, file: definition.file, line: text.line, "\(text.text): \(error)"))
      }
    }
    return (members, findings)
  }

  // MARK: - Kinds of member

  private func addVerb(_ text: LocatedText, to members: inout [Member]) {
    let words = Self.words(of: text.text)
    guard let base = words.first else { return }
    let rest = Self.rest(words.dropFirst())
    let forms = inflection.verb(base)
    for form in forms.finite {
      members.append(Self.inflected(form, rest, .finiteVerb, text.line))
    }
    members.append(Self.inflected(forms.participle, rest, .participle, text.line))
  }

  /// What stands behind the verb of a phrase.
  private enum Rest {
    case words([UInt64])
    case parts([Pattern])
  }

  /// `~` is where the object may stand, `its` any possessive.
  private static func rest(_ words: ArraySlice<String>) -> Rest {
    guard words.contains(where: { $0 == "~" || $0 == PatternCompiler.Name.possessive }) else {
      return .words(words.flatMap(WordTokens.hashes))
    }
    return .parts(
      words.map { word in
        switch word {
        case "~": .gap(6)
        case PatternCompiler.Name.possessive: .possessive
        default: .word(word, isExact: true)
        }
      })
  }

  private static func inflected(
    _ form: String, _ rest: Rest, _ kind: Member.Kind, _ line: Int
  ) -> Member {
    switch rest {
    case .words(let hashes): member(WordTokens.hashes(of: form) + hashes, kind, line)
    case .parts(let parts):
      Member(
        content: .phrase(.sequence([.word(form, isExact: true)] + parts)), kind: kind, line: line)
    }
  }

  private func addNoun(_ text: LocatedText, to members: inout [Member]) {
    var words = Self.words(of: text.text)
    guard let last = words.popLast() else { return }
    let hashes = words.flatMap(WordTokens.hashes)
    for form in inflection.noun(last) {
      members.append(Self.member(hashes + WordTokens.hashes(of: form), .noun, text.line))
    }
  }

  private func addPlain(_ text: LocatedText, _ kind: Member.Kind, to members: inout [Member]) {
    if text.text.utf8.contains(where: Self.isSign),
      let pattern = try? PatternParser.parse(text.text)
    {
      members.append(Member(content: .phrase(pattern), kind: kind, line: text.line))
      return
    }
    let words = Self.words(of: text.text)
    if words.isEmpty { return }
    members.append(Self.member(words.flatMap(WordTokens.hashes), kind, text.line))
  }

  /// Whether a byte makes a text a pattern.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "(", "<", "{", "|", "*", "?", "#": true
    default: false
    }
  }

  private static func words(of text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: " ")) else { return text.isEmpty ? [] : [text] }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func member(_ hashes: [UInt64], _ kind: Member.Kind, _ line: Int) -> Member {
    Member(
      content: hashes.count == 1 ? .word(hashes[0]) : .words(hashes), kind: kind, line: line)
  }

  /// A class and all that include it, itself first.
  func names(including name: String) -> [String] { including[name] ?? [name] }

  private static func closure(of name: String, in classes: [ClassDefinition]) -> [String] {
    var names = [name]
    var next = 0
    while next < names.count {
      for definition in classes
      where definition.includes.contains(where: { $0.text == names[next] })
        && !names.contains(definition.name)
      {
        names.append(definition.name)
      }
      next += 1
    }
    return names
  }
}

/// In which order the phrases of classes must be looked for: each after those that it uses.
struct ClassRanks {
  /// By name, the classes that each one names.
  private let used: [String: [String]]

  init(classes: [ClassDefinition]) {
    used = Dictionary(classes.map { ($0.name, $0.uses) }) { first, _ in first }
  }

  /// 0 for classes that use no other class; a circle is a finding.
  func rank(of definition: ClassDefinition, _ findings: inout [LexiconFinding]) -> Int {
    guard let rank = rank(definition.name, path: []) else {
      findings.append(
        LexiconFinding(
          .error, file: definition.file, line: definition.line,
          "class \(definition.name) uses itself in a circle"))
      return 0
    }
    return rank
  }

  private func rank(_ name: String, path: [String]) -> Int? {
    if path.contains(name) { return nil }
    var rank = 0
    for other in used[name] ?? [] {
      guard let inner = self.rank(other, path: path + [name]) else { return nil }
      rank = max(rank, inner + 1)
    }
    return rank
  }
}
