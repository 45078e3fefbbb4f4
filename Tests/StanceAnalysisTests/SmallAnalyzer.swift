import LexiconMatching
import StanceAnalysis
import StanceVocabulary

/// Reads texts with a lexicon written inside a test.
///
/// Its question is `t` with the claims `t/a` to `t/d`; `us`, `kurds`, `assad` and `russia` act in it. Without
/// `weights.tsv` every find stands for itself.
struct SmallAnalyzer {
  let analyzer: StanceAnalyzer

  /// What a relation finds that no test changes: the US betrays the Kurds.
  static let betrayal = """
    relations:
      - {who: us, does: betray, to: kurds, affirm: t/a}
    """

  init(_ entries: String = betrayal, examples: String = "", weights: String? = nil) throws {
    let claims = ["a", "b", "c", "d"].map { claim in
      "  \(claim):\n    claim: one\n    affirm: two\n    deny: three\n"
        + (claim == "a" ? examples : "")
    }
    let question = "question: What?\nclaims:\n" + claims.joined() + entries + "\n"
    var files = [
      ("actors.yaml", Self.actors), ("classes/all.yaml", Self.classes),
      ("language.yaml", Self.language), ("questions/t.yaml", question),
    ]
    if let weights { files.append(("weights.tsv", weights)) }
    analyzer = StanceAnalyzer(
      try LexiconBundle.load(files.map { LexiconFile(path: $0.0, bytes: Array($0.1.utf8)) }))
  }

  func reading(_ document: Document) -> StanceReading { analyzer.analyze(document) }

  /// The statements of a text: claim, pole, voice and weight of each.
  func statements(in paragraphs: String...) -> [String] {
    analyzer.analyze(Document.small(paragraphs)).statements.map(\.inShort)
  }

  /// The statements of a text that is read as news.
  func statements(inNews text: String) -> [String] {
    analyzer.analyze(Document.small([text, "Reuters.", "Reuters."])).statements.map(\.inShort)
  }

  private static let actors = """
    actors:
      us: {names: [US, America, Washington], pronouns: [it, its, they], described-as: [coalition]}
      kurds: {names: [Kurds], pronouns: [they, them, their], described-as: [fighters, allies, group]}
      assad: {names: [Assad, {name: Assad gang, deny: t/d}], pronouns: [he, him, his, it], described-as: [ruler]}
      russia: {names: [Moscow, Russia], pronouns: [it, its], described-as: [group]}
    """

  private static let classes = """
    betray: {verbs: [betray], nouns: [betrayal]}
    cruel: {adjectives: [brutal], nouns: [butcher]}
    story: {nouns: [tale]}
    nonsense: {words: [nonsense]}
    arm: {verbs: [arm]}
    end: {phrases: ["end of .. {assad}"]}
    wish-for-end: {phrases: ["want .. <end>"]}
    """

  private static let language = """
    function-words: [the, a, of, to, is, was, not, never, no, if, may, he, it, some, that, did, be, been]
    irregular-verbs:
      say: [said, said]
      think: [thought, thought]
      tell: [told, told]
    possessives: [its, "'s"]
    negators: [not, never, no]
    post-negators: [did not happen]
    pseudo-negators: [not only, no doubt]
    terminators: [but, because, which]
    hedges: [may, perhaps]
    distancing: [alleged]
    mockery: [so-called, self-styled]
    refutation-before: [myth (that|of), ridiculous to say]
    refutation-after: ["is .. nonsense"]
    claim-openers: [claim that, the idea of]
    claim-closers: [makes no sense, belongs in the bin]
    holder-openers: [(anyone|those) who (think|say)]
    holder-closers: [has never met, forget]
    irreal-openers: [if .. truly]
    irreal-closers: [would not have]
    irony-openers: [what a]
    irony-closers: [", this"]
    pseudo-refutations: [is no nonsense, "(not|no) .. ridiculous to", no myth]
    clause-breaks: [but]
    negative-subjects: [no]
    carriers: [try to]
    implicatives: {negative: [fail to, refuse to]}
    conditionals: [if]
    rhetorical-questions: [why, who else]
    reporting:
      neutral: [say, think, tell]
      endorsing: [admit, show]
      distancing: [claim, allege]
      rejecting: [deny, dismiss]
      evaluative: [accuse, condemn]
      nouns: [claim, boast]
      nobody: ["whatever .. say"]
    according-to: [according to, in his view]
    viewpoints: ["for {*} ,"]
    witnesses: [inquiry]
    first-person: [i, we]
    speakers: [spokesman, official]
    authors: [this author]
    genre:
      news: [Reuters]
      opinion: [shame on]
    grammar:
      be: [is, are, was, were, been, being]
      have: [have, has, had]
      by: [by]
      of: [of]
      to: [to]
      prepositions: [of, in, on, by, for, from, to, with]
      target-prepositions: [of, on, for, to]
      relatives: [who, whom, which, that]
      coordinators: [and, or]
      subordinators: [that, because, if, but, who, which]
      determiners: [the, a, an, its, this, some]
      head-nouns: [government]
      pronouns: [it, they, he]
      object-pronouns: [them, him]
      possessive-pronouns: [their, its, his]
      impersonal: [it]
      auxiliaries: [is, has, may, then, did]
      definite: [the, this, its, their]
      indefinite: [a, some]
    """
}

extension Statement {
  /// Claim, pole, voice and weight: "a affirm own 1000".
  var inShort: String {
    "\(claim.name) \(pole.rawValue) \(voice.rawValue) \(weight.thousandths)"
  }
}

extension Document {
  /// A document of these paragraphs, with an empty line between them.
  static func small(
    _ paragraphs: [String], kinds: [TextBlock.Kind] = [], speakers: [String?] = [],
    published: CalendarDate? = nil
  ) -> Document {
    var text: [UInt8] = []
    var blocks: [TextBlock] = []
    for (place, paragraph) in paragraphs.enumerated() {
      if !text.isEmpty { text += Array("\n\n".utf8) }
      let start = text.count
      text += Array(paragraph.utf8)
      blocks.append(
        TextBlock(
          kind: place < kinds.count ? kinds[place] : .paragraph, range: start..<text.count,
          speaker: place < speakers.count ? speakers[place] : nil))
    }
    return Document(
      id: DocumentID(0x0123_4567_89ab_cdef), path: InboxPath("s/d.txt"),
      source: Source(id: SourceID("s"), name: "S"), title: nil,
      published: published.map { PublicationDate(date: $0, origin: .document) }, language: "en",
      text: text, blocks: blocks)
  }
}
