import StanceVocabulary

/// A line of the child's standard error, fit for one record of the log.
enum ChildMessage {
  static func printed(_ line: ArraySlice<UInt8>) -> String {
    PrintedBytes.text(line)
  }
}
