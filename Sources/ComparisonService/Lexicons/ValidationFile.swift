import FoundationEssentials
package import StanceComparison
package import StanceVocabulary

/// `validation.json`: how well the lexicons read, as `parallax validate --record` measured it.
package struct ValidationFile: Hashable, Sendable, Codable {
  package static let schema = 1

  package var schema: Int
  /// The hash of the bundle that was measured.
  package var lexicon: String
  /// The day of the measurement, `YYYY-MM-DD`.
  package var date: String
  /// By claim, `question/name`.
  package var claims: [String: Figures]
  /// Right finds of each entry, `file:line`, in thousandths; missing where too few were found.
  package var entries: [String: Int]?

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
    /// Statements in the gold.
    package var gold: Int
    /// Statements found.
    package var found: Int
    /// Found ones that the gold has.
    package var right: Int

    package init(gold: Int, found: Int, right: Int) {
      self.gold = gold
      self.found = found
      self.right = right
    }
  }

  package init(
    lexicon: String, date: String, claims: [String: Figures], entries: [String: Int]? = nil
  ) {
    schema = Self.schema
    self.lexicon = lexicon
    self.date = date
    self.claims = claims
    self.entries = entries
  }

  /// Reads the file's bytes.
  /// - Returns: Nothing where they are no such file, or of another schema.
  package static func read(_ bytes: [UInt8]) -> ValidationFile? {
    let file = try? JSONDecoder().decode(ValidationFile.self, from: Data(bytes))
    return file?.schema == schema ? file : nil
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
        if counts.gold > 0 { recall[pole] = Double(counts.right) / Double(counts.gold) }
      }
      validation[claim] = ClaimValidation(
        gold: Dictionary(uniqueKeysWithValues: poles.map { ($0, $1.gold) }),
        precision: precision, recall: recall)
    }
    return validation
  }
}
