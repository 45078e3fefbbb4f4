/// One file of a lexicon folder: its path within the folder and its bytes.
package struct LexiconFile: Hashable, Sendable {
  /// With `/` between folders: `questions/assad.yaml`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
