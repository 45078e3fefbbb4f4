import ContentHashing
package import StanceVocabulary

/// All lexicons of one version: one hash names them, and every statement they find.
package struct LexiconBundle: Sendable {
  /// `sha256:` and the digest over sorted (path, length, bytes); `validation.json` left out.
  package let hash: String
  /// The files, sorted by path.
  package let files: [LexiconFile]
  /// In the order of their files.
  package let questions: [Question]
  package let examples: [Example]
  /// Warnings; errors make no bundle.
  package let findings: [LexiconFinding]
  package let lexicon: CompiledLexicon
  /// What the files hold, for a reader of the report.
  package let counts: LexiconCounts

  /// The file that holds measured figures and is no part of the lexicons themselves.
  package static let validationPath = "validation.json"

  /// Reads, checks and compiles the questions that are asked; with the others, to try them, where
  /// wanted.
  /// - Throws: ``LexiconProblems`` with every finding where one of them is an error.
  package static func load(
    _ files: [LexiconFile], withSwitchedOff: Bool = false
  ) throws(LexiconProblems) -> LexiconBundle {
    let sorted = files.filter { $0.path != validationPath }.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    var findings: [LexiconFinding] = []
    let model = LexiconModel(sorted.filter { $0.path != EvidenceWeights.path }, &findings)
    let asked = model.questions.filter { $0.isActive || withSwitchedOff }
    if asked.isEmpty, !model.questions.isEmpty {
      findings.append(
        LexiconFinding(.error, file: "questions", line: 0, "every question is switched off"))
    }
    var compiler = LexiconCompiler(model, asking: asked)
    var lexicon = compiler.compile()
    findings += compiler.findings
    if let file = sorted.first(where: { $0.path == EvidenceWeights.path }) {
      let claims = Set(asked.flatMap { $0.question.claims.map(\.id) })
      lexicon.evidence = EvidenceFile.read(file, of: lexicon, asking: claims, &findings)
    }
    findings += LexiconChecker.findings(in: model)
    findings.sort(by: LexiconFinding.inOrder)
    if findings.contains(where: { $0.severity == .error }) {
      throw LexiconProblems(findings: findings)
    }
    return LexiconBundle(
      hash: hash(of: sorted), files: sorted, questions: asked.map(\.question),
      examples: asked.flatMap(\.examples), findings: findings, lexicon: lexicon,
      counts: LexiconCounts(model, lexicon.evidence))
  }

  /// The name of a set of files.
  package static func hash(of sorted: [LexiconFile]) -> String {
    let parts = sorted.flatMap { [Array($0.path.utf8), $0.bytes] }
    return "sha256:" + SHA256Digest(ofParts: parts).hexadecimal
  }
}
