/// How far an F1 carries to other documents of the same kind.
///
/// Statements of one document are alike, so documents are drawn and not statements: as many as there
/// are, with replacement (Efron 1979, the percentile interval).
enum DocumentBootstrap {
  static let draws = 2_000
  static let fewestDocuments = 5
  /// Any number, but always the same, so that a measurement can be repeated to the last digit.
  private static let seed: UInt64 = 20_170_718

  /// The 90 % interval of F1 from the counts of each document.
  ///
  /// Draws in which nothing is required have no recall and are left out. Nothing where fewer than
  /// five documents have required statements: so few say nothing of others.
  static func interval(of documents: [AgreementCounts]) -> ClosedRange<Double>? {
    guard documents.count(where: { $0.required > 0 }) >= fewestDocuments else { return nil }
    var random = SplitMix64(seed: seed)
    var values: [Double] = []
    values.reserveCapacity(draws)
    for _ in 0..<draws {
      var drawn = AgreementCounts()
      for _ in documents { drawn += documents[random.below(documents.count)] }
      if drawn.required > 0 { values.append(drawn.f1) }
    }
    values.sort()
    guard let last = values.indices.last else { return nil }
    // Between two draws the outer one, so that the interval is never too short.
    let low = Int((Double(last) * 0.05).rounded(.down))
    let high = Int((Double(last) * 0.95).rounded(.up))
    return values[low]...values[high]
  }
}
