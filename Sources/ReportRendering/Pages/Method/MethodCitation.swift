/// What to write beside a figure of this report, and how to come by it again.
struct MethodCitation {
  let edition: Edition

  var section: MethodSection {
    MethodSection(
      id: "cite", heading: "To cite and to do it again",
      content: [
        .p(
          nil,
          [
            .text(
              "Name the program and the lexicons, which fix the report together with the files: "),
            .element(
              .code, [],
              [.text("Parallax \(edition.programVersion), lexicons sha256:\(edition.lexicons)")]),
            ". Cite a source by its own sentence, which every statement links to, and not by a verdict.",
          ]),
        .ul(
          nil,
          [
            [
              .element(.code, [], ["parallax compare FOLDER -o DIR"]),
              " writes this report again from the same files: byte for byte, the journal of changes excepted.",
            ],
            [
              .element(.code, [], ["parallax explain FILE"]),
              " prints a document with every statement and the trail of rules behind it.",
            ],
            [
              .element(.code, [], ["parallax validate GOLD"]),
              " measures the lexicons against sentences that you have coded.",
            ],
            [
              .link("positions.csv", [.element(.code, [], ["positions.csv"])]), ", ",
              .link("verdicts.csv", [.element(.code, [], ["verdicts.csv"])]), " and ",
              .link("comparison.json", [.element(.code, [], ["comparison.json"])]),
              " hold every figure of these pages, with four decimals.",
            ],
          ]),
      ])
  }
}
