import StanceVocabulary

/// A block of a text with its statements' sentences marked, and the notes to them beside it.
struct MarkedBlock {
  let document: Document
  let block: TextBlock
  /// The block's statements in document order.
  let statements: [NumberedStatement]
  /// Items of the list beside it, in order; where it is empty the text stands alone.
  let notes: [HTMLNode]
  /// Whether it stands elsewhere too.
  var isCopied = false
  /// Where links may lead to it; nothing for most blocks.
  var anchor: String?
  /// Who begins to speak with this block.
  let announcedSpeaker: String?

  func node() -> HTMLNode {
    let speaker: [HTMLNode] =
      announcedSpeaker.map {
        [.p("speaker", [.name(LegibleText.line($0))])]
      } ?? []
    let side: [HTMLNode] =
      notes.isEmpty ? [] : [.element(.ul, [.classes("notes")], notes)]
    let copied = isCopied ? " copied" : ""
    return .element(
      .div, [.classes("block \(block.kind.rawValue)\(copied)")] + (anchor.map { [.id($0)] } ?? []),
      [.div("reading", speaker + [body])] + side)
  }

  private var body: HTMLNode {
    let words = marked()
    return switch block.kind {
    case .heading: .element(.h3, [.directionOfContent], words)
    case .quotation: .element(.blockquote, [.directionOfContent], [.p(nil, words)])
    case .paragraph, .listItem, .caption, .furniture: .element(.p, [.directionOfContent], words)
    }
  }

  /// The block's text from start to end, each sentence with statements in a mark.
  private func marked() -> [HTMLNode] {
    let range = block.range.clamped(to: 0..<document.text.count)
    var nodes: [HTMLNode] = []
    var cursor = range.lowerBound
    for group in sentences() {
      let sentence = group[0].statement.sentence.clamped(to: cursor..<range.upperBound)
      if sentence.isEmpty {
        nodes += anchors(group)
        continue
      }
      nodes.append(text(cursor..<sentence.lowerBound))
      nodes.append(mark(sentence, group))
      cursor = sentence.upperBound
    }
    return nodes + [text(cursor..<range.upperBound)]
  }

  /// Statements by sentence, in order.
  private func sentences() -> [[NumberedStatement]] {
    var groups: [[NumberedStatement]] = []
    for statement in statements {
      if let last = groups.last?.first,
        last.statement.sentence == statement.statement.sentence
      {
        groups[groups.count - 1].append(statement)
      } else {
        groups.append([statement])
      }
    }
    return groups
  }

  private func mark(_ sentence: Range<Int>, _ group: [NumberedStatement]) -> HTMLNode {
    let isOwn = group.contains { $0.statement.voice == .own }
    let poles = Set(group.map(\.statement.pole))
    let pole = poles.count == 1 ? SideWords(group[0].statement.pole).styleClass : "both"
    var nodes = anchors(group)
    var cursor = sentence.lowerBound
    for words in Self.merged(group.map { $0.statement.evidence.clamped(to: sentence) }) {
      nodes.append(text(cursor..<words.lowerBound))
      nodes.append(.element(.b, [], [text(words)]))
      cursor = words.upperBound
    }
    nodes.append(text(cursor..<sentence.upperBound))
    return .element(
      .mark, [.classes("\(pole) \(isOwn ? "own" : "reported")")], nodes + references(group))
  }

  /// Where links to the statements lead: to the sentence, not to the note.
  private func anchors(_ group: [NumberedStatement]) -> [HTMLNode] {
    group.map { .element(.span, [.id(PageLinks.anchor($0.index))], []) }
  }

  private func references(_ group: [NumberedStatement]) -> [HTMLNode] {
    let links: [HTMLNode] = group.map {
      .element(
        .a, [.href("#\($0.noteAnchor)"), .classes($0.styleClass)], [.text($0.sign)])
    }
    return [.element(.sup, [], links)]
  }

  private func text(_ range: Range<Int>) -> HTMLNode {
    .text(document.string(range))
  }

  /// Ranges in order, those that touch made one, empty ones left out.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    let ordered = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    var merged: [Range<Int>] = []
    for range in ordered {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
