import ReportRendering
package import StanceComparison
import StanceVocabulary

extension ValidationFile {
  /// What a measurement leaves on record.
  /// - Parameters:
  ///   - measured: Over all sets together.
  ///   - sets: Each set's name and its own measurement, in order.
  ///   - lexicon: The hash of the bundle that was measured.
  ///   - date: The day, `YYYY-MM-DD`.
  ///   - codedBy: Who coded the sentences.
  package init(
    _ measured: Validation, sets: [(name: String, validation: Validation)], lexicon: String,
    date: String, codedBy: String?
  ) {
    self.init(
      lexicon: lexicon, date: date, codedBy: codedBy,
      sets: sets.map { set in
        MeasuredSet(
          name: set.name, documents: set.validation.documents.count,
          sentences: set.validation.sentences, statements: set.validation.own.counts.required)
      },
      alpha: measured.agreement.alpha.map { ($0 * 10_000).rounded() / 10_000 },
      claims: Dictionary(
        uniqueKeysWithValues: measured.claims.map {
          (
            $0.claim.description,
            Figures(affirm: Counts($0.affirm.counts), deny: Counts($0.deny.counts))
          )
        }),
      entries: Dictionary(
        uniqueKeysWithValues: measured.entries.map {
          ($0.rule.description, Int(($0.precision * 1000).rounded()))
        }))
  }

  /// The file's bytes: keys in the schema's order, claims and entries by name, one a line.
  package var bytes: [UInt8] {
    var members: [(String, JSONValue)] = [
      ("schema", .integer(schema)), ("lexicon", .string(lexicon)), ("date", .string(date)),
    ]
    if let codedBy { members.append(("codedBy", .string(codedBy))) }
    if let sets { members.append(("sets", .array(sets.map(\.json)))) }
    if let alpha { members.append(("alpha", .decimal(alpha))) }
    members.append(("claims", Self.byName(claims) { $0.json }))
    if let entries { members.append(("entries", Self.byName(entries, JSONValue.integer))) }
    return JSONFormatter.bytes(.object(members))
  }

  private static func byName<Value>(
    _ values: [String: Value], _ json: (Value) -> JSONValue
  ) -> JSONValue {
    let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return .object(sorted.map { ($0.key, json($0.value)) })
  }
}

extension ValidationFile.Counts {
  fileprivate init(_ counts: AgreementCounts) {
    self.init(
      gold: counts.required, found: counts.found, right: counts.right, recalled: counts.recalled)
  }

  fileprivate var json: JSONValue {
    .object(
      [
        ("gold", .integer(gold)), ("found", .integer(found)), ("right", .integer(right)),
      ] + (recalled.map { [("recalled", .integer($0))] } ?? []))
  }
}

extension ValidationFile.Figures {
  fileprivate var json: JSONValue {
    .object([("affirm", affirm.json), ("deny", deny.json)])
  }
}

extension ValidationFile.MeasuredSet {
  fileprivate var json: JSONValue {
    .object([
      ("name", .string(name)), ("documents", .integer(documents)),
      ("sentences", .integer(sentences)), ("statements", .integer(statements)),
    ])
  }
}
