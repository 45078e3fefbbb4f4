import StanceVocabulary

/// The changes of one entry, grouped by claim.
struct ChangeList {
  /// At most so many changes are listed; the others are counted.
  let most: Int
  /// What can be linked to, and how; nothing for a text that is read elsewhere.
  let places: (targets: JournalTargets, links: PageLinks)?

  /// So many changes of a claim stand open; the others fold.
  private static let open = 8

  func nodes(_ content: JournalEntry.Content) -> [HTMLNode] {
    switch content {
    case .firstReport:
      return [.p(nil, ["The journal begins with this report."])]
    case .changes(let changes):
      return sources(changes) + claims(changes) + rest(changes)
    case .lines(let lines):
      let shown = lines.prefix(most).map { [HTMLNode.name(LegibleText.line($0))] }
      return [.ul("changed", Array(shown))] + remainder(lines.count - shown.count)
    }
  }

  private func sources(_ changes: VerdictChanges) -> [HTMLNode] {
    [("New in the report", changes.came), ("No longer in the report", changes.went)]
      .filter { !$0.1.isEmpty }.map { words, sources in
        let shown = sources.prefix(most)
        let names = shown.enumerated().flatMap { place, source -> [HTMLNode] in
          (place > 0 ? [", "] : []) + [name(source)]
        }
        let more = sources.count - shown.count
        return .p(
          nil, [.text("\(words): ")] + names + [.text(more > 0 ? " and \(more) more." : ".")])
      }
  }

  private func name(_ source: VerdictChanges.NamedSource) -> HTMLNode {
    let name = HTMLNode.name(LegibleText.line(source.name))
    guard let places, places.targets.sources.contains(source.id) else { return name }
    return .link(places.links.source(source.id), [name])
  }

  // MARK: - Claims

  private func claims(_ changes: VerdictChanges) -> [HTMLNode] {
    var order: [ClaimID] = []
    var groups: [ClaimID: [VerdictChange]] = [:]
    for change in changes.changes.prefix(most) {
      if groups[change.claim] == nil { order.append(change.claim) }
      groups[change.claim, default: []].append(change)
    }
    return order.flatMap { group(groups[$0] ?? []) }
  }

  private func group(_ changes: [VerdictChange]) -> [HTMLNode] {
    guard let first = changes.first else { return [] }
    let lines = changes.map(line)
    let folded = Array(lines.dropFirst(Self.open))
    let heading = HTMLNode.element(.h3, [], [claim(first)])
    let list = HTMLNode.ul("changed", Array(lines.prefix(Self.open)))
    guard !folded.isEmpty else { return [heading, list] }
    let words = "\(English.grouped(folded.count)) more on this claim"
    return [
      heading, list,
      .element(
        .details, [], [.element(.summary, [], [.text(words)]), .ul("changed", folded)]),
    ]
  }

  private func claim(_ change: VerdictChange) -> HTMLNode {
    let words = HTMLNode.text(LegibleText.line(change.sentence))
    guard let places, places.targets.claims.contains(change.claim) else { return words }
    return .link(places.links.claim(change.claim), [words])
  }

  private func line(_ change: VerdictChange) -> [HTMLNode] {
    pair(change) + [
      ": ", .element(.strong, [], [.text(ChangeWords.now(change))]),
      .text("; \(ChangeWords.before(change))"),
    ]
  }

  private func pair(_ change: VerdictChange) -> [HTMLNode] {
    if let places, places.targets.hasPairPages, places.targets.sources.contains(change.a.id),
      places.targets.sources.contains(change.b.id)
    {
      let names: [HTMLNode] = [
        .name(LegibleText.line(change.a.name)), " – ", .name(LegibleText.line(change.b.name)),
      ]
      return [.link(places.links.pair(change.a.id, change.b.id), names)]
    }
    return [name(change.a), " – ", name(change.b)]
  }

  private func rest(_ changes: VerdictChanges) -> [HTMLNode] {
    let hidden = max(0, changes.changes.count - most) + changes.unlisted
    let reasons = changes.otherReasons
    return remainder(hidden)
      + (reasons > 0 ? [.p("note", [.text(ChangeWords.otherReasons(reasons) + ".")])] : [])
  }

  private func remainder(_ hidden: Int) -> [HTMLNode] {
    guard hidden > 0 else { return [] }
    let words = "\(English.count(hidden, "more change")) not listed here"
    return [.p("note", [.text("And \(words).")])]
  }
}
