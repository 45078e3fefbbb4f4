package import ContentHashing

/// One file of a report: where it lies, and what its bytes hash to.
///
/// The bytes are not here: a report has as many pages as documents, and they are in memory one page
/// at a time, while that page is written.
package struct ReportPage: Hashable, Sendable {
  /// With `/` between folders: `documents/0a1b.html`.
  package let path: String
  /// Nothing where the page must be rendered to know it.
  package let hash: SHA256Digest?

  package init(path: String, hash: SHA256Digest?) {
    self.path = path
    self.hash = hash
  }
}

/// A page's bytes with their hash.
package struct PageContent: Hashable, Sendable {
  package let bytes: [UInt8]
  package let hash: SHA256Digest

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    hash = SHA256Digest(of: bytes)
  }
}

/// Puts a whole report before its readers at once.
package protocol ReportPublisher: Sendable {
  /// Makes these pages the report. Pages that are the same as published are not written.
  ///
  /// A reader meets the former report or this one and never a mixture. What `changes` holds is
  /// written with them but left out of the report's hash.
  /// `pages`: The whole report, sorted by path, without doubles. Runs that are as in a former report
  /// cost nothing.
  /// `render`: Gives a page by its place among them. It is asked for each page without a hash, and
  /// for others whose bytes are not at hand: new ones, and those that somebody has damaged.
  /// Returns how many pages were written and removed; throws ``PublishingFailure`` or the error of
  /// `render`.
  func publish(
    _ pages: Runs<ReportPage>, render: (Int) throws -> PageContent
  ) throws -> PublishedReport

  /// Looks at what lies in the report's folder, so that the next publication need not.
  func prepare()

  /// The hash of each page that readers see, by path, if the report of this hash is what they see;
  /// for a publication that is expected to be the same.
  func pages(ofReport hash: String) throws -> [String: SHA256Digest]?

  /// Whether the report still lies where it was published, as far as a look at its folder tells;
  /// true while a publication is under way, which looks itself.
  var isInPlace: Bool { get }
}

extension ReportPublisher {
  package func prepare() {}

  package func pages(ofReport hash: String) throws -> [String: SHA256Digest]? { nil }

  package var isInPlace: Bool { true }
}

/// What a publication did.
package struct PublishedReport: Hashable, Sendable, Codable {
  package let written: Int
  package let removed: Int
  /// The hash over sorted `path TAB sha256` of the pages, `changes/` left out.
  package let hash: String
  /// Whether it was exchanged whole; else page by page, which status says.
  package let wasExchanged: Bool

  package init(written: Int, removed: Int, hash: String, wasExchanged: Bool) {
    self.written = written
    self.removed = removed
    self.hash = hash
    self.wasExchanged = wasExchanged
  }
}

/// Why a report could not be published; the former one stays.
package struct PublishingFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    /// The folder holds something that is no report: it is left alone (exit 73).
    case refused
    /// Another process publishes there (exit 75).
    case inUse
    /// Writing failed (exit 74); to be tried again.
    case inputOutput
  }

  package let kind: Kind
  package let description: String

  package init(kind: Kind, description: String) {
    self.kind = kind
    self.description = description
  }
}
