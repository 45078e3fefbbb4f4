import StanceVocabulary

/// A page of a report that is composed and not rendered yet.
struct PlannedPage: Sendable {
  let path: String
  /// Nothing where finding it takes as long as rendering the page.
  let basis: Basis?
  let subject: Subject

  /// A hash of all that its bytes depend on.
  enum Basis: Hashable, Sendable {
    /// By Swift's own hasher, which is another in each run of the program.
    case passing(Int)
    /// The same in each run of one build of the program.
    case lasting(Int64)
  }

  /// What it shows.
  enum Subject: Sendable {
    /// By its place among the report's parts.
    case part(Int)
    case document(DocumentID)

    /// Its document; zero for a part.
    var document: DocumentID {
      switch self {
      case .part: DocumentID(0)
      case .document(let id): id
      }
    }
  }
}
