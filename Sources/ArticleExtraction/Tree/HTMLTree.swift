/// A page as elements and texts in document order; each knows its parent and where it ends.
struct HTMLTree {
  /// A node by its place in document order.
  typealias ID = Int

  struct Node {
    /// Nothing for a text.
    let element: HTMLElement?
    let text: String
    let parent: ID
    /// The first node behind everything in this one.
    var end: ID
    /// Whether it has been taken off the page.
    var isGone = false
  }

  private(set) var nodes: [Node] = []
  /// The whole page is node 0.
  static let root: ID = 0

  subscript(_ id: ID) -> Node { nodes[id] }

  func element(_ id: ID) -> HTMLElement? { nodes[id].element }

  /// Elements that are still there, with their places.
  func elements(in range: Range<ID>) -> [(id: ID, element: HTMLElement)] {
    range.compactMap { id in
      guard !nodes[id].isGone, let element = nodes[id].element else { return nil }
      return (id, element)
    }
  }

  /// The node and everything in it.
  func range(_ id: ID) -> Range<ID> { id..<nodes[id].end }

  func contains(_ outer: ID, _ inner: ID) -> Bool { range(outer).contains(inner) }

  /// What stands directly in a node and is still there.
  func children(_ id: ID) -> [ID] {
    var children: [ID] = []
    var next = id + 1
    while next < nodes[id].end {
      if !nodes[next].isGone { children.append(next) }
      next = nodes[next].end
    }
    return children
  }

  func childElements(_ id: ID) -> [ID] { children(id).filter { nodes[$0].element != nil } }

  /// The first element of this name.
  func first(_ name: String) -> ID? { nodes.indices.first { nodes[$0].element?.name == name } }

  /// Whether there is an element of this name inside another one.
  func holds(_ name: String, in id: ID) -> Bool {
    (id + 1..<nodes[id].end).contains { !nodes[$0].isGone && nodes[$0].element?.name == name }
  }

  /// A node's words with one space between them.
  func text(_ id: ID) -> String {
    var text = ""
    for node in nodes[range(id)] where node.element == nil && !node.isGone { text += node.text }
    return text.onOneLine
  }

  // MARK: Making

  /// - Returns: The place of what was added.
  mutating func open(_ element: HTMLElement, in parent: ID) -> ID {
    nodes.append(Node(element: element, text: "", parent: parent, end: nodes.count + 1))
    return nodes.count - 1
  }

  mutating func close(_ id: ID) { nodes[id].end = nodes.count }

  mutating func add(_ text: String, in parent: ID) {
    nodes.append(Node(element: nil, text: text, parent: parent, end: nodes.count + 1))
  }

  /// Takes a node and everything in it off the page.
  mutating func remove(_ id: ID) {
    guard !nodes[id].isGone else { return }
    for place in range(id) { nodes[place].isGone = true }
  }
}

extension String {
  /// The words of a text with one space between them.
  var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Lower-case words: runs of letters and digits.
  var searchWords: [Substring] {
    lowercased().split { !($0.isLetter || $0.isNumber) }
  }
}
