import StanceVocabulary
import TextSegmentation

/// The names of all actors as a tree of token hashes: the longest name that stands at a place wins.
struct ActorNames: Sendable {
  private var children: [Edge: Int32] = [:]
  private var endings: [[Ending]] = [[]]
  /// Phrases on which some name depends.
  private(set) var conditions: Set<[UInt64]> = []

  private struct Edge: Hashable, Sendable {
    let node: Int32
    let hash: UInt64
  }

  /// A name that ends at a node of the tree.
  ///
  /// An object, because it is handed on for each word that may be a name, and a copy would count the references to
  /// all parts.
  final class Ending: Sendable {
    /// Place in the list of actors; nothing for phrases that mean nobody.
    let actor: Int?
    let name: ActorName
    /// For each token, whether it must be written in capitals.
    let needsCapitals: [Bool]
    /// How many tokens it has.
    let length: Int
    let notAfter: Set<UInt64>
    let notBefore: Set<UInt64>
    let after: Set<UInt64>
    let before: Set<UInt64>
    let with: [[UInt64]]
    let without: [[UInt64]]

    /// `text`: The name as it is written here; `hashes`: Its tokens.
    init(_ name: ActorName, _ actor: Int?, text: String, _ hashes: [UInt64]) {
      self.name = name
      self.actor = actor
      length = hashes.count
      needsCapitals = ActorNames.capitals(text, count: hashes.count)
      notAfter = ActorNames.hashes(name.notAfter)
      notBefore = ActorNames.hashes(name.notBefore)
      after = ActorNames.hashes(name.after)
      before = ActorNames.hashes(name.before)
      with = name.with.map(Folding.tokens(of:))
      without = name.without.map(Folding.tokens(of:))
    }
  }

  /// Takes in a name, with its plural and without its hyphens.
  mutating func add(_ name: ActorName, actor: Int?) {
    insert(name.name, name, actor)
    if name.name.utf8.contains(UInt8(ascii: "-")) {
      let spaced = name.name.split(separator: "-").joined(separator: " ")
      // "US armed the rebels" is no "US-armed".
      if !spaced.hasSuffix("ed") { insert(spaced, name, actor) }
    }
    // "Assads" is "Assad's" where the apostrophe was lost, "Kurds" more than one.
    if let last = name.name.last, last.isLetter, last != "s", actor != nil {
      insert(name.name + "s", name, actor)
    }
  }

  private mutating func insert(_ text: String, _ name: ActorName, _ actor: Int?) {
    let hashes = Folding.tokens(of: text)
    guard !hashes.isEmpty else { return }
    var node: Int32 = 0
    for hash in hashes {
      let edge = Edge(node: node, hash: hash)
      if let child = children[edge] {
        node = child
      } else {
        node = Int32(endings.count)
        endings.append([])
        children[edge] = node
      }
    }
    let ending = Ending(name, actor, text: text, hashes)
    conditions.formUnion(ending.with + ending.without)
    endings[Int(node)].append(ending)
  }

  /// All names that begin at a token, longest first.
  func endings(at place: Int, of tokens: ArraySlice<Token>) -> [Ending] {
    var found: [Ending] = []
    var node: Int32 = 0
    var at = place
    while at < tokens.endIndex, let child = children[Edge(node: node, hash: tokens[at].hash)] {
      node = child
      at += 1
      found.append(contentsOf: endings[Int(node)])
    }
    return found.count > 1 ? found.sorted { $0.length > $1.length } : found
  }

  /// The tokens that names begin with.
  var beginnings: [UInt64] { children.keys.filter { $0.node == 0 }.map(\.hash) }

  /// Names of up to four capitals (US, IS, YPG) match in capitals only.
  fileprivate static func capitals(_ text: String, count: Int) -> [Bool] {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init).map { word in
      word.count <= 4 && word.contains { $0.isUppercase } && !word.contains { $0.isLowercase }
        && word.allSatisfy { $0.isLetter }
    }
    return words.count == count ? words : Array(repeating: false, count: count)
  }

  fileprivate static func hashes(_ words: [String]) -> Set<UInt64> {
    Set(words.flatMap { Folding.tokens(of: $0).prefix(1) })
  }
}
