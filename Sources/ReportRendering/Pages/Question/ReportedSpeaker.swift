import StanceComparison
import StanceVocabulary

/// A speaker whose words on a claim are reported, and the sources that carry them.
struct ReportedSpeaker {
  let name: String
  /// By number of statements, the most first, then by source.
  let carriers: [Carrier]

  /// A source that reports the speaker, with what it reports.
  struct Carrier {
    let source: SourceID
    let affirm: Int
    let deny: Int
  }

  var affirm: Int { carriers.reduce(0) { $0 + $1.affirm } }
  var deny: Int { carriers.reduce(0) { $0 + $1.deny } }

  /// The speakers on a claim, those first whom the most sources carry, then with the most
  /// statements, then by name.
  static func all(on claim: ClaimID, in view: ReportView) -> [ReportedSpeaker] {
    var names: [String] = []
    var carriers: [String: [Carrier]] = [:]
    for source in view.sources.map(\.source.id) {
      for tally in view.content.profiles[source]?.reported[claim] ?? [] where isName(tally.name) {
        if carriers[tally.name] == nil { names.append(tally.name) }
        carriers[tally.name, default: []].append(
          Carrier(source: source, affirm: tally.affirm, deny: tally.deny))
      }
    }
    return names.map { ReportedSpeaker(name: $0, carriers: ordered(carriers[$0] ?? [])) }
      .sorted(by: precedes)
  }

  private static func ordered(_ carriers: [Carrier]) -> [Carrier] {
    carriers.enumerated().sorted { left, right in
      let one = left.element.affirm + left.element.deny
      let other = right.element.affirm + right.element.deny
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  private static func precedes(_ left: ReportedSpeaker, _ right: ReportedSpeaker) -> Bool {
    guard left.carriers.count == right.carriers.count else {
      return left.carriers.count > right.carriers.count
    }
    let (one, other) = (left.affirm + left.deny, right.affirm + right.deny)
    return one == other
      ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : one > other
  }

  /// Whether it names anybody: "he" is another in each text, and a day says nothing.
  private static func isName(_ name: String) -> Bool {
    let word = name.lowercased()
    return !pronouns.contains(word) && !days.contains(word)
  }

  private static let pronouns: Set<String> = [
    "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my",
    "him", "them", "us", "who", "one", "this", "that", "these", "those", "others", "some", "many",
  ]

  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "today", "yesterday",
  ]
}
