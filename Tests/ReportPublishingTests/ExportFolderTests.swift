import ComparisonService
import Foundation
import ReportPublishing
import Testing

@Suite struct ExportFolderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func export(_ text: String, to name: String = "export") throws {
    let writer = try ExportFolder(folder(name), mark: "Mark 1")
    try writer.append(Array("Mark 1\n".utf8), to: "README.txt")
    for character in text.utf8 { try writer.append([character], to: "data.csv") }
    try writer.finish()
  }

  private func refusal(_ name: String = "export") -> PublishingFailure? {
    #expect(throws: PublishingFailure.self) { try export("new", to: name) }
  }

  private func put(_ text: String, at path: String) throws {
    let file = URL(filePath: folder(path))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  @Test func `a new folder is made, with those around it`() throws {
    try export("one", to: "deep/in/export")
    #expect(
      try files(in: folder("deep/in/export")) == ["README.txt": "Mark 1\n", "data.csv": "one"])
  }

  @Test func `an empty folder and a former export are written to`() throws {
    try FileManager.default.createDirectory(
      atPath: folder("export"), withIntermediateDirectories: false)
    try export("one")
    try put("mine", at: "export/analysis.R")
    try export("two")
    #expect(
      try files(in: folder("export")) == [
        "README.txt": "Mark 1\n", "data.csv": "two", "analysis.R": "mine",
      ])
  }

  @Test(arguments: ["thesis.txt", "README.txt", "data.csv", ".hidden"])
  func `a folder with anything else is left as it is`(name: String) throws {
    try put("mine", at: "export/\(name)")
    #expect(refusal()?.kind == .refused)
    #expect(try files(in: folder("export")) == [name: "mine"])
  }

  @Test func `a file in the folder's place is refused`() throws {
    try put("mine", at: "export")
    #expect(refusal() != nil)
    #expect(try String(contentsOfFile: folder("export"), encoding: .utf8) == "mine")
  }

  @Test func `what is not finished is never seen`() throws {
    try export("one")
    do {
      let writer = try ExportFolder(folder("export"), mark: "Mark 1")
      try writer.append(Array("two".utf8), to: "data.csv")
    }
    #expect(
      try files(in: folder("export")) == ["README.txt": "Mark 1\n", "data.csv": "one"])
  }

  @Test func `what a killed run left is no obstacle`() throws {
    try put("half", at: "export/.tmp-data.csv")
    try export("one")
    #expect(
      try files(in: folder("export")) == ["README.txt": "Mark 1\n", "data.csv": "one"])
  }

  @Test func `a second export to the same folder waits for nobody`() throws {
    let first = try ExportFolder(folder("export"), mark: "Mark 1")
    #expect(refusal()?.kind == .inUse)
    withExtendedLifetime(first) {}
  }
}
