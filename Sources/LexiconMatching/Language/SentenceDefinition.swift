import TextSegmentation

/// `sentences:` in `language.yaml`: the stops that end no sentence.
struct SentenceDefinition: Hashable, Sendable {
  /// Abbreviations that something always follows, as it does `Dr.`.
  private(set) var within: [LocatedText] = []
  /// Those that a number follows, as in `Nr. 5`.
  private(set) var beforeNumbers: [LocatedText] = []
  /// Those that may end a sentence too, as `usw.` may.
  private(set) var anywhere: [LocatedText] = []
  /// Words that open sentences far more often than they stand capitalized within one.
  private(set) var openers: [LocatedText] = []
  /// Whether a stop behind a small number makes an ordinal: `5. Mai`.
  private(set) var hasOrdinals = false

  init() {}

  init(_ root: LexiconNode, _ findings: inout [LexiconFinding]) {
    guard var reader = NodeReader(root, what: "sentences", &findings) else { return }
    within = reader.texts("abbreviations", &findings)
    beforeNumbers = reader.texts("before-numbers", &findings)
    anywhere = reader.texts("may-end", &findings)
    openers = reader.texts("openers", &findings)
    hasOrdinals = reader.flag("ordinals", &findings) ?? false
    reader.finish(&findings)
  }

  /// What the segmenter needs of it, on top of what is known without it.
  func abbreviations(on known: Abbreviations) -> Abbreviations {
    var abbreviations = known
    abbreviations.add(within.map(\.text), .leading)
    abbreviations.add(beforeNumbers.map(\.text), .beforeNumber)
    abbreviations.add(anywhere.map(\.text), .either)
    abbreviations.add(openers: openers.map(\.text))
    abbreviations.makesOrdinals = hasOrdinals
    return abbreviations
  }
}
