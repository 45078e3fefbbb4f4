import ArgumentParser
import ComparisonService
import LexiconMatching
import ReportRendering
import StanceVocabulary

/// `parallax analyze`: the statements of documents, for people and for other programs.
struct AnalyzeCommand: ParsableCommand {
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

  func run() throws {
    try Ending.reported { () throws(CommandFailure) in try analyze() }
  }

  private func analyze() throws(CommandFailure) {
    let analyzer = try DocumentAnalyzer(lexicons: lexicons)
    var values: [JSONValue] = []
    var failed = false
    for file in files {
      do {
        let analyzed = try analyzer.analyze(file)
        if printsText {
          try Output.write(analyzed.document.text + [UInt8(ascii: "\n")])
          continue
        }
        let value = AnalysisJSON.value(analyzed, path: file, lexicon: analyzer.bundle.hash)
        switch format {
        case .text: try Output.write(AnalysisText.text(analyzed, path: file))
        case .jsonl: try Output.write(JSONFormatter.line(value))
        case .json: values.append(value)
        }
      } catch let failure as ReadingFailure {
        failed = true
        if format == .jsonl, !printsText {
          try Output.write(JSONFormatter.line(AnalysisJSON.failure(failure, path: file)))
        } else {
          values.append(AnalysisJSON.failure(failure, path: file))
        }
        Output.complain("\(file): \(failure)")
      } catch let failure as CommandFailure {
        throw failure
      } catch {
        throw CommandFailure(.internalError, "\(error)")
      }
    }
    if format == .json, !printsText { try Output.write(JSONFormatter.bytes(.array(values))) }
    if failed { throw CommandFailure(.unusableInput, "") }
  }
}
