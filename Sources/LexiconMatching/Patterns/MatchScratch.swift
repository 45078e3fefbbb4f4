/// Memory that matching uses again and again, so that no match allocates.
package struct MatchScratch: Sendable {
  var stack: [(Int32, Int32)] = []
  /// Of each cell, in which match it was visited last: bytes, so that they stay in the processor's nearest memory.
  private var visited: [UInt8] = []
  private var generation: UInt8 = 0

  /// Most sentences need no more cells.
  private static let fewestCells = 1 << 14

  package init() {}

  mutating func begin(cells: Int) {
    if !stack.isEmpty { stack.removeAll(keepingCapacity: true) }
    if visited.count < cells {
      visited = Array(repeating: 0, count: max(cells + cells / 2, Self.fewestCells))
    }
    generation &+= 1
    if generation == 0 {
      var cells = visited.mutableSpan
      cells.update(repeating: 0)
      generation = 1
    }
  }

  /// - Returns: Whether the cell was not visited before.
  mutating func visit(_ cell: Int) -> Bool {
    if visited[cell] == generation { return false }
    visited[cell] = generation
    return true
  }
}
