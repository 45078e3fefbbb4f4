import Foundation

/// Seeded random changes to an inbox: the same seed makes the same changes.
struct RandomWalk {
  private var state: UInt64
  private let inbox: URL
  private var written = 0

  private static let sentences = [
    "Washington betrayed the Kurds.", "The US stands by the Kurds.",
    "Assad gassed his own people.", "The Syrian army liberated Palmyra from ISIS.",
    "ISIS is on the rise again.", "American air strikes killed dozens of civilians in Raqqa.",
    "The Pentagon never wanted Assad to fall.", "Nothing of note happened in the village.",
  ]

  init(seed: UInt64, inbox: URL) {
    state = seed
    self.inbox = inbox
  }

  mutating func step(in place: Workplace) throws {
    let articles = try articles()
    let files = FileManager.default
    switch draw(6) {
    case 0, 1:
      written += 1
      try place.drop(text(), at: "source-\(draw(4))/\(draw(3))/article-\(written).txt")
    case 2:
      guard let article = pick(articles) else { return }
      try place.drop(text(), at: article)
    case 3:
      guard let article = pick(articles) else { return }
      let handle = try FileHandle(forWritingTo: inbox.appending(path: article))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(("\n\n" + text()).utf8))
      try handle.close()
    case 4:
      guard let article = pick(articles) else { return }
      written += 1
      let folder = inbox.appending(path: "source-\(draw(4))/moved")
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
      try files.moveItem(
        at: inbox.appending(path: article), to: folder.appending(path: "moved-\(written).txt"))
    default:
      guard articles.count > 3, let article = pick(articles) else { return }
      try files.removeItem(at: inbox.appending(path: article))
    }
  }

  private func articles() throws -> [String] {
    let all = FileManager.default.enumerator(atPath: inbox.path)?.allObjects as? [String] ?? []
    return all.filter { $0.hasSuffix(".txt") }.sorted()
  }

  private mutating func text() -> String {
    (0..<(1 + draw(4))).map { _ in Self.sentences[draw(Self.sentences.count)] }
      .joined(separator: " ")
  }

  private mutating func pick(_ articles: [String]) -> String? {
    articles.isEmpty ? nil : articles[draw(articles.count)]
  }

  /// A number below a limit, by SplitMix64.
  private mutating func draw(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
