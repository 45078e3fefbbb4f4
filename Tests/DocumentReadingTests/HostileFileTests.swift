import ComparisonService
import DocumentReading
import Glibc
import StanceVocabulary
import Testing

@Suite(.timeLimit(.minutes(1)))
struct HostileFileTests {
  @Test(arguments: [
    "README", "README.md", "s/README.txt", "s/source.yaml", "s/.hidden", "s/#a#", ".git/a.txt",
    "s/a.txt~", "s/a.tmp", "s/a.part", "s/a.partial", "s/a.crdownload", "s/.a.swp", "../a.txt",
    "s/../../a", "",
  ])
  func `by its name no document`(name: String) async throws {
    let inbox = try TemporaryInbox()
    #expect(await inbox.read(name).failure?.kind == .notADocument)
  }

  @Test(arguments: [
    ("a.doc", "DOC (Word before 2007) is not read"),
    ("a.xyz", "the format .xyz is not read"),
    ("a.zip", "the format .zip is not read"), ("a.JPEG", "the format .jpeg is not read"),
  ])
  func `another format is refused by name`(name: String, reason: String) async throws {
    let inbox = try TemporaryInbox()
    try inbox.write("Text.", to: name)
    let failure = await inbox.read(name).failure
    #expect(failure?.kind == .unreadable)
    #expect(failure?.description == reason)
    #expect(failure?.stamp?.size == 5)
  }

  @Test(arguments: ["a", "a.txt", "a.TEXT", "a.md", "a.markdown", "The U.S. and Iran", "-a", "%s"])
  func `text and Markdown are read`(name: String) async throws {
    let inbox = try TemporaryInbox()
    try inbox.write("Text.", to: name)
    #expect(await inbox.read(name).blocks == ["paragraph: Text."])
  }

  @Test(arguments: [
    Array("a\nb.txt".utf8), [0xFF, 0xFE], Array("<script>".utf8), Array("e\u{301}".utf8),
    Array(repeating: UInt8(ascii: "n"), count: 255), Array("\u{202E}\u{200D}'\"".utf8),
  ])
  func `any name is read by its bytes`(name: [UInt8]) async throws {
    let inbox = try TemporaryInbox()
    try inbox.write(Array("Text.".utf8), to: name)
    let document = await inbox.read(InboxPath(bytes: name)).document
    #expect(document?.path.bytes == name)
    #expect(document?.id.hexadecimal.utf8.count == 16)
  }

  @Test func `links are not followed, wherever they stand`() async throws {
    let inbox = try TemporaryInbox()
    try inbox.folder("real")
    try inbox.write("Text.", to: "real/a.txt")
    unsafe symlink("real/a.txt", "\(inbox.path)/link.txt")
    unsafe symlink("real", "\(inbox.path)/folder")
    unsafe symlink("nowhere", "\(inbox.path)/dangling.txt")
    for name in ["link.txt", "folder", "dangling.txt"] {
      #expect(await inbox.read(name).failure?.kind == .notAFile, "\(name)")
    }
    // The link is listed, and nothing behind it.
    #expect(await inbox.read("folder/a.txt").failure?.kind == .gone)
  }

  @Test func `pipes, folders and devices are no files and never block`() async throws {
    let inbox = try TemporaryInbox()
    unsafe mkfifo("\(inbox.path)/pipe.txt", 0o644)
    try inbox.folder("folder.txt")
    #expect(await inbox.read("pipe.txt").failure?.description == "a pipe, not a file")
    #expect(await inbox.read("folder.txt").failure?.description == "a folder")
    #expect(await inbox.read("folder.txt").failure?.kind == .notADocument)
    #expect(await inbox.read("absent.txt").failure?.kind == .gone)
    #expect(await inbox.read("absent/a.txt").failure?.kind == .gone)
  }

