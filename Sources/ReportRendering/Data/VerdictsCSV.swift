import StanceComparison
import StanceVocabulary

/// `verdicts.csv`: a row a pair and claim, also where they cannot be compared.
struct VerdictsCSV {
  let view: ReportView

  func table() -> CSVTable {
    CSVTable(columns: Self.columns, rows: view.content.comparison.verdicts.map(row))
  }

  private static let columns = [
    "claim", "a", "b", "a_name", "b_name", "reading", "reach", "p", "p_same", "p_opposite",
    "differs_in_degree", "limits", "not_comparable", "not_comparable_sources",
    "what_would_change",
  ]

  private func row(_ pair: PairOnClaim) -> [CSVTable.Field] {
    let place: [CSVTable.Field] = [
      .text(pair.claim.description), .text(pair.a.name), .text(pair.b.name),
      .text(view.name(pair.a)), .text(view.name(pair.b)),
    ]
    switch pair.outcome {
    case .compared(let verdict):
      return place + [
        .text(verdict.reading.rawValue), .text(verdict.reach.rawValue),
        .decimal(verdict.probability), .decimal(verdict.same), .decimal(verdict.opposite),
        .text(verdict.differsInDegree ? "true" : "false"),
        .text(verdict.limits.map(VerdictWords.key).joined(separator: " ")), .text(""), .text(""),
        .text(change(verdict.whatWouldChange)),
      ]
    case .notComparable(let obstacle):
      let names = VerdictJSON.sources(obstacle).map(\.name).joined(separator: "; ")
      return place + Array(repeating: .text(""), count: 7) + [
        .text(VerdictWords.key(obstacle)), .text(names), .text(""),
      ]
    }
  }

  private func change(_ change: Verdict.Change) -> String {
    switch change {
    case .documents(_, let ids): ids.map(\.hexadecimal).joined(separator: " ")
    case .statements(_, let references):
      references.map { "\($0.document)#\($0.index)" }.joined(separator: " ")
    case .moreThanFive: "more than 5"
    }
  }
}
