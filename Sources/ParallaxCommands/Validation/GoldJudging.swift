import ComparisonService
import StanceComparison
import StanceVocabulary

/// Reads the documents of gold folders and holds what was found against what readers coded.
struct GoldJudging {
  let analyzer: DocumentAnalyzer
  /// The claims to measure, in the lexicons' order.
  let claims: [ClaimID]

  /// Entries that have made a statement in any document.
  private(set) var speakingEntries: Set<RuleReference> = []

  init(analyzer: DocumentAnalyzer, claims: [ClaimID]) {
    self.analyzer = analyzer
    self.claims = claims
  }

  /// Judges all documents of a folder.
  /// - Throws: ``CommandFailure`` (65) where documents are missing or cannot be read.
  mutating func judge(
    _ gold: GoldFolder, _ texts: GoldDocuments, progress: (Int) -> Void
  ) throws(CommandFailure) -> [JudgedDocument] {
    var problems = GoldProblems()
    var judged: [JudgedDocument] = []
    let measured = Set(claims)
    for (index, document) in gold.documents.enumerated() {
      do {
        let analyzed = try texts.analyzed(document, with: analyzer)
        speakingEntries.formUnion(analyzed.statements.map(\.rule))
        let found = analyzed.statements.map { Self.found($0, in: analyzed.document) }
        judged.append(
          JudgedDocument(document, of: gold.name, found: found, claims: measured))
      } catch {
        problems.add(
          gold.sentencesPath, line: gold.lines[document.path] ?? 1,
          "the document \(document.path) cannot be read (\(texts.words)): \(error)")
      }
      progress(index + 1)
    }
    try problems.throwIfAny()
    return judged
  }

  private static func found(_ statement: Statement, in document: Document) -> FoundStatement {
    FoundStatement(
      sentence: document.string(statement.sentence), claim: statement.claim,
      pole: statement.pole, voice: statement.voice, rule: statement.rule,
      evidence: document.string(statement.evidence),
      steps: statement.trail.map { step in
        let words = step.span.map { " \"\(AnalysisText.oneLine(document.string($0)))\"" } ?? ""
        return "\(step.step)\(words): \(step.effect)"
      })
  }
}
