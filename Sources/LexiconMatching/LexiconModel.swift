import StanceVocabulary

/// All that was read from the lexicon files, before it is compiled.
struct LexiconModel: Sendable {
  var actors = ActorsDefinition()
  var classes: [ClassDefinition] = []
  var language = LanguageDefinition()
  var questions: [QuestionDefinition] = []
  /// The questions and the language that these lexicons are a translation for.
  private let original: (questions: [QuestionDefinition], code: String)?

  /// The claims of all questions.
  var claims: Set<ClaimID> { Set(questions.flatMap { $0.question.claims.map(\.id) }) }

  /// Reads all files; what is wrong is noted and left out.
  ///
  /// `original`: The questions that the files have entries for in another language, with its code.
  init(
    _ files: [LexiconFile],
    translating original: (questions: [QuestionDefinition], code: String)? = nil,
    _ findings: inout [LexiconFinding]
  ) {
    self.original = original
    if let original { language = LanguageDefinition(code: original.code) }
    for file in files {
      let root: LexiconNode?
      do {
        root = try LexiconNode.parse(file)
      } catch {
        findings.append(error)
        continue
      }
      guard let root else {
        findings.append(LexiconFinding(.warning, file: file.path, line: 0, "is empty"))
        continue
      }
      read(root, &findings)
    }
    checkParts(&findings)
    checkDoubledClasses(&findings)
  }

  private mutating func read(_ root: LexiconNode, _ findings: inout [LexiconFinding]) {
    let parts = root.file.split(separator: "/").map(String.init)
    let stem = parts.last.map { String($0.prefix { $0 != "." }) } ?? root.file
    switch (parts.first, parts.count) {
    case (ActorsDefinition.path, 1): actors = ActorsDefinition(root, &findings)
    case (LanguageDefinition.path, 1): readLanguage(root, &findings)
    case ("classes", 2): classes += ClassDefinition.read(root, &findings)
    case ("questions", 2): readQuestion(root, id: stem, &findings)
    default:
      findings.append(
        LexiconFinding(
          .warning, file: root.file, line: 0,
          "is not read: only actors.yaml, language.yaml, classes/ and questions/ are"))
    }
  }

  private mutating func readLanguage(
    _ root: LexiconNode, _ findings: inout [LexiconFinding]
  ) {
    let code = original?.code ?? LanguageDefinition.english
    language = LanguageDefinition(root, code: code, &findings)
    if original != nil, language.code != code {
      findings.append(
        LexiconFinding(
          .error, file: root.file, line: root.line,
          "its code is \(language.code), but its folder's name is \(code)"))
    }
  }

  private mutating func readQuestion(
    _ root: LexiconNode, id: String, _ findings: inout [LexiconFinding]
  ) {
    guard let original else {
      if let question = QuestionDefinition(root, id: id, &findings) { questions.append(question) }
      return
    }
    guard let translated = original.questions.first(where: { $0.question.id == id }) else {
      findings.append(
        LexiconFinding(
          .error, file: root.file, line: 0, "there is no questions/\(id).yaml to translate"))
      return
    }
    if let question = QuestionDefinition(root, translating: translated, &findings) {
      questions.append(question)
    }
  }

  private func checkParts(_ findings: inout [LexiconFinding]) {
    if actors.actors.isEmpty {
      findings.append(
        LexiconFinding(.error, file: ActorsDefinition.path, line: 0, "is missing or names nobody"))
    }
    if language.lists.isEmpty {
      findings.append(
        LexiconFinding(.error, file: LanguageDefinition.path, line: 0, "is missing or empty"))
    }
    if questions.isEmpty {
      findings.append(LexiconFinding(.error, file: "questions", line: 0, "holds no question"))
    }
  }

  private func checkDoubledClasses(_ findings: inout [LexiconFinding]) {
    var first: [String: ClassDefinition] = [:]
    for definition in classes {
      if let other = first[definition.name] {
        findings.append(
          LexiconFinding(
            .error, file: definition.file, line: definition.line,
            "class \(definition.name) stands in \(other.file):\(other.line) already"))
      } else {
        first[definition.name] = definition
      }
    }
  }
}