  @Test func `where the inbox is missing, nothing is taken for gone`() async throws {
    let reader = FolderDocumentReader(inbox: Array("/tmp/parallax-no-such-inbox".utf8))
    await #expect {
      try await reader.read(InboxPath("s/a.txt"))
    } throws: {
      ($0 as? ReadingFailure)?.kind == .resource
    }
    #expect(reader.sourceDescriptions().byFolder.isEmpty)
  }

  @Test func `a file over the limit is refused before it is read`() async throws {
    let inbox = try TemporaryInbox()
    try inbox.write("Text.", to: "big.txt")
    // Sparse: it takes no room, and reading it would take long.
    unsafe truncate("\(inbox.path)/big.txt", 1 << 40)
    let failure = await inbox.read("big.txt").failure
    #expect(failure?.kind == .tooLarge)
    #expect(failure?.description == "1024 GiB, more than the limit of 1 MiB")
    try inbox.write("123456", to: "six.txt")
    #expect(await inbox.read(InboxPath("six.txt"), sizeLimit: 6).document != nil)
    #expect(await inbox.read(InboxPath("six.txt"), sizeLimit: 5).failure?.kind == .tooLarge)
  }

  @Test(arguments: [
    ("Yes. ", 5_001), ("Yes!\n\n", 2_501), ("a\n\n", 5_001), ("Yes\u{2026} ", 5_001),
    ("\"Why?!\" ", 5_001),
  ])
  func `what has too many sentences is no article`(sentence: String, count: Int) async throws {
    let inbox = try TemporaryInbox()
    try inbox.write(String(repeating: sentence, count: count), to: "a.txt")
    let failure = await inbox.read("a.txt").failure
    #expect(failure?.kind == .unreadable)
    #expect(failure?.description == "no article: it has more than 5000 sentences")
    try inbox.write(String(repeating: sentence, count: count - 2), to: "b.txt")
    #expect(await inbox.read("b.txt").document != nil)
  }

  @Test func `numbers and rows of stops are no sentences`() async throws {
    let inbox = try TemporaryInbox()
    try inbox.write(String(repeating: "3.5 of U.S.A ....... ", count: 4_500), to: "a.txt")
    #expect(await inbox.read("a.txt").document != nil)
  }

  @Test func `a stamp tells a rewritten file of the same size`() async throws {
    let inbox = try TemporaryInbox()
    try inbox.write("One.", to: "a.txt")
    let first = try await inbox.read("a.txt").get()
    try inbox.write("Two.", to: "b.txt")
    unsafe rename("\(inbox.path)/b.txt", "\(inbox.path)/a.txt")
    let second = try await inbox.read("a.txt").get()
    #expect(first.stamp != second.stamp)
    #expect(first.contentHash != second.contentHash)
    #expect(first.document.id == second.document.id)
  }

  @Test func `a time in the far future is no trouble`() async throws {
    let inbox = try TemporaryInbox()
    try inbox.write("One.", to: "a.txt")
    let times = [timespec(tv_sec: 1 << 33, tv_nsec: 0), timespec(tv_sec: 1 << 33, tv_nsec: 0)]
    unsafe utimensat(AT_FDCWD, "\(inbox.path)/a.txt", times, 0)
    #expect(await inbox.read("a.txt").document != nil)
  }

  @Test func `a path of fifty folders and over four thousand bytes is read`() async throws {
    let inbox = try TemporaryInbox()
    let name = String(repeating: "d", count: 100)
    let start = unsafe open(inbox.path, O_RDONLY | O_DIRECTORY)
    var folder = start
    var path = InboxPath(bytes: [])
    for _ in 0..<50 {
      unsafe mkdirat(folder, name, 0o755)
      let next = unsafe openat(folder, name, O_RDONLY | O_DIRECTORY)
      close(folder)
      folder = next
      path = path.appending(Array(name.utf8))
    }
    let file = unsafe openat(folder, "a.txt", O_WRONLY | O_CREAT, 0o644)
    #expect(unsafe write(file, "Text.", 5) == 5)
    close(file)
    close(folder)
    #expect(await inbox.read(path.appending(Array("a.txt".utf8))).document != nil)
    // Too long a path for removal by name: cut it in two.
    let half = String(repeating: "/" + name, count: 25)
    #expect(unsafe rename("\(inbox.path)\(half)", "\(inbox.path)/rest") == 0)
  }

  @Test func `no permission is told from unreadable`() async throws {
    // Root reads everything.
    guard geteuid() != 0 else { return }
    let inbox = try TemporaryInbox()
    try inbox.write("One.", to: "a.txt")
    unsafe chmod("\(inbox.path)/a.txt", 0)
    #expect(await inbox.read("a.txt").failure?.kind == .permission)
  }

  @Test func `a file that changes under the reader is read whole or not at all`() async throws {
    let inbox = try TemporaryInbox()
    let size = 1 << 19
    let name = "\(inbox.path)/a.txt"
    try inbox.write(Array(repeating: 0x61, count: size), to: Array("a.txt".utf8))
    let stop = Stop()
    let writer = Task.detached {
      var byte: UInt8 = 0x61
      while !stop.isSet {
        byte = byte == 0x61 ? 0x62 : 0x61
        let file = unsafe open(name, O_WRONLY | O_TRUNC)
        let half = [UInt8](repeating: byte, count: size / 2)
        _ = unsafe write(file, half, half.count)
        _ = unsafe write(file, half, half.count)
        close(file)
        await Task.yield()
      }
    }
    for _ in 0..<200 {
      switch await inbox.read("a.txt") {
      case .success(let read):
        #expect(Set(read.document.text).count == 1)
      case .failure(let failure):
        #expect(failure.kind == .changedWhileReading || failure.description == "empty")
      }
    }
    stop.set()
    await writer.value
  }
}
