import StanceComparison
import StanceVocabulary

/// How a text becomes positions and verdicts, with which lexicons, and how well they read.
struct MethodPage {
  let view: ReportView

  private var edition: Edition { view.content.edition }

  func rendered() -> RenderedPage {
    PageFrame(
      path: PageNames.method, title: "Method – Parallax",
      main: [.element(.h1, [], ["How this report is made"])] + MethodText.sections + [lexicons]
    ).rendered()
  }

  private var lexicons: HTMLNode {
    .section(
      "validation", .h2, ["The lexicons of this report and how well they read"],
      [
        .p(
          nil,
          [
            .text("Parallax \(edition.programVersion), lexicons "),
            .element(.code, [], [.text("sha256:\(edition.lexicons)")]), ".",
          ]),
        .p(nil, [.text(record)]), table,
      ])
  }

  private var record: String {
    switch edition.validation {
    case .none:
      "No record of a validation lies beside these lexicons: all of them are unvalidated."
    case .forOtherLexicons:
      "Validated for another version: the record beside these lexicons was made with others, so "
        + "its figures are not shown and all claims are unvalidated."
    case .recorded(let date, _):
      "Held against coded sentences on \(date). \(ValidationWords.coders(edition.validation)) Readers "
        + "who think alike make the figures an upper bound. Coded are the statements that two "
        + "readings have; a find is right where one at least has it. Under 50 coded statements a "
        + "claim is unvalidated, and none of its verdicts is firm."
    }
  }

  private var table: HTMLNode {
    let validation = view.content.comparison.validation
    let rows = view.questions.flatMap(\.claims).map { claim -> HTMLNode in
      let measured = validation[claim.id]
      let state = ValidationWords.tag(claim, view.content) ?? "validated"
      let cells = Pole.allCases.flatMap { pole -> [HTMLNode] in
        [
          .cell("number", [.text(measured.map { "\($0.gold[pole] ?? 0)" } ?? "–")]),
          .cell("number", [.text(share(measured?.precision[pole]))]),
          .cell("number", [.text(share(measured?.recall[pole]))]),
          .cell(nil, [.text(measured.map { ValidationWords.pole(pole, of: $0) } ?? "–")]),
        ]
      }
      return .element(
        .tr, [],
        [.rowHeader([.text(claim.sentence)]), .cell(nil, [.text(state)])] + cells)
    }
    let heads = ["Coded", "Precision", "Recall", "In words"]
    return DataTable(
      caption: "Coded statements, precision and recall, for each pole of each claim",
      head: [
        [.columnHeader(["Claim"]), .columnHeader(["State"])]
          + Pole.allCases.map {
            .element(
              .th, HTMLAttribute.columnGroup(4),
              [.text("\(SideWords($0).sign) \($0.rawValue)")])
          },
        [.cell(nil, []), .cell(nil, [])]
          + (heads + heads).map { .columnHeader([.text($0)]) },
      ], body: rows
    ).node()
  }

  private func share(_ value: Double?) -> String {
    value.map(Figure.html) ?? "–"
  }
}
