import FoundationEssentials
import GRDB

/// Bytes as a column's value.
///
/// GRDB speaks `Data`; nothing else here does.
struct Blob: Hashable, Sendable, DatabaseValueConvertible {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Blob? {
    Data.fromDatabaseValue(value).map { Blob(Array($0)) }
  }
}
