/// Why no article could be taken out of a file, in words that stand in the report.
package struct ExtractionFailure: Error, Hashable {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
