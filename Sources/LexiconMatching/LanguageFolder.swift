/// A folder of lexicons that is named by the code of a language (`de/`): they find statements on the
/// questions of the lexicons around it in texts of that language.
struct LanguageFolder {
  /// An ISO 639 code of two letters.
  let code: String
  /// Its files, by their paths within it.
  var files: [LexiconFile] = []

  /// The files of the lexicons themselves, and those of other languages by their codes.
  static func split(_ sorted: [LexiconFile]) -> (own: [LexiconFile], folders: [LanguageFolder]) {
    var own: [LexiconFile] = []
    var folders: [LanguageFolder] = []
    for file in sorted {
      guard let (code, path) = place(of: file.path) else {
        own.append(file)
        continue
      }
      if folders.last?.code != code { folders.append(LanguageFolder(code: code)) }
      folders[folders.count - 1].files.append(LexiconFile(path: path, bytes: file.bytes))
    }
    return (own, folders)
  }

  /// The language of a file whose first folder is named by one, and its path within that.
  static func place(of path: String) -> (code: String, path: String)? {
    let parts = path.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, parts[0].utf8.count == 2,
      parts[0].utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  /// A finding with its place in the whole.
  func placed(_ finding: LexiconFinding) -> LexiconFinding {
    LexiconFinding(
      finding.severity, file: "\(code)/\(finding.file)", line: finding.line, finding.message)
  }
}
