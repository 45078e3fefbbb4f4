package import StanceComparison
package import StanceVocabulary

/// What a report is made of, save the texts of its documents.
///
/// Every list is in the report's order, so that equal contents give equal bytes.
package struct ReportContent: Sendable {
  package let comparison: Comparison
  /// Every document that was read.
  package let documents: DocumentLists
  /// The statements that positions name as worth showing, with their words.
  package let quotations: [StatementReference: Quotation]
  /// The words of shared passages, cut after some hundred, by the passage's first copy.
  ///
  /// Those that pages of pairs show; others are missing.
  package let sharedWords: [StatementReference: String]
  /// What positions do not hold of a source; a source without one is shown without it.
  package let profiles: [SourceID: SourceProfile]
  /// What each of the newest documents moves, newest first.
  package let newestMoves: [DocumentMoves]
  /// By path.
  package let unread: [UnreadFile]
  package let edition: Edition
  /// A verdict to be computed again by hand; nothing where there is none.
  package let workedExample: WorkedExample?

  package init(
    comparison: Comparison, documents: DocumentLists,
    quotations: [StatementReference: Quotation],
    sharedWords: [StatementReference: String] = [:], profiles: [SourceID: SourceProfile] = [:],
    newestMoves: [DocumentMoves] = [], unread: [UnreadFile] = [], edition: Edition,
    workedExample: WorkedExample? = nil
  ) {
    self.comparison = comparison
    self.documents = documents
    self.quotations = quotations
    self.sharedWords = sharedWords
    self.profiles = profiles
    self.newestMoves = newestMoves
    self.unread = unread
    self.edition = edition
    self.workedExample = workedExample
  }
}

/// A file that was found and not read, or not wholly.
package struct UnreadFile: Hashable, Sendable {
  /// The path within the inbox, as ``InboxPath/printed`` gives it.
  package let path: String
  /// Why, in words: "a format that is not read", "in French, which no lexicon covers".
  package let reason: String
  /// What a user can do about it, in words.
  package let remedy: String?
  /// Whether it is a document all the same.
  package let isPartlyRead: Bool

  package init(
    path: String, reason: String, remedy: String? = nil, isPartlyRead: Bool = false
  ) {
    self.path = path
    self.reason = reason
    self.remedy = remedy
    self.isPartlyRead = isPartlyRead
  }

  /// The reason and the remedy in one line.
  var line: String {
    (isPartlyRead ? "partly read: " : "") + reason + (remedy.map { "; \($0)" } ?? "")
  }
}
