import StanceVocabulary

extension LexiconCounts {
  /// Counts what stands in the files that were read, and what was learnt beside them.
  init(_ model: LexiconModel, _ evidence: EvidenceWeights?) {
    self.init()
    let asked = model.questions.filter(\.isActive)
    questions = asked.map(Question.init)
    switchedOff = model.questions.count - asked.count
    actors = Actors(model.actors)
    for definition in model.classes {
      let words =
        definition.verbs.count + definition.nouns.count + definition.adjectives.count
        + definition.words.count + definition.phrases.count
      if let last = classes.last, last.file == definition.file {
        classes[classes.count - 1] = ClassFile(
          file: last.file, classes: last.classes + 1, words: last.words + words)
      } else {
        classes.append(ClassFile(file: definition.file, classes: 1, words: words))
      }
    }
    lists = LanguageList.allCases.map {
      NamedCount(name: $0.rawValue, count: model.language[$0].count)
    }.filter { $0.count > 0 }
    irregularVerbs = model.language.irregularVerbs.count
    cues = evidence.map {
      Cues(file: EvidenceWeights.path, cues: $0.entries.count, sides: $0.sides.count)
    }
  }
}

extension LexiconCounts.Question {
  fileprivate init(_ definition: QuestionDefinition) {
    let entries = definition.entries
    self.init(
      file: entries.first?.rule.file ?? "questions/\(definition.question.id).yaml",
      title: definition.question.title,
      claims: definition.question.claims.count,
      entries: EntryReader.sections.map { section in
        LexiconCounts.NamedCount(
          name: section.key, count: entries.count { $0.kind == section.kind })
      },
      rejects: entries.count { !$0.common.rejects.isEmpty },
      weak: entries.count { $0.common.footing == .weak },
      implications: definition.implications.count, examples: definition.examples.count)
  }
}

extension LexiconCounts.Actors {
  fileprivate init(_ definition: ActorsDefinition) {
    self.init()
    actors = definition.actors.count
    names = definition.actors.reduce(0) { $0 + $1.names.count }
    groups = definition.groups.count
    notActors = definition.notActors.count
    eraNames = definition.eras.reduce(0) { $0 + $1.names.count }
  }
}
