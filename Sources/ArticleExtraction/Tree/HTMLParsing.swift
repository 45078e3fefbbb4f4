import CGumbo

/// Makes a tree of a page's text, as the HTML standard says (by gumbo).
enum HTMLParsing {
  /// The tree of a page in UTF-8.
  /// - Throws: Where it is nested so deeply that parsing takes too long, or there is no memory.
  static func tree(of text: [UInt8]) throws(ExtractionFailure) -> HTMLTree {
    guard NestingDepth.isBearable(text) else {
      throw ExtractionFailure(
        "nested more than \(NestingDepth.most) elements deep", remedy: .saveText)
    }
    var options = unsafe kGumboDefaultOptions
    unsafe options.max_errors = 0
    let tree = unsafe text.withUnsafeBufferPointer { buffer -> HTMLTree? in
      let output = unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe gumbo_parse_with_options(&options, characters.baseAddress, characters.count)
      }
      guard let output = unsafe output else { return nil }
      defer { unsafe gumbo_destroy_output(&options, output) }
      guard let root = unsafe output.pointee.root else { return nil }
      return unsafe self.tree(root)
    }
    guard let tree else { throw ExtractionFailure("it cannot be parsed", remedy: .saveText) }
    return tree
  }

  /// A node that is open while its children are gone through.
  @unsafe private struct Open {
    let node: UnsafeMutablePointer<GumboNode>
    let id: HTMLTree.ID
    var next: UInt32 = 0
  }

  /// Copies the parser's nodes, without calling itself: its tree may be deeper than the text.
  private static func tree(_ root: UnsafeMutablePointer<GumboNode>) -> HTMLTree {
    var tree = HTMLTree()
    var open = unsafe [Open(node: root, id: tree.open(element(root), in: 0))]
    while var top = unsafe open.popLast() {
      let children = unsafe top.node.pointee.v.element.children
      guard unsafe top.next < children.length else {
        unsafe tree.close(top.id)
        continue
      }
      let child = unsafe children.data[Int(top.next)]?.assumingMemoryBound(to: GumboNode.self)
      unsafe top.next += 1
      unsafe open.append(top)
      guard let child = unsafe child else { continue }
      switch unsafe child.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let id = unsafe tree.open(element(child), in: top.id)
        unsafe open.append(Open(node: child, id: id))
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
        unsafe tree.add(String(cString: child.pointee.v.text.text), in: top.id)
      default:
        break
      }
    }
    return tree
  }

  private static func element(_ node: UnsafeMutablePointer<GumboNode>) -> HTMLElement {
    let element = unsafe node.pointee.v.element
    let name =
      unsafe element.tag == GUMBO_TAG_UNKNOWN
      ? written(element.original_tag) : String(cString: gumbo_normalized_tagname(element.tag))
    let vector = unsafe element.attributes
    let attributes = unsafe (0..<Int(vector.length)).compactMap { place -> (String, String)? in
      guard
        let attribute = unsafe vector.data[place]?.assumingMemoryBound(to: GumboAttribute.self)
      else { return nil }
      return unsafe (
        String(cString: attribute.pointee.name), String(cString: attribute.pointee.value)
      )
    }
    return HTMLElement(name: name, attributes: attributes)
  }

  /// The name of a tag that is none of HTML's, as it is written: `<dc:title>`.
  private static func written(_ tag: GumboStringPiece) -> String {
    var piece = unsafe tag
    unsafe gumbo_tag_from_original_text(&piece)
    guard let start = unsafe piece.data else { return "" }
    let letters = unsafe UnsafeRawBufferPointer(start: start, count: piece.length)
    return unsafe String(decoding: letters, as: UTF8.self).lowercased()
  }
}
