package import Logging

/// Writes log records to standard error, one a line, as systemd's journal reads them:
/// `<4>message key=value`; where no journal reads, `warning: message key=value`.
///
/// What a record holds cannot begin another one: line ends and control characters are escaped.
package struct JournalLogHandler: LogHandler {
  package var logLevel: Logger.Level
  package var metadata: Logger.Metadata = [:]
  package var metadataProvider: Logger.MetadataProvider?
  private let output: LogOutput
  private let form: LogLine.Form

  /// - Parameters:
  ///   - level: The lowest level that is written.
  ///   - descriptor: Where to; standard error by default.
  ///   - isJournal: Whether priorities are written; by default, whether the journal reads the
  ///     descriptor (`$JOURNAL_STREAM`, systemd.exec(5)).
  package init(level: Logger.Level = .info, descriptor: Int32 = 2, isJournal: Bool? = nil) {
    logLevel = level
    output = LogOutput(descriptor: descriptor)
    let isJournal =
      isJournal
      ?? output.isJournal(stream: SystemdNotifier.ownVariable("JOURNAL_STREAM"))
    form = isJournal ? .journal : .plain
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    var all = metadata
    if let provided = metadataProvider?.get() { all.merge(provided) { $1 } }
    if let own = event.metadata { all.merge(own) { $1 } }
    if let error = event.error { all["error"] = "\(error)" }
    let pairs = all.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (key: $0.key, value: "\($0.value)") }
    output.write(LogLine.bytes(event.level, "\(event.message)", pairs, form))
  }
}
