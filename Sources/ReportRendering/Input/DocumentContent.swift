package import StanceComparison
package import StanceVocabulary

/// What a document's page is made of.
///
/// It names nothing of the whole but what the document moves and where its passages stand too.
package struct DocumentContent: Sendable {
  package let document: Document
  /// Words of the text, without furniture.
  package let words: Int
  /// In document order: a statement's place here is its place in a ``StatementReference``.
  package let statements: [Statement]
  /// Its paragraphs that stand elsewhere too, by block.
  package let passages: [PassageCopies]
  /// The documents that ``passages`` name.
  package let otherDocuments: [DocumentID: OtherDocument]
  package let moves: [VerdictMove]
  /// The questions that statements and moves speak of.
  package let questions: [Question]
  /// Names of the sources that ``moves`` and ``passages`` speak of.
  package let sourceNames: [SourceID: String]
  /// What of its file was not read.
  package let gaps: [ReadingGap]

  package init(
    document: Document, words: Int, statements: [Statement], passages: [PassageCopies] = [],
    otherDocuments: [DocumentID: OtherDocument] = [:], moves: [VerdictMove],
    questions: [Question], sourceNames: [SourceID: String], gaps: [ReadingGap] = []
  ) {
    self.document = document
    self.words = words
    self.statements = statements
    self.passages = passages
    self.otherDocuments = otherDocuments
    self.moves = moves
    self.questions = questions
    self.sourceNames = sourceNames
    self.gaps = gaps
  }
}

/// Another document, as a document's page names it.
package struct OtherDocument: Hashable, Sendable {
  /// The title, or the path.
  package let heading: String
  package let published: PublicationDate?

  package init(heading: String, published: PublicationDate?) {
    self.heading = heading
    self.published = published
  }

  // By bytes: pages are known by hashes of what they show.
  package static func == (left: OtherDocument, right: OtherDocument) -> Bool {
    left.published == right.published && left.heading.hasSameBytes(as: right.heading)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(spelling: heading)
    hasher.combine(published)
  }
}
