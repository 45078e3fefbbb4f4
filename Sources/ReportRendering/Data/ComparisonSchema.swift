import StanceVocabulary

/// `comparison.schema.json`: what stands in `comparison.json`, as JSON Schema 2020-12.
///
/// Closed: a key that is not here is a fault. Every number has its range, every word its list.
package enum ComparisonSchema {
  package static let path = "comparison.schema.json"

  /// The file's bytes.
  package static var bytes: [UInt8] {
    JSONFormatter.spread(value)
  }

  private static var value: JSONValue {
    let head: [(String, JSONValue)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("A comparison of sources by Parallax")),
    ]
    let definitions = PositionSchema.definitions + VerdictSchema.definitions + ends
    return .object(
      head + members(of: SchemaNode.object(meaning, properties))
        + [("$defs", .object(definitions))])
  }

  private static let meaning = """
    Where sources stand on claims and how they relate, read by machine. Lists are in the report's \
    order. Keys may come with newer versions of the program; a key that changes its meaning, or \
    goes, raises "schema".
    """

  private static func members(of value: JSONValue) -> [(String, JSONValue)] {
    if case .object(let members) = value { members } else { [] }
  }

  private static let properties: [(String, JSONValue)] = [
    ("$schema", SchemaNode.constant(.string(path), "This schema, beside the file.")),
    ("schema", SchemaNode.constant(.integer(ComparisonJSON.schema), "The version of the format.")),
    ("notice", SchemaNode.text("What to do before citing anything.")),
    ("program", SchemaNode.text("The program and its version.", pattern: "^parallax ")),
    ("lexicons", SchemaNode.text("Hash of all lexicons.", pattern: "^sha256:[0-9a-f]{64}$")),
    ("validation", validationRecord),
    ("conventions", conventions),
    ("questions", SchemaNode.list("What is asked.", of: SchemaNode.reference("question"))),
    ("sources", SchemaNode.list("Who is compared.", of: SchemaNode.reference("source"))),
    (
      "positions",
      SchemaNode.list(
        "One for each claim and source, by claim.", of: SchemaNode.reference("position"))
    ),
    ("camps", SchemaNode.list("One for each claim.", of: SchemaNode.reference("camps"))),
    (
      "verdictsHold",
      SchemaNode.word(
        "Whether verdicts and pairs are those of all pairs, or, in a report of more than 50 "
          + "sources, the 200 sharpest verdicts of each claim and the pairs that could be compared; "
          + "parallax export writes all.",
        ["all-pairs", "sharpest"])
    ),
    (
      "verdicts",
      SchemaNode.list(
        "How two sources relate on a claim, by claim.", of: SchemaNode.reference("verdict"))
    ),
    ("pairs", SchemaNode.list("Two sources over all claims.", of: SchemaNode.reference("pair"))),
    (
      "sharedPassages",
      SchemaNode.list(
        "Passages that two or more sources carry.", of: SchemaNode.reference("sharedPassage"))
    ),
    (
      "unread",
      SchemaNode.list(
        "Files that were not read, or not wholly.", of: SchemaNode.reference("unread"))
    ),
  ]

  private static let validationRecord = SchemaNode.object(
    "Whether the lexicons were held against coded sentences.",
    [
      (
        "state",
        SchemaNode.word(
          "none: never; other-lexicons: another version of them was; recorded: these were.",
          ["none", "other-lexicons", "recorded"])
      ),
      ("date", SchemaNode.textOrNull("The day of the measurement, where recorded.")),
      ("codedBy", SchemaNode.textOrNull("Who coded the sentences, where known.")),
    ])

  private static let conventions = SchemaNode.object(
    "The thresholds of verdicts, which are conventions.",
    [
      ("deadZone", SchemaNode.number("Positions nearer to 0 take no side.", from: 0, to: 1)),
      ("firm", SchemaNode.number("P from which a verdict is firm.", from: 0, to: 1)),
      ("leaning", SchemaNode.number("P from which a verdict is leaning.", from: 0, to: 1)),
    ])

  private static let ends: [(String, JSONValue)] = [
    ("claimID", SchemaNode.text("question/name", pattern: "^[^/]+/[^/]+$")),
    ("sourceID", SchemaNode.text("A source: the name of its folder, or made from its title.")),
    ("documentID", SchemaNode.text("A document: 16 hex digits.", pattern: "^[0-9a-f]{16}$")),
    (
      "statement",
      SchemaNode.object(
        "A statement by its place.",
        [
          ("document", SchemaNode.reference("documentID")),
          ("statement", SchemaNode.count("0-based place among the document's statements.")),
        ])
    ),
    (
      "unread",
      SchemaNode.object(
        "A file that was not read, or of which something was not.",
        [
          ("path", SchemaNode.text("Within the inbox; bytes that are no UTF-8 as \\xNN.")),
          ("reason", SchemaNode.text("Why, in words.")),
          ("remedy", SchemaNode.textOrNull("What can be done about it, in words.")),
          ("partlyRead", SchemaNode.flag("Whether it is a document all the same.")),
        ])
    ),
  ]
}
