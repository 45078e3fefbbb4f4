import ReportRendering
import StanceVocabulary

/// The long parts of pages, kept from report to report: a drop changes them for one source and a few claims.
///
/// They follow from the source's revision, or from the claim's basis, so that what is kept changes no byte of a
/// report.
struct KeptSections: Sendable {
  /// Those of twenty sources with ten thousand documents have nine million bytes.
  let ofSources = KeptParts<SourceID, OwnSections>(mostBytes: 16 << 20)
  /// A source has some fifty thousand bytes on the pages of its pairs.
  let ofPairs = KeptParts<SourceID, PairSides>(mostBytes: 4 << 20)
  /// Those of all claims of twenty sources have a million bytes.
  let ofClaims = KeptParts<ClaimID, WrittenHTML>(mostBytes: 4 << 20)

  /// Lets go of those of other sources.
  func keepOnly(_ sources: some Sequence<SourceID>) {
    ofSources.keepOnly(sources)
    ofPairs.keepOnly(sources)
  }
}
