import StanceVocabulary

/// Reads the files of an inbox into an archive, once, for what follows no changes.
struct InboxPass: Sendable {
  let ingest: Ingest
  let book: SourceBook
  /// Each document is read with each of them.
  let lexicons: [Lexicons]

  /// Two at a time.
  ///
  /// A file that the machine failed to read is tried twice more.
  /// - Throws: ``InboxUnreadable``, ``ArchiveFailure``.
  @concurrent
  func read(_ paths: [InboxPath], _ progress: OneComparison.Progress) async throws {
    var rest = paths[...]
    var done = 0
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        if let path = rest.popFirst() { group.addTask { try await readOne(path) } }
      }
      while try await group.next() != nil {
        done += 1
        progress(done, paths.count)
        if let path = rest.popFirst() { group.addTask { try await readOne(path) } }
      }
    }
  }

  private func readOne(_ path: InboxPath) async throws {
    for pause in [Duration.milliseconds(100), .seconds(1), nil] {
      let outcome = try await ingest(path, book, lexicons)
      guard case .retry(let reason) = outcome else { return }
      guard let pause else {
        throw InboxUnreadable(description: "\(path.printed): \(reason)")
      }
      try await Task.sleep(for: pause)
    }
  }
}

/// A file that the machine failed to read again and again.
package struct InboxUnreadable: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
}
