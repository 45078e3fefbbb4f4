import StanceComparison
import StanceVocabulary

/// How well the lexicons read, claim by claim.
struct MethodValidation {
  let view: ReportView

  private var edition: Edition { view.content.edition }

  var section: MethodSection {
    MethodSection(
      id: "validation", heading: "How well the lexicons read",
      content: [.p(nil, [.text(record)])] + measured + [table])
  }

  private var record: String {
    switch edition.validation {
    case .none:
      "No record of a validation lies beside these lexicons: all of them are unvalidated."
    case .forOtherLexicons:
      "Validated for another version: the record beside these lexicons was made with others, so "
        + "its figures are not shown and all claims are unvalidated."
    case .recorded(let date, _):
      "Held against coded sentences on \(LegibleText.line(date)). "
        + "\(ValidationWords.coders(edition.validation)) Readers who think alike make the figures "
        + "an upper bound. Coded are the statements that two readings have; a find is right where "
        + "one at least has it. Precision is the share of finds that are right, recall the share of "
        + "coded statements that are found; under ten coded statements on a pole they say too "
        + "little. Under 50 coded statements a claim is unvalidated, and none of its verdicts is firm."
    }
  }

  private var measured: [HTMLNode] {
    guard let measurement = edition.measurement else { return [] }
    let rows = measurement.sets.map { set in
      HTMLNode.element(
        .tr, [],
        [.rowHeader([.name(LegibleText.line(set.name))])]
          + [set.documents, set.sentences, set.statements].map {
            .cell("number", [.text(English.grouped($0))])
          })
    }
    let sets: [HTMLNode] =
      rows.isEmpty
      ? []
      : [
        DataTable(
          caption: "Coded documents that the lexicons were held against",
          head: [
            [.columnHeader(["Set"])]
              + ["Documents", "Sentences", "Statements"].map {
                .columnHeader([.text($0)], class: "number")
              }
          ], body: rows, styleClass: "facts"
        ).node()
      ]
    return sets
      + (measurement.alpha.map {
        [
          .p(
            nil,
            [
              .text(
                "Krippendorff's alpha between the program and the coding, over sentences and claims "
                  + "in own voice, is \(Figure.html($0)).")
            ])
        ]
      } ?? [])
  }

  private var table: HTMLNode {
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
      ], body: view.questions.flatMap(\.claims).map(row), styleClass: "validation"
    ).node()
  }

  private func row(_ claim: Claim) -> HTMLNode {
    let measured = view.content.comparison.validation[claim.id]
    let state = ValidationWords.tag(claim, view.content) ?? "validated"
    let cells = Pole.allCases.flatMap { pole -> [HTMLNode] in
      [
        .cell("number", [.text(measured.map { "\($0.gold[pole] ?? 0)" } ?? "–")]),
        .cell("number", [.text(share(measured?.precision[pole]))]),
        .cell("number", [.text(share(measured?.recall[pole]))]),
        .cell("words", [.text(measured.map { ValidationWords.pole(pole, of: $0) } ?? "–")]),
      ]
    }
    let sentence = HTMLNode.link(
      PageLinks(from: PageNames.method).claim(claim.id), [.text(claim.sentence)])
    return .element(.tr, [], [.rowHeader([sentence]), .cell(nil, [.text(state)])] + cells)
  }

  private func share(_ value: Double?) -> String {
    value.map(Figure.html) ?? "–"
  }
}
