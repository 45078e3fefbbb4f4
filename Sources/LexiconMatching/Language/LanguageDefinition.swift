/// The lists of `language.yaml`: patterns and words of the language itself.
package enum LanguageList: String, Hashable, Sendable, CaseIterable {
  case functionWords = "function-words"
  case doublingVerbs = "doubling-verbs"
  case possessives = "possessives"
  case numbers = "numbers"
  case placePrepositions = "place-prepositions"
  case placeNouns = "place-nouns"
  case negators = "negators"
  case postNegators = "post-negators"
  case pseudoNegators = "pseudo-negators"
  case terminators = "terminators"
  case clauseBreaks = "clause-breaks"
  case carriers = "carriers"
  case negativeSubjects = "negative-subjects"
  case hedges = "hedges"
  case distancing = "distancing"
  case mockery = "mockery"
  case refutationBefore = "refutation-before"
  case refutationAfter = "refutation-after"
  case claimOpeners = "claim-openers"
  case claimClosers = "claim-closers"
  case holderOpeners = "holder-openers"
  case holderClosers = "holder-closers"
  case irrealOpeners = "irreal-openers"
  case irrealClosers = "irreal-closers"
  case ironyOpeners = "irony-openers"
  case ironyClosers = "irony-closers"
  case pseudoRefutations = "pseudo-refutations"
  case implicativesNegative = "implicatives.negative"
  case conditionals = "conditionals"
  case rhetoricalQuestions = "rhetorical-questions"
  case reportingNeutral = "reporting.neutral"
  case reportingEndorsing = "reporting.endorsing"
  case reportingDistancing = "reporting.distancing"
  case reportingRejecting = "reporting.rejecting"
  case reportingEvaluative = "reporting.evaluative"
  case reportingNouns = "reporting.nouns"
  case reportingNobody = "reporting.nobody"
  case accordingTo = "according-to"
  case viewpoints = "viewpoints"
  case witnesses = "witnesses"
  case firstPerson = "first-person"
  case speakers = "speakers"
  case authors = "authors"
  case be = "grammar.be"
  case have = "grammar.have"
  case by = "grammar.by"
  case of = "grammar.of"
  case to = "grammar.to"
  case prepositions = "grammar.prepositions"
  case targetPrepositions = "grammar.target-prepositions"
  case relatives = "grammar.relatives"
  case relativesOfThings = "grammar.relatives-of-things"
  case coordinators = "grammar.coordinators"
  case subordinators = "grammar.subordinators"
  case determiners = "grammar.determiners"
  case headNouns = "grammar.head-nouns"
  case pronouns = "grammar.pronouns"
  case objectPronouns = "grammar.object-pronouns"
  case possessivePronouns = "grammar.possessive-pronouns"
  case impersonal = "grammar.impersonal"
  case auxiliaries = "grammar.auxiliaries"
  case definite = "grammar.definite"
  case indefinite = "grammar.indefinite"
  case equating = "grammar.equating"
  case naming = "grammar.naming"
  case genreNews = "genre.news"
  case genreOpinion = "genre.opinion"

  /// Whether its members are single words, and no patterns.
  var isOfWords: Bool {
    switch self {
    case .doublingVerbs, .numbers: true
    // Patterns, whose single words the grammar asks for too.
    case .negators: false
    default: words != nil
    }
  }

  /// The key in the file, and the key within it for lists that stand together.
  var keys: (outer: String, inner: String?) {
    let parts = rawValue.split(separator: ".").map(String.init)
    return (parts[0], parts.count == 2 ? parts[1] : nil)
  }
}

/// The whole of `language.yaml`.
struct LanguageDefinition: Hashable, Sendable {
  /// The ISO 639 code of the language: `en`.
  var code: String
  /// Whether words are inflected as in English; else each form has to be written.
  var isInflected = true
  var lists: [LanguageList: [LocatedText]] = [:]
  /// Where its sentences do not end, besides what is known of English.
  var sentences = SentenceDefinition()
  /// Past and participle by base form.
  var irregularVerbs: [String: Inflection.Principal] = [:]

  static let path = "language.yaml"

  static let english = "en"

  /// - Parameter code: What the language is, where the file does not say it.
  init(code: String = english) {
    self.code = code
    isInflected = code == Self.english
  }

  init(
    _ root: LexiconNode, code: String = english, _ findings: inout [LexiconFinding]
  ) {
    self.init(code: code)
    guard var reader = NodeReader(root, what: "language.yaml", &findings) else { return }
    if let written = reader.text("code") { self.code = written.lowercased() }
    let inflection: InflectionRules? = reader.choice("inflection", &findings)
    isInflected = inflection.map { $0 == .english } ?? (self.code == Self.english)
    readIrregularVerbs(reader.value("irregular-verbs"), &findings)
    if let value = reader.value("sentences") { sentences = SentenceDefinition(value, &findings) }
    var nested: [String: NodeReader] = [:]
    for list in LanguageList.allCases {
      guard let inner = list.keys.inner else {
        lists[list] = reader.texts(list.rawValue, &findings)
        continue
      }
      let outer = list.keys.outer
      if nested[outer] == nil, let value = reader.value(outer) {
        nested[outer] = NodeReader(value, what: outer, &findings)
      }
      lists[list] = nested[outer]?.texts(inner, &findings)
    }
    for outer in nested.keys.sorted() { nested[outer]?.finish(&findings) }
    reader.finish(&findings)
  }

  subscript(list: LanguageList) -> [LocatedText] { lists[list] ?? [] }

  private enum InflectionRules: String, CaseIterable {
    case english, none
  }

  private mutating func readIrregularVerbs(
    _ node: LexiconNode?, _ findings: inout [LexiconFinding]
  ) {
    for (key, value) in node?.pairs ?? [] {
      let forms = value.items.compactMap(\.text)
      guard let base = key.text, forms.count == 2 else {
        findings.append(
          LexiconFinding(
            .error, file: key.file, line: key.line,
            "an irregular verb takes two forms: give: [gave, given]"))
        continue
      }
      irregularVerbs[base] = Inflection.Principal(past: forms[0], participle: forms[1])
    }
  }
}
