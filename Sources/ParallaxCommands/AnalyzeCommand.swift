import ArgumentParser
import ComparisonService
import LexiconMatching
import ReportRendering
import ServiceControl
import StanceVocabulary

/// `parallax analyze`: the statements of documents, for people and for other programs.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Prints the statements of documents.",
    discussion: "A file that cannot be read is named, the others are done, and the exit is 65.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  @Argument(help: "Documents; - is standard input.")
  var files: [String]

  @Option(help: "text for people, json for one list, jsonl for an object a document.")
  var format: Format = .text

  @Flag(name: .customLong("text"), help: "Print the extracted text that offsets count in.")
  var printsText = false

  @Option(help: "The folder of the lexicons.")
  var lexicons: String?

  @Option(
    help: "How many documents to analyse at once; by default as many as there are processors.")
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads is 1 or more") }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input (-) can be read once")
    }
  }

  func run() async throws {
    try await Ending.reported { try await analyze() }
  }

  private func analyze() async throws {
    let analyzer = try DocumentAnalyzer(lexicons: lexicons)
    var values: [JSONValue] = []
    var failed = false
    try await OrderedWork.forEach(files, threads: threads ?? ProcessorCount.online) { file in
      analysis(of: file, analyzer)
    } handOn: { analysis in
      if let complaint = analysis.complaint {
        failed = true
        Output.complain(complaint)
      }
      try Output.write(analysis.bytes)
      if let value = analysis.value { values.append(value) }
    }
    if format == .json, !printsText { try Output.write(JSONFormatter.bytes(.array(values))) }
    if failed { throw CommandFailure(.unusableInput, "") }
  }

  /// What is to be told of a document.
  private struct Analysis {
    var bytes: [UInt8] = []
    /// Its object in the one list of `--format json`.
    var value: JSONValue?
    var complaint: String?
  }

  private func analysis(of file: String, _ analyzer: DocumentAnalyzer) -> Analysis {
    do {
      let analyzed = try analyzer.analyze(file)
      if printsText { return Analysis(bytes: analyzed.document.text + [UInt8(ascii: "\n")]) }
      let value = AnalysisJSON.value(analyzed, path: file, lexicon: analyzer.bundle.hash)
      switch format {
      case .text: return Analysis(bytes: Array(AnalysisText.text(analyzed, path: file).utf8))
      case .jsonl: return Analysis(bytes: JSONFormatter.line(value))
      case .json: return Analysis(value: value)
      }
    } catch {
      let value = AnalysisJSON.failure(error, path: file)
      let isLine = format == .jsonl && !printsText
      return Analysis(
        bytes: isLine ? JSONFormatter.line(value) : [], value: isLine ? nil : value,
        complaint: "\(file): \(error)")
    }
  }
}
