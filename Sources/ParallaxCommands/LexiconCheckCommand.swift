import ArgumentParser
import ComparisonService
import DocumentReading
import LexiconMatching
import ServiceControl
import StanceAnalysis

extension LexiconCommand {
  /// The command `parallax lexicon check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Names what is wrong, or likely wrong, with file and line.",
      discussion:
        "With --on it also names entries that never fire in these documents, that fire in "
        + "over 2 % of their sentences, and wordings that fire in one source only.")

    @Option(help: "The folder of the lexicons.")
    var lexicons: String?

    @Option(
      name: .customLong("on"), parsing: .upToNextOption,
      help: "Documents to try the entries on.")
    var documents: [String] = []

    func run() throws {
      try Ending.reported { () throws(CommandFailure) in
        let folder = try Settings.lexicons(flag: lexicons, environment: .current())
        do {
          let bundle = try LexiconBundle.load(
            try LexiconFolder.read(folder).files, withSwitchedOff: true, on: AllProcessors())
          let findings = bundle.findings + (try usage(of: bundle))
          try Output.write(Self.summary(findings, bundle: bundle))
        } catch let problems as LexiconProblems {
          try Output.write(Self.summary(problems.findings, bundle: nil))
          throw CommandFailure(.foundProblems, "")
        } catch let failure as CommandFailure {
          throw failure
        } catch {
          throw CommandFailure(.configuration, "\(error)")
        }
      }
    }

    /// What the documents show of the entries.
    private func usage(of bundle: LexiconBundle) throws(CommandFailure) -> [LexiconFinding] {
      if documents.isEmpty { return [] }
      let analyzer = StanceAnalyzer(bundle)
      var usage = EntryUsage()
      for path in documents {
        do {
          usage.add(try SingleFileReader.readFile(Array(path.utf8)).document, analyzer)
        } catch {
          throw CommandFailure(.unusableInput, "\(path): \(error)")
        }
      }
      return usage.findings(on: bundle)
    }

    private static func summary(_ findings: [LexiconFinding], bundle: LexiconBundle?) -> String {
      let errors = findings.count { $0.severity == .error }
      let contents = bundle.map { bundle in
        let all = [bundle] + bundle.translations
        let languages =
          all.count > 1 ? " in \(all.map(\.language).joined(separator: ", "))" : ""
        return "\(bundle.questions.count) questions, "
          + "\(all.reduce(0) { $0 + $1.lexicon.entries.count }) entries\(languages), "
          + "\(bundle.lexicon.actors.count) actors, "
          + "\(all.reduce(0) { $0 + $1.examples.count }) examples; "
      }
      return findings.map { $0.description + "\n" }.joined()
        + "\(contents ?? "")\(errors) errors, \(findings.count - errors) warnings\n"
    }
  }
}
