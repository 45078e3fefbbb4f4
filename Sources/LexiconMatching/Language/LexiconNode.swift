internal import Yams

/// A node of a lexicon file, read as what is written: `no` is the word no, not false.
///
/// Yams composes the tree with its basic resolver; every scalar stays text, every node knows its line.
struct LexiconNode {
  let node: Node
  let file: String

  /// 1-based.
  var line: Int { node.mark?.line ?? 1 }

  /// The text of a scalar; nothing for lists and mappings.
  var text: String? { node.scalar?.string }

  /// The items of a list; a single scalar or mapping is a list of itself; nothing is empty.
  var items: [LexiconNode] {
    if let sequence = node.sequence {
      return sequence.map { LexiconNode(node: $0, file: file) }
    }
    if let text, text.isEmpty { return [] }
    return [self]
  }

  /// The text of each of ``items``, or nothing where it is none, with its line.
  var texts: [(text: String?, line: Int)] {
    guard case .sequence(let sequence) = node else { return items.map { ($0.text, $0.line) } }
    return sequence.map { item in
      if case .scalar(let scalar) = item { return (scalar.string, scalar.mark?.line ?? 1) }
      return (nil, item.mark?.line ?? 1)
    }
  }

  /// The pairs of a mapping in the file's order; nothing for anything else.
  var pairs: [(key: LexiconNode, value: LexiconNode)]? {
    node.mapping?.map {
      (LexiconNode(node: $0.key, file: file), LexiconNode(node: $0.value, file: file))
    }
  }

  /// Parses a file.
  /// - Throws: ``LexiconFinding`` with the parser's own words and line.
  static func parse(_ file: LexiconFile) throws(LexiconFinding) -> LexiconNode? {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw LexiconFinding(.error, file: file.path, line: 0, "is not UTF-8 text")
    }
    do {
      guard let node = try Yams.compose(yaml: text, .basic) else { return nil }
      return LexiconNode(node: node, file: file.path)
    } catch let error as YamlError {
      throw LexiconFinding(.error, file: file.path, line: error.line, "is not YAML: \(error.words)")
    } catch {
      throw LexiconFinding(.error, file: file.path, line: 0, "is not YAML: \(error)")
    }
  }
}

extension LexiconFinding: Error {}

extension YamlError {
  /// 1-based line of the mistake, 0 where the parser does not tell it.
  fileprivate var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 0
    }
  }

  /// What the parser says, without its drawing of the line.
  fileprivate var words: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _): "two keys of one name: \(keys)"
    default: "\(self)"
    }
  }
}
