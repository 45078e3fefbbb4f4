package import LexiconMatching

/// Reads the folder of lexicons, as it is on disk at the moment of the call.
package protocol LexiconLoading: Sendable {
  func read() throws(LexiconReadingFailure) -> LexiconFiles
}

/// The files of a folder of lexicons.
package struct LexiconFiles: Hashable, Sendable {
  package let files: [LexiconFile]
  /// The bytes of `validation.json`, which is no part of the bundle.
  package let validation: [UInt8]?

  package init(files: [LexiconFile], validation: [UInt8]?) {
    self.files = files
    self.validation = validation
  }
}

/// The folder of lexicons, or a file of it, could not be read.
package struct LexiconReadingFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
