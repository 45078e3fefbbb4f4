import StanceVocabulary

/// The passages of all sources that hold a statement, and which of them are copies of each other;
/// kept up to date document by document.
///
/// Work grows with the passages that come and go, not with all that are held. Passages have
/// numbers; nothing that is told of them depends on which numbers these are.
struct PassageGraph: Sendable {
  private var passages: [Passage?] = []
  private var freeNumbers: [Int] = []
  private var numbers: [SourceID: [UInt64: Int]] = [:]
  private var index = CopyIndex()
  /// Near copies in the same source, both ways; only passages that have some.
  private var copies: [Int: Set<Int>] = [:]
  /// Copies in other sources, both ways; only passages that have some.
  private(set) var links: [Int: Set<Int>] = [:]
  /// How many links two sources have, both ways.
  private var partners: [SourceID: [SourceID: Int]] = [:]
  /// The passages of each source that have copies in other sources.
  private(set) var linked: [SourceID: Set<Int>] = [:]

  /// A passage of one source, with all its copies there that are the same word for word.
  struct Passage: Sendable {
    let source: SourceID
    let fingerprint: PassageFingerprint
    /// Its statements, in order.
    fileprivate(set) var statements: [Evidence]

    /// One statement of each place that has it, in order.
    var places: [Evidence] {
      var places: [Evidence] = []
      for statement in statements
      where places.last.map({ PassagePlace($0) != PassagePlace(statement) }) ?? true {
        places.append(statement)
      }
      return places
    }

    fileprivate var hasSeveralPlaces: Bool {
      statements.first.map { first in
        statements.contains { PassagePlace($0) != PassagePlace(first) }
      } ?? false
    }
  }

  /// What a change of one source's statements made otherwise.
  struct Change {
    /// The other sources that have a copy of a passage that came, changed or went, and the claims of
    /// the statements in these copies.
    fileprivate(set) var partners: [SourceID: Set<ClaimID>] = [:]
    /// Groups of the source that are no more, by their ``PassageGroup/name``.
    fileprivate(set) var gone: Set<Int> = []
    /// Groups that are new or others than before.
    fileprivate(set) var groups: [PassageGroup] = []
    /// The claims of all statements in groups that came, changed or went.
    fileprivate(set) var claims: Set<ClaimID> = []
  }

  /// Takes statements of a source out and others in.
  ///
  /// All of them have weight. Those without words in their passage are copies of nothing and are
  /// left out.
  mutating func update(
    _ source: SourceID, removing removed: [Evidence], adding added: [Evidence]
  ) -> Change {
    var change = Change()
    let removed = Self.byPassage(removed)
    let added = Self.byPassage(added)
    var touched: Set<Int> = []
    for exact in Set(removed.keys).union(added.keys) {
      guard let number = numbers[source]?[exact], !touched.contains(number) else { continue }
      touched.formUnion(note(goneWith: number, &change))
    }
    for (exact, statements) in removed {
      guard let number = numbers[source]?[exact] else { continue }
      let gone = Set(statements.map(\.statement))
      note(partnersOf: number, &change)
      passages[number]?.statements.removeAll { gone.contains($0.statement) }
      if passages[number]?.statements.isEmpty == true, added[exact] == nil {
        remove(number, of: source)
        touched.remove(number)
      }
    }
    for (exact, statements) in added.sorted(by: { $0.key < $1.key }) {
      if let number = numbers[source]?[exact] {
        passages[number]?.statements += statements
        passages[number]?.statements.sort(by: EvidenceOrder.precedes)
        note(partnersOf: number, &change)
      } else {
        let number = insert(
          Passage(
            source: source, fingerprint: statements[0].passage,
            statements: statements.sorted(by: EvidenceOrder.precedes)), &touched, &change)
        note(partnersOf: number, &change)
        touched.insert(number)
      }
    }
    var seen: Set<Int> = []
    for number in touched where seen.insert(number).inserted {
      let members = connected(to: number)
      seen.formUnion(members)
      guard let group = group(of: members) else { continue }
      change.groups.append(group)
      change.claims.formUnion(group.statements.map(\.claim))
    }
    return change
  }

  subscript(number: Int) -> Passage? { passages[number] }

  /// The passage of a statement's source that the statement stands in.
  func number(of statement: Evidence) -> Int? {
    numbers[statement.source]?[statement.passage.exact]
  }

  /// Whether the two sources have any passage in common.
  func isShared(between a: SourceID, and b: SourceID) -> Bool {
    partners[a]?[b] != nil
  }

  /// Whether a source has a passage in common with any other.
  func hasPartners(_ source: SourceID) -> Bool {
    partners[source]?.isEmpty == false
  }

  // MARK: - Groups

