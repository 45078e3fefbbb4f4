import StanceComparison
import StanceVocabulary

/// `verdicts.csv`: a row a pair and claim.
struct VerdictsCSV {
  let view: ReportView

  /// The file: the verdicts that a report holds, see ``ReportView/heldVerdicts``.
  func bytes(_ lines: VerdictLines) -> [UInt8] {
    lines.ofTable.reduce(into: CSVTable.header(Self.columns.map(\.name))) { $0 += $1 }
  }

  static let columns = [
    CSVColumn("claim", "the claim, question/name"),
    CSVColumn("a", "one source's id; it precedes b in byte order"),
    CSVColumn("b", "the other source's id"),
    CSVColumn("a_name", "the name of a"),
    CSVColumn("b_name", "the name of b"),
    CSVColumn("comparable", "whether the two can be compared on the claim"),
    CSVColumn("reading", "what was read: agree, disagree, partly; empty if not comparable"),
    CSVColumn("reach", "how far it carries beyond what was read: firm, leaning, open"),
    CSVColumn("p", "probability of the reading, by sampling alone, 0 to 1"),
    CSVColumn("p_same", "probability that both stand on one side"),
    CSVColumn("p_opposite", "probability that they stand on opposite sides"),
    CSVColumn("differs_in_degree", "whether they agree and yet differ in strength"),
    CSVColumn(
      "limits",
      "why it is not firmer, words parted by spaces: few-documents unvalidated said-against-told"),
    CSVColumn(
      "reason",
      "why not comparable: silent, one-statement, only-reported, shared-text, "
        + "different-periods, undated"),
    CSVColumn("reason_of", "of whom the reason holds: a, b or both; empty where it is of the pair"),
    CSVColumn("change_of", "whose documents or statements change the reading by going: a or b"),
    CSVColumn("change_by", "documents, statements, or more-than-5 where five are not enough"),
    CSVColumn(
      "change_ids", "which, parted by spaces: document ids, or statements as document#statement"),
  ]

  func row(_ pair: PairOnClaim) -> [CSVTable.Field] {
    let place: [CSVTable.Field] = [
      .text(pair.claim.description), .text(pair.a.name), .text(pair.b.name),
      .text(view.name(pair.a)), .text(view.name(pair.b)),
    ]
    switch pair.outcome {
    case .compared(let verdict): return place + compared(verdict) + change(verdict, pair)
    case .notComparable(let obstacle):
      let gap = [CSVTable.Field](repeating: .missing, count: 7)
      let reason: [CSVTable.Field] = [
        .text(VerdictWords.key(obstacle)), holders(VerdictJSON.sources(obstacle), pair), .missing,
        .missing, .missing,
      ]
      return place + [.flag(false)] + gap + reason
    }
  }

  private func compared(_ verdict: Verdict) -> [CSVTable.Field] {
    [
      .flag(true), .text(verdict.reading.rawValue), .text(verdict.reach.rawValue),
      .decimal(verdict.probability), .decimal(verdict.same), .decimal(verdict.opposite),
      .flag(verdict.differsInDegree),
      .text(verdict.limits.map(VerdictWords.key).joined(separator: " ")), .missing, .missing,
    ]
  }

  private func holders(_ sources: [SourceID], _ pair: PairOnClaim) -> CSVTable.Field {
    switch (sources.contains(pair.a), sources.contains(pair.b)) {
    case (true, true): .text("both")
    case (true, false): .text("a")
    case (false, true): .text("b")
    case (false, false): .missing
    }
  }

  private func change(_ verdict: Verdict, _ pair: PairOnClaim) -> [CSVTable.Field] {
    switch verdict.whatWouldChange {
    case .documents(let source, let ids):
      [
        holders([source], pair), .text("documents"),
        .text(ids.map(\.hexadecimal).joined(separator: " ")),
      ]
    case .statements(let source, let references):
      [
        holders([source], pair), .text("statements"),
        .text(references.map { "\($0.document)#\($0.index)" }.joined(separator: " ")),
      ]
    case .moreThanFive: [.missing, .text("more-than-5"), .missing]
    }
  }
}
