package import LexiconMatching
package import StanceVocabulary

/// Runs the examples that claims carry: each must be read as it says.
package struct ExampleRunner: Sendable {
  private let analyzer: StanceAnalyzer

  package init(_ bundle: LexiconBundle) {
    analyzer = StanceAnalyzer(bundle)
  }

  /// How one example was read.
  package struct Result: Sendable {
    package let example: Example
    package let passes: Bool
    /// What was read instead, in words.
    package let outcome: String
  }

  /// How many examples there are.
  package var count: Int {
    ([analyzer.bundle] + analyzer.bundle.translations).reduce(0) { $0 + $1.examples.count }
  }

  /// How each was read; `processors`: Where they are.
  package func results(on processors: some Processors = OneProcessor()) -> [Result] {
    let bundle = analyzer.bundle
    return ([bundle] + bundle.translations).flatMap { lexicons in
      processors.map(of: lexicons.examples.count) { number in
        result(lexicons.examples[number], in: lexicons.language)
      }
    }
  }

  private func result(_ example: Example, in language: String) -> Result {
    let statements = analyzer.analyze(Self.document(example.sentence, in: language)).statements
    let onClaim = statements.filter { $0.claim == example.claim }
    let onQuestion = statements.filter { $0.claim.question == example.claim.question }
    let passes: Bool
    switch example.expectation {
    case .pole(let pole):
      passes = onClaim.contains { $0.pole == pole } && !onClaim.contains { $0.pole != pole }
    case .silent: passes = onQuestion.isEmpty
    }
    let outcome = (onClaim.isEmpty ? onQuestion : onClaim)
      .map { "\($0.claim) \($0.pole.rawValue) by \($0.rule)" }.joined(separator: ", ")
    return Result(
      example: example, passes: passes, outcome: outcome.isEmpty ? "nothing found" : outcome)
  }

  /// Examples that are read otherwise, as findings.
  package func findings(on processors: some Processors = OneProcessor()) -> [LexiconFinding] {
    results(on: processors).filter { !$0.passes }.map { result in
      let wanted =
        switch result.example.expectation {
        case .pole(let pole): "\(result.example.claim) \(pole.rawValue)"
        case .silent: "silence on \(result.example.claim.question)"
        }
      return LexiconFinding(
        .error, file: result.example.rule.file, line: result.example.rule.line,
        "\"\(result.example.sentence)\" should be read as \(wanted), but: \(result.outcome)")
    }
  }

  /// A document of one sentence.
  private static func document(_ sentence: String, in language: String) -> Document {
    let text = Array(sentence.utf8)
    return Document(
      id: DocumentID(0), path: InboxPath("example"),
      source: Source(id: SourceID("example"), name: "example"), title: nil, published: nil,
      language: language, text: text,
      blocks: [TextBlock(kind: .paragraph, range: 0..<text.count)])
  }
}

extension StanceAnalyzer {
  /// The examples of the lexicons that are not read as they should be.
  package func failingExamples(on processors: some Processors = OneProcessor())
    -> [LexiconFinding]
  {
    ExampleRunner(bundle).findings(on: processors)
  }
}
