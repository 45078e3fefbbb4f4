package import StanceVocabulary

/// What the service works with: the outside world behind its ports.
package struct ServiceParts: Sendable {
  package let archive: any DocumentArchive
  package let reader: any DocumentReader
  package let lister: any InboxLister
  package let watcher: any InboxWatching
  package let publisher: any ReportPublisher
  package let lexicons: any LexiconLoading
  package let acceptance: any LexiconAcceptance
  package let clock: any WallClock
  package let alarms: any AlarmClock
  package let lookout: any Lookout
  package let processors: any Processors
  /// Where documents are read; nothing for where all else is done.
  package let readingThreads: (any TaskExecutor)?

  package init(
    archive: any DocumentArchive, reader: any DocumentReader, lister: any InboxLister,
    watcher: any InboxWatching, publisher: any ReportPublisher, lexicons: any LexiconLoading,
    acceptance: any LexiconAcceptance, clock: any WallClock, alarms: any AlarmClock,
    lookout: any Lookout, processors: any Processors = OneProcessor(),
    readingThreads: (any TaskExecutor)? = nil
  ) {
    self.archive = archive
    self.reader = reader
    self.lister = lister
    self.watcher = watcher
    self.publisher = publisher
    self.lexicons = lexicons
    self.acceptance = acceptance
    self.clock = clock
    self.alarms = alarms
    self.lookout = lookout
    self.processors = processors
    self.readingThreads = readingThreads
  }

  var publish: Publish {
    Publish(archive: archive, publisher: publisher, clock: clock, processors: processors)
  }

  var ingest: Ingest {
    Ingest(archive: archive, reader: reader, lister: lister, clock: clock)
  }
}

/// What the service says of itself.
package struct ServiceIdentity: Hashable, Sendable {
  package let version: String
  /// See ``ReportComposer/Inputs/build``.
  package let build: String
  package let inbox: String
  package let reports: String
  package let state: String
  package let lexicons: String

  package init(
    version: String, build: String = "", inbox: String, reports: String, state: String,
    lexicons: String
  ) {
    self.version = version
    self.build = build
    self.inbox = inbox
    self.reports = reports
    self.state = state
    self.lexicons = lexicons
  }
}
