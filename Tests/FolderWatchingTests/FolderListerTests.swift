import ComparisonService
import FolderWatching
import StanceVocabulary
import Testing

@Suite struct FolderListerTests {
  private func listing(_ prepare: (TestFolder) throws -> Void) throws -> InboxListing {
    let folder = try TestFolder()
    try prepare(folder)
    return try FolderLister(root: folder.path).list()
  }

  @Test func `files come in byte order of their paths, whatever their folder`() throws {
    let listing = try listing { folder in
      try folder.makeFolder(folder.at("b"))
      try folder.makeFolder(folder.at("b/c"))
      for name in ["b/c/z", "b-file", "b/a", "a", "B", ".hidden"] {
        try folder.write(folder.at(name))
      }
    }
    #expect(
      listing.files.map(\.path.printed) == [".hidden", "B", "a", "b-file", "b/a", "b/c/z"])
    #expect(listing.unreadableFolders.isEmpty)
  }

  @Test func `links are listed and not followed, pipes not opened`() throws {
    let listing = try listing { folder in
      try folder.makeFolder(folder.at("folder"))
      try folder.write(folder.at("folder/file"))
      try folder.symbolicLink(to: folder.at("folder"), as: folder.at("to-folder"))
      try folder.symbolicLink(to: Array("nowhere".utf8), as: folder.at("dangling"))
      try folder.symbolicLink(to: folder.path, as: folder.at("loop"))
      try folder.pipe(folder.at("pipe.txt"))
    }
    #expect(
      listing.files.map { "\($0.path.printed): \($0.kind)" } == [
        "dangling: other(\"a symbolic link\")", "folder/file: regular",
        "loop: other(\"a symbolic link\")", "pipe.txt: other(\"a pipe\")",
        "to-folder: other(\"a symbolic link\")",
      ])
  }

  @Test func `names are bytes`() throws {
    let name: [UInt8] = [0xFF, 0x0A, 0x20]
    let listing = try listing { try $0.write($0.at(name)) }
    #expect(listing.files.map(\.path.bytes) == [name])
  }

  @Test func `a stamp tells size and identity, and changes with the file`() throws {
    let folder = try TestFolder()
    try folder.write(folder.at("a"), "1234")
    let lister = FolderLister(root: folder.path)
    let before = try #require(try lister.list().files.first)
    #expect(before.stamp.size == 4)
    try folder.setRights(folder.at("a"), 0o600)
    let after = try #require(try lister.list().files.first)
    #expect(after.stamp.inode == before.stamp.inode)
    #expect(after.stamp.modifiedNanoseconds == before.stamp.modifiedNanoseconds)
    #expect(after.stamp.changedNanoseconds > before.stamp.changedNanoseconds)
  }

  @Test func `folders nested too deep are reported, not entered`() throws {
    let listing = try listing { folder in
      var path = folder.path
      for _ in 0..<210 {
        path += Array("/d".utf8)
        try folder.makeFolder(path)
      }
    }
    let deep = InboxPath(
      bytes: Array(repeating: "d", count: 200).joined(separator: "/").utf8.map(\.self))
    #expect(listing.unreadableFolders == [deep: "folders are nested more than 200 deep"])
  }

  @Test func `a missing inbox, a file and a link are no inbox`() throws {
    let folder = try TestFolder()
    try folder.write(folder.at("file"))
    try folder.symbolicLink(to: folder.path, as: folder.at("link"))
    #expect(throws: InboxLost("the inbox is missing")) {
      try FolderLister(root: folder.at("none")).list()
    }
    #expect(throws: InboxLost("the inbox is not a folder")) {
      try FolderLister(root: folder.at("file")).list()
    }
    #expect(throws: InboxLost.self) { try FolderLister(root: folder.at("link")).list() }
  }
}
