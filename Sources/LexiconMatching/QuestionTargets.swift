/// Whom the questions ask about: the actors that their entries name again and again.
enum QuestionTargets {
  /// An actor is a target of a question where one in so many of its entries names it, by itself or
  /// with a group.
  private static let oneEntryIn = 4

  /// The targets of all questions, in the order of `actors.yaml`.
  static func actors(in model: LexiconModel) -> [String] {
    var targets: Set<String> = []
    for question in model.questions {
      var entries: [String: Int] = [:]
      for entry in question.entries {
        let named = Set(entry.content.texts.flatMap { names(in: $0.text) })
        for actor in Set(named.flatMap(model.actors.members)) { entries[actor, default: 0] += 1 }
      }
      for (actor, count) in entries where count * oneEntryIn >= question.entries.count {
        targets.insert(actor)
      }
    }
    return model.actors.actors.map(\.id).filter(targets.contains)
  }

  /// The actors and groups that a text names: a bare name, or those of its pattern.
  private static func names(in text: String) -> [String] {
    guard text.contains("{") else { return [text] }
    guard let pattern = try? PatternParser.parse(text) else { return [] }
    return names(in: pattern)
  }

  private static func names(in pattern: Pattern) -> [String] {
    switch pattern {
    case .actor(let names): names
    case .sequence(let parts), .alternatives(let parts): parts.flatMap(names)
    case .optional(let inner): names(in: inner)
    case .word, .glob, .anyActor, .classMember, .number, .possessive, .gap: []
    }
  }
}
