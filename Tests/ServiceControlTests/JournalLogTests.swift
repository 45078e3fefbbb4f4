import Foundation
import Glibc
import Logging
import ServiceControl
import Testing

/// Log lines as the journal, or a person, reads them.
@Suite struct JournalLogTests {
  /// What a handler writes into a pipe.
  private func written(isJournal: Bool, _ body: (Logger) -> Void) throws -> String {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    let logger = Logger(label: "test") { _ in
      JournalLogHandler(level: .trace, descriptor: descriptor, isJournal: isJournal)
    }
    body(logger)
    try pipe.fileHandleForWriting.close()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: [
    (Logger.Level.trace, "<7>m\n", "trace: m\n"), (.debug, "<7>m\n", "debug: m\n"),
    (.info, "<6>m\n", "info: m\n"), (.notice, "<5>m\n", "notice: m\n"),
    (.warning, "<4>m\n", "warning: m\n"), (.error, "<3>m\n", "error: m\n"),
    (.critical, "<2>m\n", "critical: m\n"),
  ])
  func `levels are syslog's priorities`(
    level: Logger.Level, journal: String, plain: String
  ) throws {
    #expect(try written(isJournal: true) { $0.log(level: level, "m") } == journal)
    #expect(try written(isJournal: false) { $0.log(level: level, "m") } == plain)
  }

  @Test func `metadata follows in order, quoted where it must be`() throws {
    let text = try written(isJournal: true) { logger in
      var logger = logger
      logger[metadataKey: "source"] = "grayzone"
      logger.info("read", metadata: ["path": "a b.txt", "note": "say \"x\"", "empty": ""])
    }
    #expect(
      text == #"<6>read empty="" note="say \"x\"" path="a b.txt" source=grayzone"# + "\n")
  }

  @Test func `a file's name cannot begin a record of its own`() throws {
    let text = try written(isJournal: true) { logger in
      logger.info("read \n<0>panic", metadata: ["path": "a\r\n<0>b\u{1B}[31m\u{0}"])
    }
    #expect(text == "<6>read \\x0A<0>panic path=a\\x0D\\x0A<0>b\\x1B[31m\\x00\n")
  }

  @Test func `a long record is cut before the journal would split it`() throws {
    let text = try written(isJournal: true) { $0.info("\(String(repeating: "é", count: 20_000))") }
    #expect(text.utf8.count <= 32_769)
    #expect(text.hasSuffix("é...\n"))
  }

  @Test func `the reader's end or a closed descriptor harms nobody`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      signal(SIGPIPE, SIG_DFL)
      var ends: [Int32] = [-1, -1]
      #expect(unsafe pipe(&ends) == 0)
      close(ends[0])
      let writing = ends[1]
      let logger = Logger(label: "test") { _ in JournalLogHandler(descriptor: writing) }
      for _ in 0..<3 { logger.error("nobody reads") }
      close(writing)
      for _ in 0..<3 { logger.error("nobody reads") }
      exit(7)
    }
  }

  @Test func `a reader that is asleep keeps nobody waiting`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      alarm(10)
      var ends: [Int32] = [-1, -1]
      #expect(unsafe pipe(&ends) == 0)
      _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
      while unsafe write(ends[1], "full", 4) > 0 {}
      _ = fcntl(ends[1], F_SETFL, 0)
      let writing = ends[1]
      let logger = Logger(label: "test") { _ in JournalLogHandler(descriptor: writing) }
      for _ in 0..<100 { logger.error("nobody reads") }
      exit(7)
    }
  }

  @Test func `the journal is known by the device and inode of its stream`() async {
    await #expect(processExitsWith: .success) {
      var status = stat()
      var ends: [Int32] = [-1, -1]
      guard unsafe pipe(&ends) == 0, unsafe fstat(ends[1], &status) == 0 else { exit(1) }
      var seen: [UInt8] = [0, 0, 0]
      for (stream, first) in [
        ("\(status.st_dev):\(status.st_ino)", "<6>"), ("\(status.st_dev):0", "inf"), ("x", "inf"),
      ] {
        unsafe setenv("JOURNAL_STREAM", stream, 1)
        let writing = ends[1]
        Logger(label: "test") { _ in JournalLogHandler(descriptor: writing) }.info("")
        guard unsafe read(ends[0], &seen, 3) == 3, seen == Array(first.utf8) else { exit(2) }
        var rest = [UInt8](repeating: 0, count: 100)
        _ = unsafe read(ends[0], &rest, 100)
      }
    }
  }
}
