import LexiconMatching
import StanceComparison
import StanceVocabulary

/// What `parallax validate` has measured.
struct Measurement {
  /// One for each gold folder, in the order of the arguments.
  let sets: [MeasuredSet]
  /// Over all of them.
  let whole: Validation
  /// The hash of the bundle that was measured.
  let lexicon: String
  /// Who coded the sentences, as words that follow "coded by".
  let codedBy: String?
  /// Entries of the lexicons, implications among them.
  let entries: Int
  /// Those that made no statement in any of the documents, by file and line.
  let silentEntries: [RuleReference]

  struct MeasuredSet {
    let name: String
    /// Where its texts are, in words.
    let texts: String
    let validation: Validation
  }

  init(
    sets: [MeasuredSet], judging: GoldJudging, bundle: LexiconBundle, codedBy: String?
  ) {
    self.sets = sets
    whole = Validation(sets.flatMap(\.validation.documents), claims: judging.claims)
    lexicon = bundle.hash
    self.codedBy = codedBy
    let rules = Set(bundle.lexicon.entries.map(\.rule) + bundle.lexicon.implications.map(\.rule))
    entries = rules.count
    silentEntries = rules.subtracting(judging.speakingEntries).sorted()
  }

  /// Entries that are wrong too often, the worst first.
  var weakEntries: [EntryRecord] {
    whole.entries.filter(\.isWeak).sorted {
      $0.precision == $1.precision ? $0.rule < $1.rule : $0.precision < $1.precision
    }
  }

  /// Who coded the sentences, in words that stand alone.
  var coders: String {
    codedBy.map { "Coded by \($0)." } ?? "Who coded the sentences was not told (--coded-by)."
  }
}
