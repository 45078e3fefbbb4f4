package import StanceVocabulary

/// Which of the documents that a report does not have yet come into the next one.
///
/// A publication takes longer the more is new in it. While thousands of files are being read each
/// report takes in a part, and what has just been dropped does not wait for the rest.
package struct Admission: Sendable {
  /// Documents that come in whatever else waits.
  let first: Set<InboxPath>
  /// How many others do; nothing for all.
  let mostOthers: Int?

  static let everything = Admission(first: [], mostOthers: nil)

  package init(first: Set<InboxPath>, mostOthers: Int?) {
    self.first = first
    self.mostOthers = mostOthers
  }
}
