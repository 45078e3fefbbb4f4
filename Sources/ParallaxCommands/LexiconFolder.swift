import Glibc
package import LexiconMatching

/// The lexicon files of a folder as they are on disk now.
package struct LexiconFolder: Sendable {
  /// Every lexicon below the folder, by the bytes of the relative path.
  package let files: [LexiconFile]
  /// The bytes of `validation.json`, which is no part of the bundle; nothing where there is none.
  package let validation: [UInt8]?

  /// Reads the folder.
  /// - Throws: ``LexiconFolderFailure`` where it is missing, empty, or a file cannot be read.
  package static func read(_ folder: String) throws(LexiconFolderFailure) -> LexiconFolder {
    var paths: [String] = []
    try collect(folder, below: "", depth: 0, into: &paths)
    guard !paths.isEmpty else {
      throw LexiconFolderFailure("\(folder): no lexicon (*.yaml) in this folder")
    }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var files: [LexiconFile] = []
    for path in paths {
      files.append(LexiconFile(path: path, bytes: try bytes("\(folder)/\(path)")))
    }
    let validation = "\(folder)/validation.json"
    return LexiconFolder(
      files: files, validation: FileBytes.exists(validation) ? try bytes(validation) : nil)
  }

  private static func bytes(_ path: String) throws(LexiconFolderFailure) -> [UInt8] {
    do {
      return try FileBytes.read(path)
    } catch {
      throw LexiconFolderFailure(error.description)
    }
  }

  /// Adds the relative paths of the lexicons in one folder and the folders in it.
  private static func collect(
    _ root: String, below relative: String, depth: Int, into paths: inout [String]
  ) throws(LexiconFolderFailure) {
    // A loop of links would not end otherwise.
    guard depth < 16 else { throw LexiconFolderFailure("\(root)/\(relative): folders too deep") }
    for name in try names(relative.isEmpty ? root : "\(root)/\(relative)") {
      let path = relative.isEmpty ? name : "\(relative)/\(name)"
      if FileBytes.isFolder("\(root)/\(path)") {
        try collect(root, below: path, depth: depth + 1, into: &paths)
      } else if LexiconFile.isLexicon(path) {
        paths.append(path)
      }
    }
  }

  /// The names in a folder that are not hidden.
  static func names(_ folder: String) throws(LexiconFolderFailure) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw LexiconFolderFailure("\(folder): \(SystemMessage.text(errno))")
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
          unsafe String(validatingCString: characters)
        }
      }
      guard let name else {
        throw LexiconFolderFailure("\(folder): a file name that is not UTF-8")
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

/// Why a folder of lexicons could not be read.
package struct LexiconFolderFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
