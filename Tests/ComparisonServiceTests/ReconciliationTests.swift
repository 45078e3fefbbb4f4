import ComparisonService
import StanceVocabulary
import Testing

@Suite struct `Holding the inbox against the archive` {
  private func stamp(_ number: Int64) -> FileStamp {
    FileStamp(
      device: 1, inode: 1, size: 1, modifiedNanoseconds: number, changedNanoseconds: number)
  }

  private func listed(_ path: String, _ number: Int64 = 1) -> ListedFile {
    ListedFile(path: InboxPath(path), kind: .regular, stamp: stamp(number))
  }

  private func known(
    _ path: String, _ number: Int64? = 1, isRacilyClean: Bool = false, readerVersion: Int = 1
  ) -> KnownFile {
    KnownFile(
      path: InboxPath(path), standing: .read, stamp: number.map(stamp), contentHash: "c",
      isRacilyClean: isRacilyClean, readerVersion: readerVersion)
  }

  private func plan(
    _ files: [ListedFile], _ known: [KnownFile], unreadable: [String] = [],
    attempts: [(path: InboxPath, tries: Int)] = [], programCrashed: Bool = false
  ) -> Reconciliation {
    Reconciliation(
      listing: InboxListing(
        files: files,
        unreadableFolders: Dictionary(
          uniqueKeysWithValues: unreadable.map { (InboxPath($0), "no permission") })),
      known: known, openAttempts: attempts, readerVersion: 1,
      programCrashed: programCrashed)
  }

  @Test func `what is new or differs is read, what is the same is not`() {
    let files = [
      listed("a/new"), listed("a/same"), listed("a/stamped", 2), listed("a/racy"),
      listed("a/unstamped"), listed("a/old-reader"),
    ]
    let plan = plan(
      files,
      [
        known("a/same"), known("a/stamped"), known("a/racy", isRacilyClean: true),
        known("a/unstamped", nil), known("a/old-reader", readerVersion: 0),
      ])
    #expect(
      plan.toRead.map(\.printed)
        == ["a/new", "a/stamped", "a/racy", "a/unstamped", "a/old-reader"])
    #expect(plan.toForget == [])
  }

  @Test func `what is no document by its name is read only where it is known`() {
    let plan = Reconciliation(
      listing: InboxListing(
        files: [listed("a/README"), listed("a/known", 2), listed("a/new")], unreadableFolders: [:]),
      known: [known("a/known")], openAttempts: [], readerVersion: 1, programCrashed: false,
      isDocument: { $0 == InboxPath("a/new") })
    #expect(plan.toRead.map(\.printed) == ["a/known", "a/new"])
    #expect(plan.new == [InboxPath("a/new")])
  }

  @Test func `what is gone is to be forgotten, but not below a folder that cannot be listed`() {
    let plan = plan(
      [listed("a/kept")],
      [known("a/gone"), known("a/kept"), known("b/hidden/x"), known("b/hiddenx")],
      unreadable: ["b/hidden"])
    #expect(plan.toForget.map(\.printed) == ["a/gone", "b/hiddenx"])
  }

  @Test(arguments: [true, false])
  func `a file under way when the program ended is a suspect, and left alone in the end`(
    _ programCrashed: Bool
  ) {
    let most = programCrashed ? 2 : 5
    let plan = plan(
      [listed("a/1"), listed("a/2"), listed("a/3"), listed("a/4")], [known("a/4")],
      attempts: [
        (InboxPath("a/1"), 1), (InboxPath("a/2"), most - 1), (InboxPath("a/3"), most),
        (InboxPath("a/gone"), 1),
      ],
      programCrashed: programCrashed)
    #expect(plan.suspects.map(\.printed) == ["a/1", "a/2"])
    #expect(plan.poisonous.map(\.path.printed) == ["a/3"])
    #expect(plan.lapsedAttempts.map(\.printed) == ["a/gone"])
    #expect(plan.toRead == [])
  }
}
