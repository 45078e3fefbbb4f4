import StanceComparison
import StanceVocabulary

/// `comparison.json`: the whole comparison for programs, keys in the schema's order.
struct ComparisonJSON {
  /// Changes when a key changes its meaning or goes; new keys may come without.
  static let schema = 1

  let view: ReportView
  let lines: DataLines

  private var comparison: Comparison { view.content.comparison }

  func value() -> JSONValue {
    let edition = view.content.edition
    return .object([
      ("$schema", .string(ComparisonSchema.path)),
      ("schema", .integer(Self.schema)),
      ("notice", .string(StandingLines.machine)),
      ("program", .string("parallax \(edition.programVersion)")),
      ("lexicons", .string("sha256:\(edition.lexicons)")),
      ("validation", validationRecord(edition.validation)),
      (
        "conventions",
        .object([
          ("deadZone", .decimal(0.1)), ("firm", .decimal(0.9)), ("leaning", .decimal(0.75)),
        ])
      ),
      ("questions", .array(comparison.questions.map(question))),
      ("sources", .array(comparison.sources.map(source))),
      ("positions", .array(lines.positions.ofComparison.map(JSONValue.written))),
      ("camps", .array(comparison.camps.map(camps))),
      ("verdictsHold", .string(view.holdsAllPairs ? "all-pairs" : "sharpest")),
      ("verdicts", .array(lines.verdicts.ofComparison.map(JSONValue.written))),
      ("pairs", .array(view.heldPairs.map(pair))),
      ("sharedPassages", .array(comparison.sharedPassages.map(sharedPassage))),
      ("unread", .array(view.content.unread.map(unread))),
    ])
  }

  private func validationRecord(_ record: ValidationRecord) -> JSONValue {
    switch record {
    case .none:
      .object([("state", .string("none")), ("date", .null), ("codedBy", .null)])
    case .forOtherLexicons:
      .object([("state", .string("other-lexicons")), ("date", .null), ("codedBy", .null)])
    case .recorded(let date, let codedBy):
      .object([
        ("state", .string("recorded")), ("date", .string(date)),
        ("codedBy", .optional(codedBy, JSONValue.string)),
      ])
    }
  }

  private func question(_ question: Question) -> JSONValue {
    .object([
      ("id", .string(question.id)), ("title", .string(question.title)),
      ("claims", .array(question.claims.map(claim))),
    ])
  }

  private func claim(_ claim: Claim) -> JSONValue {
    .object([
      ("id", .string(claim.id.description)), ("sentence", .string(claim.sentence)),
      ("affirm", .string(claim.affirmWording)), ("deny", .string(claim.denyWording)),
      ("timeBound", .bool(claim.isTimeBound)), ("coded", .bool(claim.isCoded)),
      ("validated", .bool(ValidationWords.isValidated(claim, comparison.validation))),
      ("validation", .optional(comparison.validation[claim.id], validation)),
    ])
  }

  private func validation(_ validation: ClaimValidation) -> JSONValue {
    .object(
      Pole.allCases.map { pole in
        (
          pole.rawValue,
          .object([
            ("gold", .integer(validation.gold[pole] ?? 0)),
            ("precision", .optional(validation.precision[pole], JSONValue.decimal)),
            ("recall", .optional(validation.recall[pole], JSONValue.decimal)),
          ])
        )
      })
  }

  private func source(_ summary: SourceSummary) -> JSONValue {
    let source = summary.source
    return .object([
      ("id", .string(source.id.name)), ("name", .string(source.name)),
      ("page", .string(PageNames.source(source.id))),
      ("address", .optional(source.address, JSONValue.string)),
      ("guests", .strings(source.guests)), ("hosts", .strings(source.hosts)),
      ("attribution", .optional(source.attribution, JSONValue.string)),
      ("documents", .integer(summary.documents)), ("words", .integer(summary.words)),
    ])
  }

  private func camps(_ camps: Camps) -> JSONValue {
    .object([
      ("claim", .string(camps.claim.description)),
      ("affirm", names(camps.affirm)), ("deny", names(camps.deny)),
      ("both", names(camps.both)), ("oneStatement", names(camps.oneStatement)),
      ("silent", names(camps.silent)),
      (
        "differOn",
        .array(
          camps.differOn.map {
            .object([
              ("claim", .string($0.claim.description)), ("a", .string($0.a.name)),
              ("b", .string($0.b.name)),
            ])
          })
      ),
    ])
  }

  private func pair(_ pair: PairSummary) -> JSONValue {
    .object([
      ("a", .string(pair.a.name)), ("b", .string(pair.b.name)),
      ("comparableClaims", .integer(pair.comparableClaims)),
      ("rollUp", .optional(pair.rollUp, JSONValue.decimal)),
      ("expectedWrongAmongFirm", .decimal(pair.expectedWrongAmongFirm)),
    ])
  }

  private func sharedPassage(_ passage: SharedPassage) -> JSONValue {
    .object([
      ("sources", names(passage.sources)),
      ("copies", .array(passage.copies.map(VerdictJSON.reference))),
    ])
  }

  private func unread(_ file: UnreadFile) -> JSONValue {
    .object([
      ("path", .string(file.path)), ("reason", .string(file.reason)),
      ("remedy", .optional(file.remedy, JSONValue.string)),
      ("partlyRead", .bool(file.isPartlyRead)),
    ])
  }

  private func names(_ sources: [SourceID]) -> JSONValue {
    .strings(sources.map(\.name))
  }
}
