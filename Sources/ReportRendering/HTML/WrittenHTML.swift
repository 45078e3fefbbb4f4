/// A part of pages that can be kept once it is written.
package protocol WrittenPart: Sendable {
  /// In bytes.
  var size: Int { get }
}

/// Elements that begin a line, as ``HTMLFormatter`` wrote them: for parts of pages that are written once and
/// shown on many pages, or on many versions of theirs.
package struct WrittenHTML: Hashable, WrittenPart {
  let bytes: [UInt8]

  package var size: Int { bytes.count }

  init(_ nodes: [HTMLNode]) {
    // A copy has no room to grow, which would be kept as long.
    bytes = Array(HTMLFormatter.part(nodes)[...])
  }
}