  /// A passage with all that are near copies of it in the same source, directly or through others.
  private func connected(to number: Int) -> Set<Int> {
    var members: Set<Int> = [number]
    guard copies[number] != nil else { return members }
    var waiting = [number]
    while let next = waiting.popLast() {
      for other in copies[next] ?? [] where members.insert(other).inserted {
        waiting.append(other)
      }
    }
    return members
  }

  /// The group of passages that hang together; nothing where they stand in one place only.
  private func group(of members: Set<Int>) -> PassageGroup? {
    guard let name = name(ofGroup: members) else { return nil }
    let statements = members.flatMap { passages[$0]?.statements ?? [] }
    return PassageGroup(name: name, statements: statements.sorted(by: EvidenceOrder.precedes))
  }

  private func name(ofGroup members: Set<Int>) -> Int? {
    guard let name = members.min(),
      members.count > 1 || passages[name]?.hasSeveralPlaces == true
    else { return nil }
    return name
  }

  /// Takes note that a passage's group is to be another.
  /// - Returns: Its members.
  private func note(goneWith number: Int, _ change: inout Change) -> Set<Int> {
    let members = connected(to: number)
    guard let name = name(ofGroup: members) else { return members }
    change.gone.insert(name)
    for member in members {
      for statement in passages[member]?.statements ?? [] { change.claims.insert(statement.claim) }
    }
    return members
  }

  /// Takes note of the copies of a passage in other sources.
  private func note(partnersOf number: Int, _ change: inout Change) {
    for other in links[number] ?? [] {
      guard let copy = passages[other] else { continue }
      change.partners[copy.source, default: []].formUnion(copy.statements.map(\.claim))
    }
  }

  private static func byPassage(_ statements: [Evidence]) -> [UInt64: [Evidence]] {
    Dictionary(grouping: statements.lazy.filter { !$0.passage.shingles.isEmpty }) {
      $0.passage.exact
    }
  }

  // MARK: - Links

  /// Takes in a passage.
  ///
  /// `touched`: Passages of whose groups note was taken; the members of those that it joins come to it.
  private mutating func insert(
    _ passage: Passage, _ touched: inout Set<Int>, _ change: inout Change
  ) -> Int {
    let number = freeNumbers.popLast() ?? passages.count
    if number == passages.count { passages.append(nil) }
    for other in index.candidates(for: passage.fingerprint) {
      guard let fingerprint = passages[other]?.fingerprint,
        passage.fingerprint.isCopy(of: fingerprint), let known = passages[other]
      else { continue }
      if known.source == passage.source {
        // Once a group, not once a copy in it: thousands of pages may carry the same notice.
        if !touched.contains(other) { touched.formUnion(note(goneWith: other, &change)) }
        copies[number, default: []].insert(other)
        copies[other, default: []].insert(number)
      } else {
        link(number, of: passage.source, to: other)
        link(other, of: known.source, to: number)
        count(1, between: passage.source, and: known.source)
      }
    }
    passages[number] = passage
    numbers[passage.source, default: [:]][passage.fingerprint.exact] = number
    index.insert(passage.fingerprint, as: number)
    return number
  }

  private mutating func link(_ number: Int, of source: SourceID, to other: Int) {
    links[number, default: []].insert(other)
    linked[source, default: []].insert(number)
  }

  private mutating func remove(_ number: Int, of source: SourceID) {
    guard let passage = passages[number] else { return }
    linked[source]?.remove(number)
    for other in links.removeValue(forKey: number) ?? [] {
      guard let partner = passages[other]?.source else { continue }
      links[other]?.remove(number)
      if links[other]?.isEmpty == true {
        links[other] = nil
        linked[partner]?.remove(other)
      }
      count(-1, between: source, and: partner)
    }
    for other in copies.removeValue(forKey: number) ?? [] {
      copies[other]?.remove(number)
      if copies[other]?.isEmpty == true { copies[other] = nil }
    }
    numbers[source]?[passage.fingerprint.exact] = nil
    index.remove(passage.fingerprint, as: number)
    passages[number] = nil
    freeNumbers.append(number)
  }

  private mutating func count(_ change: Int, between a: SourceID, and b: SourceID) {
    for (one, other) in [(a, b), (b, a)] {
      let sum = (partners[one]?[other] ?? 0) + change
      partners[one, default: [:]][other] = sum == 0 ? nil : sum
    }
  }
}

/// Statements of one source whose folding hangs together: those of passages that are copies of each
/// other, directly or through others, in more than one place.
struct PassageGroup: Sendable {
  /// Tells it from the source's other groups, until one of its passages comes or goes.
  let name: Int
  /// In order.
  let statements: [Evidence]
}

/// A paragraph of a document.
struct PassagePlace: Hashable {
  let document: DocumentID
  let block: Int

  init(_ statement: Evidence) {
    document = statement.document.id
    block = statement.block
  }
}
