import ComparisonService
import Glibc

/// What can go wrong inside the publisher, with the facts; the port's error is made of it.
enum TreeFailure: Error, Hashable {
  /// A system call failed on this entry.
  case system(operation: String, path: String, code: Int32)
  /// The list of written pages could not be read or kept.
  case ledger(String)
  /// The folder is no former report.
  case refused(String)
  /// Another process holds the report's lock.
  case inUse(String)
  /// A page cannot lie at this path, or the pages are not in order.
  case invalidPage(path: String, reason: String)
  /// A page could not be rendered; its renderer's own error is what callers get.
  case unrendered(path: String)

  /// A failure of the system call that has just returned, by `errno`.
  static func last(_ operation: String, _ path: String) -> TreeFailure {
    .system(operation: operation, path: path, code: errno)
  }

  /// The error number, where a system call failed.
  var code: Int32? {
    if case .system(_, _, let code) = self { code } else { nil }
  }

  /// The failure as callers of the port see it.
  var published: PublishingFailure {
    switch self {
    case .system(let operation, let path, let code):
      let reason = unsafe String(cString: strerror(code))
      return PublishingFailure(
        kind: .inputOutput, description: "cannot \(operation) \(path): \(reason)")
    case .ledger(let reason):
      return PublishingFailure(
        kind: .inputOutput, description: "the list of published pages failed: \(reason)")
    case .refused(let reason):
      return PublishingFailure(kind: .refused, description: reason)
    case .inUse(let reason):
      return PublishingFailure(kind: .inUse, description: reason)
    case .invalidPage(let path, let reason):
      return PublishingFailure(
        kind: .inputOutput, description: "the page \(path) cannot be published: \(reason)")
    case .unrendered(let path):
      return PublishingFailure(
        kind: .inputOutput, description: "the page \(path) could not be rendered")
    }
  }
}
