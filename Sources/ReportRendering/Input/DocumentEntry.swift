package import StanceVocabulary

/// A document as lists of documents show it.
package struct DocumentEntry: Hashable, Sendable {
  package let id: DocumentID
  /// The path within the inbox, as ``InboxPath/printed`` gives it.
  package let path: String
  package let source: SourceID
  /// Nothing where the document names none: then its path stands for it.
  package let title: String?
  package let published: PublicationDate?
  package let words: Int
  /// Own and reported statements found in it.
  package let statements: Int
  /// An ISO 639 code; nothing where the language could not be told.
  package let language: String?

  package init(
    id: DocumentID, path: String, source: SourceID, title: String?, published: PublicationDate?,
    words: Int, statements: Int, language: String? = nil
  ) {
    self.id = id
    self.path = path
    self.source = source
    self.title = title
    self.published = published
    self.words = words
    self.statements = statements
    self.language = language
  }

  /// The title, or the path.
  package var heading: String { title ?? path }
}
