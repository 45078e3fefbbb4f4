import LexiconMatching
import StanceAnalysis
package import StanceVocabulary

/// Makes lexicons from files; a protocol so that the service can be tried with simple ones.
package protocol LexiconAcceptance: Sendable {
  /// The version of the analysis.
  var version: Int { get }

  /// Loads files and, where asked, tries the examples that they carry.
  /// - Throws: ``LexiconRejection`` with every finding where one is an error or an example fails.
  func accept(_ given: LexiconFiles, tryingExamples: Bool) throws(LexiconRejection) -> Lexicons
}

extension LexiconAcceptance {
  /// Takes up lexicons that were accepted before; their examples need not pass again.
  /// - Throws: ``LexiconRejection`` where this version of the program reads them otherwise.
  func restore(_ archived: ArchivedBundle) throws(LexiconRejection) -> Lexicons {
    let files = archived.files.map { LexiconFile(path: $0.path, bytes: $0.bytes) }
    let lexicons = try accept(
      LexiconFiles(files: files, validation: archived.validation), tryingExamples: false)
    guard lexicons.edition.bundle == archived.hash else {
      throw LexiconRejection(findings: ["the lexicons in the archive are not what they were"])
    }
    return lexicons.withoutFiles
  }
}

/// The lexicon language of this program and its analysis.
package struct ParallaxLexicons: LexiconAcceptance {
  private let processors: any Processors

  /// `processors`: Where lexicons are loaded and tried.
  package init(on processors: any Processors = OneProcessor()) {
    self.processors = processors
  }

  package var version: Int { StanceAnalyzer.version }

  package func accept(
    _ given: LexiconFiles, tryingExamples: Bool
  ) throws(LexiconRejection) -> Lexicons {
    let bundle: LexiconBundle
    do {
      bundle = try LexiconBundle.load(given.files, on: processors)
    } catch {
      let errors = error.findings.filter { $0.severity == .error }
      throw LexiconRejection(findings: errors.map(\.description))
    }
    let analyzer = StanceAnalyzer(bundle.withoutFiles)
    let failing = tryingExamples ? analyzer.failingExamples(on: processors) : []
    guard failing.isEmpty else {
      throw LexiconRejection(findings: failing.map(\.description))
    }
    return Lexicons(
      edition: AnalysisEdition(bundle: bundle.hash, version: version),
      questions: bundle.questions, files: bundle.files,
      warnings: bundle.findings.map(\.description), languages: bundle.languages,
      counts: bundle.counts,
      validation: given.validation
    ) { document in
      let reading = analyzer.analyze(document)
      return Lexicons.Findings(
        statements: reading.statements, words: reading.words, passages: reading.passages)
    }
  }
}
