package import StanceVocabulary

/// Compares sources in one go.
package enum SourceComparer {
  /// The comparison of these sources by these statements.
  ///
  /// A function of its arguments: their order does not matter, but that of the questions and claims,
  /// which the result keeps. Statements of sources or claims that are not given are left out.
  ///
  /// - Parameters:
  ///   - questions: What is asked, in the order of the result.
  ///   - sources: Every source, also those that are silent.
  ///   - evidence: The statements of all of them.
  ///   - validation: What is known of each claim's reading.
  /// - Returns: The whole result.
  package static func compare(
    questions: [Question], sources: [SourceSummary], evidence: [Evidence],
    validation: [ClaimID: ClaimValidation]
  ) -> Comparison {
    var bySource: [SourceID: [Evidence]] = [:]
    for statement in evidence {
      bySource[statement.source, default: []].append(statement)
    }
    var running = RunningComparison(questions: questions, validation: validation)
    for summary in sources.sorted(by: { $0.source.id < $1.source.id }) {
      running.replace(summary, evidence: bySource[summary.source.id] ?? [])
    }
    return running.comparison()
  }
}
