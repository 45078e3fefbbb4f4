/// The journal of changes as an Atom feed (RFC 4287).
struct AtomFeed {
  /// What tells this journal from all others: a UUID.
  let journal: String

  /// Within the folder of the journal.
  static let name = "feed.atom"
  static let path = "changes/\(name)"
  /// A feed carries the newest entries; the page has the others.
  private static let mostEntries = 50
  private static let mostChanges = 30

  func rendered(_ entries: [JournalEntry]) -> RenderedPage {
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <title>Parallax: how verdicts changed</title>
        <subtitle>\(Self.escaped(StandingLines.machine))</subtitle>
        <id>urn:uuid:\(Self.escaped(journal))</id>
        <link rel="self" type="application/atom+xml" href="\(Self.name)"/>
        <link rel="alternate" type="text/html" href="index.html"/>
        <author><name>Parallax</name></author>
        <updated>\(Self.escaped(entries.first?.publishedAt ?? "1970-01-01T00:00:00Z"))</updated>

      """
    for entry in entries.prefix(Self.mostEntries) { text += Self.element(entry) }
    text += "</feed>\n"
    return RenderedPage(path: Self.path, bytes: Array(text.utf8))
  }

  private static func element(_ entry: JournalEntry) -> String {
    let content = ChangeList(most: mostChanges, places: nil).nodes(entry.content)
    return """
        <entry>
          <title>\(escaped(ChangeWords.title(entry.content)))</title>
          <id>urn:uuid:\(escaped(entry.id))</id>
          <link rel="alternate" type="text/html" href="index.html#\(ChangesPage.anchor(entry))"/>
          <published>\(escaped(entry.publishedAt))</published>
          <updated>\(escaped(entry.publishedAt))</updated>
          <content type="html">\(escaped(HTMLFormatter.text(content)))</content>
        </entry>

      """
  }

  /// XML text: markup escaped, characters that XML 1.0 cannot hold shown as U+FFFD.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
