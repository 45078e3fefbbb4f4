import StanceComparison
import StanceVocabulary

/// Who speaks in a source: its own voices first, then those it reports, and where they oppose.
struct SourceSpeakers {
  let source: SourceID
  let speakers: [SpeakerTally]
  let parts: PageParts
  /// Those of the speakers who speak in its own voice.
  private let ownNames: Set<String>

  init(source: SourceID, speakers: [SpeakerTally], parts: PageParts) {
    self.source = source
    self.speakers = speakers
    self.parts = parts
    ownNames = Set(speakers.lazy.filter { $0.voice == .own }.map(\.name))
  }

  /// Speakers in sight and in all, sentences in sight, names in a sentence.
  private static let mostOpen = 8
  private static let mostListed = 100
  private static let mostOpposedOpen = 5
  private static let mostNames = 5

  private var view: ReportView { parts.view }

  func nodes() -> [HTMLNode] {
    guard !speakers.isEmpty else { return [] }
    return [
      .section(
        "speakers", .h2, ["Its speakers compared"],
        [.p("note", [.text(note)])] + opposed
          + voices(.own, "Own voices", "Speakers in its own voice")
          + voices(.reported, "Voices that it reports", "Speakers whose words it reports"))
    ]
  }

  private var note: String {
    let note = """
      Who makes the statements, other than unnamed authors, as affirming : denying before folding. \
      Names are as they were read: one person may stand under two of them.
      """
    let isHost = speakers.contains { $0.voice == .reported && ownNames.contains($0.name) }
    return isHost ? note + " Its own voices pass on words of others too: those are reported." : note
  }

  /// A speaker in one voice, with the claims spoken to.
  private struct Speaker {
    let name: String
    var claims: [SpeakerTally]
    var statements: Int { claims.reduce(0) { $0 + $1.affirm + $1.deny } }
  }

  /// The speakers of a voice, those with most statements first, else by name.
  private func speakers(_ voice: Voice) -> [Speaker] {
    var groups: [Speaker] = []
    for tally in speakers where tally.voice == voice {
      if groups.last?.name == tally.name {
        groups[groups.count - 1].claims.append(tally)
      } else {
        groups.append(Speaker(name: tally.name, claims: [tally]))
      }
    }
    return groups.enumerated().sorted { left, right in
      left.element.statements == right.element.statements
        ? left.offset < right.offset : left.element.statements > right.element.statements
    }.map(\.element)
  }

  private func voices(_ voice: Voice, _ title: String, _ caption: String) -> [HTMLNode] {
    let all = speakers(voice)
    guard !all.isEmpty else { return [] }
    let open = all.prefix(Self.mostOpen)
    let folded = all.dropFirst(Self.mostOpen).prefix(Self.mostListed)
    let hidden = all.count - open.count - folded.count
    let rest: [HTMLNode] =
      hidden > 0
      ? [
        .p("note", [.text("and \(English.count(hidden, "other speaker")), with fewer statements")])
      ]
      : []
    let more =
      folded.isEmpty
      ? []
      : [
        FoldedRest.details(
          English.count(all.count - open.count, "more speaker"),
          [table("\(caption), continued", Array(folded))] + rest)
      ]
    return [.element(.h3, [], [.text(title)]), table(caption, Array(open))] + more
  }

  private func table(_ caption: String, _ speakers: [Speaker]) -> HTMLNode {
    let rows = speakers.map { speaker -> HTMLNode in
      .element(
        .tr, [],
        [
          .rowHeader([.name(LegibleText.line(speaker.name))]),
          .cell("number", [.text(English.grouped(speaker.statements))]),
          .cell(nil, [.ul("spoken", speaker.claims.map(claim))]),
        ])
    }
    let heads = ["Speaker", "Statements", "Claims"]
    return DataTable(
      caption: "\(caption), affirming : denying",
      head: [heads.map { .columnHeader([.text($0)]) }], body: rows, styleClass: "speakers"
    ).node()
  }

  private func claim(_ tally: SpeakerTally) -> [HTMLNode] {
    let words = SideWords(Self.pole(tally.affirm, tally.deny).map(Side.takes) ?? .both)
    let sentence = view.claim(tally.claim)?.sentence ?? tally.claim.description
    return [
      .span(
        "side \(words.styleClass)",
        [
          .span("sign", [.text(words.sign)]), .text(" \(words.word)"),
        ]), " ", .span("ratio", [.text(Figure.ratio(tally.affirm, tally.deny))]), " ",
      .link("#\(PageLinks.rowAnchor(tally.claim))", [.text(sentence)]),
    ]
  }

  /// The pole that a speaker stands on: twice the other's statements, as for a source's side.
  static func pole(_ affirm: Int, _ deny: Int) -> Pole? {
    if affirm >= 2 * deny, affirm > 0 { return .affirm }
    return deny >= 2 * affirm && deny > 0 ? .deny : nil
  }

  /// Claims on which those whom the source reports stand opposite to what it says itself.
  private var opposed: [HTMLNode] {
    let claims = view.questions.flatMap(\.claims)
    let byClaim = Dictionary(grouping: speakers) { $0.claim }
    let found = claims.compactMap { sentence($0, byClaim[$0.id] ?? []) }
    guard !found.isEmpty else { return [] }
    let open = Array(found.prefix(Self.mostOpposedOpen))
    let rest = Array(found.dropFirst(Self.mostOpposedOpen))
    let more =
      rest.isEmpty
      ? [] : [FoldedRest.details(English.count(rest.count, "more claim"), [.ul("opposed", rest)])]
    return [
      .element(.h3, [], ["On opposite poles"]),
      .ul("opposed", open),
    ] + more
  }

  private func sentence(_ claim: Claim, _ tallies: [SpeakerTally]) -> [HTMLNode]? {
    guard let position = view.position(source, claim.id), let pole = position.wordedPole else {
      return nil
    }
    let opposite = tallies.filter { tally in
      Self.pole(tally.affirm, tally.deny).map { $0 != pole } ?? false
    }
    // A host who passes on another's words is no other voice.
    let reported = names(
      opposite.filter { $0.voice == .reported && !ownNames.contains($0.name) })
    let own = names(opposite.filter { $0.voice == .own })
    let who = [
      own.map { "of its own voices, \($0)" }, reported.map { "of those whom it reports, \($0)" },
    ].compactMap(\.self)
    guard !who.isEmpty else { return nil }
    let other: Pole = pole == .affirm ? .deny : .affirm
    return [
      .link("#\(PageLinks.rowAnchor(claim.id))", [.text(claim.sentence)]), ": ",
      .text("its own statements "), parts.side(.takes(pole)), .text(" (\(position.ratio)); "),
      parts.side(.takes(other)), .text(": \(who.joined(separator: "; "))."),
    ]
  }

  /// `A (0:2), B (0:1) and 4 others`, those with most statements first.
  private func names(_ tallies: [SpeakerTally]) -> String? {
    guard !tallies.isEmpty else { return nil }
    let ranked = tallies.enumerated().sorted { left, right in
      let (one, other) = (
        left.element.affirm + left.element.deny, right.element.affirm + right.element.deny
      )
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
    let shown = ranked.prefix(Self.mostNames).map {
      "\(LegibleText.line($0.name)) (\(Figure.ratio($0.affirm, $0.deny)))"
    }
    let hidden = ranked.count - shown.count
    return English.list(hidden > 0 ? shown + [English.count(hidden, "other")] : shown)
  }
}
