import ReportRendering
import StanceComparison
import StanceVocabulary

/// A small report with hand-made figures: two claims, three sources, four documents.
///
/// Solidarity denies that Assad's side is legitimate (29, mostly told), Grayzone affirms it (3),
/// Wire has one statement. On the second claim only Solidarity speaks.
enum SampleReport {
  static let grayzone = SourceID("the-grayzone")
  static let solidarity = SourceID("syria-solidarity")
  static let wire = SourceID("wire")

  static let legitimate = Claim(
    id: ClaimID(question: "assad", name: "legitimate"),
    sentence: "Assad's rule is legitimate",
    affirmWording: "presents Assad's side as protective",
    denyWording: "presents Assad's side as brutal")
  static let attacks = Claim(
    id: ClaimID(question: "assad", name: "chemical-attacks"),
    sentence: "Assad's side carried out chemical attacks",
    affirmWording: "says Assad's side used chemical weapons", denyWording: "disputes it")
  static let question = Question(
    id: "assad", title: "How is Assad seen?", claims: [attacks, legitimate])

  static let documentOfGrayzone = DocumentID(0xaa)
  static let documentOfSolidarity = DocumentID(0xbb)
  static let documentOfWire = DocumentID(0xcc)

  static func estimate(_ mean: Double, _ low: Double, _ high: Double) -> Estimate {
    Estimate(mean: mean, interval: low...high, probabilityAffirming: 0.5, logit: mean)
  }

  static func position(
    _ source: SourceID, _ claim: Claim, _ side: Side, affirm: Tally = Tally(),
    deny: Tally = Tally(), documents: Int = 0, estimate: Estimate? = nil,
    quotations: [Pole: [StatementReference]] = [:]
  ) -> Position {
    Position(
      source: source, claim: claim.id, side: side, own: PoleTallies(affirm: affirm, deny: deny),
      reported: PoleTallies(), documents: documents, estimate: estimate,
      estimateWithReported: estimate, salience: 1.25, period: nil, hasUndated: documents > 0,
      folded: 0, quotations: quotations)
  }

  static let positions = [
    position(
      solidarity, attacks, .takes(.affirm),
      affirm: Tally(statements: 9, documents: 1, weight: Weight(thousandths: 2143)),
      documents: 1, estimate: estimate(0.68, -0.09, 0.99)),
    position(grayzone, attacks, .silent),
    position(wire, attacks, .silent),
    position(
      solidarity, legitimate, .takes(.deny),
      deny: Tally(statements: 29, documents: 2, told: 20, weight: Weight(thousandths: 4500)),
      documents: 2, estimate: estimate(-0.82, -0.99, -0.36),
      quotations: [.deny: [StatementReference(document: documentOfSolidarity, index: 0)]]),
    position(
      grayzone, legitimate, .takes(.affirm),
      affirm: Tally(statements: 3, documents: 1, weight: Weight(thousandths: 1667)),
      documents: 1, estimate: estimate(0.625, -0.25, 0.998),
      quotations: [.affirm: [StatementReference(document: documentOfGrayzone, index: 0)]]),
    position(
      wire, legitimate, .oneStatement(.deny),
      deny: Tally(statements: 1, documents: 1, weight: .full), documents: 1,
      estimate: estimate(-0.5, -0.99, 0.53)),
  ]

  static let disagreement = Verdict(
    reading: .disagree, reach: .leaning, probability: 0.88, same: 0.0625, opposite: 0.88,
    differsInDegree: false, limits: [.fewDocuments, .unvalidated],
    whatWouldChange: .documents(grayzone, [documentOfGrayzone]))

  static let verdicts = [
    PairOnClaim(
      a: solidarity, b: grayzone, claim: attacks.id,
      outcome: .notComparable(.silent([grayzone]))),
    PairOnClaim(
      a: solidarity, b: wire, claim: attacks.id, outcome: .notComparable(.silent([wire]))),
    PairOnClaim(
      a: grayzone, b: wire, claim: attacks.id, outcome: .notComparable(.silent([grayzone, wire]))),
    PairOnClaim(
      a: solidarity, b: grayzone, claim: legitimate.id, outcome: .compared(disagreement)),
    PairOnClaim(
      a: solidarity, b: wire, claim: legitimate.id, outcome: .notComparable(.oneStatement([wire]))),
    PairOnClaim(
      a: grayzone, b: wire, claim: legitimate.id, outcome: .notComparable(.oneStatement([wire]))),
  ]

