/// The journal of changes as an Atom feed (RFC 4287).
enum AtomFeed {
  static let path = "changes/feed.atom"

  static func rendered(_ entries: [JournalEntry]) -> RenderedPage {
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <title>Parallax: changes of verdicts</title>
        <id>urn:parallax:changes</id>
        <link rel="self" href="feed.atom"/>
        <link rel="alternate" type="text/html" href="index.html"/>
        <author><name>Parallax</name></author>
        <updated>\(entries.first?.publishedAt ?? "1970-01-01T00:00:00Z")</updated>

      """
    for entry in entries {
      text += """
          <entry>
            <title>\(escaped(entry.heading))</title>
            <id>urn:parallax:change:\(escaped(entry.id))</id>
            <link rel="alternate" type="text/html" href="index.html"/>
            <updated>\(escaped(entry.publishedAt))</updated>
            <content type="text">\(escaped(entry.lines.joined(separator: "\n")))</content>
          </entry>

        """
    }
    text += "</feed>\n"
    return RenderedPage(path: path, bytes: Array(text.utf8))
  }

  /// XML text: markup escaped, characters that XML 1.0 cannot hold shown as U+FFFD.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
