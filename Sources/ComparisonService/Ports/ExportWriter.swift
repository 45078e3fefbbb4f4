/// Takes the files of an export, which grow side by side and are shown together.
package protocol ExportWriter {
  /// Adds bytes to a file; the first ones begin it.
  /// - Throws: ``PublishingFailure``; what was there before stays.
  func append(_ bytes: [UInt8], to file: String) throws(PublishingFailure)

  /// Puts every file in its place; without it nothing of what was added is ever seen.
  /// - Throws: ``PublishingFailure``.
  func finish() throws(PublishingFailure)
}
