import FoundationEssentials
package import StanceComparison
package import StanceVocabulary

/// `validation.json`: how well the lexicons read, as `parallax validate --record` measured it.
package struct ValidationFile: Hashable, Sendable, Codable {
  package static let schema = 1

  package var schema: Int
  /// The hash of the bundle that was measured.
  package var lexicon: String
  /// The day of the measurement, `YYYY-MM-DD`, UTC.
  package var date: String
  /// Who coded the sentences, as words that follow "coded by"; missing where nobody said.
  package var codedBy: String?
  /// What was measured on, in the order in which it was named.
  package var sets: [MeasuredSet]?
  /// Krippendorff's alpha between program and gold, own voice, to four decimals.
  package var alpha: Double?
  /// By claim, `question/name`; own voice.
  package var claims: [String: Figures]
  /// Share of right finds to be expected of each entry, `file:line`, in thousandths; missing where
  /// it found nothing.
  package var entries: [String: Int]?

  /// Coded documents that were measured on.
  package struct MeasuredSet: Hashable, Sendable, Codable {
    package var name: String
    package var documents: Int
    package var sentences: Int
    /// Statements of the text's own voice that two readers have.
    package var statements: Int

    package init(name: String, documents: Int, sentences: Int, statements: Int) {
      self.name = name
      self.documents = documents
      self.sentences = sentences
      self.statements = statements
    }
  }

  /// What was counted on both poles of a claim.
  package struct Figures: Hashable, Sendable, Codable {
    package var affirm: Counts
    package var deny: Counts

    package init(affirm: Counts, deny: Counts) {
      self.affirm = affirm
      self.deny = deny
    }
  }

  /// What was counted on one pole.
  package struct Counts: Hashable, Sendable, Codable {
    /// Statements that two readers have.
    package var gold: Int
    /// Statements found.
    package var found: Int
    /// Found ones that a reader at least has.
    package var right: Int
    /// Statements of `gold` that were found; missing in a file that counts the same for both.
    package var recalled: Int?

    package init(gold: Int, found: Int, right: Int, recalled: Int? = nil) {
      self.gold = gold
      self.found = found
      self.right = right
      self.recalled = recalled
    }
  }

  package init(
    lexicon: String, date: String, codedBy: String? = nil, sets: [MeasuredSet]? = nil,
    alpha: Double? = nil, claims: [String: Figures], entries: [String: Int]? = nil
  ) {
    schema = Self.schema
    self.lexicon = lexicon
    self.date = date
    self.codedBy = codedBy
    self.sets = sets
    self.alpha = alpha
    self.claims = claims
    self.entries = entries
  }

  /// Reads the file's bytes.
  /// - Returns: Nothing where they are no such file, or of another schema.
  package static func read(_ bytes: [UInt8]) -> ValidationFile? {
    let file = try? JSONDecoder().decode(ValidationFile.self, from: Data(bytes))
    return file?.schema == schema ? file : nil
  }

  /// Right ones of all finds, in thousandths; nothing where nothing was found.
  package var precisionInThousandths: Int? {
    let counts = claims.values.flatMap { [$0.affirm, $0.deny] }
    let found = counts.reduce(0) { $0 + $1.found }
    return found > 0 ? (counts.reduce(0) { $0 + $1.right } * 1000 + found / 2) / found : nil
  }

  /// What comparison needs: precision and recall of each claim's poles.
  package var byClaim: [ClaimID: ClaimValidation] {
    var validation: [ClaimID: ClaimValidation] = [:]
    for (name, figures) in claims {
      guard let claim = ClaimID(name) else { continue }
      let poles: [(Pole, Counts)] = [(.affirm, figures.affirm), (.deny, figures.deny)]
      var precision: [Pole: Double] = [:]
      var recall: [Pole: Double] = [:]
      for (pole, counts) in poles {
        if counts.found > 0 { precision[pole] = Double(counts.right) / Double(counts.found) }
        if counts.gold > 0 {
          recall[pole] = Double(counts.recalled ?? counts.right) / Double(counts.gold)
        }
      }
      validation[claim] = ClaimValidation(
        gold: Dictionary(uniqueKeysWithValues: poles.map { ($0, $1.gold) }),
        precision: precision, recall: recall)
    }
    return validation
  }
}
