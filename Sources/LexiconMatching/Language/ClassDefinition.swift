/// Words and phrases that mean the same here, as a file of `classes/` names them.
struct ClassDefinition: Hashable, Sendable {
  let name: String
  let file: String
  let line: Int
  var verbs: [LocatedText] = []
  var nouns: [LocatedText] = []
  var adjectives: [LocatedText] = []
  var words: [LocatedText] = []
  /// Patterns, in their written form.
  var phrases: [LocatedText] = []
  /// Other classes whose members are members of this one too.
  var includes: [LocatedText] = []

  /// The classes that it includes, or that its patterns name.
  private(set) var uses: [String] = []

  /// Reads a file of classes: a mapping from names to classes.
  static func read(_ root: LexiconNode, _ findings: inout [LexiconFinding]) -> [ClassDefinition] {
    guard let pairs = root.pairs else {
      findings.append(
        LexiconFinding(
          .error, file: root.file, line: root.line, "a file of classes holds names and classes"))
      return []
    }
    return pairs.compactMap { key, value in
      guard let name = key.text else { return nil }
      return ClassDefinition(name, key.line, value, &findings)
    }
  }

  private init?(
    _ name: String, _ line: Int, _ node: LexiconNode, _ findings: inout [LexiconFinding]
  ) {
    guard var reader = NodeReader(node, what: "class \(name)", &findings) else { return nil }
    self.name = name
    self.file = node.file
    self.line = line
    verbs = reader.texts("verbs", &findings)
    nouns = reader.texts("nouns", &findings)
    adjectives = reader.texts("adjectives", &findings)
    words = reader.texts("words", &findings)
    phrases = reader.texts("phrases", &findings)
    includes = reader.texts("include", &findings)
    reader.finish(&findings)
    uses = (phrases + words + adjectives).flatMap(\.namedClasses) + includes.map(\.text)
    if verbs.isEmpty, nouns.isEmpty, adjectives.isEmpty, words.isEmpty, phrases.isEmpty,
      includes.isEmpty
    {
      findings.append(
        LexiconFinding(.error, file: node.file, line: line, "class \(name) has no words"))
    }
  }
}
