/// One file of a lexicon folder: its path within the folder and its bytes.
package struct LexiconFile: Hashable, Sendable {
  /// With `/` between folders: `questions/assad.yaml`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether a file of a lexicon folder is one of its lexicons: every `*.yaml`, and `weights.tsv` of
  /// each language.
  package static func isLexicon(_ path: String) -> Bool {
    path.hasSuffix(".yaml")
      || (LanguageFolder.place(of: path)?.path ?? path) == EvidenceWeights.path
  }
}
