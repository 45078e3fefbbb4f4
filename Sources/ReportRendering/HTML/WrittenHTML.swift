/// Elements that begin a line, as ``HTMLFormatter`` wrote them: for parts of pages that are written once and
/// shown on many versions of their page.
package struct WrittenHTML: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ nodes: [HTMLNode]) {
    bytes = HTMLFormatter.part(nodes)
  }
}
