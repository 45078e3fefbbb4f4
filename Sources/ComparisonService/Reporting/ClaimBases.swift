import ReportRendering
import StanceComparison
import StanceVocabulary

/// What the section of each claim depends on: a drop says something on a few claims and leaves the others.
struct ClaimBases: Sendable {
  /// What each source is read to say, claim by claim, as hashes.
  private var ofSources: [SourceID: (revision: Int?, claims: [ClaimID: Int])] = [:]
  private var known: [ClaimID: Int] = [:]

  /// A hash of all that stands in the section, besides what the whole report is made with.
  subscript(claim: ClaimID) -> Int? { known[claim] }

  /// Brings them to what the next report is made of.
  ///
  /// `revisions`: Of its sources; equal ones are the same documents and positions.
  mutating func update(_ content: ReportContent, _ revisions: SourceRevisions) {
    let comparison = content.comparison
    let ids = comparison.sources.map(\.source.id)
    let changed = Set(ids.filter { ofSources[$0]?.revision != revisions[$0] })
    var next = ofSources.filter { revisions[$0.key] != nil }
    for (id, claims) in hashes(of: changed, content) { next[id] = (revisions[id], claims) }
    ofSources = next

    var names = Hasher()
    // The silent ones are named too.
    for summary in comparison.sources {
      names.combine(spelling: summary.source.id.name)
      names.combine(spelling: summary.source.name)
    }
    var hashers: [ClaimID: Hasher] = [:]
    for claim in comparison.questions.flatMap(\.claims) { hashers[claim.id] = names }
    for (place, id) in ids.enumerated() {
      for (claim, hash) in ofSources[id]?.claims ?? [:] {
        hashers[claim]?.combine(place)
        hashers[claim]?.combine(hash)
      }
    }
    for (place, pair) in comparison.verdicts.enumerated() {
      guard case .compared(let verdict) = pair.outcome else { continue }
      hashers[pair.claim]?.combine(place)
      hashers[pair.claim]?.combine(verdict)
    }
    known = hashers.mapValues { $0.finalize() }
  }

  private func hashes(
    of changed: Set<SourceID>, _ content: ReportContent
  ) -> [SourceID: [ClaimID: Int]] {
    var hashers: [SourceID: [ClaimID: Hasher]] = [:]
    for id in changed {
      hashers[id] = [:]
      for tally in content.profiles[id]?.speakers ?? [] where tally.voice == .reported {
        hashers[id]?[tally.claim, default: Hasher()].combine(tally)
        hashers[id]?[tally.claim, default: Hasher()].combine(spelling: tally.name)
      }
    }
    for position in content.comparison.positions where changed.contains(position.source) {
      var shown = position
      // It moves with each document of the source, and mostly by less than is shown.
      shown.salience = 0
      var hasher = hashers[position.source]?[position.claim] ?? Hasher()
      hasher.combine(Figure.html(position.salience))
      hasher.combine(shown)
      for pole in Pole.allCases {
        for reference in position.quotations[pole] ?? [] {
          guard let quotation = content.quotations[reference] else { continue }
          hasher.combine(quotation)
          for text in [
            quotation.sentence, quotation.context, quotation.speaker, quotation.documentTitle,
          ] { hasher.combine(spelling: text ?? "") }
        }
      }
      hashers[position.source]?[position.claim] = hasher
    }
    return hashers.mapValues { $0.mapValues { $0.finalize() } }
  }
}
