import TextSegmentation

/// All members of all classes, with every class and form that each is a member of.
struct ClassMembers {
  private let classes: [ClassDefinition]
  private let inflection: Inflection
  /// For each class, itself and every class that includes it.
  private var including: [String: [String]] = [:]

  /// A class and the forms in which something is a member of it: `<betray.verb>`.
  struct Membership: Hashable {
    let name: String
    let forms: [WordForm]
  }

  struct Member {
    enum Content {
      case word(UInt64)
      /// More than one word; found after phrases of a lower rank.
      case phrase(Pattern, rank: Int)
    }

    let content: Content
    /// The class in whose file it stands; those that include this one have it too.
    let membership: Membership
    let file: String
    let line: Int
  }

  init(classes: [ClassDefinition], inflection: Inflection) {
    self.classes = classes
    self.inflection = inflection
    for definition in classes {
      including[definition.name] = Self.closure(of: definition.name, in: classes)
    }
  }

  /// The members in the files' order.
  mutating func all(_ findings: inout [LexiconFinding]) -> [Member] {
    let ranks = ClassRanks(classes: classes)
    var members: [Member] = []
    for definition in classes {
      let rank = ranks.rank(of: definition, &findings)
      for text in definition.verbs { members += verb(text, definition, rank) }
      for text in definition.nouns { members += noun(text, definition, rank) }
      for text in definition.adjectives {
        members += plain(text, [.any, .adjective], definition, rank)
      }
      for text in definition.words { members += plain(text, [.any], definition, rank) }
      for text in definition.phrases {
        do throws(PatternError) {
          let pattern = try PatternParser.parse(text.text)
          members.append(
            member(.phrase(pattern, rank: rank), [.any, .verb], definition, text.line))
        } catch {
          findings.append(
            LexiconFinding(
              .error, file: definition.file, line: text.line, "\(text.text): \(error)"))
        }
      }
    }
    return members
  }

  // MARK: - Kinds of member

  private func verb(_ text: LocatedText, _ definition: ClassDefinition, _ rank: Int) -> [Member] {
    let words = Self.words(of: text.text)
    guard let base = words.first else { return [] }
    let forms = inflection.verb(base)
    return inflected(forms.finite, words.dropFirst(), [.any, .verb], definition, text.line, rank)
      + inflected(
        [forms.participle], words.dropFirst(), [.any, .verb, .participle], definition, text.line,
        rank)
  }

  private func inflected(
    _ forms: [String], _ rest: ArraySlice<String>, _ labels: [WordForm],
    _ definition: ClassDefinition, _ line: Int, _ rank: Int
  ) -> [Member] {
    forms.map { form in
      let hashes = Folding.tokens(of: form)
      if rest.isEmpty, hashes.count == 1 {
        return member(.word(hashes[0]), labels, definition, line)
      }
      let parts = [Pattern.word(form, isExact: true)] + rest.map(Self.part)
      return member(.phrase(.sequence(parts), rank: rank), labels, definition, line)
    }
  }

  private func noun(_ text: LocatedText, _ definition: ClassDefinition, _ rank: Int) -> [Member] {
    var words = Self.words(of: text.text)
    guard let last = words.popLast() else { return [] }
    return inflection.noun(last).map { form in
      exact(words + [form], [.any, .noun], definition, text.line, rank)
    }
  }

  private func plain(
    _ text: LocatedText, _ labels: [WordForm], _ definition: ClassDefinition, _ rank: Int
  ) -> [Member] {
    if text.text.utf8.contains(where: "(<{|*?#".utf8.contains),
      let pattern = try? PatternParser.parse(text.text)
    {
      return [member(.phrase(pattern, rank: rank), labels, definition, text.line)]
    }
    let words = Self.words(of: text.text)
    return words.isEmpty ? [] : [exact(words, labels, definition, text.line, rank)]
  }

  private func exact(
    _ words: [String], _ labels: [WordForm], _ definition: ClassDefinition, _ line: Int,
    _ rank: Int
  ) -> Member {
    let hashes = words.flatMap(Folding.tokens(of:))
    if hashes.count == 1 { return member(.word(hashes[0]), labels, definition, line) }
    let parts = words.map { Pattern.word($0, isExact: true) }
    return member(.phrase(.sequence(parts), rank: rank), labels, definition, line)
  }

  private static func words(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A word of a phrase: `~` is where the object may stand, `its` any possessive.
  private static func part(_ word: String) -> Pattern {
    switch word {
    case "~": .gap(6)
    case "its": .possessive
    default: .word(word, isExact: true)
    }
  }

  private func member(
    _ content: Member.Content, _ forms: [WordForm], _ definition: ClassDefinition, _ line: Int
  ) -> Member {
    Member(
      content: content, membership: Membership(name: definition.name, forms: forms),
      file: definition.file, line: line)
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
    used = Dictionary(classes.map { ($0.name, Self.used(by: $0)) }) { first, _ in first }
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

  private static func used(by definition: ClassDefinition) -> [String] {
    let texts = (definition.phrases + definition.words + definition.adjectives).map(\.text)
    let inPhrases = texts.flatMap { text -> [String] in
      guard text.utf8.contains(UInt8(ascii: "<")) else { return [] }
      return text.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap {
        part in
        part.split(separator: ">").first?.split(separator: ".").first.map(String.init)
      }
    }
    return inPhrases + definition.includes.map(\.text)
  }
}
