/// The journal of changes as an Atom feed (RFC 4287).
struct AtomFeed {
  /// What tells this journal from all others: a UUID.
  let journal: String

  /// Within the folder of the journal.
  static let name = "feed.atom"
  static let path = "changes/\(name)"
  private static let mostChanges = 30

  /// Takes all entries, newest first.
  func rendered(_ entries: [WrittenEntry]) -> RenderedPage {
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <title>Parallax: how verdicts changed</title>
        <subtitle>\(XMLText.escaped(StandingLines.machine))</subtitle>
        <id>urn:uuid:\(XMLText.escaped(journal))</id>
        <link rel="self" type="application/atom+xml" href="\(Self.name)"/>
        <link rel="alternate" type="text/html" href="index.html"/>
        <author><name>Parallax</name></author>
        <updated>\(XMLText.escaped(entries.first?.publishedAt ?? "1970-01-01T00:00:00Z"))</updated>

      """
    for entry in entries { text += entry.feed ?? "" }
    text += "</feed>\n"
    return RenderedPage(path: Self.path, bytes: Array(text.utf8))
  }

  /// An entry of the feed.
  static func element(_ entry: JournalEntry) -> String {
    let content = ChangeList(most: mostChanges, places: nil).nodes(entry.content)
    return """
        <entry>
          <title>\(XMLText.escaped(ChangeWords.title(entry.content)))</title>
          <id>urn:uuid:\(XMLText.escaped(entry.id))</id>
          <link rel="alternate" type="text/html" href="index.html#\(ChangesPage.anchor(entry))"/>
          <published>\(XMLText.escaped(entry.publishedAt))</published>
          <updated>\(XMLText.escaped(entry.publishedAt))</updated>
          <content type="html">\(XMLText.escaped(HTMLFormatter.text(content)))</content>
        </entry>

      """
  }
}
