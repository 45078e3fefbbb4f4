import ReportRendering
import StanceAnalysis
import StanceVocabulary

/// What `parallax lexicon coverage` prints.
struct CoverageReport {
  let coverage: LexiconCoverage
  /// Those to print, in order.
  let candidates: [CoverageCandidate]
  let targets: [String]
  let documents: Documents

  /// What was read.
  struct Documents {
    var count = 0
    /// Documents in languages that no lexicon covers, which were left out.
    var foreign = 0
  }

  /// Actors that a word is said to stand near.
  private static let mostActors = 4
  private static let mostClasses = 4

  // MARK: - For people

  var text: String {
    var lines = [
      "\(coverage.sentences) sentences of \(documents.count) documents; \(coverage.naming) name a "
        + "target, \(coverage.silent) of them carry no statement",
      "targets: " + targets.joined(separator: ", "),
      "ranked by z times the share of a word's places near targets that have a statement beside them",
    ]
    if documents.foreign > 0 {
      lines.append("left out: \(documents.foreign) documents in another language than English")
    }
    for candidate in candidates {
      lines += [""] + self.lines(candidate)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ candidate: CoverageCandidate) -> [String] {
    let forms = candidate.forms == [candidate.word] ? [] : candidate.forms
    var lines = [
      candidate.word + (forms.isEmpty ? "" : " (\(forms.joined(separator: ", ")))")
        + "  z \(Self.number(candidate.z)); \(Self.membership(candidate))",
      "    \(candidate.count) times near \(Self.actors(candidate)), in \(candidate.documents) "
        + "documents of \(candidate.sources) sources; \(candidate.countStated) times with a "
        + "statement, \(candidate.countEverywhere) in all",
    ]
    if !candidate.phrases.isEmpty {
      let phrases = candidate.phrases.map { "\($0.phrase) (\($0.count))" }
      lines.append("    often: " + phrases.joined(separator: ", "))
    }
    return lines + candidate.examples.map { "    \(Self.example($0))" }
  }

  /// What the lexicons have of it.
  private static func membership(_ candidate: CoverageCandidate) -> String {
    var places: [String] = []
    if !candidate.classes.isEmpty { places.append(list(candidate.classes)) }
    if candidate.classes.isEmpty, !candidate.phraseClasses.isEmpty {
      places.append("phrases of \(list(candidate.phraseClasses))")
    }
    if candidate.entries > 0 {
      places.append(
        "the patterns of \(candidate.entries) entr\(candidate.entries == 1 ? "y" : "ies")")
    }
    if places.isEmpty { return "in no class" }
    return (candidate.classes.isEmpty ? "in no class but in " : "in ")
      + places.joined(separator: " and in ") + ", and no entry uses it here"
  }

  private static func list(_ classes: [String]) -> String {
    let names = classes.prefix(mostClasses).map { "<\($0)>" }.joined(separator: ", ")
    return classes.count > mostClasses ? names + ", ..." : names
  }

  private static func actors(_ candidate: CoverageCandidate) -> String {
    candidate.actors.prefix(mostActors).map { "\($0.actor) \($0.count)" }.joined(separator: ", ")
  }

  private static func example(_ example: CoverageCandidate.Example) -> String {
    "\(example.source.name): \(clean(example.text))"
  }

  /// One line without controls: the text comes from a file that anybody may have written.
  private static func clean(_ text: String) -> String {
    AnalysisText.oneLine(text)
  }

  private static func number(_ value: Double) -> String {
    DecimalText.fixed(value, places: 2) ?? ""
  }

  // MARK: - For programs

  private static let columns = [
    "word", "forms", "z", "rank", "count", "count_stated", "count_everywhere", "documents",
    "sources",
    "actors", "classes",
    "phrase_classes", "entries", "phrases", "example_1", "example_2",
  ]

  /// A line of column names, then a line a word; tabs do not occur within a field.
  var table: String {
    let rows = candidates.map { candidate in
      let examples = candidate.examples.map { "\($0.path.printed): \(Self.clean($0.text))" }
      return [
        candidate.word, candidate.forms.joined(separator: " "), Self.number(candidate.z),
        Self.number(candidate.rank),
        String(candidate.count), String(candidate.countStated), String(candidate.countEverywhere),
        String(candidate.documents),
        String(candidate.sources),
        candidate.actors.map { "\($0.actor):\($0.count)" }.joined(separator: " "),
        candidate.classes.joined(separator: " "), candidate.phraseClasses.joined(separator: " "),
        String(candidate.entries),
        candidate.phrases.map { "\($0.phrase):\($0.count)" }.joined(separator: "; "),
        examples.first ?? "", examples.count > 1 ? examples[1] : "",
      ]
    }
    return ([Self.columns] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }
}
