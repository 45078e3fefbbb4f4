import StanceVocabulary

/// How other documents of a source count without one of them: where a passage stands in several,
/// another copy counts then.
struct Refoldings: Sendable {
  /// What the folding makes otherwise without a document, in the other documents.
  struct Refolding: Sendable {
    /// Statements that no longer count.
    fileprivate(set) var removed: Set<StatementReference> = []
    /// Statements that count then.
    fileprivate(set) var added: [Evidence] = []
  }

  /// Documents whose passages are counted in the place of copies in others: without them, others
  /// count.
  private var byDocument: [DocumentID: Refolding] = [:]

  init() {}

  /// All those that groups of passages bring.
  init(_ groups: some Sequence<FoldedGroup>) {
    for group in groups {
      for (document, refolding) in group.refoldings {
        byDocument[document, default: Refolding()].removed.formUnion(refolding.removed)
        byDocument[document, default: Refolding()].added += refolding.added
      }
    }
  }

  /// Nothing where the others count as they do.
  subscript(document: DocumentID) -> Refolding? { byDocument[document] }

  /// The documents without which a claim, of which these statements count, counts otherwise, but for
  /// what they say themselves.
  func documents(changing claim: ClaimID, counted: Set<StatementReference>) -> [DocumentID] {
    byDocument.filter { _, refolding in
      refolding.added.contains { $0.claim == claim }
        || refolding.removed.contains(where: counted.contains)
    }.map(\.key)
  }

  var isEmpty: Bool { byDocument.isEmpty }
}

/// A group of passages, each statement counted once.
struct FoldedGroup: Sendable {
  /// Each statement that does not count.
  let repetitions: [Repetition]
  /// For each document without which others count.
  let refoldings: [DocumentID: Refoldings.Refolding]

  init(_ group: PassageGroup) {
    repetitions = FoldedEvidence(group.statements).repetitions
    refoldings = Self.refoldings(group.statements, Set(repetitions.map(\.statement.statement)))
  }

  private static func refoldings(
    _ statements: [Evidence], _ repeated: Set<StatementReference>
  ) -> [DocumentID: Refoldings.Refolding] {
    var found: [DocumentID: Refoldings.Refolding] = [:]
    guard statements.contains(where: { $0.document.id != statements[0].document.id }) else {
      return found
    }
    let counted = statements.filter { !repeated.contains($0.statement) }
    // Nothing counts in place of a statement that does not count itself.
    for document in Set(counted.map(\.document.id)) {
      let rest = FoldedEvidence(statements.filter { $0.document.id != document }).counted
      let before = Set(counted.lazy.filter { $0.document.id != document }.map(\.statement))
      let after = Set(rest.map(\.statement))
      guard before != after else { continue }
      found[document] = Refoldings.Refolding(
        removed: before.subtracting(after),
        added: rest.filter { !before.contains($0.statement) })
    }
    return found
  }
}
