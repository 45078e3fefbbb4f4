package import StanceVocabulary

/// Statements on one claim, counted by document: the integers that every figure comes from.
///
/// Whole numbers throughout, so that a document can be added and taken away again without a trace.
package struct ClaimTally: Hashable, Sendable {
  /// Each document with a statement, by id.
  package let documents: [DocumentTally]
  /// The sums over all documents.
  package private(set) var sums = PoleSums()

  /// Counts statements that are folded already and have the voices that are to count.
  ///
  /// They may come in any order; it is quick where those of a document come one after the other.
  package init(_ statements: [Evidence]) {
    documents = Self.tallies(of: statements)
    for document in documents {
      sums.add(document.sums)
    }
  }

  private static func tallies(of statements: [Evidence]) -> [DocumentTally] {
    let runs = runs(of: statements)
    if zip(runs, runs.dropFirst()).contains(where: { $0.document == $1.document }) {
      return tallies(of: statements.sorted { $0.document.id < $1.document.id })
    }
    return runs.map { DocumentTally(document: $0.document, statements: statements[$0.places]) }
  }

  /// Where the statements of each document stand, by document.
  private static func runs(
    of statements: [Evidence]
  ) -> [(document: DocumentID, places: Range<Int>)] {
    var runs: [(document: DocumentID, places: Range<Int>)] = []
    for place in statements.indices {
      let document = statements[place].document.id
      if let last = runs.last, last.document == document {
        runs[runs.count - 1].places = last.places.lowerBound..<place + 1
      } else {
        runs.append((document, place..<place + 1))
      }
    }
    runs.sort { $0.document < $1.document }
    return runs
  }

  /// The counts as a report shows them.
  package var poles: PoleTallies {
    sums.poles
  }

  /// First and last date among the documents; nothing if all are undated.
  package var period: ClosedRange<CalendarDate>? {
    let dates = documents.compactMap(\.published)
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return first...last
  }

  /// Whether one of the documents has no date.
  package var hasUndated: Bool { documents.contains { $0.published == nil } }
}

/// What one document adds to a claim's tally.
package struct DocumentTally: Hashable, Sendable {
  package let document: DocumentID
  package let published: CalendarDate?
  package let sums: PoleSums

  /// Counts one document's statements.
  init(document: DocumentID, statements: some Collection<Evidence>) {
    self.document = document
    published = statements.first?.published
    let discount = DocumentDiscount.millionths(statements: statements.count)
    var sums = PoleSums()
    for statement in statements {
      sums[statement.pole].statements += 1
      sums[statement.pole].documents = 1
      sums[statement.pole].told += statement.basis == .told ? 1 : 0
      sums[statement.pole].billionths += statement.weight.thousandths * discount
    }
    self.sums = sums
  }
}

/// Documents weigh, not sentences.
package enum DocumentDiscount {
  /// w_d = 1 / (1 + .4 (m_d - 1)) in millionths, half up: what each of the m statements of a
  /// document counts.
  ///
  /// It is the effective number of statements under a correlation of .4 within a document (the
  /// design effect of cluster samples, Kish 1965), so that no document weighs more than 2.5.
  /// Millionths, because thousandths would vanish for a book with thousands of statements.
  package static func millionths(statements: Int) -> Int {
    // 1 / (1 + .4 (m - 1)) = 5 / (3 + 2 m)
    let divisor = 3 + 2 * max(1, statements)
    return (2 * 5_000_000 + divisor) / (2 * divisor)
  }
}

/// Sums on both poles.
package struct PoleSums: Hashable, Sendable {
  package var affirm = Sums()
  package var deny = Sums()

  /// What stands on one pole; in narrow numbers, for every document has two of them on each claim.
  package struct Sums: Hashable, Sendable {
    private var statementCount: Int32 = 0
    private var documentCount: Int32 = 0
    private var toldCount: Int32 = 0

    package var statements: Int {
      get { Int(statementCount) }
      set { statementCount = Int32(newValue) }
    }
    package var documents: Int {
      get { Int(documentCount) }
      set { documentCount = Int32(newValue) }
    }
    /// Of the statements.
    package var told: Int {
      get { Int(toldCount) }
      set { toldCount = Int32(newValue) }
    }
    /// Weights after the discount, in billionths: thousandths times millionths, never rounded, so
    /// that two statements against one stay 2 : 1.
    package var billionths = 0

    fileprivate var tally: Tally {
      Tally(
        statements: statements, documents: documents, told: told,
        weight: Weight(thousandths: (billionths + 500_000) / 1_000_000))
    }
  }

  /// The sums of one pole.
  package subscript(pole: Pole) -> Sums {
    get { pole == .affirm ? affirm : deny }
    set {
      switch pole {
      case .affirm: affirm = newValue
      case .deny: deny = newValue
      }
    }
  }

  /// Statements on both poles.
  package var statements: Int { affirm.statements + deny.statements }

  /// The sums as a report shows them, weights to the thousandth.
  package var poles: PoleTallies { PoleTallies(affirm: affirm.tally, deny: deny.tally) }

  /// Adds another document's or source's sums.
  package mutating func add(_ other: PoleSums) { combine(other, sign: 1) }

  /// Takes away what ``add(_:)`` added, without a trace.
  package mutating func subtract(_ other: PoleSums) { combine(other, sign: -1) }

  /// One of the two in each number.
  func combined(with other: PoleSums, by choose: (Int, Int) -> Int) -> PoleSums {
    var chosen = self
    for pole in Pole.allCases {
      let (one, two) = (self[pole], other[pole])
      chosen[pole].statements = choose(one.statements, two.statements)
      chosen[pole].documents = choose(one.documents, two.documents)
      chosen[pole].told = choose(one.told, two.told)
      chosen[pole].billionths = choose(one.billionths, two.billionths)
    }
    return chosen
  }

  private mutating func combine(_ other: PoleSums, sign: Int) {
    for pole in Pole.allCases {
      self[pole].statements += sign * other[pole].statements
      self[pole].documents += sign * other[pole].documents
      self[pole].told += sign * other[pole].told
      self[pole].billionths += sign * other[pole].billionths
    }
  }
}
