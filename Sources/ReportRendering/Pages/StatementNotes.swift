import StanceVocabulary

/// The notes to a block: each statement in words, with the trail of rules that led to it.
struct StatementNotes {
  let document: Document
  let claims: [ClaimID: Claim]
  let links: PageLinks

  func list(_ statements: [NumberedStatement]) -> HTMLNode {
    .element(.ul, [.classes("notes")], statements.map(note))
  }

  /// One line, which opens on the trail.
  private func note(_ numbered: NumberedStatement) -> HTMLNode {
    let statement = numbered.statement
    let wording =
      claims[statement.claim].map { $0.wording(statement.pole) }
      ?? "\(statement.pole.rawValue) \(statement.claim)"
    return .element(
      .li, [.id(PageLinks.anchor(numbered.index)), .classes(numbered.styleClass)],
      [
        .element(
          .details, [],
          [
            .element(
              .summary, [],
              [
                .span("sign", [.text(numbered.sign)]), .text(" \(wording)"),
                .text(marks(statement).map { " (\($0))" } ?? ""),
              ]),
            .p(nil, origin(statement)), .element(.ol, [], trail(statement)),
          ])
      ])
  }

  /// What is not plain about it: told, reported, a weight other than one.
  private func marks(_ statement: Statement) -> String? {
    let manner = ReadingSentence.manner(
      voice: statement.voice, basis: statement.basis,
      speaker: statement.speaker.map(LegibleText.line))
    let weight = statement.weight == .full ? nil : "weight \(Figure.html(statement.weight))"
    let parts = [manner, weight].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func origin(_ statement: Statement) -> [HTMLNode] {
    let claim = claims[statement.claim]?.sentence ?? statement.claim.description
    return [
      .text("\(English.sentenceCase(statement.pole.rawValue)) “"),
      .link(links.claim(statement.claim), [.text(claim)]),
      .text("”, \(statement.voice.rawValue), \(statement.basis.rawValue); found by "),
      .element(.code, [], [.text(statement.rule.description)]),
    ]
  }

  private func trail(_ statement: Statement) -> [HTMLNode] {
    let context: [[HTMLNode]] =
      statement.context.map { [["target named before: “", words($0), "”"]] } ?? []
    let steps: [[HTMLNode]] = statement.trail.map { step in
      let span: [HTMLNode] = step.span.map { [" “", words($0), "”"] } ?? []
      return [.element(.em, [], [.text(step.step)])] + span
        + [.text(" → \(LegibleText.line(step.effect))")]
    }
    return (context + steps).map { .element(.li, [], $0) }
  }

  private func words(_ range: Range<Int>) -> HTMLNode {
    .name(LegibleText.line(document.string(range.clamped(to: 0..<document.text.count))))
  }
}
