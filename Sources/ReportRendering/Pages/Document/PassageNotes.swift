import StanceComparison
import StanceVocabulary

/// What stands elsewhere too, or was not read: the notes to a block that are about the whole of it.
struct PassageNotes {
  let content: DocumentContent
  let links: PageLinks
  private let passages: [Int: PassageCopies]
  /// Blocks whose copies stand where those of the block before them do: named in short.
  private let continued: Set<Int>

  /// More sources than this are counted, not named.
  private static let mostSources = 4

  init(content: DocumentContent, links: PageLinks) {
    self.content = content
    self.links = links
    passages = Dictionary(content.passages.map { ($0.block, $0) }) { first, _ in first }
    var continued: Set<Int> = []
    for (one, next) in zip(content.passages, content.passages.dropFirst())
    where Self.continues(one, next) {
      continued.insert(next.block)
    }
    self.continued = continued
  }

  /// Whether a passage is of one kind with the one before, and its only copy in the same document.
  private static func continues(_ one: PassageCopies, _ next: PassageCopies) -> Bool {
    let kinds = [one, next].map { [!$0.folded.isEmpty, $0.repeated != nil, !$0.shared.isEmpty] }
    guard kinds[0] == kinds[1], kinds[1].count(where: { $0 }) == 1 else { return false }
    let places = Set(next.documents)
    guard places.count == 1, places == Set(one.documents) else { return false }
    return (next.repeated?.count ?? 1) == 1
  }

  /// Whether the block stands elsewhere too.
  func isCopied(_ block: Int) -> Bool { passages[block] != nil }

  /// The notes to a block, as items of a list.
  func items(_ block: Int) -> [HTMLNode] {
    guard let passage = passages[block] else { return [] }
    if continued.contains(block), let note = inShort(passage) {
      return [.element(.li, [.classes("passage")], note)]
    }
    return (folded(passage) + repeated(passage) + shared(passage)).map {
      .element(.li, [.classes("passage")], $0)
    }
  }

  /// Why a block of this kind carries no statements; nothing for what is the article's own.
  static func apart(_ kind: TextBlock.Kind) -> [HTMLNode] {
    let reason: HTMLNode
    switch kind {
    case .heading, .paragraph, .listItem, .quotation: return []
    case .caption: reason = " Words under a picture."
    case .furniture: reason = " Text of the page around the article."
    }
    return [
      .element(.li, [.classes("passage")], [.element(.strong, [], ["Not read."]), reason])
    ]
  }

  private func inShort(_ passage: PassageCopies) -> [HTMLNode]? {
    let words: (state: String, copy: String, place: StatementReference)
    if let folded = passage.folded.first {
      words = ("Counted once.", "the earlier copy", folded.counted)
    } else if let repeated = passage.repeated {
      words = ("Counted here.", "the later copy", repeated.first)
    } else if let shared = passage.shared.first {
      words = ("Shared text.", "the other copy", shared.first)
    } else {
      return nil
    }
    let address = OtherPlace(content: content, links: links).address(words.place)
    return [
      .element(.strong, [], [.text(words.state)]), " Like the passage before; ",
      .link(address, [.text(words.copy)]), ".",
    ]
  }

  private func folded(_ passage: PassageCopies) -> [[HTMLNode]] {
    guard let first = passage.folded.first else { return [] }
    let words = English.count(passage.folded.count, "statement")
    return [
      [
        .element(.strong, [], ["Counted once."]),
        .text(" This passage repeats an earlier copy in "),
      ] + place(first.counted) + [.text("; \(words) here not counted again.")]
    ]
  }

  private func repeated(_ passage: PassageCopies) -> [[HTMLNode]] {
    guard let copies = passage.repeated else { return [] }
    let more = copies.count > 1 ? " and \(English.count(copies.count - 1, "other place"))" : ""
    return [
      [.element(.strong, [], ["Counted here."]), " This passage stands again in "]
        + place(copies.first) + [.text("\(more), and is not counted there.")]
    ]
  }

  private func shared(_ passage: PassageCopies) -> [[HTMLNode]] {
    guard !passage.shared.isEmpty else { return [] }
    let hidden = passage.shared.count - Self.mostSources
    var nodes: [HTMLNode] = [.element(.strong, [], ["Shared text."]), " Also carried by "]
    for (number, copies) in passage.shared.prefix(Self.mostSources).enumerated() {
      let name = content.sourceNames[copies.source] ?? copies.source.name
      nodes += number > 0 ? ["; "] : []
      nodes += [
        .link(links.source(copies.source), [.name(LegibleText.title(name, most: 80))]), " in ",
      ]
      nodes += place(copies.first)
      if copies.count > 1 {
        nodes.append(.text(" and \(English.count(copies.count - 1, "other place"))"))
      }
    }
    if hidden > 0 { nodes.append(.text("; and by \(English.count(hidden, "other source"))")) }
    return [nodes + [". Left out where the two are compared."]]
  }

  private func place(_ reference: StatementReference) -> [HTMLNode] {
    OtherPlace(content: content, links: links).nodes(reference)
  }
}

/// A statement elsewhere, named by its document and linked.
struct OtherPlace {
  let content: DocumentContent
  let links: PageLinks

  func address(_ reference: StatementReference) -> String {
    reference.document == content.document.id
      ? "#\(PageLinks.anchor(reference.index))" : links.statement(reference)
  }

  func nodes(_ reference: StatementReference) -> [HTMLNode] {
    guard reference.document != content.document.id else {
      return [.link(address(reference), ["this document"])]
    }
    let other = content.otherDocuments[reference.document]
    let heading = LegibleText.title(
      other?.heading ?? reference.document.hexadecimal, most: 120)
    let date: [HTMLNode] = other.map { [", "] + DateWords.nodes($0.published) } ?? []
    return [.link(address(reference), [.name(heading)])] + date
  }
}
