import ComparisonService
import DocumentReading
import Glibc
import LexiconMatching
import ServiceControl
import StanceAnalysis
import StanceVocabulary

/// A document that a command reads by its path, and what was found in it.
struct AnalyzedDocument {
  let document: Document
  let reading: StanceReading
  /// The reading's statements, with the guests of the source taken into account.
  let statements: [Statement]
}

/// Reads the documents that a command names, one after the other.
struct DocumentAnalyzer {
  private let analyzer: StanceAnalyzer
  let bundle: LexiconBundle

  /// - Throws: ``CommandFailure`` (78) where the lexicons are missing or broken.
  init(lexicons: String?) throws(CommandFailure) {
    self.init(try LexiconBundle.ofFolder(lexicons))
  }

  init(_ bundle: LexiconBundle) {
    self.bundle = bundle
    analyzer = StanceAnalyzer(bundle)
  }

  /// `path`: A path, or `-` for standard input.
  func analyze(_ path: String) throws(ReadingFailure) -> AnalyzedDocument {
    analyzed(try Self.document(path))
  }

  /// A text that lies in no file.
  func analyze(text: [UInt8], name: String) throws(ReadingFailure) -> AnalyzedDocument {
    analyzed(try Self.document(text: text, name: name))
  }

  /// The cues of each sentence of a document, by the sentence's text.
  func cues(in document: Document) -> [(sentence: String, cues: [EvidenceCueName])] {
    analyzer.cues(in: document).map { (document.string($0.sentence), $0.cues) }
  }

  private func analyzed(_ document: Document) -> AnalyzedDocument {
    let reading = analyzer.analyze(document)
    let statements = reading.statements.map { GuestRole.applied(to: $0, of: document.source) }
    return AnalyzedDocument(document: document, reading: reading, statements: statements)
  }

  /// A text that lies in no file, as a document.
  static func document(text: [UInt8], name: String) throws(ReadingFailure) -> Document {
    try SingleFileReader.read(bytes: text, name: name).document
  }

  /// `path`: A path, or `-` for standard input.
  static func document(_ path: String) throws(ReadingFailure) -> Document {
    if path == "-" {
      return try SingleFileReader.read(bytes: StandardInput.bytes(), name: "-").document
    }
    return try SingleFileReader.readFile(Array(path.utf8)).document
  }
}

extension LexiconBundle {
  /// The bundle of the lexicon folder that a flag, the settings or the program's place name.
  /// - Throws: ``CommandFailure`` (78) with the findings where it cannot be used.
  static func ofFolder(
    _ flag: String?, withSwitchedOff: Bool = false, withWeights: Bool = true
  ) throws(CommandFailure) -> LexiconBundle {
    let folder = try Settings.lexicons(flag: flag, environment: .current())
    do {
      let files = try LexiconFolder.read(folder).files
      return try LexiconBundle.load(
        files.filter { withWeights || $0.path != EvidenceWeights.path },
        withSwitchedOff: withSwitchedOff, on: AllProcessors())
    } catch let problems as LexiconProblems {
      let errors = problems.findings.filter { $0.severity == .error }
      throw CommandFailure(
        .configuration,
        "the lexicons in \(folder) cannot be used:\n"
          + errors.map(\.description).joined(separator: "\n"))
    } catch {
      throw CommandFailure(.configuration, "\(error)")
    }
  }
}

/// What comes on standard input.
enum StandardInput {
  static func bytes() -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return all }
      all += chunk.prefix(count)
    }
  }
}
