import ComparisonService
import Glibc
import StanceVocabulary

/// The machine's time of day.
struct SystemClock: WallClock {
  func now() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// The folder of lexicons, read anew each time.
struct LexiconFolderLoader: LexiconLoading {
  let folder: String

  func read() throws(LexiconReadingFailure) -> LexiconFiles {
    do {
      let content = try LexiconFolder.read(folder)
      return LexiconFiles(files: content.files, validation: content.validation)
    } catch {
      throw LexiconReadingFailure(error.description)
    }
  }
}

/// Stands where a watcher is asked for and nothing is watched.
struct NoWatching: InboxWatching {
  func changes() -> AsyncStream<InboxChange> { AsyncStream { $0.finish() } }
  func run() async throws {}
  func settle(within limit: Duration) async throws -> [InboxPath] { [] }

  var health: WatchingHealth {
    WatchingHealth(
      mode: "none", watchedFolders: 0, beingWritten: [], trouble: nil, isAlive: true)
  }
}

/// Stands where a publisher is asked for and nothing is published.
struct NoPublishing: ReportPublisher {
  func publish(
    _ pages: Runs<ReportPage>, render: (Int) throws -> PageContent
  ) -> PublishedReport {
    PublishedReport(written: 0, removed: 0, hash: "", wasExchanged: false)
  }
}
