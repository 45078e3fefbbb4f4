/// The name of who speaks, at the beginning of a line of a transcript: `## #Max`, `**#Aaron**`, `MAX:`,
/// `**Max Blumenthal:** Yes`, `Q. Why?`.
struct TranscriptLabel: Hashable {
  /// The name's bytes, without marks.
  let name: [UInt8]
  /// Whether it is marked as a heading or bold, and by `#`: then one alone is enough.
  let isCertain: Bool
  /// Whether it is the letter of a question or an answer with a stop: then both must be there, as other
  /// lines begin so too.
  let isDotted: Bool

  /// The label at the beginning of a line, if something like one stands there.
  init?(line: ArraySlice<UInt8>) {
    var rest = line.drop(while: \.isBlank)
    guard let first = rest.first,
      first.isASCIICapital || first >= 0xC3 || "#*_".utf8.contains(first)
    else { return nil }
    let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
    let isHeading = (1...6).contains(hashes) && rest.dropFirst(hashes).first?.isBlank == true
    if isHeading { rest = rest.dropFirst(hashes).drop(while: \.isBlank) }
    let isBold = rest.starts(with: "**".utf8) || rest.starts(with: "__".utf8)
    if isBold { rest = rest.dropFirst(2) }
    let hasHash = rest.first == UInt8(ascii: "#")
    if hasHash { rest = rest.dropFirst() }
    if let letter = Self.dotted(rest) {
      (name, isCertain, isDotted) = ([letter], false, true)
      return
    }
    let name = Self.name(rest)
    guard !name.isEmpty, !Self.isNoName(name) else { return nil }
    let behind = rest.dropFirst(name.count).drop { $0 == UInt8(ascii: "*") || $0 == 0x5F }
    let isAlone = behind.allSatisfy(\.isBlank)
    guard behind.first == UInt8(ascii: ":") || (isAlone && (isHeading || isBold)) else {
      return nil
    }
    // Of `12:30` and `https://` the colon closes no label.
    let next = behind.dropFirst().first ?? 0x20
    guard next.isBlank || next == UInt8(ascii: "*") || next == 0x5F else { return nil }
    self.name = Array(name)
    isCertain = hasHash && (isHeading || isBold)
    isDotted = false
  }

  /// The letter of `Q. Why?`.
  private static func dotted(_ rest: ArraySlice<UInt8>) -> UInt8? {
    let letters = Array(rest.prefix(3))
    guard letters.count == 3, questionAndAnswer.contains(letters[0]),
      letters[1] == UInt8(ascii: "."), letters[2].isBlank
    else { return nil }
    return letters[0]
  }

  static let questionAndAnswer = Array("QA".utf8)

  /// Up to four capitalized words of up to 40 bytes.
  private static func name(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let name = bytes.prefix(41).prefix(while: isOfName)
    guard name.count <= 40, name.last != 0x20 else { return [] }
    let words = name.split(separator: 0x20, omittingEmptySubsequences: false)
    let areNames = words.allSatisfy { word in
      word.first.map { $0.isASCIICapital || $0 >= 0xC3 } ?? false
    }
    return words.count <= 4 && areNames ? name : []
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80 || " .-'".utf8.contains(byte)
  }

  /// Words that stand before a colon in any text.
  private static func isNoName(_ name: ArraySlice<UInt8>) -> Bool {
    noNames.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private static let noNames: Set<String> = [
    "note", "update", "updated", "source", "sources", "photo", "photos", "image", "images",
    "video", "related", "warning", "contact", "facebook", "twitter", "instagram", "patreon",
    "minds", "mastodon", "telegram", "youtube", "tags", "topics", "by", "published", "posted",
    "editor's note", "read more", "see also", "title", "date", "author", "subject", "from", "to",
    "cc", "copyright", "references", "background", "analysis", "conclusion", "summary",
  ]
}

/// The labels that a document's lines carry.
struct Transcript {
  /// Names that stand before a colon, or alone and marked, more than once.
  private let recurring: Set<[UInt8]>
  private let hasQuestionsAndAnswers: Bool

  init(_ text: [UInt8], _ lines: SourceLines) {
    var counts: [[UInt8]: Int] = [:]
    for line in lines {
      guard let label = TranscriptLabel(line: text[line]) else { continue }
      counts[label.name, default: 0] += 1
    }
    let recurring = Set(counts.filter { $0.value > 1 }.keys)
    self.recurring = recurring
    hasQuestionsAndAnswers = TranscriptLabel.questionAndAnswer.allSatisfy {
      recurring.contains([$0])
    }
  }

  /// The label that a line begins with, if it is one in this document.
  func label(_ line: ArraySlice<UInt8>) -> TranscriptLabel? {
    guard let label = TranscriptLabel(line: line),
      label.isDotted
        ? hasQuestionsAndAnswers : label.isCertain || recurring.contains(label.name)
    else { return nil }
    return label
  }

  /// A paragraph's text behind its label.
  static func behind(_ label: TranscriptLabel, _ cleaned: [UInt8]) -> [UInt8] {
    var rest = cleaned[...]
    if rest.first == UInt8(ascii: "#") { rest = rest.dropFirst() }
    guard rest.starts(with: label.name) else { return cleaned }
    rest = rest.dropFirst(label.name.count)
    if let mark = rest.first, mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") {
      rest = rest.dropFirst()
    }
    return Array(rest.drop { $0 <= 0x20 })
  }
}
