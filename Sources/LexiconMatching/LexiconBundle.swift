import ContentHashing
package import StanceVocabulary

/// All lexicons of one version: one hash names them, and every statement they find.
package struct LexiconBundle: Sendable {
  /// `sha256:` and the digest over sorted (path, length, bytes); `validation.json` left out.
  package let hash: String
  /// The files, sorted by path.
  package private(set) var files: [LexiconFile]
  /// In the order of their files.
  package let questions: [Question]
  package let examples: [Example]
  /// Warnings; errors make no bundle.
  package let findings: [LexiconFinding]
  package let lexicon: CompiledLexicon
  /// The ISO 639 code of the language that they read: `en`.
  package let language: String
  /// Lexicons for the same questions in other languages, by their codes.
  package private(set) var translations: [LexiconBundle]
  /// What the files hold, for a reader of the report.
  package let counts: LexiconCounts

  /// The file that holds measured figures and is no part of the lexicons themselves.
  package static let validationPath = "validation.json"

  /// Reads, checks and compiles the questions that are asked; with the others, to try them, where
  /// wanted.
  ///
  /// `processors`: Where what falls into parts is done.
  /// - Throws: ``LexiconProblems`` with every finding where one of them is an error.
  package static func load(
    _ files: [LexiconFile], withSwitchedOff: Bool = false,
    on processors: some Processors = OneProcessor()
  ) throws(LexiconProblems) -> LexiconBundle {
    let sorted = files.filter { $0.path != validationPath }.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    var findings: [LexiconFinding] = []
    let (own, folders) = LanguageFolder.split(sorted)
    let model = LexiconModel(
      own.filter { $0.path != EvidenceWeights.path }, on: processors, &findings)
    let asked = model.questions.filter { $0.isActive || withSwitchedOff }
    if asked.isEmpty, !model.questions.isEmpty {
      findings.append(
        LexiconFinding(.error, file: "questions", line: 0, "every question is switched off"))
    }
    let claims = Set(asked.flatMap { $0.question.claims.map(\.id) })
    let ((lexicon, found), hash) = processors.both {
      compile(model, own, asking: asked, claims, of: model.claims, on: processors)
    } _: {
      Self.hash(of: sorted)
    }
    findings += found
    var translations: [LexiconBundle] = []
    for folder in folders {
      let (translation, found) = translate(
        model, folder, withSwitchedOff: withSwitchedOff, asking: claims, on: processors)
      translations.append(translation)
      findings += found
    }
    if let same = translations.first(where: { $0.language == model.language.code }) {
      findings.append(
        LexiconFinding(
          .error, file: "\(same.language)/\(LanguageDefinition.path)", line: 0,
          "the lexicons around it read this language already"))
    }
    findings.sort(by: LexiconFinding.inOrder)
    if findings.contains(where: { $0.severity == .error }) {
      throw LexiconProblems(findings: findings)
    }
    return LexiconBundle(
      hash: hash, files: sorted, questions: asked.map(\.question),
      examples: asked.flatMap(\.examples), findings: findings, lexicon: lexicon,
      language: model.language.code, translations: translations,
      counts: LexiconCounts(model, lexicon.evidence))
  }

  /// The lexicons of a language's folder, with what is wrong in them.
  private static func translate(
    _ model: LexiconModel, _ folder: LanguageFolder, withSwitchedOff: Bool,
    asking claims: Set<ClaimID>, on processors: some Processors
  ) -> (LexiconBundle, [LexiconFinding]) {
    var findings: [LexiconFinding] = []
    let translated = LexiconModel(
      folder.files.filter { $0.path != EvidenceWeights.path },
      translating: (model.questions, folder.code), on: processors, &findings)
    let asked = translated.questions.filter { $0.isActive || withSwitchedOff }
    let (lexicon, found) = compile(
      translated, folder.files, asking: asked, claims, of: model.claims, on: processors)
    findings += found
    let bundle = LexiconBundle(
      hash: hash(of: folder.files), files: folder.files, questions: asked.map(\.question),
      examples: asked.flatMap(\.examples), findings: [], lexicon: lexicon, language: folder.code,
      translations: [], counts: LexiconCounts(translated, lexicon.evidence))
    return (bundle, findings.map(folder.placed))
  }

  private static func compile(
    _ model: LexiconModel, _ files: [LexiconFile], asking asked: [QuestionDefinition],
    _ askedClaims: Set<ClaimID>, of claims: Set<ClaimID>, on processors: some Processors
  ) -> (CompiledLexicon, [LexiconFinding]) {
    let evidence = files.first { $0.path == EvidenceWeights.path }
    let begun = LexiconCompiler(model, asking: asked, of: claims, on: processors)
    let (vocabulary, (checked, rows)) = processors.both {
      var compiler = begun
      compiler.compileVocabulary()
      return compiler
    } _: {
      (LexiconChecker.findings(in: model), evidence.map(EvidenceRows.read))
    }
    let (compiler, classPhrases) = processors.both {
      var compiler = vocabulary
      compiler.compileEntries()
      return compiler
    } _: {
      ClassPhrases(vocabulary.phrases, vocabulary.common)
    }
    var findings = compiler.findings + checked
    var lexicon = compiler.indexed(with: classPhrases, on: processors)
    do throws(LexiconFinding) {
      lexicon.evidence = try rows?.get().weights(of: lexicon, asking: askedClaims, &findings)
    } catch {
      findings.append(error)
    }
    return (lexicon, findings)
  }

  /// The same without its files, some megabytes that are not needed to read documents.
  package var withoutFiles: LexiconBundle {
    var bundle = self
    bundle.files = []
    bundle.translations = translations.map(\.withoutFiles)
    return bundle
  }

  /// The codes of all languages that they read, the own one first.
  package var languages: [String] { [language] + translations.map(\.language) }

  /// The name of a set of files.
  package static func hash(of sorted: [LexiconFile]) -> String {
    let parts = sorted.flatMap { [Array($0.path.utf8), $0.bytes] }
    return "sha256:" + SHA256Digest(ofParts: parts).hexadecimal
  }
}
