import ArgumentParser
import ComparisonService
import StanceVocabulary

/// `parallax explain`: a text with every statement marked, and the trail of rules behind each.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Prints a document's text with every statement marked and the rules behind it.")

  @Argument(help: "A document; - is standard input.")
  var file: String

  @Option(help: "The folder of the lexicons.")
  var lexicons: String?

  func run() throws {
    try Ending.reported { () throws(CommandFailure) in
      let analyzer = try DocumentAnalyzer(lexicons: lexicons)
      do {
        let analyzed = try analyzer.analyze(file)
        try Output.write(Explanation(analyzed: analyzed).text(path: file))
      } catch let failure as ReadingFailure {
        throw CommandFailure(.unusableInput, "\(file): \(failure)")
      } catch let failure as CommandFailure {
        throw failure
      } catch {
        throw CommandFailure(.internalError, "\(error)")
      }
    }
  }
}
