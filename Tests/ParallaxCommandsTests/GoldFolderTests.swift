import Foundation
import StanceComparison
import StanceVocabulary
import Testing

@testable import ParallaxCommands

@Suite struct GoldFolderTests {
  /// A folder of coded sentences that is removed with the test.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "parallax-gold-\(UUID().uuidString)").path

    init(sentences: String?, statements: String?) throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (name, text) in [("sentences.tsv", sentences), ("statements.tsv", statements)] {
        guard let text else { continue }
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func read() throws -> GoldFolder {
      try GoldFolder.read(
        path,
        claims: [
          ClaimID(question: "q", name: "a"): true, ClaimID(question: "q", name: "b"): false,
        ])
    }

    /// What the user is told, without the folder's own path.
    func complaint() -> String {
      do {
        _ = try read()
        return "nothing"
      } catch let failure as CommandFailure {
        return "\(failure.status.rawValue): "
          + failure.description.replacingOccurrences(of: path + "/", with: "")
      } catch {
        return "\(error)"
      }
    }
  }

  private static let sentences = "document\tsentence\ttext\n"
  private static let statements = "sentence\tclaim\tpolarity\tvoice\treaders\n"
  private static let twoSentences = sentences + "d/1.txt\ts1\tOne.\nd/1.txt\ts2\tTwo.\n"

