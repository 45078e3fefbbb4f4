import StanceVocabulary

/// All that was read from the lexicon files, before it is compiled.
struct LexiconModel: Sendable {
  var actors = ActorsDefinition()
  var classes: [ClassDefinition] = []
  var language = LanguageDefinition()
  var questions: [QuestionDefinition] = []

  /// Reads all files; what is wrong is noted and left out.
  init(_ files: [LexiconFile], _ findings: inout [LexiconFinding]) {
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
    case (LanguageDefinition.path, 1): language = LanguageDefinition(root, &findings)
    case ("classes", 2): classes += ClassDefinition.read(root, &findings)
    case ("questions", 2):
      if let question = QuestionDefinition(root, id: stem, &findings) { questions.append(question) }
    default:
      findings.append(
        LexiconFinding(
          .warning, file: root.file, line: 0,
          "is not read: only actors.yaml, language.yaml, classes/ and questions/ are"))
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
