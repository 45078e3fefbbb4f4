/// The definitions of the schema that questions, sources and positions need.
enum PositionSchema {
  static let definitions: [(String, JSONValue)] = [
    ("question", question), ("claim", claim), ("claimValidation", claimValidation),
    ("poleValidation", poleValidation), ("source", source), ("position", position),
    ("estimate", estimate), ("tallies", tallies), ("tally", tally),
    ("poleQuotations", poleQuotations), ("camps", camps),
  ]

  private static let question = SchemaNode.object(
    "A matter that sources take positions on.",
    [
      ("id", SchemaNode.text("The file name of its lexicon without extension.")),
      ("title", SchemaNode.text("What is asked.")),
      ("claims", SchemaNode.list("The claims that answer it.", of: SchemaNode.reference("claim"))),
    ])

  private static let claim = SchemaNode.object(
    "A sentence that can be affirmed or denied.",
    [
      ("id", SchemaNode.reference("claimID")),
      ("sentence", SchemaNode.text("The claim as its affirmation.")),
      ("affirm", SchemaNode.text("What an affirming source does, after its name.")),
      ("deny", SchemaNode.text("What a denying source does, after its name.")),
      (
        "timeBound",
        SchemaNode.flag("Whether documents over 12 months apart cannot be compared on it.")
      ),
      ("coded", SchemaNode.flag("Whether the coded sentences speak of it.")),
      ("validated", SchemaNode.flag("Whether 50 or more coded statements measure it.")),
      (
        "validation",
        SchemaNode.referenceOrNull(
          "claimValidation", "How well it is read, where it was measured.")
      ),
    ])

  private static let claimValidation = SchemaNode.object(
    "How well each pole is read.",
    [
      ("affirm", SchemaNode.reference("poleValidation")),
      ("deny", SchemaNode.reference("poleValidation")),
    ])

  private static let poleValidation = SchemaNode.object(
    "One pole against the coded sentences.",
    [
      ("gold", SchemaNode.count("Coded statements.")),
      ("precision", SchemaNode.numberOrNull("Share of finds that are right.", from: 0, to: 1)),
      ("recall", SchemaNode.numberOrNull("Share of coded that is found.", from: 0, to: 1)),
    ])

  private static let source = SchemaNode.object(
    "Who is compared.",
    [
      ("id", SchemaNode.reference("sourceID")),
      ("name", SchemaNode.text("As people read it.")),
      ("page", SchemaNode.text("Its page in this report.", pattern: "^sources/")),
      ("address", SchemaNode.textOrNull("Its address on the web, if known.")),
      (
        "guests",
        SchemaNode.list(
          "Speakers of its transcripts whose words are only passed on.",
          of: SchemaNode.text("As the transcript names them."))
      ),
      (
        "hosts",
        SchemaNode.list(
          "Speakers who speak for it; where any are named, all others are guests.",
          of: SchemaNode.text("As the transcript names them."))
      ),
      ("attribution", SchemaNode.textOrNull("What its name was inferred from, if it was.")),
      ("documents", SchemaNode.count("Documents read.")),
      ("words", SchemaNode.count("Words in them.")),
    ])

  private static let position = SchemaNode.object(
    "Where a source stands on a claim.",
    [
      ("claim", SchemaNode.reference("claimID")), ("source", SchemaNode.reference("sourceID")),
      (
        "side",
        SchemaNode.word(
          "What was read. affirm and deny: two own statements or more, and at least 2 : 1 by "
            + "weight; one statement enters no verdict.",
          ["affirm", "deny", "both", "one-statement-affirm", "one-statement-deny", "silent"])
      ),
      ("own", SchemaNode.reference("tallies")), ("reported", SchemaNode.reference("tallies")),
      ("documents", SchemaNode.count("Documents with an own statement.")),
      ("estimate", SchemaNode.referenceOrNull("estimate", "From own statements.")),
      (
        "estimateWithReported",
        SchemaNode.referenceOrNull("estimate", "If reported statements counted like own ones.")
      ),
      ("per1000Words", SchemaNode.number("Own statements for each 1,000 words.", from: 0)),
      ("first", SchemaNode.textOrNull("Earliest date, YYYY-MM-DD.", pattern: day)),
      ("last", SchemaNode.textOrNull("Latest date, YYYY-MM-DD.", pattern: day)),
      ("undated", SchemaNode.flag("Whether a document that it rests on has no date.")),
      ("folded", SchemaNode.count("Statements that repeat a passage of the source: not counted.")),
      (
        "quotations",
        SchemaNode.object(
          "The statements worth showing, in its own voice.",
          [
            ("affirm", SchemaNode.reference("poleQuotations")),
            ("deny", SchemaNode.reference("poleQuotations")),
          ])
      ),
    ])

  private static let day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

  private static let estimate = SchemaNode.object(
    "A Beta posterior, from -1 (denies) to 1 (affirms).",
    [
      ("mean", SchemaNode.number("The position.", from: -1, to: 1)),
      ("low", SchemaNode.number("Lower end of the 90 % interval.", from: -1, to: 1)),
      ("high", SchemaNode.number("Upper end of the 90 % interval.", from: -1, to: 1)),
      ("pAffirm", SchemaNode.number("Probability of a position above 0.", from: 0, to: 1)),
      ("logit", SchemaNode.number("log((affirming + .5) / (denying + .5)), by weight.")),
    ])

  private static let tallies = SchemaNode.object(
    "Statements on both poles, after folding.",
    [("affirm", SchemaNode.reference("tally")), ("deny", SchemaNode.reference("tally"))])

  private static let tally = SchemaNode.object(
    "What was counted on one pole.",
    [
      ("statements", SchemaNode.count("Statements.")),
      ("documents", SchemaNode.count("Documents with one.")),
      ("told", SchemaNode.count("Of the statements, those that tell an event.")),
      (
        "weight",
        SchemaNode.number("Sum of weights; further ones of a document count less.", from: 0)
      ),
    ])

  private static let poleQuotations = SchemaNode.object(
    "Best first, ten at most; the words of the best.",
    [
      ("sentence", SchemaNode.textOrNull("The sentence of the first.")),
      ("rule", SchemaNode.textOrNull("The lexicon's entry that found it, file:line.")),
      ("statements", SchemaNode.list("Where they stand.", of: SchemaNode.reference("statement"))),
    ])

  private static let camps = SchemaNode.object(
    "Who stands where on a claim: every source in one camp.",
    [
      ("claim", SchemaNode.reference("claimID")),
      ("affirm", sources), ("deny", sources), ("both", sources), ("oneStatement", sources),
      ("silent", sources),
      (
        "differOn",
        SchemaNode.list(
          "Two sources that agree here and disagree on another claim of the question.",
          of: SchemaNode.object(
            "The other claim and the two.",
            [
              ("claim", SchemaNode.reference("claimID")),
              ("a", SchemaNode.reference("sourceID")), ("b", SchemaNode.reference("sourceID")),
            ]))
      ),
    ])

  private static let sources = SchemaNode.list(
    "Sources.", of: SchemaNode.reference("sourceID"))
}
