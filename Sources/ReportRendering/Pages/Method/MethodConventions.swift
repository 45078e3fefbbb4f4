/// The bounds that are conventions: chosen, not found.
enum MethodConventions {
  private static let rows: [(bound: String, value: String, why: String)] = [
    (
      "A side", "2 statements, 2 : 1",
      "One sentence is too little to name a side; less than twice the other pole is no side."
    ),
    (
      "Discount within a document", ".4",
      "So alike are the statements of one document taken to be; it makes 2.5 the most a document weighs."
    ),
    ("Dead zone", "±.1", "A position that near to zero counts for neither side."),
    ("Firm, leaning", "P ≥ .90, P ≥ .75", "Nine and three chances in ten and four."),
    ("Documents for firm", "3 on each side", "An interval from fewer rests on too few samples."),
    ("Differ in degree", "more than .4, at .9", "A fifth of the scale from −1 to 1."),
    ("Periods", "12 months", "On claims that change with time."),
    (
      "Same passage", "eight words, .7",
      "Runs of eight words, of which seven in ten are the same; from 24 words on, one word may be another."
    ),
    ("The figure of a pair", "3 claims", "A mean of fewer would be one or two verdicts again."),
    ("Validated", "50 statements", "Coded on the claim; under 10 on a pole nothing is said of it."),
  ]

  static let section = MethodSection(
    id: "conventions", heading: "Bounds that are conventions",
    content: [
      .p(
        nil,
        [
          .text(
            """
            These bounds were chosen and not found. Other ones would give other words for the same \
            figures; the figures are printed, so that you can apply your own.
            """)
        ])
    ] + [
      DataTable(
        caption: "Bounds, and why they are where they are",
        head: [[.columnHeader(["Bound"]), .columnHeader(["Value"]), .columnHeader(["Why"])]],
        body: rows.map { row in
          .element(
            .tr, [],
            [
              .rowHeader([.text(row.bound)]), .cell("number", [.text(row.value)]),
              .cell(nil, [.text(row.why)]),
            ])
        }
      ).node()
    ])
}
