/// How much text stands in each part of a page: counts of characters that are no white space.
struct TextWeights {
  /// Before each node, and at the end: sums, so that a part's own is a difference.
  private var all: [Int] = [0]
  private var linked: [Int] = [0]
  private var prose: [Int] = [0]

  /// A block of fewer characters, or one mostly of links, is not counted as prose.
  private static let leastProse = 50

  init(_ tree: HTMLTree) {
    let direct = Self.direct(tree)
    for (id, node) in tree.nodes.enumerated() {
      let weight = direct.weights[id]
      all.append(all[id] + weight)
      linked.append(linked[id] + (direct.isLinked[id] ? weight : 0))
      let block = direct.blocks[id]
      let isProse =
        node.element.map { TagNames.prose.contains($0.name) } == true
        && block.all >= Self.leastProse && block.linked * 5 < block.all * 2
      prose.append(prose[id] + (isProse ? block.all : 0))
    }
  }

  func text(_ range: Range<HTMLTree.ID>) -> Int { all[range.upperBound] - all[range.lowerBound] }

  func links(_ range: Range<HTMLTree.ID>) -> Int {
    linked[range.upperBound] - linked[range.lowerBound]
  }

  /// Characters in blocks that look like prose.
  func prose(_ range: Range<HTMLTree.ID>) -> Int {
    prose[range.upperBound] - prose[range.lowerBound]
  }

  /// For each node: its own characters where it is a text, whether it stands in a link, and what
  /// stands in it where it is a block, without the blocks in it.
  private static func direct(
    _ tree: HTMLTree
  ) -> (weights: [Int], isLinked: [Bool], blocks: [(all: Int, linked: Int)]) {
    var weights = Array(repeating: 0, count: tree.nodes.count)
    var isLinked = Array(repeating: false, count: tree.nodes.count)
    var blockOf = Array(repeating: HTMLTree.root, count: tree.nodes.count)
    var blocks = Array(repeating: (all: 0, linked: 0), count: tree.nodes.count)
    for (id, node) in tree.nodes.enumerated() {
      guard let element = node.element else {
        isLinked[id] = isLinked[node.parent]
        guard !node.isGone else { continue }
        weights[id] = node.text.unicodeScalars.count { !$0.properties.isWhitespace }
        let block = blockOf[node.parent]
        blocks[block].all += weights[id]
        if isLinked[id] { blocks[block].linked += weights[id] }
        continue
      }
      isLinked[id] = element.name == "a" || (id > 0 && isLinked[node.parent])
      blockOf[id] = element.isBlock ? id : blockOf[node.parent]
    }
    return (weights, isLinked, blocks)
  }
}
