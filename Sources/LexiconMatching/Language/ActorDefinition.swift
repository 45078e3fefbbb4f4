import StanceVocabulary

/// Somebody who acts, as `actors.yaml` names them.
struct ActorDefinition: Hashable, Sendable {
  let id: String
  /// For people: "the United States".
  let displayName: String
  let names: [ActorName]
  /// Nouns that stand for it once it has been named: "the group", "their allies".
  let descriptions: [String]
  /// Pronouns that can stand for it.
  let pronouns: [String]
  let line: Int
}

/// One name of an actor, and when it means that actor.
struct ActorName: Hashable, Sendable {
  let name: String
  let line: Int
  /// The dates in which the name means the actor.
  var from: CalendarDate?
  var until: CalendarDate?
  /// Whether it is a place's name too, which after "in" or "near" it then is.
  var isPlace = false
  /// Whether letters must be written as here.
  var isCaseExact = false
  /// Words of which one must, or none may, stand right before or after.
  var after: [String] = []
  var before: [String] = []
  var notAfter: [String] = []
  var notBefore: [String] = []
  /// Names of which the document must hold one, or may hold none.
  var with: [String] = []
  var without: [String] = []
  /// What the name itself says of the actor.
  var consequences: [Consequence] = []

  init(name: String, line: Int) {
    self.name = name
    self.line = line
  }
}

/// What `case:` may say of a name.
private enum LetterCase: String, CaseIterable {
  case exact
}

/// The whole of `actors.yaml`.
struct ActorsDefinition: Hashable, Sendable {
  var actors: [ActorDefinition] = []
  /// Members by group; a group may hold groups.
  var groups: [String: [String]] = [:]
  /// Phrases that hold a name and mean nobody.
  var notActors: [LocatedText] = []
  /// Names that tell the time of an undated document.
  var eras: [Era] = []

  struct Era: Hashable, Sendable {
    let from: CalendarDate
    let names: [LocatedText]
  }

  static let path = "actors.yaml"

  /// The actors that a name of an actor or group stands for; empty if there is none of that name.
  func members(of name: String) -> [String] {
    var found: [String] = []
    var open = [name]
    var seen: Set<String> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      if let members = groups[next] {
        open.append(contentsOf: members.reversed())
      } else if actors.contains(where: { $0.id == next }) {
        found.append(next)
      }
    }
    return found
  }
}

extension ActorsDefinition {
  /// Reads `actors.yaml`.
  init(_ root: LexiconNode, _ findings: inout [LexiconFinding]) {
    guard var reader = NodeReader(root, what: "actors.yaml", &findings) else { return }
    for (key, value) in reader.value("actors")?.pairs ?? [] {
      guard let id = key.text else { continue }
      if let actor = Self.actor(id, value, &findings) { actors.append(actor) }
    }
    for (key, value) in reader.value("groups")?.pairs ?? [] {
      guard let id = key.text else { continue }
      groups[id] = value.items.compactMap(\.text)
    }
    notActors = reader.texts("not-actors", &findings)
    for item in reader.value("eras")?.items ?? [] {
      guard var era = NodeReader(item, what: "an era", &findings) else { continue }
      if let from = era.date("from", &findings) {
        eras.append(Era(from: from, names: era.texts("names", &findings)))
      }
      era.finish(&findings)
    }
    reader.finish(&findings)
    checkGroups(reader.value("groups"), &findings)
  }

  private static func actor(
    _ id: String, _ node: LexiconNode, _ findings: inout [LexiconFinding]
  ) -> ActorDefinition? {
    guard var reader = NodeReader(node, what: "actor \(id)", &findings) else { return nil }
    let displayName = reader.text("name") ?? id
    let names = (reader.value("names")?.items ?? []).compactMap { name($0, &findings) }
    let descriptions = reader.texts("described-as", &findings).map(\.text)
    let pronouns = reader.texts("pronouns", &findings).map(\.text)
    reader.finish(&findings)
    if names.isEmpty {
      findings.append(
        LexiconFinding(.error, file: node.file, line: node.line, "actor \(id) has no names"))
    }
    return ActorDefinition(
      id: id, displayName: displayName, names: names, descriptions: descriptions,
      pronouns: pronouns, line: node.line)
  }

  private static func name(
    _ node: LexiconNode, _ findings: inout [LexiconFinding]
  ) -> ActorName? {
    if let text = node.text { return ActorName(name: text, line: node.line) }
    guard var reader = NodeReader(node, what: "a name", &findings) else { return nil }
    guard let text = reader.text("name") else {
      findings.append(
        LexiconFinding(.error, file: node.file, line: node.line, "a name without `name`"))
      return nil
    }
    var name = ActorName(name: text, line: node.line)
    name.from = reader.date("from", &findings)
    name.until = reader.date("until", &findings)
    name.isPlace = reader.flag("place", &findings) ?? false
    let letters: LetterCase? = reader.choice("case", &findings)
    name.isCaseExact = letters == .exact
    name.after = reader.texts("after", &findings).map(\.text)
    name.before = reader.texts("before", &findings).map(\.text)
    name.notAfter = reader.texts("not-after", &findings).map(\.text)
    name.notBefore = reader.texts("not-before", &findings).map(\.text)
    name.with = reader.texts("with", &findings).map(\.text)
    name.without = reader.texts("without", &findings).map(\.text)
    name.consequences = Consequence.read(&reader, &findings)
    reader.finish(&findings)
    return name
  }

  private func checkGroups(_ node: LexiconNode?, _ findings: inout [LexiconFinding]) {
    let known = Set(actors.map(\.id)).union(groups.keys)
    for (key, value) in node?.pairs ?? [] {
      for item in value.items {
        guard let group = key.text, let member = item.text, !known.contains(member) else {
          continue
        }
        findings.append(
          LexiconFinding(
            .error, file: item.file, line: item.line,
            "group \(group) names \(member), which is no actor and no group"))
      }
    }
  }
}
