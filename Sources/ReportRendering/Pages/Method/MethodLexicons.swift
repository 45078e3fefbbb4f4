import StanceVocabulary

/// The lexicons of a report: their name, and what they hold.
struct MethodLexicons {
  let edition: Edition

  private var counts: LexiconCounts { edition.counts }

  var section: MethodSection {
    MethodSection(
      id: "lexicons", heading: "The lexicons of this report",
      content: [
        .p(
          nil,
          [
            .text("Parallax \(edition.programVersion), lexicons "),
            .element(.code, [], [.text("sha256:\(edition.lexicons)")]),
            """
            . This number is made from every byte of the files; whoever changes a word has \
            lexicons of another number. All files are plain text, to be read and changed without \
            programming.
            """,
          ])
      ] + (counts.questions.isEmpty ? [] : [questions] + parts))
  }

  // MARK: - Questions

  private var questions: HTMLNode {
    let kinds = counts.questions.first?.entries.map(\.name) ?? []
    let names =
      ["Claims"] + kinds.map(English.sentenceCase)
      + ["Rejecting", "Weak", "Implied", "Examples"]
    let sums = counts.questions.map(Self.numbers).reduce(names.map { _ in 0 }) { sums, row in
      zip(sums, row).map(+)
    }
    return DataTable(
      caption: "Entries of each question by kind; rejecting and weak ones are among them",
      head: [
        [.columnHeader(["Question"])] + names.map { .columnHeader([.text($0)], class: "number") }
      ],
      body: counts.questions.map {
        row(
          [.text($0.title), .span("below", [.element(.code, [], [.text($0.file)])])],
          Self.numbers($0))
      } + [row(["Together"], sums)], styleClass: "counts-of-entries"
    ).node()
  }

  private static func numbers(_ question: LexiconCounts.Question) -> [Int] {
    [question.claims] + question.entries.map(\.count)
      + [question.rejects, question.weak, question.implications, question.examples]
  }

  private func row(_ header: [HTMLNode], _ numbers: [Int]) -> HTMLNode {
    .element(
      .tr, [],
      [.rowHeader(header)]
        + numbers.map { .cell("number", [.text(English.grouped($0))]) })
  }

  // MARK: - The other files

  private var parts: [HTMLNode] {
    [
      .p(nil, [.text(kinds)]), .ul(nil, others), fold("Classes of words", classes),
      fold("Modifiers and lists of the language", lists),
    ]
  }

  private var kinds: String {
    """
    A relation finds who does what to whom in every grammatical form; an event what happened and \
    by whom; a concept words that stand together in a sentence; a judgement words of praise or \
    blame bound to their target; a wording a fixed phrase. A rejecting entry also tells what the \
    author rejects; a weak one counts only in the company of stronger ones; an implied claim follows \
    from another. A lexicon is not taken before all its examples are read as they should be.
    """
  }

  private var others: [[HTMLNode]] {
    var items: [[HTMLNode]] = [[.element(.code, [], ["actors.yaml"]), .text(": \(actors).")]]
    if let cues = counts.cues {
      let words = """
        : \(English.count(cues.cues, "cue")), that is words, classes, actors and finds, each with a \
        weight for up to \(English.count(cues.sides, "pole")) of claims, learnt from coded sentences.
        """
      items.append([.element(.code, [], [.text(cues.file)]), .text(words)])
    }
    if counts.switchedOff > 0 {
      let words = English.count(counts.switchedOff, "question")
      items.append([.text("\(words) among the files switched off and not asked.")])
    }
    return items
  }

  private var actors: String {
    let actors = counts.actors
    return """
      \(English.count(actors.actors, "actor")) with \(English.count(actors.names, "name")), \
      \(English.count(actors.groups, "group")) of them, \
      \(English.count(actors.notActors, "phrase")) that hold a name and mean nobody, \
      \(English.count(actors.eraNames, "name")) that tell the time of an undated document
      """
  }

  private func fold(_ heading: String, _ table: HTMLNode) -> HTMLNode {
    .element(.details, [.classes("fold")], [.element(.summary, [], [.text(heading)]), table])
  }

  private var classes: HTMLNode {
    let sums = counts.classes.reduce((0, 0)) { ($0.0 + $1.classes, $0.1 + $1.words) }
    return DataTable(
      caption: "Classes of words that mean the same here; inflected forms are added by the program",
      head: [
        [.columnHeader(["File"])]
          + ["Classes", "Words and phrases"].map { .columnHeader([.text($0)], class: "number") }
      ],
      body: counts.classes.map {
        row([.element(.code, [], [.text($0.file)])], [$0.classes, $0.words])
      }
        + [row(["Together"], [sums.0, sums.1])], styleClass: "facts"
    ).node()
  }

  private var lists: HTMLNode {
    let all =
      counts.lists + [
        LexiconCounts.NamedCount(name: "irregular-verbs", count: counts.irregularVerbs)
      ]
    return DataTable(
      caption:
        "Lists of language.yaml: what turns, hedges or reports, and the grammar they rest on",
      head: [[.columnHeader(["List"]), .columnHeader(["Words and patterns"], class: "number")]],
      body: all.map { row([.element(.code, [], [.text($0.name)])], [$0.count]) },
      styleClass: "facts"
    ).node()
  }
}
