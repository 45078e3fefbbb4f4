package import StanceComparison
package import StanceVocabulary

/// The words of a statement, taken from their document so that any page can show them.
package struct Quotation: Hashable, Sendable {
  package let statement: StatementReference
  package let claim: ClaimID
  package let pole: Pole
  package let voice: Voice
  package let basis: Basis
  /// Who speaks, where it is not the author.
  package let speaker: String?
  package let sentence: String
  /// The words that made the statement, as bytes of ``sentence``.
  package let evidence: Range<Int>
  /// The sentence before it, where the target is named there.
  package let context: String?
  package let source: SourceID
  /// The document's title, or its path.
  package let documentTitle: String
  package let published: PublicationDate?
  package let rule: RuleReference

  package init(
    statement: StatementReference, claim: ClaimID, pole: Pole, voice: Voice, basis: Basis,
    speaker: String?, sentence: String, evidence: Range<Int>, context: String?,
    source: SourceID, documentTitle: String, published: PublicationDate?, rule: RuleReference
  ) {
    self.statement = statement
    self.claim = claim
    self.pole = pole
    self.voice = voice
    self.basis = basis
    self.speaker = speaker
    self.sentence = sentence
    self.evidence = evidence
    self.context = context
    self.source = source
    self.documentTitle = documentTitle
    self.published = published
    self.rule = rule
  }

  /// The words of one statement of a document.
  /// - Parameters:
  ///   - statement: Whose words they are.
  ///   - index: The statement's place among the document's statements.
  ///   - document: Where it stands.
  package init(of statement: Statement, at index: Int, in document: Document) {
    let start = statement.sentence.lowerBound
    self.init(
      statement: StatementReference(document: document.id, index: index),
      claim: statement.claim, pole: statement.pole, voice: statement.voice,
      basis: statement.basis, speaker: statement.speaker,
      sentence: document.string(statement.sentence),
      evidence: statement.evidence.lowerBound - start..<statement.evidence.upperBound - start,
      context: statement.context.map(document.string), source: document.source.id,
      documentTitle: document.title ?? document.path.printed, published: document.published,
      rule: statement.rule)
  }
}
