/// The moments of a publication after which the process may be killed: tests do it at each.
package enum PublishingStep: Hashable, Sendable {
  /// Both trees have been held against the ledger.
  case treesInspected
  /// A hidden tree has been made; it holds an empty report.
  case hiddenTreeMade
  /// An entry that is no page has been removed.
  case strangerRemoved
  /// A page that is gone has been removed.
  case pageRemoved
  /// A page has been written, under its temporary name.
  case temporaryWritten
  /// A page lies whole under its name.
  case pagePlaced
  /// The ledger knows what was written.
  case pagesRecorded
  /// Readers see the new report; the ledger does not know it yet.
  case exchanged
  /// The ledger knows which tree shows.
  case shownTreeRecorded
}
