import Foundation

/// Lexicons of one question with a few wordings, so that what they find can be told by hand.
enum SmallLexicons {
  /// The line of its file in which each entry begins.
  static let affirmLine = 8
  static let denyLine = 10
  static let wrongLine = 12

  static func write(to folder: URL) throws {
    let questions = folder.appending(path: "questions")
    try FileManager.default.createDirectory(at: questions, withIntermediateDirectories: true)
    for (path, text) in [
      ("actors.yaml", actors), ("language.yaml", language), ("questions/t.yaml", question),
    ] {
      try Data(text.utf8).write(to: folder.appending(path: path))
    }
  }

  private static let question = """
    question: Should they go?
    claims:
      a:
        claim: They should go
        affirm: says they should go
        deny: says they should stay
    wordings:
      - say: [must go]
        affirm: t/a
      - say: [must stay]
        deny: t/a
      - say: [nothing happened]
        affirm: t/a
      - say: [never said]
        deny: t/a

    """

  private static let actors = """
    actors:
      us: {names: [Washington]}

    """

  private static let language = """
    function-words: [the, a, of, to, in, not]
    negators: [not]
    grammar:
      be: [is, are, was]
      have: [have, has]
      by: [by]
      of: [of]
      to: [to]
      prepositions: [of, in]
      target-prepositions: [of]
      relatives: [who]
      coordinators: [and]
      subordinators: [that]
      determiners: [the, a]
      head-nouns: [government]
      pronouns: [they]

    """
}
