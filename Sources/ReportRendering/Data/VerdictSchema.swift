/// The definitions of the schema that verdicts and pairs need.
enum VerdictSchema {
  static let definitions: [(String, JSONValue)] = [
    (
      "verdict",
      SchemaNode.one(
        "Two sources on a claim.",
        of: [SchemaNode.reference("comparedPair"), SchemaNode.reference("incomparablePair")])
    ),
    ("comparedPair", comparedPair), ("incomparablePair", incomparablePair),
    ("change", change), ("pair", pair), ("sharedPassage", sharedPassage),
  ]

  private static let place: [(String, JSONValue)] = [
    ("claim", SchemaNode.reference("claimID")),
    ("a", SchemaNode.reference("sourceID")), ("b", SchemaNode.reference("sourceID")),
  ]

  private static let comparedPair = SchemaNode.object(
    "Two sources that both take part; a precedes b in byte order.",
    place + [
      ("comparable", SchemaNode.constant(.bool(true), "They can be compared.")),
      ("reading", SchemaNode.word("What was read.", ["agree", "disagree", "partly"])),
      ("reach", SchemaNode.word("How far it carries.", ["firm", "leaning", "open"])),
      ("p", SchemaNode.number("P of the reading, by sampling alone.", from: 0, to: 1)),
      ("pSame", SchemaNode.number("P that both stand on one side.", from: 0, to: 1)),
      ("pOpposite", SchemaNode.number("P that they stand on opposite sides.", from: 0, to: 1)),
      ("differsInDegree", SchemaNode.flag("Whether they agree and differ in strength.")),
      (
        "limits",
        SchemaNode.list(
          "Why it is not firmer.",
          of: SchemaNode.word(
            "One reason.", ["few-documents", "unvalidated", "said-against-told"]))
      ),
      ("whatWouldChange", SchemaNode.reference("change")),
    ])

  private static let incomparablePair = SchemaNode.object(
    "Two sources that cannot be compared on the claim.",
    place + [
      ("comparable", SchemaNode.constant(.bool(false), "They cannot be compared.")),
      (
        "reason",
        SchemaNode.word(
          "Why not.",
          [
            "silent", "one-statement", "only-reported", "shared-text", "different-periods",
            "undated",
          ])
      ),
      (
        "sources",
        SchemaNode.list(
          "Of whom it holds; empty where it is of the pair.",
          of: SchemaNode.reference("sourceID"))
      ),
    ])

  private static let change = SchemaNode.one(
    "The fewest found whose removal changes the reading; not proved smallest.",
    of: [
      SchemaNode.object(
        "Documents of one source.",
        [
          ("source", SchemaNode.reference("sourceID")),
          ("documents", SchemaNode.list("Which.", of: SchemaNode.reference("documentID"))),
        ]),
      SchemaNode.object(
        "Statements of one source, whose side rests on one document.",
        [
          ("source", SchemaNode.reference("sourceID")),
          ("statements", SchemaNode.list("Which.", of: SchemaNode.reference("statement"))),
        ]),
      SchemaNode.constant(.string("more than 5"), "Five are not enough."),
    ])

  private static let pair = SchemaNode.object(
    "Two sources over all claims; a precedes b in byte order.",
    [
      ("a", SchemaNode.reference("sourceID")), ("b", SchemaNode.reference("sourceID")),
      ("comparableClaims", SchemaNode.count("Claims on which they can be compared.")),
      (
        "rollUp",
        SchemaNode.numberOrNull(
          "Mean of pSame - pOpposite: -1 opposed, 1 alike; null under 3 claims.", from: -1, to: 1)
      ),
      (
        "expectedWrongAmongFirm",
        SchemaNode.number("Sum of 1 - p over firm verdicts.", from: 0)
      ),
    ])

  private static let sharedPassage = SchemaNode.object(
    "One passage in several sources; it enters no verdict between them.",
    [
      ("sources", SchemaNode.list("Who carries it.", of: SchemaNode.reference("sourceID"))),
      (
        "copies",
        SchemaNode.list("One statement of each copy.", of: SchemaNode.reference("statement"))
      ),
    ])
}
