import StanceComparison
import StanceVocabulary

/// The notes to a block: each statement in words, with the trail of rules that led to it.
struct StatementNotes {
  let content: DocumentContent
  let claims: [ClaimID: Claim]
  let links: PageLinks
  private let neighbours: ClaimNeighbours
  private let counted: [Int: StatementReference]

  private var document: Document { content.document }

  init(content: DocumentContent, links: PageLinks) {
    self.content = content
    self.links = links
    claims = Dictionary(content.questions.flatMap(\.claims).map { ($0.id, $0) }) { first, _ in
      first
    }
    neighbours = ClaimNeighbours(content.statements)
    counted = Dictionary(
      content.passages.flatMap(\.folded).map { ($0.index, $0.counted) }
    ) { first, _ in first }
  }

  /// One line, which opens on the trail.
  func note(_ numbered: NumberedStatement) -> HTMLNode {
    let statement = numbered.statement
    let side = SideWords(statement.pole)
    let wording = claims[statement.claim].map { $0.wording(statement.pole) }
    return .element(
      .li, [.id(numbered.noteAnchor), .classes(numbered.styleClass)],
      [
        .element(
          .details, [],
          [
            .element(
              .summary, [],
              [
                .span("sign", [.text("\(numbered.sign) \(side.word)")]),
                .text(": \(wording ?? statement.claim.description)"),
              ] + marks(numbered)),
            .p(nil, origin(numbered)),
          ] + notCounted(numbered.index)
            + [.element(.ol, [.classes("steps")], trail(statement))])
      ])
  }

  /// What is not plain about it: told, reported, a weight other than one, not counted.
  private func marks(_ numbered: NumberedStatement) -> [HTMLNode] {
    let statement = numbered.statement
    let manner = ReadingSentence.manner(
      voice: statement.voice, basis: statement.basis,
      speaker: namedSpeaker(statement).map { LegibleText.title($0, most: 60) })
    let weight: String? =
      switch statement.weight {
      case .full: nil
      case .zero: "without weight: not counted"
      default: "weight \(Figure.html(statement.weight))"
      }
    let folded = counted[numbered.index] == nil ? nil : "repeated: not counted"
    let parts = [manner, weight, folded].compactMap(\.self)
    return parts.isEmpty ? [] : [.span("marks", [.text(" (\(parts.joined(separator: "; ")))")])]
  }

  /// Who speaks, unless the text above the block already says so.
  private func namedSpeaker(_ statement: Statement) -> String? {
    let blocks = document.blocks
    let announced =
      blocks.indices.contains(statement.block) ? blocks[statement.block].speaker : nil
    let isGuest = statement.trail.contains { $0.step == "guest" }
    return statement.speaker == announced && !isGuest ? nil : statement.speaker
  }

  private func origin(_ numbered: NumberedStatement) -> [HTMLNode] {
    let statement = numbered.statement
    let claim = claims[statement.claim]?.sentence ?? statement.claim.description
    let voice = statement.voice == .own ? "In its own voice" : "In the voice of another"
    let basis = statement.basis == .said ? "as a judgement or an argument" : "as an event"
    return [
      "On the claim “", .link(links.claim(statement.claim), [.text(claim)]),
      .text("”. \(voice), \(basis). "),
    ] + ways(numbered)
  }

  /// To the statements on the same claim before and behind.
  private func ways(_ numbered: NumberedStatement) -> [HTMLNode] {
    let (before, next) = neighbours[numbered.index]
    func way(_ words: String, _ index: Int?) -> [HTMLNode] {
      guard let index, content.statements.indices.contains(index) else { return [] }
      let other = NumberedStatement(index: index, statement: content.statements[index])
      return [.text(words), .link("#\(PageLinks.anchor(index))", [.text(other.sign)]), ". "]
    }
    return way("Before on it: ", before) + way("Next on it: ", next)
  }

  private func notCounted(_ index: Int) -> [HTMLNode] {
    guard let reference = counted[index] else { return [] }
    return [
      .p(
        nil,
        ["Not counted: an earlier copy of the passage says the same, in "]
          + OtherPlace(content: content, links: links).nodes(reference) + ["."])
    ]
  }

  private func trail(_ statement: Statement) -> [HTMLNode] {
    let context: [[HTMLNode]] =
      statement.context.map { [[label("Named before"), " “", words($0), "”"]] } ?? []
    let claims = claims
    let lines = statement.trail.map { step in
      (step, TrailLine(step) { claim, pole in claims[claim]?.wording(pole) })
    }
    let steps = lines.map { step, line -> [HTMLNode] in
      let span: [HTMLNode] = step.span.map { [" “", words($0), "”"] } ?? []
      return [label(line.label)] + span + [.text(": \(LegibleText.line(line.effect)).")]
        + (line.rule.map { [" ", .element(.code, [], [.text($0)])] } ?? [])
    }
    let rule = statement.rule.description
    let made: [[HTMLNode]] =
      lines.contains { $0.1.rule == rule }
      ? [] : [[label("Made by"), " ", .element(.code, [], [.text(rule)])]]
    return (context + steps + made).map { .element(.li, [], $0) }
  }

  private func label(_ text: String) -> HTMLNode { .element(.em, [], [.text(text)]) }

  private func words(_ range: Range<Int>) -> HTMLNode {
    let shown = document.string(range.clamped(to: 0..<document.text.count))
    return .name(LegibleText.title(shown, most: 300))
  }
}

/// For each statement the one before and the one behind it on the same claim.
struct ClaimNeighbours {
  private var before: [Int: Int] = [:]
  private var next: [Int: Int] = [:]

  init(_ statements: [Statement]) {
    var last: [ClaimID: Int] = [:]
    for (index, statement) in statements.enumerated() {
      if let earlier = last[statement.claim] {
        before[index] = earlier
        next[earlier] = index
      }
      last[statement.claim] = index
    }
  }

  subscript(index: Int) -> (before: Int?, next: Int?) { (before[index], next[index]) }
}
