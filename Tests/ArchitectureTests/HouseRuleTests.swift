import Testing

/// Rules that the compiler and the linter do not hold.
@Suite struct HouseRuleTests {
  @Test(arguments: ["try!", "fatalError(", "as!"])
  func `nothing in the sources ends the program on purpose`(word: String) throws {
    let found = try SourceFiles.all().flatMap { file in
      file.lines.enumerated().filter { Self.code(of: $0.element).contains(word) }
        .map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(found == [])
  }

  @Test func `a type that is Sendable on its word says why`() throws {
    let bare = try SourceFiles.all().flatMap { file in
      file.lines.enumerated().filter { line in
        guard Self.code(of: line.element).contains("@unchecked Sendable") else { return false }
        let before = file.lines[..<line.offset].suffix(3)
        return !before.contains { $0.contains("//") } && !line.element.contains("//")
      }.map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(bare == [])
  }

  @Test func `files are short enough to be read at one go`() throws {
    #expect(try SourceFiles.all().filter { $0.lines.count > 500 }.map(\.path) == [])
  }

  @Test func `every package type says what it is`() throws {
    var silent: [String] = []
    for file in try SourceFiles.all() {
      for (number, line) in file.lines.enumerated() where Self.declaresPackageType(line) {
        let above = file.lines[..<number].last { !$0.trimmed.hasPrefix("@") } ?? ""
        if !above.trimmed.hasPrefix("///"), file.path != "ParallaxCommands/ParallaxCommand.swift" {
          silent.append("\(file.path):\(number + 1)")
        }
      }
    }
    #expect(silent == [])
  }

  private static func declaresPackageType(_ line: String) -> Bool {
    [
      "package struct ", "package enum ", "package final class ", "package actor ",
      "package protocol ", "package indirect enum ",
    ].contains { line.hasPrefix($0) }
  }

  /// A line without its comment.
  private static func code(of line: String) -> Substring {
    line.trimmed.hasPrefix("//") ? "" : line[...]
  }
}

extension String {
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
