import ArticleExchange

/// Subtitles of a recording (WebVTT, SubRip) as an article: cues put together to paragraphs, each with
/// who speaks where the subtitles say so.
enum Subtitles {
  /// - Parameter text: UTF-8 with `\n` line ends.
  /// - Returns: Nothing where there is no cue in it.
  static func article(_ text: [UInt8]) -> ExtractedArticle? {
    var joining = CueJoining()
    for cue in cues(String(decoding: text, as: UTF8.self)) { joining.take(cue) }
    let blocks = joining.blocks
    return blocks.isEmpty ? nil : ExtractedArticle(blocks: blocks, metadata: ArticleMetadata())
  }

  /// Words that are shown together.
  struct Cue {
    /// Seconds from the beginning.
    let start: Double
    let end: Double
    var lines: [String]
  }

  /// Blocks of lines of which one has the times: `00:00:01.000 --> 00:00:04.000`.
  private static func cues(_ text: String) -> [Cue] {
    var cues: [Cue] = []
    for block in text.split(separator: "\n\n") {
      let lines = block.split(separator: "\n").map(String.init)
      guard let place = lines.prefix(2).firstIndex(where: { $0.contains("-->") }),
        let times = times(lines[place])
      else { continue }
      cues.append(Cue(start: times.start, end: times.end, lines: Array(lines[(place + 1)...])))
    }
    return cues
  }

  private static func times(_ line: String) -> (start: Double, end: Double)? {
    let parts = line.split(separator: " ", omittingEmptySubsequences: true)
    guard let arrow = parts.firstIndex(of: "-->"), arrow > 0, arrow + 1 < parts.count,
      let start = seconds(parts[arrow - 1]), let end = seconds(parts[arrow + 1])
    else { return nil }
    return (start, end)
  }

  /// `01:02:03,400` or `02:03.400`.
  private static func seconds(_ time: Substring) -> Double? {
    let numbers = time.split { $0 == ":" }.map { part in
      Double(String(part.map { $0 == "," ? "." : $0 }))
    }
    guard (2...3).contains(numbers.count) else { return nil }
    return numbers.reduce(0.0) { sum, number in
      guard let sum, let number else { return nil }
      return sum * 60 + number
    }
  }
}

/// Puts cues together: a sentence goes on over several of them.
private struct CueJoining {
  private var paragraphs: [(speaker: String?, text: String)] = []
  private var end = 0.0
  private var lastLine = ""

  /// A pause of so many seconds begins a paragraph.
  private static let pause = 2.5
  /// A paragraph that is so long ends with its sentence.
  private static let long = 600

  mutating func take(_ cue: Subtitles.Cue) {
    var isFirst = true
    for line in cue.lines {
      let (speaker, words, isTurn) = Self.read(line)
      // Rolling subtitles show the line before once more.
      guard !words.isEmpty, words != lastLine else { continue }
      lastLine = words
      let isPause = isFirst && cue.start - end > Self.pause
      isFirst = false
      add(words, speaker, isNew: isTurn || isPause)
    }
    end = cue.end
  }

  private mutating func add(_ words: String, _ speaker: String?, isNew: Bool) {
    guard let last = paragraphs.last, !isNew, speaker == nil || speaker == last.speaker,
      !(last.text.count > Self.long && last.text.last.map { ".?!".contains($0) } == true)
    else {
      // Who speaks goes on speaking until somebody else does, but a turn without a name is nobody's.
      paragraphs.append((speaker ?? (isNew ? nil : paragraphs.last?.speaker), words))
      return
    }
    paragraphs[paragraphs.count - 1].text += " " + words
  }

  var blocks: [ExtractedArticle.Block] {
    paragraphs.map { paragraph in
      let label = paragraph.speaker.map { "**#\($0):** " } ?? ""
      return ExtractedArticle.Block(kind: .paragraph, text: label + paragraph.text)
    }
  }

  /// A line without its marks, who speaks by its `<v Name>`, and whether somebody else begins to
  /// speak: `- `, `>>`.
  private static func read(_ line: String) -> (speaker: String?, words: String, isTurn: Bool) {
    var speaker: String?
    var words = ""
    var rest = line[...]
    while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
      words += rest[..<mark]
      let closing: Character = rest[mark] == "<" ? ">" : "}"
      guard let end = rest[mark...].firstIndex(of: closing) else { break }
      let tag = rest[rest.index(after: mark)..<end]
      if tag.hasPrefix("v ") || tag.hasPrefix("v.") {
        speaker = tag.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init)
      }
      rest = rest[rest.index(after: end)...]
    }
    words += rest
    var text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isTurn = text.hasPrefix("- ") || text.hasPrefix(">>")
    if isTurn { text = String(text.drop { "->\u{20}".contains($0) }) }
    return (speaker, text, isTurn)
  }
}
