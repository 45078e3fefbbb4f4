import TextSegmentation

/// What the lexicons know of single words: in which classes they stand, which are the language's own,
/// and whom the questions ask about.
package struct LexiconVocabulary: Sendable {
  /// The actors that the questions ask about, in the order of `actors.yaml`.
  package let targets: [String]
  private let actors: ActorsDefinition
  private let inflection: Inflection
  private let classesByWord: [UInt64: [String]]
  private let classesByHead: [UInt64: [String]]
  private let entriesByWord: [UInt64: Int]
  private let languageWords: Set<UInt64>

  package init(_ bundle: LexiconBundle) {
    // What was wrong with the files was told when they were loaded.
    var findings: [LexiconFinding] = []
    let model = LexiconModel(LanguageFolder.split(bundle.files).own, &findings)
    inflection = Inflection(model.language)
    actors = model.actors
    targets = QuestionTargets.actors(in: model)
    classesByWord = Self.classes(of: model, inflection)
    classesByHead = Self.classesByHead(of: model, inflection)
    entriesByWord = Self.entriesByWord(of: model, inflection)
    languageWords = Self.languageWords(model.language, inflection)
  }

  /// The names of the classes that hold one of these words by itself, in the order of the words and
  /// of the files.
  package func classes(of words: [String]) -> [String] {
    Self.distinct(words.flatMap { classesByWord[Folding.hash(of: $0)] ?? [] })
  }

  /// The names of the classes with a phrase that has one of these words for its verb or noun.
  package func classesByPhrase(of words: [String]) -> [String] {
    Self.distinct(words.flatMap { classesByHead[Folding.hash(of: $0)] ?? [] })
  }

  /// How many entries name the one of these forms of a word that most of them name, in patterns of
  /// their own; what their classes hold does not count, nor does a glob.
  package func entries(naming words: [String]) -> Int {
    words.map { entriesByWord[Folding.hash(of: $0)] ?? 0 }.max() ?? 0
  }

  /// Whether `language.yaml` accounts for a word: as a function word, a hedge, a verb of speech.
  package func isOfLanguage(_ word: String) -> Bool {
    languageWords.contains(Folding.hash(of: word))
  }

  /// The actors that the name of an actor or group stands for; empty where there is none of it.
  package func actors(named name: String) -> [String] {
    actors.members(of: name)
  }

  /// The base forms of words that were found so often each.
  package func baseForms(_ counts: [String: Int]) -> BaseForms {
    BaseForms(counts: counts, inflection: inflection)
  }

  private static func classes(
    of model: LexiconModel, _ inflection: Inflection
  ) -> [UInt64: [String]] {
    let members = ClassMembers(classes: model.classes, inflection: inflection)
    var classes: [UInt64: [String]] = [:]
    for definition in model.classes {
      for member in members.members(of: definition).members {
        guard case .word(let hash) = member.content,
          classes[hash]?.contains(definition.name) != true
        else { continue }
        classes[hash, default: []].append(definition.name)
      }
    }
    return classes
  }

  /// Classes by the words that are inflected in their phrases: the first of a verb, the last of a noun.
  private static func classesByHead(
    of model: LexiconModel, _ inflection: Inflection
  ) -> [UInt64: [String]] {
    var classes: [UInt64: [String]] = [:]
    func add(_ forms: [String], _ definition: ClassDefinition) {
      for form in forms {
        classes[Folding.hash(of: form), default: []].append(definition.name)
      }
    }
    for definition in model.classes {
      for words in definition.verbs.map({ $0.text.split(separator: " ") }) where words.count > 1 {
        add(inflection.verb(String(words[0])).all, definition)
      }
      for words in definition.nouns.map({ $0.text.split(separator: " ") }) where words.count > 1 {
        add(inflection.noun(String(words[words.count - 1])), definition)
      }
    }
    return classes
  }

  private static func entriesByWord(
    of model: LexiconModel, _ inflection: Inflection
  ) -> [UInt64: Int] {
    var entries: [UInt64: Int] = [:]
    for entry in model.questions.flatMap(\.entries) {
      let patterns = entry.content.patterns.compactMap { try? PatternParser.parse($0.text) }
      let words = patterns.flatMap(\.words).flatMap { word, isExact in
        isExact ? [word] : inflection.everyForm(of: word)
      }
      for hash in Set(words.map(Folding.hash(of:))) { entries[hash, default: 0] += 1 }
    }
    return entries
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// Lists whose words say what somebody holds of another and so may be wanted in an entry, too.
  private static let openLists: Set<LanguageList> = [
    .reportingRejecting, .reportingEvaluative, .refutationBefore, .refutationAfter,
    .doublingVerbs, .genreOpinion,
  ]

  private static func languageWords(
    _ language: LanguageDefinition, _ inflection: Inflection
  ) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for list in LanguageList.allCases where !openLists.contains(list) {
      for text in language[list].map(\.text) where !text.contains(" ") {
        let word = text.hasPrefix("=") ? String(text.dropFirst()) : text
        words.insert(Folding.hash(of: word))
        guard !list.isOfWords else { continue }
        for form in inflection.everyForm(of: word) { words.insert(Folding.hash(of: form)) }
      }
    }
    return words
  }
}

extension EntryDefinition.Content {
  /// Its texts that are patterns and not names of actors and classes.
  fileprivate var patterns: [LocatedText] {
    switch self {
    case .relation(_, _, let to, _, _): to
    case .event(_, let say, _, let means, _): say + means
    case .concept(let all, _, _): all
    case .judgement(let words, _, _): words
    case .wording(let say): say
    }
  }
}

extension Pattern {
  /// The words that it names, in lower case, and whether only in that form.
  fileprivate var words: [(word: String, isExact: Bool)] {
    switch self {
    case .word(let word, let isExact): [(word.lowercased(), isExact)]
    case .sequence(let parts), .alternatives(let parts): parts.flatMap(\.words)
    case .optional(let inner): inner.words
    case .glob, .actor, .anyActor, .classMember, .number, .possessive, .gap: []
    }
  }
}
