import StanceVocabulary

/// The words of a report.
enum MethodGlossary {
  private static let words: [(String, String)] = [
    ("source", "Who is compared: an outlet, a blog, an author. A folder of the inbox."),
    ("document", "A file that was read: an article, an essay, a transcript."),
    ("question", "What is asked of all sources; its claims answer it."),
    ("claim", "A sentence that can be affirmed or denied, with a name for each of the two poles."),
    (
      "affirm, deny",
      "▲ and ▼: the two poles of a claim. Neither is the better one; which of them is called affirm "
        + "follows from how the claim is worded."
    ),
    ("statement", "A sentence of a document in which a voice affirms or denies one claim."),
    (
      "voice",
      "Own: the author speaks, or somebody whom the author endorses. Reported: the words of another "
        + "are passed on."
    ),
    ("basis", "Said: a judgement or an argument. Told: an event given as fact."),
    (
      "weight", "What a statement counts: 1, less where it is hedged or uncertain, then discounted."
    ),
    (
      "position",
      "Where a source stands on a claim, from −1 (denies) to 1 (affirms), with its 90 % interval."
    ),
    ("interval", "Where the position lies with a probability of 90 %, from sampling alone."),
    ("side", "What was read of a source on a claim: affirms, denies, both, one statement, silent."),
    ("camps", "The sources on one claim, grouped by their side."),
    ("verdict", "Two words on two sources and a claim: what was read, and how far it carries."),
    (
      "agree, disagree, partly", "The first word: the sides are the same, opposite, or one is both."
    ),
    (
      "firm, leaning, open",
      "The second word: P is at least .90, with three documents on each side and a validated "
        + "lexicon; at least .75; less."
    ),
    ("P", "The probability that the first word holds beyond these documents, sampling alone."),
    ("salience", "Own statements on a claim for each 1,000 words of a source."),
    ("shared passage", "Text that two sources carry; it is kept out of their agreement."),
    ("lexicon", "The model of a question: actors, classes of words, entries, learnt weights."),
    ("precision", "Of the statements that the program finds, the share that is right."),
    ("recall", "Of the statements in the text, the share that the program finds."),
    (
      "validated",
      "Held against at least 50 coded statements of the claim, with these very lexicons."
    ),
  ]

  static let section = MethodSection(
    id: "words", heading: "The words of this report",
    content: [
      .element(
        .dl, [.classes("glossary")],
        words.flatMap { word, meaning -> [HTMLNode] in
          [.element(.dt, [], [.text(word)]), .element(.dd, [], [.text(meaning)])]
        })
    ])
}
