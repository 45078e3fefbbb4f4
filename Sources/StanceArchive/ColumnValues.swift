import FoundationEssentials
import GRDB

/// Takes the columns of a row one after the other, in the order of its query.
///
/// By their places: a name is looked for among the names of all columns of each row anew.
struct ColumnValues {
  private let row: Row
  private var place = 0

  init(_ row: Row) {
    self.row = row
  }

  mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value {
    defer { place += 1 }
    return row[place]
  }

  mutating func nextBlob() -> Blob {
    Blob(Array(next() as Data))
  }
}