  static let camps = [
    Camps(
      claim: attacks.id, affirm: [solidarity], deny: [], both: [], oneStatement: [],
      silent: [grayzone, wire], differOn: []),
    Camps(
      claim: legitimate.id, affirm: [grayzone], deny: [solidarity], both: [],
      oneStatement: [wire], silent: [], differOn: []),
  ]

  static func quotation(
    _ document: DocumentID, _ source: SourceID, _ pole: Pole, _ sentence: String,
    evidence: Range<Int>, title: String
  ) -> Quotation {
    Quotation(
      statement: StatementReference(document: document, index: 0), claim: legitimate.id,
      pole: pole, voice: .own, basis: pole == .deny ? .told : .said, speaker: nil,
      sentence: sentence, evidence: evidence, context: nil, source: source, documentTitle: title,
      published: CalendarDate("2017-07-01").map { .init(date: $0, origin: .inferred) },
      rule: RuleReference(file: "questions/assad.yaml", line: 42))
  }

  static let quotations = [
    quotation(
      documentOfGrayzone, grayzone, .affirm, "Assad kept the peace.", evidence: 6..<10,
      title: "Flags & <b>rampage</b>"),
    quotation(
      documentOfSolidarity, solidarity, .deny, "The regime shelled a market.", evidence: 11..<18,
      title: "Secret ingredient"),
  ]

  static func source(_ id: SourceID, _ name: String, documents: Int) -> SourceSummary {
    SourceSummary(source: Source(id: id, name: name), documents: documents, words: 1000)
  }

  static let comparison = Comparison(
    questions: [question],
    sources: [
      source(solidarity, "Solidarity", documents: 2),
      source(grayzone, "The Grayzone", documents: 1),
      source(wire, "Wire", documents: 1),
    ],
    positions: positions, camps: camps, verdicts: verdicts,
    pairs: [
      PairSummary(
        a: solidarity, b: grayzone, comparableClaims: 1, rollUp: nil, expectedWrongAmongFirm: 0),
      PairSummary(
        a: solidarity, b: wire, comparableClaims: 0, rollUp: nil, expectedWrongAmongFirm: 0),
      PairSummary(
        a: grayzone, b: wire, comparableClaims: 0, rollUp: nil, expectedWrongAmongFirm: 0),
    ], sharedPassages: [],
    validation: [
      attacks.id: ClaimValidation(
        gold: [.affirm: 50, .deny: 9], precision: [.affirm: 0.71], recall: [.affirm: 0.44])
    ])

  static func entry(
    _ id: DocumentID, _ source: SourceID, _ title: String?, _ date: String?
  ) -> DocumentEntry {
    DocumentEntry(
      id: id, path: "\(source)/\(id).txt", source: source, title: title,
      published: date.flatMap { CalendarDate($0) }.map { .init(date: $0, origin: .document) },
      words: 500, statements: 3)
  }

  static let documents = [
    entry(documentOfSolidarity, solidarity, "Secret ingredient", "2017-07-01"),
    entry(documentOfGrayzone, grayzone, "Flags & <b>rampage</b>", "2026-01-20"),
    entry(documentOfWire, wire, nil, nil),
  ]

  static let move = VerdictMove(
    claim: legitimate.id, a: solidarity, b: grayzone,
    with: PairOnClaim.Outcome.compared(disagreement).inShort,
    without: .notComparable(.silent([grayzone])))

  static func content(
    comparison: Comparison = comparison, documents: [DocumentEntry] = documents,
    sharedWords: [StatementReference: String] = [:]
  ) -> ReportContent {
    ReportContent(
      comparison: comparison, documents: DocumentLists(documents),
      quotations: Dictionary(uniqueKeysWithValues: quotations.map { ($0.statement, $0) }),
      sharedWords: sharedWords,
      newestMoves: [DocumentMoves(document: documentOfGrayzone, moves: [move])],
      unread: [UnreadFile(path: "wire/scan.djvu", reason: "a format that is not read")],
      edition: Edition(
        programVersion: "0.1.0", lexicons: "ab12",
        validation: .recorded(date: "2026-11-20", codedBy: "machine readers")))
  }

  static let renderer = ReportRenderer(content())

  static func html(_ page: RenderedPage) -> String {
    String(decoding: page.bytes, as: UTF8.self)
  }
}
