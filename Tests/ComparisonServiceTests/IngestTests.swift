import ComparisonService
import StanceArchive
import StanceVocabulary
import Testing

@Suite struct `Reading a file` {
  let bench: TestBench
  let lexicons: Lexicons
  let path = InboxPath("a/1.txt")

  init() throws {
    bench = try TestBench()
    lexicons = try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true)
  }

  private func ingest() async throws -> Ingest.Outcome {
    try await Ingest(
      archive: bench.archive, reader: bench.inbox, lister: bench.inbox, clock: bench.clock
    )(path, .empty, [lexicons])
  }

  private var known: KnownFile? {
    get throws { try bench.archive.snapshot { try $0.knownFile(at: path) } }
  }

  @Test func `the same content is analysed once`() async throws {
    bench.inbox.write("a/1.txt", "it is good")
    #expect(try await ingest() == .kept)
    bench.inbox.touch("a/1.txt")
    let before = try known?.stamp
    #expect(try await ingest() == .unchanged)
    let after = try known?.stamp
    #expect(after != before)
    #expect(bench.lexicons.analyses == 1)
    bench.inbox.write("a/1.txt", "it is bad")
    #expect(try await ingest() == .kept)
    #expect(bench.lexicons.analyses == 2)
  }

  @Test func `a file that is gone is forgotten, one never known is ignored`() async throws {
    #expect(try await ingest() == .ignored)
    bench.inbox.write("a/1.txt", "it is good")
    _ = try await ingest()
    bench.inbox.remove("a/1.txt")
    #expect(try await ingest() == .forgotten)
    #expect(try known == nil)
  }

  @Test func `nothing is forgotten while the inbox itself is gone`() async throws {
    bench.inbox.write("a/1.txt", "it is good")
    _ = try await ingest()
    bench.inbox.setLost(true)
    #expect(try await ingest() == .ignored)
    #expect(try known?.standing == .read)
  }

  @Test(arguments: [
    ReadingFailure.Kind.notAFile, .permission, .tooLarge, .unreadable,
  ])
  func `a reason that lasts is listed once, and lifted by a reading`(
    _ kind: ReadingFailure.Kind
  ) async throws {
    bench.inbox.write("a/1.txt", "it is good")
    bench.inbox.fail("a/1.txt", kind)
    #expect(try await ingest() == .listedAsUnread)
    #expect(try await ingest() == .unchanged)
    #expect(try known?.standing == .unread(kind))
    bench.inbox.fail("a/1.txt", nil)
    #expect(try await ingest() == .kept)
    #expect(try known?.standing == .read)
  }

  @Test(arguments: [ReadingFailure.Kind.changedWhileReading, .resource])
  func `a failure that passes leaves what is known and no attempt behind`(
    _ kind: ReadingFailure.Kind
  ) async throws {
    bench.inbox.write("a/1.txt", "it is good")
    _ = try await ingest()
    bench.inbox.fail("a/1.txt", kind)
    #expect(try await ingest() == .retry(reason: "\(kind)"))
    #expect(try known?.standing == .read)
    #expect(try bench.archive.snapshot { try $0.openAttempts() }.isEmpty)
  }

  @Test func `a file written just before it was read is known as racily clean`() async throws {
    bench.inbox.write("a/1.txt", "it is good")
    let written = FakeInbox.epoch + 1_000_000_000
    bench.clock.set(written + 1_999_999_999)
    _ = try await ingest()
    #expect(try known?.isRacilyClean == true)
    bench.clock.set(written + 2_000_000_000)
    #expect(try await ingest() == .unchanged)
    #expect(try known?.isRacilyClean == false)
    #expect(bench.lexicons.analyses == 1)
  }
}
