import Glibc

/// Where a report lies: the folder that readers see, and beside it the hidden tree and the lock.
struct ReportLocation {
  let parentPath: String
  let shown: EntryName
  let hidden: EntryName
  let lock: EntryName

  /// - Throws: ``TreeFailure/refused(_:)`` where the path ends in no name that could be exchanged.
  init(_ folder: String) throws(TreeFailure) {
    var bytes = Array(folder.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { Array(bytes[($0 + 1)...]) } ?? bytes
    guard !name.isEmpty, !name.contains(0), name != Array(".".utf8), name != Array("..".utf8) else {
      throw .refused("\"\(folder)\" does not name a folder for the report")
    }
    switch slash {
    case nil: parentPath = "."
    case 0: parentPath = "/"
    case .some(let end): parentPath = String(decoding: bytes[..<end], as: UTF8.self)
    }
    shown = EntryName(bytes: name)
    hidden = EntryName(bytes: Array(".".utf8) + name + Array(".next".utf8))
    lock = EntryName(bytes: Array(".".utf8) + name + Array(".lock".utf8))
  }

  /// Opens the folder that the report lies in; missing folders on the way are made.
  func openParent() throws(TreeFailure) -> OpenFolder {
    do {
      return try OpenFolder.open(parentPath)
    } catch  where error.code == ENOENT {
      try makeParents()
      return try OpenFolder.open(parentPath)
    }
  }

  /// The path of the folder that the report lies in, without links.
  func parentPlace() throws(TreeFailure) -> [CChar] {
    guard let place = unsafe realpath(parentPath, nil) else { throw .last("find", parentPath) }
    defer { unsafe free(place) }
    return unsafe Array(UnsafeBufferPointer(start: place, count: strlen(place)))
  }

  private func makeParents() throws(TreeFailure) {
    var path = parentPath.hasPrefix("/") ? "/" : ""
    for part in parentPath.split(separator: "/") {
      path += part + "/"
      guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
        throw .last("make the folder", path)
      }
    }
  }
}
