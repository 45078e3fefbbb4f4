/// Reads what ``ByteWriter`` wrote.
///
/// Bytes that it cannot have written are damage, never a trap.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// A column holds bytes that were never written to it.
  struct Damage: Error, CustomStringConvertible {
    let description = "a column of the archive holds bytes that mean nothing"
  }

  mutating func number() throws(Damage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard let byte = rest.popFirst(), shift < 64 else { throw Damage() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(Int64(bitPattern: value >> 1)) ^ -Int(value & 1)
  }

  mutating func hash() throws(Damage) -> UInt64 {
    try take(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func halfHash() throws(Damage) -> UInt32 {
    try take(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  mutating func text() throws(Damage) -> String {
    String(decoding: try take(try number()), as: UTF8.self)
  }

  mutating func range() throws(Damage) -> Range<Int> {
    let start = try number()
    let count = try number()
    guard count >= 0, let end = sum(start, count) else { throw Damage() }
    return start..<end
  }

  mutating func optional<Value>(
    _ read: (inout ByteReader) throws(Damage) -> Value
  ) throws(Damage) -> Value? {
    try number() == 0 ? nil : try read(&self)
  }

  mutating func list<Element>(
    _ read: (inout ByteReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try number()
    // An element takes a byte at least: a larger count is damage, not a reservation.
    guard count >= 0, count <= rest.count else { throw Damage() }
    var values: [Element] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  private mutating func take(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= rest.count else { throw Damage() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private func sum(_ left: Int, _ right: Int) -> Int? {
    let (value, overflows) = left.addingReportingOverflow(right)
    return overflows ? nil : value
  }
}
