import ArgumentParser
import ComparisonService
import LexiconMatching
import ReportRendering
import StanceComparison
import StanceVocabulary

/// `parallax validate`: how well the lexicons read, held against sentences that readers have coded.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Measures how well the lexicons read coded sentences.",
    discussion: """
      A gold is a folder with sentences.tsv (document, sentence, text) and statements.tsv \
      (sentence, claim, polarity + or -, voice own or reported, readers), both with a line of \
      column names. What two readers have must be found; what one has may be. Several are \
      measured apart and together.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Folders of coded sentences.")
  var gold: [String]

  @Option(
    help: ArgumentHelp(
      "Where the documents are: files by the paths in sentences.tsv, or a folder of them named "
        + "like the gold. Else GOLD/documents, else GOLD, else sentences are joined.",
      valueName: "dir"))
  var documents: String?

  @Option(help: "Measure this question only; may be given more than once.")
  var question: [String] = []

  @Option(
    help: ArgumentHelp("Show so many misses and false finds, with their trail.", valueName: "n"))
  var errors = 0

  @Option(
    help: ArgumentHelp("Who coded the sentences, to stand after \"coded by\".", valueName: "who"))
  var codedBy: String?

  @Flag(help: "List every entry with its finds, and those that made no statement.")
  var entries = false

  @Flag(help: "Write the figures of all gold together to validation.json beside the lexicons.")
  var record = false

  @Option(help: "text for people, json for programs.")
  var format: Format = .text

  @Option(help: ArgumentHelp("The folder of the lexicons.", valueName: "dir"))
  var lexicons: String?

  func validate() throws {
    if gold.isEmpty { throw ValidationError("Name a folder of coded sentences.") }
    if errors < 0 { throw ValidationError("--errors takes 0 or more.") }
    if record, !question.isEmpty {
      throw ValidationError("--record measures all questions: leave out --question.")
    }
    if let codedBy, LegibleText.line(codedBy).isEmpty || codedBy.utf8.count > 200 {
      throw ValidationError("--coded-by takes some words, at most 200 bytes.")
    }
    if Set(gold.map(FolderPath.resolved)).count < gold.count {
      throw ValidationError("A folder of coded sentences is named twice.")
    }
  }

  func run() throws {
    try Ending.reported { () throws(CommandFailure) in
      let folder = try Settings.lexicons(flag: lexicons, environment: .current())
      let measurement = try measure(DocumentAnalyzer(lexicons: folder))
      switch format {
      case .text:
        let text = MeasurementText(
          measurement: measurement, errors: errors, listsEntries: entries)
        try Output.write(text.text())
      case .json:
        let json = MeasurementJSON(measurement: measurement, errors: errors)
        try Output.write(JSONFormatter.bytes(json.value()))
      }
      if measurement.whole.all.counts.required == 0 {
        Output.complain(
          "no statement was found by two readers, so that recall has no figure; "
            + "where one person coded alone, write 2 as the number of readers")
      }
      if record { try write(measurement, to: folder + "/" + LexiconBundle.validationPath) }
    }
  }

  private func measure(_ analyzer: DocumentAnalyzer) throws(CommandFailure) -> Measurement {
    let known = analyzer.bundle.questions.flatMap(\.claims).map { ($0.id, $0.isCoded) }
    let claims = Dictionary(known) { first, _ in first }
    var folders: [GoldFolder] = []
    for path in gold { folders.append(try GoldFolder.read(path, claims: claims)) }
    let all = folders.reduce(0) { $0 + $1.documents.count }
    let progress = TerminalProgress()
    defer { progress.end() }
    var judging = GoldJudging(analyzer: analyzer, claims: try measured(analyzer.bundle))
    var sets: [Measurement.MeasuredSet] = []
    var done = 0
    for folder in folders {
      let texts = try GoldDocuments(of: folder, named: documents)
      let judged = try judging.judge(folder, texts) { progress.tell(done + $0, all) }
      done += judged.count
      sets.append(
        Measurement.MeasuredSet(
          name: folder.name, texts: texts.words,
          validation: Validation(judged, claims: judging.claims)))
    }
    return Measurement(
      sets: sets, judging: judging, bundle: analyzer.bundle,
      codedBy: codedBy.map(LegibleText.line))
  }

  /// The claims to measure, in the lexicons' order.
  private func measured(_ bundle: LexiconBundle) throws(CommandFailure) -> [ClaimID] {
    for id in question where !bundle.questions.contains(where: { $0.id == id }) {
      let known = bundle.questions.map(\.id).joined(separator: ", ")
      throw CommandFailure(.usage, "no question '\(id)' in the lexicons; there are \(known)")
    }
    let questions = bundle.questions.filter { question.isEmpty || question.contains($0.id) }
    return questions.flatMap(\.claims).filter(\.isCoded).map(\.id)
  }

  private func write(_ measurement: Measurement, to path: String) throws(CommandFailure) {
    let today = UTCTimeText.text(nanoseconds: SystemClock().now()).prefix(10)
    let file = ValidationFile(
      measurement.whole, sets: measurement.sets.map { ($0.name, $0.validation) },
      lexicon: measurement.lexicon, date: String(today), codedBy: measurement.codedBy)
    do {
      try AtomicFile.write(file.bytes, to: path)
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
    Output.complain("recorded in \(path)")
  }
}
