import ReportRendering
import StanceComparison
import StanceVocabulary

/// A measurement as JSON, schema 1.
struct MeasurementJSON {
  static let schema = 1

  let measurement: Measurement
  /// How many misses and false finds each set shows.
  let errors: Int

  func value() -> JSONValue {
    .object([
      ("schema", .integer(Self.schema)), ("lexicon", .string(measurement.lexicon)),
      ("codedBy", .optional(measurement.codedBy, JSONValue.string)),
      ("sets", .array(measurement.sets.map(set))),
      ("all", .object(figures(measurement.whole))),
      ("entries", .array(measurement.whole.entries.map(entry))),
      ("silentEntries", .strings(measurement.silentEntries.map(\.description))),
    ])
  }

  private func set(_ set: Measurement.MeasuredSet) -> JSONValue {
    let all = set.validation.disagreements
    let shown =
      all.filter(\.kind.isMiss).prefix(errors) + all.filter { !$0.kind.isMiss }.prefix(errors)
    return .object(
      [("name", .string(set.name))] + figures(set.validation)
        + [("errors", .array(shown.map(disagreement)))])
  }

  private func figures(_ validation: Validation) -> [(String, JSONValue)] {
    let sides = validation.sides
    return [
      ("documents", .integer(validation.documents.count)),
      ("sentences", .integer(validation.sentences)),
      ("unaligned", .integer(validation.unaligned)),
      ("allVoices", agreement(validation.all)), ("ownVoice", agreement(validation.own)),
      ("meanF1", .optional(validation.macroF1, JSONValue.decimal)),
      ("alpha", .optional(validation.agreement.alpha, JSONValue.decimal)),
      ("alphaUnits", .integer(validation.agreement.units)),
      ("voiceRight", share(validation.voices)),
      (
        "sides",
        .object([
          ("places", .integer(sides.places)), ("right", .integer(sides.right)),
          ("taken", .integer(sides.taken)), ("takenRight", .integer(sides.takenRight)),
          ("opposite", .integer(sides.opposite)),
        ])
      ),
      ("claims", .array(validation.claims.map(claim))),
    ]
  }

  private func claim(_ claim: ClaimAgreement) -> JSONValue {
    .object(
      [
        ("claim", .string(claim.claim.description)), ("both", agreement(claim.both)),
      ] + Pole.allCases.map { ($0.rawValue, agreement(claim[$0])) })
  }

  private func agreement(_ measured: MeasuredAgreement) -> JSONValue {
    let counts = measured.counts
    return .object([
      ("gold", .integer(counts.required)), ("found", .integer(counts.found)),
      ("right", .integer(counts.right)), ("recalled", .integer(counts.recalled)),
      ("wrongPole", .integer(counts.wrongPole)), ("precision", share(counts.precision)),
      ("recall", share(counts.recall)),
      ("f1", counts.isEmpty ? .null : .decimal(counts.f1)),
      ("f1Interval", interval(measured.f1Interval)),
    ])
  }

  private func share(_ share: MeasuredShare) -> JSONValue {
    .object([
      ("part", .integer(share.part)), ("whole", .integer(share.whole)),
      ("value", .optional(share.value, JSONValue.decimal)),
      ("interval", interval(share.interval)),
    ])
  }

  private func interval(_ interval: ClosedRange<Double>?) -> JSONValue {
    .optional(interval) { .array([.decimal($0.lowerBound), .decimal($0.upperBound)]) }
  }

  private func entry(_ entry: EntryRecord) -> JSONValue {
    .object([
      ("rule", .string(entry.rule.description)), ("right", .integer(entry.right)),
      ("wrong", .integer(entry.wrong)), ("precision", .decimal(entry.precision)),
      ("interval", interval(entry.interval)), ("weak", .bool(entry.isWeak)),
    ])
  }

  private func disagreement(_ disagreement: Disagreement) -> JSONValue {
    .object([
      ("kind", .string(disagreement.kind.isMiss ? "missed" : "false")),
      ("why", .string(DisagreementText.words(disagreement.kind))),
      ("document", .string(disagreement.document)),
      ("sentence", .string(disagreement.sentence.id)),
      ("text", .string(disagreement.sentence.text)),
      ("claim", .string(disagreement.claim.description)),
      ("pole", .string(disagreement.pole.rawValue)),
      ("finds", .array(disagreement.finds.map(find))),
    ])
  }

  private func find(_ find: FoundStatement) -> JSONValue {
    .object([
      ("pole", .string(find.pole.rawValue)), ("voice", .string(find.voice.rawValue)),
      ("rule", .string(find.rule.description)), ("evidence", .string(find.evidence)),
      ("steps", .strings(find.steps)),
    ])
  }
}
