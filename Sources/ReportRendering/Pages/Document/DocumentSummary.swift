import StanceComparison
import StanceVocabulary

/// The head of a document's page: whose it is, and which claims it takes a position on.
struct DocumentSummary {
  let content: DocumentContent
  let links: PageLinks

  private var document: Document { content.document }

  func nodes() -> [HTMLNode] {
    [.p("lede", lede), facts] + gaps + [positions]
  }

  private var lede: [HTMLNode] {
    [sourceLink, ", "] + DateWords.nodes(document.published) + [
      .text(
        content.words == 0
          ? ", without words that were read."
          : ", \(English.count(content.words, "word")).")
    ]
  }

  private var sourceLink: HTMLNode {
    .link(
      links.source(document.source.id),
      [.name(LegibleText.title(document.source.name, most: 80))])
  }

  // MARK: - Facts

  private var facts: HTMLNode {
    .p(
      "note",
      author + site + address + [
        .text("\(dateOrigin) Language: \(language)\(place(.language)). File: "),
        .element(.code, [], [.name(LegibleText.title(document.path.printed))]), ".",
      ])
  }

  private var author: [HTMLNode] { named("By", document.provenance.author, .author) }

  private var site: [HTMLNode] { named("Published by", document.provenance.site, .site) }

  private func named(
    _ words: String, _ name: String?, _ fact: Provenance.Fact
  ) -> [HTMLNode] {
    guard let name else { return [] }
    return [
      .text("\(words) "), .name(LegibleText.title(name, most: 80)), .text("\(place(fact)). "),
    ]
  }

  private var address: [HTMLNode] {
    guard let address = document.provenance.address,
      let href = HTMLAttribute.href(web: address)
    else { return [] }
    return [
      "At ", .element(.a, [href], [.name(LegibleText.title(address, most: 80))]),
      .text("\(place(.address)). "),
    ]
  }

  /// Where in its file a fact stands.
  private func place(_ fact: Provenance.Fact) -> String {
    document.provenance.places[fact].map { " (\(LegibleText.title($0, most: 40)))" } ?? ""
  }

  private var dateOrigin: String {
    switch document.published?.origin {
    case .document: "The date is the document's own\(place(.published))."
    case .sourceFile: "The date is from source.yaml."
    case .inferred: "The date was inferred, and is from source.yaml."
    case nil: "It names no date, and source.yaml gives none."
    }
  }

  private var language: String {
    document.language.map(LanguageNames.name) ?? "not told"
  }

  // MARK: - What was not read

  private var gaps: [HTMLNode] {
    guard !content.gaps.isEmpty else { return [] }
    return [
      .section(
        "gaps", .h2, ["What of it was not read"],
        [
          .ul(
            nil,
            content.gaps.map {
              [.text("\(LegibleText.line($0.reason)); \(LegibleText.line($0.remedy)).")]
            })
        ])
    ]
  }

  // MARK: - Positions

  private var positions: HTMLNode {
    let tallies = MarkTally.tallies(content.statements)
    let body = content.questions.flatMap { rows(of: $0, tallies) }
    return .section(
      "positions", .h2, ["What it says"],
      [.p(nil, [.text(sentence(claims: tallies.count { $0.value.hasOwn }))])]
        + (body.isEmpty
          ? []
          : [
            DataTable(
              caption: "Marks in the text by claim; each number leads to the first of them",
              head: [Self.head], body: body, styleClass: "marks"
            ).node()
          ]))
  }

  private func sentence(claims: Int) -> String {
    guard !content.statements.isEmpty else {
      return "No statement on any of the questions was found in it."
    }
    let own = content.statements.count { $0.voice == .own }
    let reported = content.statements.count - own
    let folded = content.passages.reduce(0) { $0 + $1.folded.count }
    var text = "\(English.count(own, "statement")) in its own voice on "
    text += "\(English.count(claims, "claim")), \(English.grouped(reported)) reported of others"
    if folded > 0 {
      text +=
        "; \(English.grouped(folded)) of them \(folded == 1 ? "stands" : "stand") in "
        + "passages counted elsewhere"
    }
    return text + "."
  }

  private static var head: [HTMLNode] {
    [
      .columnHeader(["Claim"]), .columnHeader(["▲ affirms"]), .columnHeader(["▼ denies"]),
      .columnHeader(["(▲) reported"]), .columnHeader(["(▼) reported"]),
    ]
  }

  private func rows(of question: Question, _ tallies: [ClaimID: MarkTally]) -> [HTMLNode] {
    question.claims.compactMap { claim in
      tallies[claim.id].map { tally in
        .element(
          .tr, [],
          [.rowHeader([.link(links.claim(claim.id), [.text(claim.sentence)])])]
            + [Voice.own, .reported].flatMap { voice in
              Pole.allCases.map { cell(tally.marks(voice, $0), voice, $0) }
            })
      }
    }
  }

  private func cell(_ marks: MarkTally.Marks?, _ voice: Voice, _ pole: Pole) -> HTMLNode {
    guard let marks else { return .cell("number", [.span("none", ["–"])]) }
    let side = SideWords(pole)
    let sign = voice == .own ? side.sign : "(\(side.sign))"
    return .cell(
      "number \(side.styleClass)",
      [
        .element(
          .a, [.href("#\(PageLinks.anchor(marks.first))")],
          [.text("\(sign) \(English.grouped(marks.count))")])
      ])
  }
}

/// The marks of one claim in a document, counted before folding.
struct MarkTally {
  struct Marks {
    var count = 0
    /// The first statement's place among the document's statements.
    let first: Int
  }

  private struct Kind: Hashable {
    let voice: Voice
    let pole: Pole
  }

  private var byKind: [Kind: Marks] = [:]

  var hasOwn: Bool { byKind.keys.contains { $0.voice == .own } }

  func marks(_ voice: Voice, _ pole: Pole) -> Marks? { byKind[Kind(voice: voice, pole: pole)] }

  static func tallies(_ statements: [Statement]) -> [ClaimID: MarkTally] {
    var tallies: [ClaimID: MarkTally] = [:]
    for (index, statement) in statements.enumerated() {
      let kind = Kind(voice: statement.voice, pole: statement.pole)
      tallies[statement.claim, default: MarkTally()].byKind[kind, default: Marks(first: index)]
        .count += 1
    }
    return tallies
  }
}
