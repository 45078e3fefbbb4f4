/// From statements to positions and verdicts: in words, and as they are computed.
extension MethodText {
  static let position = MethodSection(
    id: "position", heading: "From statements to a position",
    content: MethodSection.nodes(
      .text(
        """
        A passage repeated within a source counts once, in its earliest copy. Documents weigh, not \
        sentences: the more statements a document makes on a claim, the less each of them adds, so \
        that no document weighs more than 2.5. Each of its m statements counts
        """),
      .formula("w = 1 / (1 + .4 (m − 1))"),
      .text(
        """
        times its own weight, which is 1, or less where it is hedged or where words alone have found \
        it: then it is as much as they are certain. R is the sum over affirmations, L over denials.
        """),
      .formula("R = Σ w · weight over affirmations,  L = Σ w · weight over denials"),
      .text(
        """
        The share π of affirmations among all that the source would state on the claim is not known; \
        R and L say which shares are likely. The position s is that share on a scale from −1 \
        (denies) to 1 (affirms). A page shows its mean, and the interval that holds it with a \
        probability of 90 %.
        """),
      .formula("π ~ Beta(R + .5, L + .5),  s = 2 π − 1"),
      .formula("mean of s = (R − L) / (R + L + 1)"),
      .text(
        """
        Rows are sorted by log((R + .5) / (L + .5)). Statements for each 1,000 words (salience) are \
        shown apart and enter nothing.
        """),
      .node(
        .section(
          "side", .h3, ["The side that a source takes"],
          MethodSection.nodes(
            .text(
              """
              A side needs no inference. A source affirms (▲) or denies (▼) with at least two own \
              statements on that pole and at least twice the weight of the other. One statement \
              (△ ▽) is shown with its sentence and never enters a verdict. Nothing found is silence \
              (○), and never zero. The rest is both (◆).
              """))))))

  static let verdict = MethodSection(
    id: "verdict", heading: "From two positions to a verdict",
    content: MethodSection.nodes(
      .text(
        """
        The first word says what was read. Two sources agree where both take the same side, disagree \
        where they take opposite ones, and agree partly where one of them is on both.
        """),
      .text(
        """
        The second word says how far that carries beyond the documents that were read: it is firm at \
        P ≥ .90, leaning at P ≥ .75, else open. Firm needs three documents on the claim on each side \
        and a validated lexicon; said against told is at most leaning. “Disagree, open” means: these \
        documents disagree, and others of the same sources may well not.
        """), .node(probability), .node(degree)))

  private static let probability = HTMLNode.section(
    "p", .h3, ["What P is, and what it assumes"],
    MethodSection.nodes(
      .text(
        """
        P is the probability that the word holds for the positions behind the documents: for agree \
        that both lie on one side of a dead zone of .1 around zero, for disagree that they lie on \
        opposite sides, for partly the larger of the two. a and b are the positions of the two \
        sources, and τ = .1:
        """),
      .formula("P same = max( P(a > τ) · P(b > τ),  P(a < −τ) · P(b < −τ) )"),
      .formula("P opposite = max( P(a > τ) · P(b < −τ),  P(a < −τ) · P(b > τ) )"),
      .text(
        """
        P is about sampling alone. It assumes that the sentences were read rightly, that the \
        documents are like those that were not read, and that the two sources were sampled \
        independently of each other. It is no probability that a claim is true. The dead zone of .1 \
        and the bounds .90 and .75 are conventions. A probability is rounded to six decimals before \
        it meets them; pages show two and the files four. Of a list of firm verdicts, about the sum \
        of 1 − P may be wrong by sampling.
        """)))

  private static let degree = HTMLNode.section(
    "degree", .h3, ["Degree, pairs, and what would change it"],
    MethodSection.nodes(
      .text(
        """
        Sources that agree differ in degree where P(|a − b| > .4) ≥ .9. The figure of a pair is the \
        mean of P same − P opposite over at least three comparable claims: from −1 (opposed on all) \
        to 1 (alike on all), one voice a claim, so that the talkative do not decide it.
        """),
      .text(
        """
        What would change a verdict is searched by removing one source's documents by their net \
        weight for its side, at most five; where a side rests on one document, its statements. The \
        set found is not proved smallest.
        """)))

  static let notComparable = MethodSection(
    id: "not-comparable", heading: "When two sources cannot be compared",
    content: [
      .ul(
        nil,
        [
          ["One of them is silent on the claim, or has one statement."],
          ["One of them only reports what others say."],
          [
            """
            More than half of the evidence is text that both carry. A passage counts as shared where \
            it is the same word for word, or nearly: four in five of all its runs of eight words and \
            of the other's stand in both. Below that half, shared passages are left out of the verdict.
            """
          ],
          [
            """
            The claim changes with time, and their documents lie more than twelve months apart or \
            are undated. Other claims are compared, with both periods printed.
            """
          ],
        ])
    ])
}
