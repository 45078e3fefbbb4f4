/// The method in words.
///
/// The formulas are the ones that positions and verdicts are computed with.
enum MethodText {
  static let inShort = MethodSection(
    id: "short", heading: "In short",
    content: [
      .ul(
        nil,
        [
          [
            """
            The report says what was read in these documents. It does not say what a source is, \
            nor whether what it says is true.
            """
          ],
          [
            """
            Lexicons, which are lists that anyone can open and change, find the sentences in which \
            a text affirms or denies a claim. The same files and the same lexicons always give the \
            same report, to the byte.
            """
          ],
          [
            """
            A verdict has two words. The first says what was read: agree, disagree, partly. The \
            second says how far it carries beyond these documents: firm, leaning, open.
            """
          ],
          [
            """
            The machine errs. How often it does is measured and printed beside each claim; it is \
            never worked into the figures. Open the sentence before you cite it.
            """
          ],
        ])
    ])

  static let reading = MethodSection(
    id: "reading", heading: "How a text is read",
    content: MethodSection.nodes(
      .text(
        """
        A claim is a sentence that a source can affirm or deny. A statement is one sentence of a \
        document in which a voice affirms or denies one claim. The text is cut into sentences and \
        words; what belongs to the page and not to the article is left out. Names become actors \
        (“Washington” means the United States, except after “in”), other words get the classes that \
        they belong to.
        """),
      .text(
        """
        On this sequence the entries of all questions are tried: who does what to whom, events, \
        judgements bound to their target, words that stand together, fixed phrases. The sentence \
        around a find then turns it: a negation takes the other pole, a refutation too, a hedge \
        halves the weight, a condition or an open question takes it all, scare quotes and “so-called” \
        give the words to somebody else. Each such word reaches only so far, as the ConText algorithm \
        has it: to the end of its clause, or to a word that closes its scope.
        """),
      .text(
        """
        Last, the sentence is weighed as a whole: its words, what entries have found, and the \
        sentences around it, with weights that were learnt from coded sentences. These can strike out \
        a find that everything else speaks against, and make a statement where no entry has found \
        one. Every statement on a document's page opens on the entry or the words that made it and on \
        each step from there to its pole.
        """),
      .node(
        .section(
          "voice", .h3, ["Whose words, and what kind"],
          MethodSection.nodes(
            .text(
              """
              The voice is own where the text's author, a host of the publication, or somebody whom \
              the author endorses speaks; it is reported where the words of another are passed on. Only \
              own statements make a position. What the position would be if reported ones counted too \
              stands beside it.
              """),
            .text(
              """
              The basis is said for a judgement or an argument and told for an event given as fact. A \
              side more than half told is worded “its reporting shows”, never “says”.
              """))))))

  static let limits = MethodSection(
    id: "limits", heading: "What this cannot tell",
    content: [
      .ul(
        nil,
        [
          ["Whether a claim is true. Nothing here looks at the world, only at texts."],
          [
            """
            What a source holds in all that it has published. The documents were chosen by whoever \
            filled the inbox; P speaks of more documents chosen in the same way.
            """
          ],
          [
            """
            What a careful reader sees between the lines. Irony, allusion, pictures, headlines \
            against their own text and long arguments are missed, and some finds are wrong.
            """
          ],
          [
            """
            What a source leaves out on purpose. Silence is shown as silence; it may mean that a \
            source has nothing to say or that its words are not in the lexicons.
            """
          ],
          [
            """
            Why two sources differ. A claim is one sentence, and two who agree on it may have \
            opposite reasons: the line “they differ on” shows those that the lexicons know of.
            """
          ],
          [
            """
            How large an error of reading is in one verdict. The figures under “How well the \
            lexicons read” are averages over coded sentences; errors that fall on one source more \
            than on another are not seen there. Readers who think alike make the figures an upper \
            bound.
            """
          ],
        ])
    ])

  static let literature = MethodSection(
    id: "literature", heading: "Where the methods come from",
    content: [
      .ul(
        nil,
        [
          [
            """
            Tone is not stance: off-the-shelf word lists for tone agree poorly with trained readers \
            (van Atteveldt, van der Velden and Boukes 2021), and tone says next to nothing of the \
            stand that a text takes on a contested matter (Bestvater and Monroe 2023). So words \
            are bound here to a target, a direction, a claim and a voice.
            """
          ],
          [
            """
            Reach of negations and hedges: the ConText algorithm (Harkema, Dowling, Thornblade and \
            Chapman 2009), which lets a word open a scope and others close it.
            """
          ],
          [
            """
            The prior Beta(.5, .5): Jeffreys 1946. It says the same whichever way the share is \
            written, and lets little evidence stay little.
            """
          ],
          [
            """
            Sorting on log((R + .5) / (L + .5)): Lowe, Benoit, Mikhaylov and Laver 2011, who scale \
            coded political texts so that the tenth sentence moves a position less than the second.
            """
          ],
          [
            """
            The discount within a document: the effective size of a sample of clusters, Kish 1965, \
            with a correlation of .4 between the statements of one document.
            """
          ],
          [
            """
            Agreement between coders, and between program and coders: Krippendorff's alpha, which is \
            1 for perfect agreement and 0 for what chance would give; .800 is commonly called \
            reliable, .667 tentative.
            """
          ],
        ])
    ])
}
