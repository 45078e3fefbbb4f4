import StanceVocabulary
import TextSegmentation

/// Builds the sequence of words, marks and actors that patterns run on.
struct SequenceBuilder {
  let lexicon: CompiledLexicon
  let tagger: ActorTagger

  /// A name that says something of its actor by itself.
  struct LoadedName {
    let place: Int
    let consequences: [Consequence]
    let line: Int
  }

  func sequence(
    of sentence: Sentence, in segmented: SegmentedText, text: [UInt8]
  ) -> (sequence: ItemSequence, loaded: [LoadedName]) {
    let tokens = segmented.tokens[sentence.tokens]
    let (items, loaded) = items(of: tokens, text)
    var sequence = ItemSequence(items: items, symbols: lexicon.symbols.count)
    label(&sequence, tokens, text)
    return (sequence, loaded)
  }

  /// The places of a sentence: an actor in the place of each name, else a word or mark each.
  private func items(
    of tokens: ArraySlice<Token>, _ text: [UInt8]
  ) -> (items: [ItemSequence.Item], loaded: [LoadedName]) {
    let isShouted = Self.isShouted(tokens)
    var items: [ItemSequence.Item] = []
    var loaded: [LoadedName] = []
    items.reserveCapacity(tokens.count)
    var place = tokens.startIndex
    while place < tokens.endIndex {
      let mention =
        lexicon.lists(of: tokens[place].hash).contains(.nameBeginnings)
        ? tagger.mention(at: place, in: tokens, isShouted: isShouted) : nil
      let end = place + (mention?.length ?? 1)
      if let mention, let actor = mention.actor {
        if !mention.name.consequences.isEmpty {
          loaded.append(
            LoadedName(
              place: items.count, consequences: mention.name.consequences, line: mention.name.line))
        }
        append(actor, place..<end, to: &items)
      } else {
        // The words of a phrase that holds a name and means nobody stay words.
        for token in place..<end {
          items.append(
            .init(
              kind: Self.kind(of: tokens[token], text), tokens: token..<token + 1,
              lists: lexicon.lists(of: tokens[token].hash),
              endings: WordEndings(of: tokens[token].range, in: text)))
        }
      }
      place = end
    }
    return (items, loaded)
  }

  /// Adds a mention; one right behind another of the same actor is the same: "the Assad regime".
  private func append(_ actor: Int, _ tokens: Range<Int>, to items: inout [ItemSequence.Item]) {
    if let last = items.last, last.actor == actor, last.tokens.upperBound == tokens.lowerBound {
      items[items.count - 1] = .init(
        kind: .word, tokens: last.tokens.lowerBound..<tokens.upperBound, actor: actor)
    } else {
      items.append(.init(kind: .word, tokens: tokens, actor: actor))
    }
  }

  /// Gives every place the symbols of its word and of its actor.
  private func label(
    _ sequence: inout ItemSequence, _ tokens: ArraySlice<Token>, _ text: [UInt8]
  ) {
    for place in sequence.items.indices {
      let item = sequence.items[place]
      if let actor = item.actor {
        for symbol in lexicon.actors[actor].symbols { sequence.addLabel(symbol, at: place) }
      }
      guard item.tokens.count == 1 else { continue }
      let token = tokens[item.tokens.lowerBound]
      if token.kind == .number { sequence.addLabel(lexicon.special.number, at: place) }
      let symbols = lexicon.symbols.symbols(ofHash: token.hash)
      if item.actor == nil, token.kind != .number {
        sequence.addLabels(symbols, at: place)
      } else {
        // Some of them may hold there already.
        for symbol in symbols { sequence.addLabel(symbol, at: place) }
      }
      lexicon.symbols.forEachGlob(token.range, of: text) { sequence.addLabel($0, at: place) }
    }
  }

  private static func kind(of token: Token, _ text: [UInt8]) -> ItemSequence.Item.Kind {
    guard token.kind == .mark, let first = text[token.range].first else { return .word }
    switch first {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ";"), UInt8(ascii: ":"): return .stop
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): return .bracket
    case UInt8(ascii: "\""): return .quote
    default: return token.hash == quoteHash ? .quote : .otherMark
    }
  }

  private static let quoteHash = Folding.hash(of: "\"")

  /// Whether a line is written in capitals, where US and us look the same.
  private static func isShouted(_ tokens: ArraySlice<Token>) -> Bool {
    var (words, capitals) = (0, 0)
    for token in tokens where token.kind == .word && token.range.count > 1 {
      words += 1
      if token.shape == .allCapitals { capitals += 1 }
    }
    return words >= 4 && capitals * 2 > words
  }
}
