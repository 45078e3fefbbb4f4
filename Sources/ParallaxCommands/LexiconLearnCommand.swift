import ArgumentParser
import LexiconMatching
import StanceAnalysis

extension LexiconCommand {
  /// The command `parallax lexicon learn`.
  struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Learns from coded sentences what words weigh together: weights.tsv.",
      discussion: """
        A folder of coded sentences is made as for parallax validate: sentences.tsv and statements.tsv. Without any, \
        those in coded/ beside the lexicons are taken. Sentences that the weights were learnt from tell nothing of how \
        well they read: keep others for parallax validate.
        """)

    @Argument(help: "Folders of coded sentences.")
    var coded: [String] = []

    @Option(
      help: ArgumentHelp(
        "Where the documents are, as for parallax validate. Else sentences are joined.",
        valueName: "dir"))
    var documents: String?

    @Option(help: ArgumentHelp("The folder of the lexicons.", valueName: "dir"))
    var lexicons: String?

    func run() throws {
      try Ending.reported { () throws(CommandFailure) in
        let folder = try Settings.lexicons(flag: lexicons, environment: .current())
        // Old weights, which may not fit the lexicons any more, tell nothing here.
        let bundle = try LexiconBundle.ofFolder(folder, withWeights: false)
        let lesson = try CodedLesson(
          analyzer: DocumentAnalyzer(bundle), folders: try sets(beside: folder),
          documents: documents)
        if lesson.sides.isEmpty {
          throw CommandFailure(
            .unusableInput,
            "too few coded statements to learn from: a claim needs "
              + "\(CodedLesson.fewestStatements) on each side")
        }
        let path = "\(folder)/\(EvidenceWeights.path)"
        let text = lesson.learner.learnt()
        do throws(FileBytes.Failure) {
          try AtomicFile.write(Array(text.utf8), to: path)
        } catch {
          throw CommandFailure(.inputOutput, error.description)
        }
        for claim in lesson.tooFew {
          Output.complain("\(claim): too few coded statements on one of its sides to learn from")
        }
        let cues = text.utf8.count { $0 == UInt8(ascii: "\n") } - 2
        try Output.write(
          "\(lesson.learner.count) sentences, \(lesson.sides.count) sides, \(cues) cues: \(path)\n")
      }
    }

    private func sets(beside folder: String) throws(CommandFailure) -> [String] {
      if !coded.isEmpty { return coded }
      let own = "\(folder)/coded"
      let names: [String]
      do throws(LexiconFolderFailure) {
        names = try LexiconFolder.names(own)
      } catch {
        throw CommandFailure(.unusableInput, "\(error); name a folder of coded sentences")
      }
      let folders = names.sorted().map { "\(own)/\($0)" }.filter(FileBytes.isFolder)
      if folders.isEmpty {
        throw CommandFailure(.unusableInput, "\(own): no folder of coded sentences in it")
      }
      return folders
    }
  }
}
