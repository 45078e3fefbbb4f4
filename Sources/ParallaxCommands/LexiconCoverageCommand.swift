import ArgumentParser
import ComparisonService
import LexiconMatching
import StanceAnalysis
import StanceVocabulary

extension LexiconCommand {
  /// The command `parallax lexicon coverage`.
  struct Coverage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Finds words that the lexicons miss.",
      discussion:
        "Takes the sentences that name a target, an actor that the questions ask about, and carry "
        + "no statement, and ranks the words near it: by how much more they stand there than far from "
        + "targets (z: log-odds with a Dirichlet prior, in standard errors), times the share of "
        + "their places near targets that have a statement beside them.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, tsv
    }

    enum Selection: String, ExpressibleByArgument, CaseIterable {
      case all, new, known
    }

    @Argument(help: "Documents, and folders whose first folders are the sources.")
    var corpus: [String]

    @Option(help: "Look near this actor or group only; may be given more than once.")
    var target: [String] = []

    @Option(help: "How many words to print.")
    var top = 40

    @Option(help: "new for words in no class, known for members of classes that no entry uses.")
    var only: Selection = .all

    @Option(help: "text for people, tsv for other programs.")
    var format: Format = .text

    @Option(help: "The folder of the lexicons.")
    var lexicons: String?

    func run() async throws {
      try await Ending.reported { try await cover() }
    }

    private func cover() async throws {
      let bundle = try LexiconBundle.ofFolder(lexicons)
      let targets = try targets(of: LexiconVocabulary(bundle))
      var coverage = LexiconCoverage(bundle, targets: targets)
      var read = CoverageReport.Documents()
      var failed = false
      let progress = TerminalProgress()
      let files = try CorpusFiles(corpus).files
      for (number, file) in files.enumerated() {
        do {
          guard let document = try await file.read() else { continue }
          if let language = document.language, language != "en" {
            read.foreign += 1
          } else {
            coverage.add(document)
            read.count += 1
          }
        } catch {
          failed = true
          Output.complain("\(file.name): \(error)")
        }
        progress.tell(number + 1, files.count)
      }
      progress.end()
      let chosen = coverage.candidates().lazy.filter(isWanted).prefix(top)
      let report = CoverageReport(
        coverage: coverage, candidates: Array(chosen), targets: targets, documents: read)
      try Output.write(format == .tsv ? report.table : report.text)
      if failed { throw CommandFailure(.unusableInput, "") }
    }

    private func isWanted(_ candidate: CoverageCandidate) -> Bool {
      switch only {
      case .all: true
      case .new: candidate.classes.isEmpty
      case .known: !candidate.classes.isEmpty
      }
    }

    /// The actors to look near: those that the options name, else those the questions ask about.
    private func targets(of vocabulary: LexiconVocabulary) throws(CommandFailure) -> [String] {
      guard top > 0 else { throw CommandFailure(.usage, "--top takes a number above 0") }
      if target.isEmpty {
        if !vocabulary.targets.isEmpty { return vocabulary.targets }
        throw CommandFailure(
          .usage, "the entries of no question name an actor again and again: which --target?")
      }
      var targets: [String] = []
      for name in target {
        let actors = vocabulary.actors(named: name)
        if actors.isEmpty {
          throw CommandFailure(.usage, "\(name) is no actor and no group of actors.yaml")
        }
        targets += actors.filter { !targets.contains($0) }
      }
      return targets
    }
  }
}
