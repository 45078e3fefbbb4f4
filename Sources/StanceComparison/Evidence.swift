package import StanceVocabulary

/// One statement as comparison needs it: no text, no lexicon, only where it stands and what it says.
///
/// All statements of all sources are in memory, in several lists each: hence one object for each
/// statement, narrow numbers, and one more object for what those of a document have in common.
package final class Evidence: Hashable, Sendable {
  package let document: EvidenceDocument
  package let claim: ClaimID
  /// What tells a copy of its passage in another place.
  package let passage: PassageFingerprint
  private let place: Int32
  private let thousandths: Int32
  private let words: Int32
  private let start: Int32
  private let paragraph: Int32
  private let ruleThousandths: Int16
  package let pole: Pole
  package let voice: Voice
  package let basis: Basis
  /// Whether a hedge lowered its weight.
  package let isHedged: Bool

  /// A statement of a document; each part is described where it is held.
  package init(
    document: EvidenceDocument, index: Int, claim: ClaimID, pole: Pole, voice: Voice,
    basis: Basis, weight: Weight, sentenceWords: Int, isHedged: Bool, offset: Int, block: Int = 0,
    passage: PassageFingerprint, precision: Int = 1000
  ) {
    self.document = document
    self.claim = claim
    self.passage = passage
    place = Int32(clamping: index)
    thousandths = Int32(clamping: weight.thousandths)
    words = Int32(clamping: sentenceWords)
    start = Int32(clamping: offset)
    paragraph = Int32(clamping: block)
    ruleThousandths = Int16(clamping: precision)
    self.pole = pole
    self.voice = voice
    self.basis = basis
    self.isHedged = isHedged
  }

  package var statement: StatementReference {
    StatementReference(document: document.id, index: Int(place))
  }
  package var source: SourceID { document.source }
  /// The path of its document, for the order of documents.
  package var path: InboxPath { document.path }
  package var published: CalendarDate? { document.published }
  package var weight: Weight { Weight(thousandths: Int(thousandths)) }
  package var sentenceWords: Int { Int(words) }
  /// Offset of its sentence within its document.
  package var offset: Int { Int(start) }
  /// Which paragraph of its document it stands in, so that a passage which one document repeats is
  /// told from one that holds several statements.
  package var block: Int { Int(paragraph) }
  /// Share of right finds of the entry behind it, in thousandths, for choosing quotations; 1000
  /// where it is not known.
  package var precision: Int { Int(ruleThousandths) }

  package static func == (left: Evidence, right: Evidence) -> Bool {
    left === right
      || left.place == right.place && left.claim == right.claim && left.pole == right.pole
        && left.voice == right.voice && left.basis == right.basis
        && left.thousandths == right.thousandths && left.words == right.words
        && left.start == right.start && left.paragraph == right.paragraph
        && left.ruleThousandths == right.ruleThousandths && left.isHedged == right.isHedged
        && left.document == right.document && left.passage == right.passage
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(document.id)
    hasher.combine(place)
  }
}

/// What the statements of one document have in common.
package final class EvidenceDocument: Hashable, Sendable {
  package let id: DocumentID
  package let source: SourceID
  package let path: InboxPath
  package let published: CalendarDate?

  package init(id: DocumentID, source: SourceID, path: InboxPath, published: CalendarDate?) {
    self.id = id
    self.source = source
    self.path = path
    self.published = published
  }

  package static func == (left: EvidenceDocument, right: EvidenceDocument) -> Bool {
    left === right
      || left.id == right.id && left.source == right.source && left.path == right.path
        && left.published == right.published
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}

/// Which statement of which document: the place of the statement in its document's order.
package struct StatementReference: Hashable, Comparable, Sendable {
  package let document: DocumentID
  /// 0-based place among the document's statements in document order.
  package let index: Int

  package init(document: DocumentID, index: Int) {
    self.document = document
    self.index = index
  }

  package static func < (left: StatementReference, right: StatementReference) -> Bool {
    left.document == right.document ? left.index < right.index : left.document < right.document
  }
}

/// What tells that a passage (a paragraph) stands elsewhere too, word for word or nearly.
package struct PassageFingerprint: Hashable, Sendable {
  /// A hash of the normalised passage: equal passages have equal hashes.
  package let exact: UInt64
  /// Sorted, distinct hashes of its 8-word shingles; for a shorter passage, of the whole.
  ///
  /// Half a hash is enough: of two passages of a hundred shingles two are alike by chance once in
  /// 400,000 times, and seven tenths of all are asked for.
  package let shingles: [UInt32]

  package init(exact: UInt64, shingles: [UInt32]) {
    self.exact = exact
    self.shingles = shingles
  }
}

/// What comparison must know of a source besides its statements.
package struct SourceSummary: Hashable, Sendable {
  package let source: Source
  /// Documents read, with or without statements.
  package let documents: Int
  /// Words in them, for salience.
  package let words: Int

  package init(source: Source, documents: Int, words: Int) {
    self.source = source
    self.documents = documents
    self.words = words
  }
}

/// How well a claim's lexicon was found to read, from `validation.json`.
package struct ClaimValidation: Hashable, Sendable {
  /// Statements in the gold on each pole.
  package let gold: [Pole: Int]
  /// Share of finds that are right, on each pole; nothing where nothing was found.
  package let precision: [Pole: Double]
  /// Share of the gold that is found, on each pole.
  package let recall: [Pole: Double]

  package init(gold: [Pole: Int], precision: [Pole: Double], recall: [Pole: Double]) {
    self.gold = gold
    self.precision = precision
    self.recall = recall
  }

  /// Whether the gold is large enough (50 statements) for a verdict to be firm.
  package var isValidated: Bool {
    gold.values.reduce(0, +) >= 50
  }
}
