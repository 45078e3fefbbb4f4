import StanceComparison
import StanceVocabulary

/// Parts of records that are read and written whole, and asked for by nothing: one column each.
enum ColumnCoding {
  static func blocks(_ blocks: [TextBlock]) -> Blob {
    var writer = ByteWriter()
    writer.list(blocks) { writer, block in
      writer.text(block.kind.rawValue)
      writer.range(block.range)
      writer.optional(block.speaker) { $0.text($1) }
    }
    return Blob(writer.bytes)
  }

  static func blocks(_ blob: Blob) throws(ByteReader.Damage) -> [TextBlock] {
    var reader = ByteReader(blob.bytes)
    return try reader.list { (reader) throws(ByteReader.Damage) in
      guard let kind = TextBlock.Kind(rawValue: try reader.text()) else {
        throw ByteReader.Damage()
      }
      let range = try reader.range()
      let speaker = try reader.optional { (reader) throws(ByteReader.Damage) in
        try reader.text()
      }
      return TextBlock(kind: kind, range: range, speaker: speaker)
    }
  }

  static func trail(_ trail: [TraceStep]) -> Blob {
    var writer = ByteWriter()
    writer.list(trail) { writer, step in
      writer.text(step.step)
      writer.optional(step.span) { $0.range($1) }
      writer.text(step.effect)
    }
    return Blob(writer.bytes)
  }

  static func trail(_ blob: Blob) throws(ByteReader.Damage) -> [TraceStep] {
    var reader = ByteReader(blob.bytes)
    return try reader.list { (reader) throws(ByteReader.Damage) in
      let step = try reader.text()
      let span = try reader.optional { (reader) throws(ByteReader.Damage) in
        try reader.range()
      }
      return TraceStep(step: step, span: span, effect: try reader.text())
    }
  }

  static func source(_ source: Source) -> Blob {
    var writer = ByteWriter()
    writer.text(source.id.name)
    writer.text(source.name)
    writer.optional(source.address) { $0.text($1) }
    writer.list(source.guests) { $0.text($1) }
    writer.optional(source.attribution) { $0.text($1) }
    writer.list(source.hosts) { $0.text($1) }
    return Blob(writer.bytes)
  }

  static func source(_ blob: Blob) throws(ByteReader.Damage) -> Source {
    var reader = ByteReader(blob.bytes)
    let id = SourceID(try reader.text())
    let name = try reader.text()
    let address = try reader.optional { (reader) throws(ByteReader.Damage) in
      try reader.text()
    }
    let guests = try reader.list { (reader) throws(ByteReader.Damage) in try reader.text() }
    let attribution = try reader.optional { (reader) throws(ByteReader.Damage) in
      try reader.text()
    }
    // Before schema 3 there were none.
    let hosts =
      reader.isAtEnd
      ? [] : try reader.list { (reader) throws(ByteReader.Damage) in try reader.text() }
    return Source(
      id: id, name: name, address: address, guests: guests, hosts: hosts, attribution: attribution)
  }

  /// First what lists of documents ask for: the gaps, and the blocks in other languages.
  static func provenance(of document: Document) -> Blob {
    var writer = ByteWriter()
    let provenance = document.provenance
    writer.list(provenance.gaps) { writer, gap in
      writer.text(gap.reason)
      writer.text(gap.remedy)
    }
    let foreign = document.blocks.enumerated().compactMap { place, block in
      block.language.map { (place, $0) }
    }
    writer.list(foreign) { writer, block in
      writer.number(block.0)
      writer.text(block.1)
    }
    for text in [provenance.author, provenance.site, provenance.address] {
      writer.optional(text) { $0.text($1) }
    }
    let places = Provenance.Fact.allCases.compactMap { fact in
      provenance.places[fact].map { (fact, $0) }
    }
    writer.list(places) { writer, place in
      writer.text(place.0.rawValue)
      writer.text(place.1)
    }
    return Blob(writer.bytes)
  }

  /// What ``provenance(of:)`` has written: the provenance, and the languages of blocks by their places.
  static func provenance(
    _ blob: Blob
  ) throws(ByteReader.Damage) -> (provenance: Provenance, languages: [Int: String]) {
    var provenance = Provenance()
    guard !blob.bytes.isEmpty else { return (provenance, [:]) }
    var reader = ByteReader(blob.bytes)
    provenance.gaps = try gaps(&reader)
    let languages = try languages(&reader)
    provenance.author = try text(&reader)
    provenance.site = try text(&reader)
    provenance.address = try text(&reader)
    let places = try reader.list { (reader) throws(ByteReader.Damage) in
      guard let fact = Provenance.Fact(rawValue: try reader.text()) else {
        throw ByteReader.Damage()
      }
      return (fact, try reader.text())
    }
    provenance.places = Dictionary(places) { first, _ in first }
    return (provenance, Dictionary(languages) { first, _ in first })
  }

  /// What lists of documents ask for: the gaps, and the languages of passages.
  static func gaps(
    _ blob: Blob
  ) throws(ByteReader.Damage) -> (gaps: [ReadingGap], languages: [String]) {
    guard !blob.bytes.isEmpty else { return ([], []) }
    var reader = ByteReader(blob.bytes)
    return (try gaps(&reader), try languages(&reader).map(\.1))
  }

  private static func gaps(_ reader: inout ByteReader) throws(ByteReader.Damage) -> [ReadingGap] {
    try reader.list { (reader) throws(ByteReader.Damage) in
      let reason = try reader.text()
      return ReadingGap(reason, remedy: try reader.text())
    }
  }

  private static func languages(
    _ reader: inout ByteReader
  ) throws(ByteReader.Damage) -> [(Int, String)] {
    try reader.list { (reader) throws(ByteReader.Damage) in
      let block = try reader.number()
      return (block, try reader.text())
    }
  }

  private static func text(_ reader: inout ByteReader) throws(ByteReader.Damage) -> String? {
    try reader.optional { (reader) throws(ByteReader.Damage) in try reader.text() }
  }

  static func passages(_ passages: [Int: PassageFingerprint]) -> Blob {
    var writer = ByteWriter()
    writer.list(passages.sorted { $0.key < $1.key }) { writer, passage in
      writer.number(passage.key)
      writer.hash(passage.value.exact)
      writer.list(passage.value.shingles) { $0.halfHash($1) }
    }
    return Blob(writer.bytes)
  }

  static func passages(_ blob: Blob) throws(ByteReader.Damage) -> [Int: PassageFingerprint] {
    var reader = ByteReader(blob.bytes)
    let pairs = try reader.list { (reader) throws(ByteReader.Damage) in
      let block = try reader.number()
      let exact = try reader.hash()
      let shingles = try reader.list { (reader) throws(ByteReader.Damage) in
        try reader.halfHash()
      }
      return (block, PassageFingerprint(exact: exact, shingles: shingles))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