  @Test func `documents keep their order and statements find their sentences`() throws {
    let folder = try Folder(
      sentences: "\u{FEFF}" + Self.sentences + "z.txt\t1\tOne\twith a tab.\r\na.txt\t2\tTwo.\n\n"
        + "z.txt\t3\tThree.",
      statements: Self.statements + "3\tq/a\t-\treported\t1\n2\tq/a\t+\town\t2\r\n")
    let gold = try folder.read()
    #expect(gold.documents.map(\.path) == ["z.txt", "a.txt"])
    #expect(gold.documents[0].sentences.map(\.text) == ["One\twith a tab.", "Three."])
    let claim = ClaimID(question: "q", name: "a")
    #expect(
      gold.documents[0].statements == [
        GoldStatement(sentence: 1, claim: claim, pole: .deny, voice: .reported, readers: 1)
      ])
    #expect(
      gold.documents[1].statements == [
        GoldStatement(sentence: 0, claim: claim, pole: .affirm, voice: .own, readers: 2)
      ])
    #expect(gold.lines == ["z.txt": 2, "a.txt": 3])
    #expect(gold.name.hasPrefix("parallax-gold-"))
  }

  @Test(arguments: [
    ("d.txt\ts1", "65: sentences.tsv:2: 2 of 3 columns (document, sentence, text)"),
    ("d.txt\t\tOne.", "65: sentences.tsv:2: no sentence"),
    ("\ts1\tOne.", "65: sentences.tsv:2: no document"),
    ("d.txt\ts1\t", "65: sentences.tsv:2: no text"),
    (
      "d.txt\ts1\tOne.\ne.txt\ts1\tTwo.",
      "65: sentences.tsv:3: the sentence s1 stands in line 2 already"
    ),
    (
      "../d.txt\ts1\tOne.",
      "65: sentences.tsv:2: '../d.txt' is no path within the folder of documents"
    ),
    (
      "/etc/passwd\ts1\tOne.",
      "65: sentences.tsv:2: '/etc/passwd' is no path within the folder of documents"
    ),
    ("", "65: sentences.tsv: no sentences"),
  ])
  func `a wrong line of sentences is named`(line: String, complaint: String) throws {
    let folder = try Folder(sentences: Self.sentences + line + "\n", statements: Self.statements)
    #expect(folder.complaint() == complaint)
  }

  @Test(arguments: [
    ("s3\tq/a\t+\town\t2", "no sentence 's3' in sentences.tsv"),
    ("s1\tq/z\t+\town\t2", "no claim 'q/z' in the lexicons"),
    ("s1\tqa\t+\town\t2", "no claim 'qa' in the lexicons"),
    ("s1\tq/b\t+\town\t2", "the lexicons say of 'q/b' that it is not coded (coded: no)"),
    ("s1\tq/a\taffirm\town\t2", "the polarity 'affirm' is neither + nor -"),
    ("s1\tq/a\t+\tauthor\t2", "the voice 'author' is neither own nor reported"),
    ("s1\tq/a\t+\town\t0", "the number of readers '0' is not 1 or more"),
    ("s1\tq/a\t+\town\ttwo", "the number of readers 'two' is not 1 or more"),
    ("s1 q/a + own 2", "1 of 5 columns (sentence, claim, polarity, voice, readers)"),
    ("s1\tq/a\t+\t\t2", "no voice"),
  ])
  func `a wrong line of statements is named`(line: String, complaint: String) throws {
    let folder = try Folder(
      sentences: Self.twoSentences, statements: Self.statements + line + "\n")
    #expect(folder.complaint() == "65: statements.tsv:2: " + complaint)
  }

  @Test func `a statement that stands twice is named`() throws {
    let line = "s1\tq/a\t+\town\t2\n"
    let folder = try Folder(
      sentences: Self.twoSentences, statements: Self.statements + line + line)
    #expect(folder.complaint() == "65: statements.tsv:3: the statement of line 2 once more")
  }

  @Test func `all that is wrong is told at once, up to twenty`() throws {
    let lines = (1...25).map { "x\($0)\tq/a\t+\town\t2\n" }.joined()
    let folder = try Folder(
      sentences: Self.twoSentences, statements: Self.statements + lines)
    let told = folder.complaint().split(separator: "\n")
    #expect(told.count == 21)
    #expect(told[0] == "65: statements.tsv:2: no sentence 'x1' in sentences.tsv")
    #expect(told[20] == "and 5 more")
  }

  @Test func `another table is refused`() throws {
    let folder = try Folder(sentences: "id,text\n1,One.\n", statements: Self.statements)
    #expect(
      folder.complaint() == "65: sentences.tsv:1: expected the names of the columns, with tabs "
        + "between them: document, sentence, text")
  }

  @Test func `a file that is missing is named`() throws {
    let folder = try Folder(sentences: Self.twoSentences, statements: nil)
    #expect(folder.complaint() == "65: statements.tsv: No such file or directory")
  }

  @Test func `bytes that are no UTF-8 are named with their line`() throws {
    var problems = GoldProblems()
    let table = try GoldTable(
      bytes: Array("a\tb\n1\t".utf8) + [0xFF, 0x0A] + Array("2\tx\n".utf8), path: "t.tsv",
      columns: ["a", "b"], &problems)
    #expect(table.rows.map(\.line) == [3])
    #expect(throws: CommandFailure.self) { try problems.throwIfAny() }
  }

  @Test func `what is no folder is refused`() {
    #expect(throws: CommandFailure.self) { try GoldFolder.read("/nowhere", claims: [:]) }
  }

  @Test func `documents lie where they are named, in the gold, or nowhere`() throws {
    let folder = try Folder(sentences: Self.twoSentences, statements: Self.statements)
    let gold = try folder.read()
    func make(_ path: String) throws {
      try FileManager.default.createDirectory(
        atPath: folder.path + path, withIntermediateDirectories: true)
    }
    func words(_ named: String? = nil) throws -> String {
      try GoldDocuments(of: gold, named: named).words
        .replacingOccurrences(of: folder.path, with: "GOLD")
    }
    #expect(try words() == "no texts: sentences joined into documents")
    try make("/d/1.txt")
    #expect(try words() == "texts in GOLD")
    try make("/documents")
    #expect(try words() == "texts in GOLD/documents")
    #expect(try words(folder.path + "/d") == "texts in GOLD/d")
    try make("/d/\(gold.name)")
    #expect(try words(folder.path + "/d") == "texts in GOLD/d/\(gold.name)")
    #expect(throws: CommandFailure.self) { try words(folder.path + "/none") }
  }
}
