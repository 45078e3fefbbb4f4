/// The method in words.
///
/// The formulas are the ones that positions and verdicts are computed with.
enum MethodText {
  static let sections: [HTMLNode] = paragraphs.map { id, heading, texts in
    .section(id, .h2, [.text(heading)], texts.map { .p(nil, [.text($0)]) })
  }

  private static let paragraphs: [(String, String, [String])] = [
    (
      "reading", "What is read",
      [
        """
        A claim is a sentence that a source can affirm or deny. A statement is one sentence of a \
        document in which a voice affirms or denies one claim. Lexicons find statements: lists of \
        actors, relations, events and wordings that anyone can open and change, and weights of \
        words that were learnt from coded sentences and lie open beside them. Every statement on a \
        document's page names the entry, or the words, that found it and each step from its words \
        to its pole.
        """,
        """
        The voice is own where the text's author, a host of the publication, or somebody whom the \
        author endorses speaks; it is reported where the words of another are passed on. The \
        basis is said for a judgement or an argument and told for an event given as fact. Only \
        own statements make a position; a side more than half told is worded “its reporting \
        shows”.
        """,
      ]
    ),
    (
      "position", "From statements to a position",
      [
        """
        A passage repeated within a source counts once. Documents weigh, not sentences: each of \
        the m statements that a document makes on a claim counts 1 / (1 + .4 (m − 1)), so no \
        document weighs more than 2.5. R is the sum over affirmations, L over denials, each times \
        the statement's own weight; a hedge halves it, and what words alone have found weighs as much \
        as it is certain.
        """,
        """
        The share of affirmations has the posterior Beta(R + .5, L + .5), the Jeffreys prior. The \
        position is twice that share less one: from −1, denies, to 1, affirms, with the mean, the \
        central 90 % interval and the probability of being above zero. Rows are sorted by \
        log((R + .5) / (L + .5)). Statements for each 1,000 words are shown apart and enter \
        nothing.
        """,
      ]
    ),
    (
      "verdict", "From positions to a verdict",
      [
        """
        What was read comes first. A source takes a side with at least two own statements on a \
        pole and at least twice the weight of the other; one statement is shown and never enters \
        a verdict; nothing found is silence and never zero; the rest is both. Two sources agree, \
        disagree, or do so partly where one of them is on both.
        """,
        """
        How far it carries comes second. P for agreement is the larger of the probabilities that \
        both positions lie above .1 or both below −.1; P for disagreement is that of the two \
        opposite corners. A verdict is firm at P ≥ .90, leaning at P ≥ .75, else open. Firm needs \
        three documents on the claim on each side and a validated lexicon; said against told is \
        at most leaning. The dead zone of .1 and the bounds .90 and .75 are conventions. A \
        probability is rounded to six decimals before it meets them; pages show two and the \
        files four.
        """,
        """
        Sources that agree differ in degree where P(difference > .4) ≥ .9. Two sources cannot be \
        compared on a claim where one is silent, has one statement or only reports; where more \
        than half of the evidence is text that both carry; or, on a time-bound claim, where their \
        documents lie more than twelve months apart or are undated. The figure of a pair is the \
        mean of P for agreement less P for disagreement over at least three comparable claims.
        """,
        """
        What would change a verdict is searched by removing one source's documents by their net \
        weight for its side, at most five; the set found is not proved smallest.
        """,
      ]
    ),
    (
      "limits", "Limits",
      [
        """
        P is about sampling alone and assumes that the sentences were read rightly. The measured \
        error of each lexicon stands below and is never folded into a position. A position is \
        about the documents in the inbox, chosen by whoever filled it, and not about all that a \
        source has published. Read by machine: irony, allusion and long arguments are missed, \
        and some finds are wrong.
        """
      ]
    ),
  ]
}
