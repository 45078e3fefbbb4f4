import StanceComparison
import StanceVocabulary

/// A position in `comparison.json`.
struct PositionJSON {
  let view: ReportView

  /// What is quoted for a pole.
  struct Quoted: Hashable, Sendable {
    let sentence: Spelling
    let rule: RuleReference
  }

  /// The best quotation of each pole, in their order.
  func quoted(_ position: Position) -> [Quoted?] {
    Pole.allCases.map { pole in
      position.quotations[pole]?.first.flatMap { view.content.quotations[$0] }.map {
        Quoted(sentence: Spelling($0.sentence), rule: $0.rule)
      }
    }
  }

  /// `quoted`: What ``quoted(_:)`` gives.
  func value(_ position: Position, _ quoted: [Quoted?]) -> JSONValue {
    .object([
      ("claim", .string(position.claim.description)),
      ("source", .string(position.source.name)),
      ("side", .string(SideWords.key(position.side))),
      ("own", tallies(position.own)), ("reported", tallies(position.reported)),
      ("documents", .integer(position.documents)),
      ("estimate", .optional(position.estimate, estimate)),
      ("estimateWithReported", .optional(position.estimateWithReported, estimate)),
      ("per1000Words", .decimal(position.salience)),
      ("first", .optional(position.period?.lowerBound) { .string($0.description) }),
      ("last", .optional(position.period?.upperBound) { .string($0.description) }),
      ("undated", .bool(position.hasUndated)), ("folded", .integer(position.folded)),
      ("quotations", quotations(position, quoted)),
    ])
  }

  private func tallies(_ tallies: PoleTallies) -> JSONValue {
    .object(Pole.allCases.map { ($0.rawValue, tally(tallies[$0])) })
  }

  private func tally(_ tally: Tally) -> JSONValue {
    .object([
      ("statements", .integer(tally.statements)), ("documents", .integer(tally.documents)),
      ("told", .integer(tally.told)),
      ("weight", .decimal(Double(tally.weight.thousandths) / 1000)),
    ])
  }

  private func estimate(_ estimate: Estimate) -> JSONValue {
    .object([
      ("mean", .decimal(estimate.mean)), ("low", .decimal(estimate.interval.lowerBound)),
      ("high", .decimal(estimate.interval.upperBound)),
      ("pAffirm", .decimal(estimate.probabilityAffirming)), ("logit", .decimal(estimate.logit)),
    ])
  }

  /// The best quotation of each pole, with its words; the others by reference.
  private func quotations(_ position: Position, _ quoted: [Quoted?]) -> JSONValue {
    .object(
      zip(Pole.allCases, quoted).map { pole, best in
        let references = position.quotations[pole] ?? []
        return (
          pole.rawValue,
          .object([
            ("sentence", .optional(best?.sentence.text, JSONValue.string)),
            ("rule", .optional(best?.rule.description, JSONValue.string)),
            ("statements", .array(references.map(VerdictJSON.reference))),
          ])
        )
      })
  }
}
