/// Takes the child's bytes as they come, in pieces of any size, and gives whole frames.
///
/// Never holds more than one unfinished frame beyond the bytes given last, so its memory is bounded.
package struct FrameDecoder: Sendable {
  private var buffer: [UInt8] = []
  private var start = 0

  package init() {}

  /// Whether a frame has begun and its end has not come yet.
  package var holdsPart: Bool { start < buffer.count }

  /// Takes further bytes of the stream.
  package mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next whole frame, or nothing until more bytes come.
  /// - Throws: ``FrameError`` where the bytes are no frame; the stream is then lost.
  package mutating func next() throws(FrameError) -> WatchFrame? {
    let rest = buffer[start...]
    guard rest.count >= WatchFrame.headerLength else { return nil }
    let header = Array(rest.prefix(WatchFrame.headerLength))
    guard let kind = WatchFrame.Kind(rawValue: header[0]) else { throw .unknownKind(header[0]) }
    let length = Int(header[2]) | Int(header[3]) << 8
    guard length <= WatchFrame.longestName else { throw .nameTooLong(length) }
    guard rest.count >= header.count + length else { return nil }
    let name = rest.dropFirst(header.count).prefix(length)
    let frame = try Self.frame(
      kind, detail: header[1], number: Self.number(header[4...]), name: name)
    start += header.count + length
    return frame
  }

  private static func frame(
    _ kind: WatchFrame.Kind, detail: UInt8, number: UInt32, name: ArraySlice<UInt8>
  ) throws(FrameError) -> WatchFrame {
    switch kind {
    case .watching:
      guard name.count == 4 else { throw .wrongLength(name.count) }
      return .watching(folders: number, unwatched: Self.number(name))
    case .rescan:
      guard name.isEmpty else { throw .wrongLength(name.count) }
      guard let reason = RescanReason(rawValue: detail) else { throw .unknownDetail(detail) }
      return .rescan(reason)
    case .file:
      guard let event = FileEvent(rawValue: detail) else { throw .unknownDetail(detail) }
      try WatchFrame.check(name: name)
      return .file(event, path: Array(name), move: number)
    case .folderGone:
      try WatchFrame.check(name: name)
      return .folderGone(path: Array(name), move: number)
    case .folderMovedIn:
      try WatchFrame.check(name: name)
      return .folderMovedIn(path: Array(name), move: number)
    case .folderRights:
      try WatchFrame.check(name: name)
      return .folderRights(path: Array(name))
    case .cookie:
      try WatchFrame.check(name: name)
      return .cookie(name: Array(name))
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
