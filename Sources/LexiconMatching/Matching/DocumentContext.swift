package import StanceVocabulary
package import TextSegmentation

/// What names mean in one document: its date, and which other names it holds.
package struct DocumentContext: Sendable {
  /// The day as of which names are read; nothing: the earliest time there is.
  package let date: CalendarDate?
  /// The name of an era that decided it, where the document itself is undated.
  package let eraName: String?
  /// Of the phrases on which names depend, those that the document holds.
  private let held: Set<[UInt64]>

  init(date: CalendarDate?, eraName: String?, held: Set<[UInt64]>) {
    self.date = date
    self.eraName = eraName
    self.held = held
  }

  /// Whether the document holds these tokens somewhere.
  func holds(_ phrase: [UInt64]) -> Bool { held.contains(phrase) }

  /// Whether a name means its actor at the document's time.
  func isInForce(_ name: ActorName) -> Bool {
    if let from = name.from {
      guard let date, date >= from else { return false }
    }
    if let until = name.until, let date { return date < until }
    return true
  }
}

extension DocumentContext {
  /// Reads the context of a document: its own date, else the latest era whose name it holds.
  package init(
    published: CalendarDate?, segmented: SegmentedText, lexicon: CompiledLexicon
  ) {
    let tokens = segmented.tokens
    var places: [UInt64: [Int]] = [:]
    for place in tokens.indices
    where lexicon.lists(of: tokens[place].hash).contains(.contextBeginnings) {
      places[tokens[place].hash, default: []].append(place)
    }
    func holds(_ phrase: [UInt64]) -> Bool {
      guard let first = phrase.first else { return false }
      return (places[first] ?? []).contains { place in
        tokens[place...].lazy.map(\.hash).starts(with: phrase)
      }
    }
    let held = lexicon.names.conditions.filter(holds)
    if let published {
      self.init(date: published, eraName: nil, held: held)
      return
    }
    let era = lexicon.eras.sorted { $0.from > $1.from }.lazy.compactMap { era in
      zip(era.names, era.tokens).first { holds($0.1) }.map { (era.from, $0.0) }
    }.first
    self.init(date: era?.0, eraName: era?.1, held: held)
  }
}
