import StanceVocabulary

/// Another source, and the text that it has in common with the one whose documents are taken out.
struct Counterpart {
  let reading: SourceReading
  let inCommon: TextInCommon
  /// For each document that takes passages in common with it, those of the other source.
  let freed: [DocumentID: Set<UInt64>]

  init(
    _ reading: SourceReading, of source: SourceReading, _ passages: PassageGraph,
    _ sole: [DocumentID: PassageGraph.DocumentPassages]
  ) {
    self.reading = reading
    inCommon = TextInCommon(of: source, and: reading, passages)
    freed =
      inCommon.ours.passages.isEmpty
      ? [:] : passages.freed(in: reading.id, by: sole, of: source.id)
  }
}
