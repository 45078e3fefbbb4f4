/// A format that a child process reads.
package enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  case html, pdf, docx, odt, epub, rtf
  /// A mail, or a page that a browser has saved as one file (MHTML).
  case mail
}
