import ArticleExchange
import StanceVocabulary
import TextDecoding

/// What a person reads of a file, cut into blocks, and what the file says of itself.
struct ArticleText {
  let matter: FrontMatter
  /// Blocks with an empty line between them.
  let text: [UInt8]
  let blocks: [TextBlock]
  /// What a file of another format says its language is.
  let declaredLanguage: ArticleMetadata.Fact?
  /// What else the file says, without the language.
  let provenance: Provenance
  /// From the front matter, else the first heading, else a first short line.
  let title: String?

  /// - Parameter source: UTF-8 with `\n` line ends.
  init(_ source: [UInt8]) {
    let (matter, start) = FrontMatter.read(source)
    let lines = SourceLines(source, from: start)
    let transcript = Transcript(source, lines)
    let paragraphs = ParagraphGrouping.paragraphs(of: source, lines, transcript)
    var parts = ArticleParts(source, paragraphs, transcript)
    parts.markHeadings()
    let broken = Self.brokenPlaces(in: source)
    self.init(parts, matter, ReadingPlaces(matter), gaps: broken.map { [$0] } ?? [])
  }

  /// A text with a broken mark here and there is read all the same.
  private static let fewBroken = 8

  /// Where bytes had no meaning in the text's character set: more than one in a thousand.
  private static func brokenPlaces(in source: [UInt8]) -> ReadingGap? {
    let mark = TextDecoding.replacement
    let count = source.indices.count { place in
      source[place] == mark[0] && source[place...].starts(with: mark)
    }
    guard count > fewBroken, count * 1000 > source.count else { return nil }
    return ReadingGap(
      "in \(count) places its text means nothing in its character set",
      remedy: "save it as text in UTF-8")
  }

  /// What the reading child took out of a file of another format, each block on a line of its own.
  init(_ article: ExtractedArticle) {
    var source: [UInt8] = []
    var paragraphs: [SourceParagraph] = []
    for block in article.blocks {
      let start = source.count
      source += Array(block.text.utf8)
      paragraphs.append(SourceParagraph(kind: .init(block.kind), lines: [start..<source.count]))
      source.append(0x0A)
    }
    let transcript = Transcript(source, SourceLines(source, from: 0))
    self.init(
      ArticleParts(source, paragraphs, transcript), FrontMatter(article.metadata),
      ReadingPlaces(article.metadata), gaps: article.gaps,
      declaredLanguage: article.metadata.language)
  }

  private init(
    _ parts: ArticleParts, _ matter: FrontMatter, _ places: ReadingPlaces, gaps: [ReadingGap],
    declaredLanguage: ArticleMetadata.Fact? = nil
  ) {
    var text: [UInt8] = []
    var blocks: [TextBlock] = []
    for part in parts.parts {
      if !text.isEmpty { text += [0x0A, 0x0A] }
      let first = text.count
      text += part.text
      blocks.append(
        TextBlock(kind: part.kind, range: first..<text.count, speaker: part.speaker))
    }
    self.matter = matter
    self.declaredLanguage = declaredLanguage
    self.text = text
    self.blocks = blocks
    title = matter.title ?? parts.title
    var known = places.byFact
    if matter.title == nil, title != nil { known[.title] = "its first line" }
    provenance = Provenance(
      author: matter.author, site: matter.source, address: matter.address, places: known,
      gaps: gaps)
  }
}

extension SourceParagraph.Kind {
  fileprivate init(_ kind: ExtractedArticle.Block.Kind) {
    self =
      switch kind {
      case .heading: .heading
      case .paragraph: .paragraph
      case .listItem: .listItem
      case .quotation: .quotation
      case .caption: .caption
      }
  }
}

/// The blocks of an article before they are put one behind the other.
struct ArticleParts {
  struct Part {
    var kind: TextBlock.Kind
    let text: [UInt8]
    let speaker: String?
    let isOneLine: Bool
  }

  private(set) var parts: [Part] = []
  /// Where the article begins behind the page's furniture.
  private var begin: Int?
  private static let longestHeading = 120
  private static let longestTitle = 200

  init(_ source: [UInt8], _ paragraphs: [SourceParagraph], _ transcript: Transcript) {
    var speaker: String?
    var isPastEnd = false
    for paragraph in paragraphs {
      let raw = Array(paragraph.lines.map { source[$0] }.joined(separator: [0x0A]))
      var text = InlineMarks.removed(from: raw)
      if let label = transcript.label(Self.firstLine(source, paragraph)) {
        speaker = String(decoding: label.name, as: UTF8.self)
        text = Transcript.behind(label, text)
      }
      guard text.contains(where: { $0 > 0x20 }) else { continue }
      isPastEnd = isPastEnd || Furniture.beginsEnd(text)
      let isFurniture = isPastEnd || Furniture.holds(text, isFirst: begin == nil)
      if !isFurniture, begin == nil { begin = parts.count }
      parts.append(
        Part(
          kind: isFurniture ? .furniture : Self.kind(paragraph.kind), text: text,
          speaker: isFurniture || paragraph.kind == .caption ? nil : speaker,
          isOneLine: paragraph.lines.count == 1))
    }
  }

  /// The first line with the mark of a heading that grouping has taken off it.
  private static func firstLine(
    _ source: [UInt8], _ paragraph: SourceParagraph
  ) -> ArraySlice<UInt8> {
    let line = source[paragraph.lines[0]]
    return paragraph.kind == .heading ? ("# ".utf8 + line)[...] : line
  }

  private static func kind(_ kind: SourceParagraph.Kind) -> TextBlock.Kind {
    switch kind {
    case .heading: .heading
    case .paragraph: .paragraph
    case .listItem: .listItem
    case .quotation: .quotation
    case .caption: .caption
    }
  }

  /// The first heading, else the first block where it is short.
  var title: String? {
    let first = parts.first { $0.kind == .heading } ?? parts.first { $0.kind.isOfArticle }
    guard let first, first.text.count <= Self.longestTitle else { return nil }
    return String(decoding: first.text, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Makes headings of short lines without a stop that stand above a long paragraph, as plain text
  /// and copied pages have them.
  mutating func markHeadings() {
    for place in parts.indices.dropLast() where isPlainHeading(place) {
      parts[place].kind = .heading
    }
  }

  private func isPlainHeading(_ place: Int) -> Bool {
    let part = parts[place]
    guard part.kind == .paragraph, part.isOneLine, part.speaker == nil,
      part.text.count <= Self.longestHeading, parts[place + 1].kind == .paragraph,
      parts[place + 1].text.count > Self.longestHeading
    else { return false }
    let isFirst = place == begin
    guard isFirst || parts[place - 1].text.count > Self.longestHeading else { return false }
    let words = part.text.split(separator: 0x20).count
    let stops = isFirst ? ".,;:" : ".,;:!?"
    let lastLetter = String(decoding: part.text, as: UTF8.self)
      .last { !"\"'”’»)*".contains($0) }
    return words >= 3 && !(lastLetter.map(stops.contains) ?? true)
  }
}
