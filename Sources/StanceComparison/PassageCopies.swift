package import StanceVocabulary

/// Where a paragraph of a document stands elsewhere too, and what that does to its statements.
package struct PassageCopies: Hashable, Sendable {
  /// Its place in the document's list of blocks.
  package let block: Int
  /// Its statements that do not count, as an earlier copy in the same source says the same.
  package fileprivate(set) var folded: [Folded] = []
  /// Later copies in the same source, which are not counted again; nothing where there is none.
  package fileprivate(set) var repeated: Copies?
  /// Copies in other sources, by source: left out where the two are compared.
  package fileprivate(set) var shared: [Copies] = []

  /// A statement that is not counted.
  package struct Folded: Hashable, Sendable {
    /// Its place among the document's statements.
    package let index: Int
    /// The statement that counts in its place.
    package let counted: StatementReference

    package init(index: Int, counted: StatementReference) {
      self.index = index
      self.counted = counted
    }
  }

  /// The copies that one source has.
  package struct Copies: Hashable, Sendable {
    package let source: SourceID
    /// A statement of the earliest copy.
    package let first: StatementReference
    /// How many copies there are, the first included; at least 1.
    package let count: Int

    package init(source: SourceID, first: StatementReference, count: Int) {
      self.source = source
      self.first = first
      self.count = count
    }
  }

  package init(
    block: Int, folded: [Folded] = [], repeated: Copies? = nil, shared: [Copies] = []
  ) {
    self.block = block
    self.folded = folded
    self.repeated = repeated
    self.shared = shared
  }

  /// The documents of all copies, with repetition.
  package var documents: [DocumentID] {
    folded.map(\.counted.document)
      + ([repeated].compactMap(\.self) + shared).map(\.first.document)
  }
}

extension RunningComparison {
  /// The paragraphs of a source's documents that stand elsewhere too, in this source or another.
  ///
  /// Only paragraphs that carry statements are known, and a document without such a paragraph is
  /// missing.
  /// - Returns: By document, each list by block.
  /// - Complexity: Linear in the passages of the source that have copies, and in these.
  package func copies(in source: SourceID) -> [DocumentID: [PassageCopies]] {
    guard let reading = readings[source] else { return [:] }
    var found = FoundCopies()
    for repetition in reading.repetitions { found.take(repetition) }
    for passage in passages.shared(in: source) { found.take(passage.places, passage.others) }
    return found.byDocument()
  }
}

/// Gathers copies paragraph by paragraph.
private struct FoundCopies {
  private var passages: [PassagePlace: PassageCopies] = [:]
  private var repeated: [PassagePlace: [Evidence]] = [:]

  mutating func take(_ repetition: Repetition) {
    let place = PassagePlace(repetition.statement)
    passages[place, default: PassageCopies(block: place.block)].folded.append(
      .init(
        index: repetition.statement.statement.index, counted: repetition.counted.statement))
    let counted = PassagePlace(repetition.counted)
    // Statements of one copy come one after the other.
    if repeated[counted]?.last.map(PassagePlace.init) != place {
      repeated[counted, default: []].append(repetition.statement)
    }
  }

  mutating func take(_ places: [Evidence], _ others: [[Evidence]]) {
    let shared = others.compactMap(Self.copies)
    guard !shared.isEmpty else { return }
    for copy in places {
      let place = PassagePlace(copy)
      passages[place, default: PassageCopies(block: place.block)].shared = shared
    }
  }

  func byDocument() -> [DocumentID: [PassageCopies]] {
    var all = passages
    for (place, copies) in repeated {
      all[place, default: PassageCopies(block: place.block)].repeated = Self.copies(copies)
    }
    return Dictionary(grouping: all) { $0.key.document }.mapValues { places in
      places.map(\.value).sorted { $0.block < $1.block }
    }
  }

  private static func copies(_ statements: [Evidence]) -> PassageCopies.Copies? {
    statements.first.map {
      PassageCopies.Copies(source: $0.source, first: $0.statement, count: statements.count)
    }
  }
}
