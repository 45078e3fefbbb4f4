package import StanceVocabulary

/// An entry of the journal of changes: when the verdicts became others, and how.
package struct JournalEntry: Hashable, Sendable {
  /// UTC, RFC 3339.
  package let publishedAt: String
  /// What tells this entry from all others of any journal: a UUID.
  package let id: String
  package let content: Content

  /// What an entry says.
  package enum Content: Hashable, Sendable {
    /// The journal begins here.
    case firstReport
    case changes(VerdictChanges)
    /// Lines of a form that is not known.
    case lines([String])
  }

  package init(publishedAt: String, id: String, content: Content) {
    self.publishedAt = publishedAt
    self.id = id
    self.content = content
  }
}

/// What the report has now, so that the journal links to nothing that has gone.
package struct JournalTargets: Hashable, Sendable {
  package let sources: Set<SourceID>
  package let claims: Set<ClaimID>
  package let hasPairPages: Bool

  package init(sources: Set<SourceID>, claims: Set<ClaimID>) {
    self.sources = sources
    self.claims = claims
    hasPairPages = sources.count <= ReportRenderer.mostSourcesWithPairPages
  }
}
