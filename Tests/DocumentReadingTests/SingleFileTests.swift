import ComparisonService
import DocumentReading
import Glibc
import StanceVocabulary
import Testing

@Suite struct SingleFileTests {
  @Test func `a single file takes the nearest source above it`() throws {
    let inbox = try TemporaryInbox()
    try inbox.folder("paper")
    try inbox.folder("paper/2017")
    try inbox.write("name: The Paper\npublished: {2017/a.txt: 2017-01-02}", to: "paper/source.yaml")
    try inbox.write("Text.", to: "paper/2017/a.txt")
    let path = "\(inbox.path)/paper/2017/a.txt"
    let document = try SingleFileReader.readFile(Array(path.utf8)).document
    #expect(document.source.name == "The Paper")
    #expect(document.source.id == SourceID("paper"))
    #expect(document.published?.date.description == "2017-01-02")
    #expect(document.path == InboxPath(path))
  }

  @Test func `without source.yaml its folder is its source`() throws {
    let inbox = try TemporaryInbox()
    try inbox.folder("paper")
    try inbox.write("Text.", to: "paper/README.md")
    unsafe symlink("paper/README.md", "\(inbox.path)/link.md")
    for name in ["paper/README.md", "link.md", "paper/../paper/./README.md"] {
      let document = try SingleFileReader.readFile(Array("\(inbox.path)/\(name)".utf8)).document
      #expect(document.source.name == "paper")
    }
  }

  @Test func `what is not there, or no file, is an error`() throws {
    let inbox = try TemporaryInbox()
    unsafe mkfifo("\(inbox.path)/pipe", 0o644)
    for (name, kind) in [
      ("absent", ReadingFailure.Kind.gone), ("pipe", .notAFile), ("", .notADocument),
    ] {
      #expect {
        try SingleFileReader.readFile(Array("\(inbox.path)/\(name)".utf8))
      } throws: {
        ($0 as? ReadingFailure)?.kind == kind
      }
    }
  }

  @Test func `standard input is a source of its own`() throws {
    let document = try SingleFileReader.read(bytes: Array("Text.".utf8), name: "-").document
    #expect(document.source.id == SourceID("standard input"))
    // SHA-256 of "-": 3973e022e93220f9...
    #expect(document.id.hexadecimal == "3973e022e93220f9")
  }
}
