package import ComparisonService
import Glibc
import StanceVocabulary

/// Reads single files that lie in no inbox, for `parallax analyze` and `parallax explain`.
package enum SingleFileReader {
  /// The document at a path that the user names; its identity is the path as named.
  ///
  /// Its source is the nearest folder above with a `source.yaml`, else the folder it lies in. A link
  /// is followed, because the user has named it.
  package static func readFile(
    _ path: [UInt8], sizeLimit: Int64 = FolderDocumentReader.usualSizeLimit
  ) throws(ReadingFailure) -> ReadDocument {
    let resolved = try resolve(path)
    let (folder, name) = split(resolved)
    let content = try FileContent(name, in: OpenedFolder(path: folder), sizeLimit: sizeLimit)
    let article = try content.article()
    let (description, inner) = description(above: resolved)
    let source = description?.source ?? Source(folder: split(folder).name)
    return content.document(
      article, path: InboxPath(bytes: path), source: source, date: description?.published[inner])
  }

  /// The document that came on standard input; its source is what its front matter names, else
  /// "standard input".
  package static func read(bytes: [UInt8], name: String) throws(ReadingFailure) -> ReadDocument {
    let content = FileContent(standardInput: bytes)
    let article = try content.article()
    let source = article.matter.source ?? "standard input"
    return content.document(
      article, path: InboxPath(name), source: Source(id: SourceID(source), name: source),
      date: nil)
  }

  /// The path without links and dots, from the root.
  private static func resolve(_ path: [UInt8]) throws(ReadingFailure) -> [UInt8] {
    guard let resolved = unsafe withPath(path, { unsafe realpath($0, nil) }) else {
      throw ReadingFailure(errno: errno, stamp: nil)
    }
    defer { unsafe free(resolved) }
    return unsafe Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved)))
      .map { UInt8(bitPattern: $0) }
  }

  private static func split(_ path: [UInt8]) -> (folder: [UInt8], name: [UInt8]) {
    let slash = path.lastIndex(of: UInt8(ascii: "/")) ?? 0
    return (slash == 0 ? [UInt8(ascii: "/")] : Array(path[..<slash]), Array(path[(slash + 1)...]))
  }

  /// The nearest `source.yaml` above a file, and the file's path from there.
  private static func description(
    above file: [UInt8]
  ) -> (description: SourceDescription?, inner: [UInt8]) {
    var folder = split(file).folder
    while folder.count > 1 {
      if let found = sourceYAML(in: folder) {
        return (found.description, Array(file[(folder.count + 1)...]))
      }
      folder = split(folder).folder
    }
    return (nil, [])
  }

  private static func sourceYAML(in folder: [UInt8]) -> SourceYAML? {
    do {
      let opened = try OpenedFolder(path: folder)
      let file = try OpenedFile(SourceYAML.fileName, in: opened.descriptor)
      return SourceYAML(try file.bytes(limit: SourceYAML.sizeLimit), folder: split(folder).name)
    } catch {
      return nil
    }
  }
}
