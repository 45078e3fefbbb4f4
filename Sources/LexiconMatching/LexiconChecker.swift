import StanceVocabulary

/// Finds what can be read and compiled and is likely a mistake all the same.
enum LexiconChecker {
  static func findings(in model: LexiconModel) -> [LexiconFinding] {
    doubledNames(model) + doubledEntries(model) + unusedClasses(model)
  }

  /// Two actors of one name at one time: only one of them can be meant.
  private static func doubledNames(_ model: LexiconModel) -> [LexiconFinding] {
    var owner: [String: (actor: String, name: ActorName)] = [:]
    var findings: [LexiconFinding] = []
    for actor in model.actors.actors {
      for name in actor.names {
        let key = name.name.lowercased()
        guard let other = owner[key] else {
          owner[key] = (actor.id, name)
          continue
        }
        if other.actor == actor.id {
          // The same name under several conditions is meant.
          if areApart(other.name, name) { continue }
          findings.append(
            warning(name.line, "\(name.name) stands twice among the names of \(actor.id)"))
        } else if !areApart(other.name, name) {
          findings.append(
            LexiconFinding(
              .error, file: ActorsDefinition.path, line: name.line,
              "\(name.name) names both \(other.actor) (line \(other.name.line)) and \(actor.id); "
                + "dates, neighbours or other names of the document must tell them apart"))
        }
      }
    }
    return findings
  }

  /// Whether conditions keep two readings of a name apart.
  private static func areApart(_ left: ActorName, _ right: ActorName) -> Bool {
    func hasCondition(_ name: ActorName) -> Bool {
      name.from != nil || name.until != nil || name.isCaseExact || !name.after.isEmpty
        || !name.before.isEmpty || !name.notAfter.isEmpty || !name.notBefore.isEmpty
        || !name.with.isEmpty || !name.without.isEmpty
    }
    return hasCondition(left) || hasCondition(right)
  }

  private static func warning(_ line: Int, _ message: String) -> LexiconFinding {
    LexiconFinding(.warning, file: ActorsDefinition.path, line: line, message)
  }

  /// Entries that look for the same and mean the same.
  private static func doubledEntries(_ model: LexiconModel) -> [LexiconFinding] {
    var known: [String: [EntryDefinition]] = [:]
    var findings: [LexiconFinding] = []
    for entry in model.questions.flatMap(\.entries) {
      let content = entry.content.withoutLines
      let alike = known[content]?.first { $0.common.withoutLines == entry.common.withoutLines }
      if let other = alike {
        findings.append(
          LexiconFinding(
            .warning, file: entry.rule.file, line: entry.rule.line,
            "the same entry as \(other.rule)"))
      } else {
        known[content, default: []].append(entry)
      }
    }
    return findings
  }

  /// Classes that no entry, no list and no other class names.
  private static func unusedClasses(_ model: LexiconModel) -> [LexiconFinding] {
    var used: Set<String> = []
    for definition in model.classes { used.formUnion(definition.uses) }
    for text in model.language.lists.values.joined() {
      used.formUnion(text.namedClasses)
    }
    for question in model.questions {
      for entry in question.entries {
        for text in entry.content.texts + entry.common.unless + entry.common.needs {
          used.formUnion(text.namedClasses)
        }
        if case .relation(_, let does, _, _, _) = entry.content {
          used.formUnion(does.map(\.text))
        }
      }
      for text in question.implications.flatMap(\.needs) {
        used.formUnion(text.namedClasses)
      }
    }
    return model.classes.filter { !used.contains($0.name) }.map {
      LexiconFinding(.warning, file: $0.file, line: $0.line, "class \($0.name) is used nowhere")
    }
  }
}

extension EntryDefinition.Content {
  /// Every text of the entry.
  var texts: [LocatedText] {
    switch self {
    case .relation(let who, let does, let to, _, _): who + does + to
    case .event(_, let say, let by, let means, let notWhen):
      say + by.map(\.who) + means + notWhen
    case .concept(let all, _, _): all
    case .judgement(let words, let of, _): words + of
    case .wording(let say): say
    }
  }

  /// What tells two entries apart, without where they stand.
  var withoutLines: String {
    let words = texts.map(\.text).joined(separator: "\u{1F}")
    switch self {
    case .relation(_, _, _, let isAgentless, let forms):
      return "relation \(isAgentless) \(forms.map(\.rawValue).sorted()) \(words)"
    case .event(let name, _, _, _, _): return "event \(name) \(words)"
    case .concept(_, let within, let isInOrder): return "concept \(within) \(isInOrder) \(words)"
    case .judgement(_, _, let reach): return "judgement \(reach) \(words)"
    case .wording: return "wording \(words)"
    }
  }
}

extension EntryDefinition.Common {
  var withoutLines: String {
    "\(consequences) \(rejects) \(negation) \(genres.map(\.rawValue).sorted()) "
      + (unless + needs).map(\.text).joined(separator: "\u{1F}")
  }
}
