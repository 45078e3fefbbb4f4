import Foundation
import Testing

/// Documents in languages that the lexicons read, and in others, through the program.
@Suite(.timeLimit(.minutes(2))) struct LanguageFolderTests {
  private static let russian =
    "\u{41C}\u{43E}\u{441}\u{442} \u{447}\u{435}\u{440}\u{435}\u{437} \u{440}\u{435}\u{43A}\u{443} \u{431}\u{44B}\u{43B} \u{437}\u{430}\u{43A}\u{440}\u{44B}\u{442} \u{442}\u{440}\u{435}\u{442}\u{44C}\u{44E} \u{437}\u{438}\u{43C}\u{443} \u{43F}\u{43E}\u{434}\u{440}\u{44F}\u{434}, \u{438} \u{436}\u{438}\u{442}\u{435}\u{43B}\u{438} \u{434}\u{43E}\u{43B}\u{438}\u{43D}\u{44B} \u{445}\u{43E}\u{434}\u{438}\u{43B}\u{438} \u{447}\u{435}\u{440}\u{435}\u{437} \u{445}\u{43E}\u{43B}\u{43C}\u{44B}, \u{43A}\u{430}\u{43A} \u{434}\u{435}\u{43B}\u{430}\u{43B}\u{438} \u{435}\u{449}\u{451} \u{438}\u{445} \u{434}\u{435}\u{434}\u{44B}. \u{412} \u{441}\u{43E}\u{432}\u{435}\u{442} \u{431}\u{43E}\u{43B}\u{44C}\u{448}\u{435} \u{43D}\u{438}\u{43A}\u{442}\u{43E} \u{43D}\u{435} \u{436}\u{430}\u{43B}\u{43E}\u{432}\u{430}\u{43B}\u{441}\u{44F}, \u{43F}\u{43E}\u{442}\u{43E}\u{43C}\u{443} \u{447}\u{442}\u{43E} \u{441}\u{43E}\u{432}\u{435}\u{442} \u{434}\u{430}\u{432}\u{43D}\u{43E} \u{43F}\u{435}\u{440}\u{435}\u{435}\u{445}\u{430}\u{43B} \u{43D}\u{430} \u{434}\u{440}\u{443}\u{433}\u{43E}\u{439} \u{431}\u{435}\u{440}\u{435}\u{433}."
  private static let german = """
    Die Leute aus dem Tal sagen, dass die Br\u{FC}cke wieder offen ist. Washington muss gehen, und \
    zwar noch in diesem Winter, bevor der Schnee die Stra\u{DF}en sperrt und niemand mehr kommt.
    """
  private static let english = """
    The valley has its bridge again, and people walk across it on Sundays as if they had never gone \
    round by the hills. Washington must go before winter comes, says the committee that was given a room \
    above the bakery, a lamp and a map. It found that the map had been drawn before the river changed its \
    bed, and asked for a second lamp, which it was given after a long debate about the price of oil.
    """

  /// Lexicons, with a folder of German ones where wanted.
  private func lexicons(in folder: URL, withGerman: Bool) throws {
    try SmallLexicons.write(to: folder)
    guard withGerman else { return }
    let questions = folder.appending(path: "de/questions")
    try FileManager.default.createDirectory(at: questions, withIntermediateDirectories: true)
    for (path, text) in [
      ("de/actors.yaml", "actors:\n  us: {names: [Washington]}\n"),
      ("de/language.yaml", "negators: [nicht]\nfunction-words: [die]\n"),
      ("de/questions/t.yaml", "wordings:\n  - say: [muss gehen]\n    affirm: t/a\n"),
    ] {
      try Data(text.utf8).write(to: folder.appending(path: path))
    }
  }

  private func comparison(withGerman: Bool) throws -> [String: Any] {
    let place = try Workplace()
    let folder = place.inbox.deletingLastPathComponent().appending(path: "lexicons")
    try lexicons(in: folder, withGerman: withGerman)
    try place.drop(Self.english, at: "english/a.txt")
    try place.drop(Self.german, at: "german/a.txt")
    try place.drop(Self.russian, at: "russian/a.txt")
    try place.drop(Self.english + "\n\n" + Self.russian, at: "mixed/a.txt")
    let report = place.inbox.deletingLastPathComponent().appending(path: "compared")
    let outcome = try Program.run(
      ["compare", place.inbox.path, "-o", report.path, "--lexicons", folder.path],
      in: report.deletingLastPathComponent())
    #expect(outcome.status == 0, "\(outcome.errors)")
    let data = try Data(contentsOf: report.appending(path: "comparison.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func sources(_ comparison: [String: Any]) -> [String] {
    (comparison["sources"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  private func unread(_ comparison: [String: Any]) -> [String] {
    (comparison["unread"] as? [[String: Any]] ?? []).map {
      "\($0["path"] ?? ""): \($0["reason"] ?? "") \($0["partlyRead"] ?? "")"
    }
  }

  @Test func `what no lexicon covers is listed and silent on nothing`() throws {
    let comparison = try comparison(withGerman: false)
    #expect(sources(comparison) == ["english", "mixed"])
    #expect(
      unread(comparison) == [
        "german/a.txt: not analysed: German (de) 0",
        "mixed/a.txt: a passage in it is not analysed: Russian (ru) 1",
        "russian/a.txt: not analysed: Russian (ru) 0",
      ])
  }

  @Test func `a folder of lexicons adds a language`() throws {
    let comparison = try comparison(withGerman: true)
    #expect(sources(comparison) == ["english", "german", "mixed"])
    #expect(unread(comparison).count == 2)
    let positions = comparison["positions"] as? [[String: Any]] ?? []
    let sides = positions.map { "\($0["source"] ?? "") \($0["side"] ?? "")" }
    #expect(sides.contains("german one-statement-affirm"), "\(sides)")
  }
}
