import StanceVocabulary

/// What one of the lexicon files says, before it is held against the others.
struct LexiconFileContent: Sendable {
  /// What was read of the file; nothing where it is empty, no YAML, or none of the lexicons'.
  private(set) var part: Part?
  /// What is wrong in the file.
  private(set) var findings: [LexiconFinding] = []

  enum Part: Sendable {
    case actors(ActorsDefinition)
    case language(LanguageDefinition)
    case classes([ClassDefinition])
    case question(QuestionDefinition)
  }

  /// The questions that files have entries for in another language, with its code.
  typealias Original = (questions: [QuestionDefinition], code: String)

  /// Reads a file; `original`: Where it is one of a translation.
  init(_ file: LexiconFile, translating original: Original?) {
    do throws(LexiconFinding) {
      guard let root = try LexiconNode.parse(file) else {
        findings.append(LexiconFinding(.warning, file: file.path, line: 0, "is empty"))
        return
      }
      part = Self.part(root, original, &findings)
    } catch {
      findings.append(error)
    }
  }

  private static func part(
    _ root: LexiconNode, _ original: Original?, _ findings: inout [LexiconFinding]
  ) -> Part? {
    let parts = root.file.split(separator: "/").map(String.init)
    let stem = parts.last.map { String($0.prefix { $0 != "." }) } ?? root.file
    switch (parts.first, parts.count) {
    case (ActorsDefinition.path, 1): return .actors(ActorsDefinition(root, &findings))
    case (LanguageDefinition.path, 1): return .language(language(root, original, &findings))
    case ("classes", 2): return .classes(ClassDefinition.read(root, &findings))
    case ("questions", 2):
      return question(root, id: stem, original, &findings).map(Part.question)
    default:
      findings.append(
        LexiconFinding(
          .warning, file: root.file, line: 0,
          "is not read: only actors.yaml, language.yaml, classes/ and questions/ are"))
      return nil
    }
  }

  private static func language(
    _ root: LexiconNode, _ original: Original?, _ findings: inout [LexiconFinding]
  ) -> LanguageDefinition {
    let code = original?.code ?? LanguageDefinition.english
    let language = LanguageDefinition(root, code: code, &findings)
    if original != nil, language.code != code {
      findings.append(
        LexiconFinding(
          .error, file: root.file, line: root.line,
          "its code is \(language.code), but its folder's name is \(code)"))
    }
    return language
  }

  private static func question(
    _ root: LexiconNode, id: String, _ original: Original?, _ findings: inout [LexiconFinding]
  ) -> QuestionDefinition? {
    guard let original else { return QuestionDefinition(root, id: id, &findings) }
    guard let translated = original.questions.first(where: { $0.question.id == id }) else {
      findings.append(
        LexiconFinding(
          .error, file: root.file, line: 0, "there is no questions/\(id).yaml to translate"))
      return nil
    }
    return QuestionDefinition(root, translating: translated, &findings)
  }
}
