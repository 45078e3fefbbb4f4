import Testing
import WatchFrames

@Suite struct WatchFrameTests {
  static let frames: [WatchFrame] = [
    .file(.created, path: Array("a/b.txt".utf8), move: 0),
    .file(.movedIn, path: [0xFF, 0x0A, 0x80], move: 0xFEDC_BA98),
    .folderGone(path: Array("old".utf8), move: 7),
    .folderMovedIn(path: Array("new".utf8), move: 7),
    .folderRights(path: Array("locked".utf8)),
    .cookie(name: Array("cookie-1-2".utf8)),
    .watching(folders: 70_000, unwatched: 3),
    .watching(folders: 0, unwatched: .max),
    .rescan(.overflow),
    .file(.removed, path: [UInt8](repeating: 0x78, count: 4096), move: 1),
  ]

  @Test(arguments: frames)
  func `a frame is read back as it was written`(frame: WatchFrame) throws {
    var decoder = FrameDecoder()
    decoder.append(try frame.encoded())
    #expect(try decoder.next() == frame)
    #expect(try decoder.next() == nil)
    #expect(!decoder.holdsPart)
  }

  @Test(arguments: FileEvent.allCases)
  func `every event has its number`(event: FileEvent) throws {
    var decoder = FrameDecoder()
    decoder.append(try WatchFrame.file(event, path: [0x61], move: 0).encoded())
    #expect(try decoder.next() == .file(event, path: [0x61], move: 0))
  }

  @Test(arguments: [1, 2, 3, 7, 8, 9, 4095, 5000])
  func `frames may be split anywhere`(piece: Int) throws {
    let stream = try Self.frames.flatMap { try $0.encoded() }
    var decoder = FrameDecoder()
    var read: [WatchFrame] = []
    for start in stride(from: 0, to: stream.count, by: piece) {
      decoder.append(stream[start..<min(start + piece, stream.count)])
      while let frame = try decoder.next() { read.append(frame) }
    }
    #expect(read == Self.frames)
    #expect(!decoder.holdsPart)
  }

  @Test func `the layout is as documented`() throws {
    let bytes = try WatchFrame.file(.modified, path: Array("ab".utf8), move: 258).encoded()
    #expect(bytes == [0x66, 2, 2, 0, 2, 1, 0, 0, 0x61, 0x62])
  }

  @Test func `an unfinished frame is waited for`() throws {
    var decoder = FrameDecoder()
    decoder.append([0x66, 2, 2, 0, 0, 0, 0, 0, 0x61])
    #expect(try decoder.next() == nil)
    #expect(decoder.holdsPart)
  }

  static let garbage: [([UInt8], FrameError)] = [
    ([0x00, 0, 0, 0, 0, 0, 0, 0], .unknownKind(0)),
    (Array("Hello world".utf8), .unknownKind(0x48)),
    ([0x66, 0, 1, 0, 0, 0, 0, 0, 0x61], .unknownDetail(0)),
    ([0x66, 99, 1, 0, 0, 0, 0, 0, 0x61], .unknownDetail(99)),
    ([0x72, 0, 0, 0, 0, 0, 0, 0], .unknownDetail(0)),
    ([0x72, 1, 1, 0, 0, 0, 0, 0, 0x61], .wrongLength(1)),
    ([0x77, 0, 3, 0, 0, 0, 0, 0, 1, 2, 3], .wrongLength(3)),
    ([0x66, 1, 0, 0, 0, 0, 0, 0], .invalidName),
    ([0x66, 1, 2, 0, 0, 0, 0, 0, 0x2F, 0x61], .invalidName),
    ([0x6B, 0, 2, 0, 0, 0, 0, 0, 0x61, 0], .invalidName),
    ([0x66, 1, 1, 16, 0, 0, 0, 0], .nameTooLong(4097)),
    ([0x66, 1, 255, 255, 0, 0, 0, 0], .nameTooLong(65535)),
  ]

  @Test(arguments: garbage)
  func `garbage is refused and not waited on`(bytes: [UInt8], expected: FrameError) {
    var decoder = FrameDecoder()
    decoder.append(bytes)
    #expect(throws: expected) { try decoder.next() }
  }

  @Test(arguments: [[], [0x2F], [0x61, 0]] as [[UInt8]])
  func `what is no relative path is not written`(name: [UInt8]) {
    #expect(throws: FrameError.invalidName) { try WatchFrame.cookie(name: name).encoded() }
  }

  @Test func `a path longer than Linux takes is not written`() {
    let path = [UInt8](repeating: 0x61, count: 4097)
    #expect(throws: FrameError.nameTooLong(4097)) {
      try WatchFrame.file(.created, path: path, move: 0).encoded()
    }
  }
}
