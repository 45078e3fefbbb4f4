import LexiconMatching
import StanceVocabulary
import TextSegmentation

/// A lexicon written inside a test; what a test leaves out is the plain one below.
///
/// Its question is `t` with the claims `t/a` to `t/d`, so that nothing here hangs on any real lexicon.
struct SmallLexicon {
  var actors = plainActors
  var classes = ""
  var language = plainLanguage
  /// The sections of entries behind the claims.
  var entries = "wordings: []"

  /// The files as a folder would hold them.
  var files: [LexiconFile] {
    let question =
      "question: What?\nclaims:\n"
      + ["a", "b", "c", "d"].map { "  \($0): {claim: one, affirm: two, deny: three}\n" }.joined()
      + entries + "\n"
    return [
      Self.file("actors.yaml", actors), Self.file("language.yaml", language),
      Self.file("questions/t.yaml", question),
    ] + (classes.isEmpty ? [] : [Self.file("classes/all.yaml", classes)])
  }

  func bundle() throws -> LexiconBundle {
    try LexiconBundle.load(files)
  }

  static func file(_ path: String, _ text: String) -> LexiconFile {
    LexiconFile(path: path, bytes: Array(text.utf8))
  }

  /// One wording, quoted so that any pattern can stand in it.
  static func wording(_ pattern: String) -> String {
    let quoted = pattern.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    return "wordings:\n  - say: ['\(quoted)']\n    affirm: t/a"
  }

  static let plainActors = """
    actors:
      us: {names: [US, America, American, United States, {name: Washington, place: yes}]}
      kurds: {names: [Kurds, Kurdish, YPG]}
      turkey: {names: [Turkey, Turks, Turkish, Ankara]}
      russia: {names: [Russia, Moscow, Russian]}
      assad: {names: [Assad, Assad regime, Syrian army]}
      isis: {names: [ISIS]}
    groups:
      assad-side: [assad, russia]
      foes: [assad-side, isis]
    """

  static let plainLanguage = """
    function-words: [the, a, an, of, to, in, no, not, once, more, then, also, is, was, were, be, have, has, had, did, must]
    irregular-verbs:
      overthrow: [overthrew, overthrown]
      fall: [fell, fallen]
      sell: [sold, sold]
      throw: [threw, thrown]
      take: [took, taken]
      say: [said, said]
      leave: [left, left]
      let: [let, let]
      fight: [fought, fought]
      flee: [fled, fled]
    possessives: [its, their, his, "'s"]
    numbers: [twelve, hundreds]
    place-prepositions: [in, near]
    place-nouns: [countryside, airport]
    negators: [not, never]
    grammar:
      be: [be, is, are, was, were, been, being, became, remained]
      have: [have, has, had, having]
      by: [by]
      of: [of]
      to: [to]
      prepositions: [of, in, on, at, by, for, from, to, with, without, under, near, after, against, like]
      target-prepositions: [of, on, against, for, to, with]
      relatives: [who, whom, which, that, whose]
      coordinators: [and, or]
      subordinators: [that, because, while, when, although, if, as, but, who, which, whom]
      determiners: [the, a, an, its, their, his, this, all]
      head-nouns: [government, president, army, forces]
      pronouns: [they, it, he]
    """
}

/// What an entry found, in words.
struct Found: Hashable {
  let claim: String
  /// From the first to the last of the words that made it, as they stand in the text.
  let words: String
  let form: String
}

extension LexiconBundle {
  /// Everything that is found in a text, in its order.
  func found(
    in text: String, published: CalendarDate? = nil, genre: Genre = .opinion
  ) -> [Found] {
    let reading = TextReading(self, text, published: published)
    let all = reading.segmented.sentences.map { reading.matcher.tagged($0) }
    if genre == .news { reading.matcher.noteDoers(in: all) }
    return all.enumerated().flatMap { number, tagged in
      let finds =
        tagged.loadedNames
        + reading.matcher.finds(in: tagged, genre: genre, sentence: number)
      return finds.flatMap { find in
        let words = reading.words(find.evidence, of: tagged.sequence)
        return find.consequences.map {
          Found(claim: "\($0.claim.name) \($0.pole)", words: words, form: find.form)
        }
      }
    }
  }

  /// The names of actors in a text, each as `actor:Name`.
  func names(in text: String, published: CalendarDate? = nil) -> String {
    let reading = TextReading(self, text, published: published)
    return reading.segmented.sentences.flatMap { sentence in
      let sequence = reading.matcher.tagged(sentence).sequence
      return sequence.items.indices.compactMap { place in
        sequence.items[place].actor.map {
          "\(lexicon.actors[$0].id):\(reading.words(place..<place + 1, of: sequence))"
        }
      }
    }.joined(separator: " ")
  }
}

/// A text cut and ready for the matcher.
struct TextReading {
  let text: [UInt8]
  let segmented: SegmentedText
  let context: DocumentContext
  let matcher: LexiconMatcher

  init(_ bundle: LexiconBundle, _ text: String, published: CalendarDate? = nil) {
    let bytes = Array(text.utf8)
    let segmented = Segmenter.segment(bytes.span, blocks: [0..<bytes.count])
    self.text = bytes
    self.segmented = segmented
    context = DocumentContext(
      published: published, segmented: segmented, lexicon: bundle.lexicon)
    matcher = LexiconMatcher(
      lexicon: bundle.lexicon, segmented: segmented, text: bytes, context: context)
  }

  /// The text that places of a sentence's sequence cover.
  func words(_ places: Range<Int>, of sequence: ItemSequence) -> String {
    let tokens = sequence.items[places].flatMap { segmented.tokens[$0.tokens] }
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return String(decoding: text[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }
}
