import LexiconMatching
import StanceAnalysis
import StanceComparison
import StanceVocabulary

/// Coded sentences as the learner takes them.
struct CodedLesson {
  private(set) var learner: EvidenceLearner
  /// The sides that can be learnt.
  let sides: [Consequence]
  /// Claims with too few statements on a side.
  let tooFew: [ClaimID]

  /// How many times an example of the lexicons counts.
  private static let countOfExample = 8
  /// Statements that a side needs.
  static let fewestStatements = 20

  /// Reads folders of coded sentences.
  /// - Throws: ``CommandFailure`` (65) where they are none, or documents cannot be read.
  init(
    analyzer: DocumentAnalyzer, folders paths: [String], documents: String?
  ) throws(CommandFailure) {
    let known = analyzer.bundle.questions.flatMap(\.claims)
    let claims = Dictionary(known.map { ($0.id, $0.isCoded) }) { first, _ in first }
    var folders: [GoldFolder] = []
    for path in paths { folders.append(try GoldFolder.read(path, claims: claims)) }
    let counts = Self.counts(folders)
    func isEnough(_ claim: ClaimID) -> Bool {
      Pole.allCases.allSatisfy {
        counts[Consequence(claim: claim, pole: $0), default: 0] >= Self.fewestStatements
      }
    }
    let coded = known.filter(\.isCoded).map(\.id)
    tooFew = coded.filter { !isEnough($0) }
    sides = coded.filter(isEnough).flatMap { claim in
      Pole.allCases.map { Consequence(claim: claim, pole: $0) }
    }
    learner = EvidenceLearner(sides: sides)
    for folder in folders {
      try add(folder, try GoldDocuments(of: folder, named: documents), analyzer)
    }
    for example in analyzer.bundle.examples { add(example, analyzer) }
  }

  /// An example of a claim is a coded sentence, and one that was chosen with care.
  private mutating func add(_ example: Example, _ analyzer: DocumentAnalyzer) {
    guard
      let document = try? DocumentAnalyzer.document(
        text: Array(example.sentence.utf8), name: "example.txt")
    else { return }
    let cues = Set(analyzer.cues(in: document).flatMap(\.cues)).sorted()
    var taken: Set<Consequence> = []
    var claims: Set<ClaimID> = [example.claim]
    if case .pole(let pole) = example.expectation {
      taken = [Consequence(claim: example.claim, pole: pole)]
    } else {
      claims = Set(sides.map(\.claim).filter { $0.question == example.claim.question })
    }
    learner.add(cues: cues, taken: taken, claims: claims, times: Self.countOfExample)
  }

  private static func counts(_ folders: [GoldFolder]) -> [Consequence: Int] {
    var counts: [Consequence: Int] = [:]
    for statement in folders.flatMap(\.documents).flatMap(\.statements) {
      counts[Consequence(claim: statement.claim, pole: statement.pole), default: 0] += 1
    }
    return counts
  }

  private mutating func add(
    _ folder: GoldFolder, _ texts: GoldDocuments, _ analyzer: DocumentAnalyzer
  ) throws(CommandFailure) {
    var problems = GoldProblems()
    let claims = Set(folder.documents.flatMap(\.statements).map(\.claim))
    for document in folder.documents {
      do {
        add(document, analyzer.cues(in: try texts.document(document)), claims)
      } catch {
        problems.add(
          folder.sentencesPath, line: folder.lines[document.path] ?? 1,
          "the document \(document.path) cannot be read (\(texts.words)): \(error)")
      }
    }
    try problems.throwIfAny()
  }

  /// Adds the sentences of a document; those that the program cuts in two are one again.
  private mutating func add(
    _ document: GoldDocument, _ read: [(sentence: String, cues: [EvidenceCueName])],
    _ claims: Set<ClaimID>
  ) {
    let alignment = SentenceAlignment(document.sentences.map(\.text))
    var cues: [Int: [EvidenceCueName]] = [:]
    for sentence in read {
      guard let place = alignment.place(of: sentence.sentence) else { continue }
      let new = sentence.cues.filter { !cues[place, default: []].contains($0) }
      cues[place, default: []] += new
    }
    for place in document.sentences.indices {
      guard let cues = cues[place] else { continue }
      let taken = document.statements.filter { $0.sentence == place }
        .map { Consequence(claim: $0.claim, pole: $0.pole) }
      learner.add(cues: cues, taken: Set(taken), claims: claims)
    }
  }
}
