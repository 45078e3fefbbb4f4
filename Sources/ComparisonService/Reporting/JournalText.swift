import ReportRendering
import StanceVocabulary

/// What an entry of the journal says, as the archive keeps it: `first report`, or lines of fields.
///
/// A line begins with what it is: `source` and `claim` name what the others speak of, `changed` is a
/// verdict, `came` and `went` a source, `more` and `reasons` a count. A text of another form is
/// shown line by line.
enum JournalText {
  static let firstReport = "first report"
  private static let head = "changes 1"

  static func text(_ changes: VerdictChanges) -> String {
    var labels = Labels()
    var lines: [[String]] = []
    for change in changes.changes {
      labels.take(change)
      lines.append([
        "changed", change.claim.description, change.a.id.name, change.b.id.name,
        change.before?.words ?? "", change.after?.words ?? "",
      ])
    }
    lines += changes.came.map { ["came", $0.id.name, $0.name] }
    lines += changes.went.map { ["went", $0.id.name, $0.name] }
    lines += [["more", "\(changes.unlisted)"], ["reasons", "\(changes.otherReasons)"]]
    return ([head] + (labels.lines + lines).map(JournalLine.text)).joined(separator: "\n")
  }

  static func content(_ text: String) -> JournalEntry.Content {
    if text == firstReport { return .firstReport }
    guard text.hasPrefix(head + "\n") else {
      return .lines(text.split(separator: "\n").map(String.init))
    }
    let lines = JournalLine.lines(String(text.dropFirst(head.count + 1)))
    let labels = Labels(lines)
    return .changes(
      VerdictChanges(
        changes: lines.compactMap(labels.change), unlisted: count("more", lines),
        otherReasons: count("reasons", lines), came: sources("came", lines),
        went: sources("went", lines)))
  }

  private static func count(_ kind: String, _ lines: [[String]]) -> Int {
    lines.first { $0.first == kind }?.last.flatMap { Int($0) } ?? 0
  }

  private static func sources(
    _ kind: String, _ lines: [[String]]
  ) -> [VerdictChanges.NamedSource] {
    lines.filter { $0.first == kind && $0.count == 3 }.map {
      VerdictChanges.NamedSource(id: SourceID($0[1]), name: $0[2])
    }
  }

  /// Names and sentences, each once.
  private struct Labels {
    private(set) var lines: [[String]] = []
    private var names: [String: String] = [:]
    private var sentences: [String: String] = [:]

    init() {}

    init(_ lines: [[String]]) {
      for fields in lines where fields.count == 3 {
        if fields[0] == "source" { names[fields[1]] = fields[2] }
        if fields[0] == "claim" { sentences[fields[1]] = fields[2] }
      }
    }

    mutating func take(_ change: VerdictChange) {
      let claim = change.claim.description
      if sentences.updateValue(change.sentence, forKey: claim) == nil {
        lines.append(["claim", claim, change.sentence])
      }
      for source in [change.a, change.b]
      where names.updateValue(source.name, forKey: source.id.name) == nil {
        lines.append(["source", source.id.name, source.name])
      }
    }

    func change(_ fields: [String]) -> VerdictChange? {
      guard fields.count == 6, fields[0] == "changed", let claim = ClaimID(fields[1]) else {
        return nil
      }
      func source(_ id: String) -> VerdictChanges.NamedSource {
        VerdictChanges.NamedSource(id: SourceID(id), name: names[id] ?? id)
      }
      return VerdictChange(
        claim: claim, sentence: sentences[fields[1]] ?? fields[1], a: source(fields[2]),
        b: source(fields[3]), before: fields[4].isEmpty ? nil : VerdictState(words: fields[4]),
        after: fields[5].isEmpty ? nil : VerdictState(words: fields[5]))
    }
  }
}
