import StanceVocabulary

/// All that was read from the lexicon files, before it is compiled.
struct LexiconModel: Sendable {
  var actors = ActorsDefinition()
  var classes: [ClassDefinition] = []
  var language = LanguageDefinition()
  var questions: [QuestionDefinition] = []

  /// The claims of all questions.
  var claims: Set<ClaimID> { Set(questions.flatMap { $0.question.claims.map(\.id) }) }

  /// Reads all files; what is wrong is noted and left out.
  ///
  /// `original`: The questions that the files have entries for in another language, with its code. `processors`:
  /// Where the files are read.
  init(
    _ files: [LexiconFile], translating original: LexiconFileContent.Original? = nil,
    on processors: some Processors = OneProcessor(), _ findings: inout [LexiconFinding]
  ) {
    if let original { language = LanguageDefinition(code: original.code) }
    let contents = processors.map(of: files.count) {
      LexiconFileContent(files[$0], translating: original)
    }
    for content in contents {
      findings += content.findings
      switch content.part {
      case .actors(let actors): self.actors = actors
      case .language(let language): self.language = language
      case .classes(let classes): self.classes += classes
      case .question(let question): questions.append(question)
      case nil: break
      }
    }
    checkParts(&findings)
    checkDoubledClasses(&findings)
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
