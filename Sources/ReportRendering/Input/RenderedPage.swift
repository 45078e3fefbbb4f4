/// One file of a report.
package struct RenderedPage: Hashable, Sendable {
  /// Within the report, with `/` between folders: `documents/0123456789abcdef.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
