import CArchive
import Foundation

/// Looks through a ZIP file before a converter unpacks it: a small file may hold more than any memory.
enum ZIPParts {
  /// Most parts, and most bytes that all of them have unpacked.
  private static let mostParts = 20_000
  private static let mostBytes = 200 << 20
  /// Above so many bytes, most bytes unpacked for each byte of the file: office files have some ten.
  private static let unsuspicious = 20 << 20
  private static let mostRatio = 100
  private static let largestWanted = 1 << 20

  /// The part of this name, if there is one.
  /// - Throws: Where the file is no ZIP file, is too large unpacked, or is protected.
  static func read(
    _ file: FileHandle, wanted: String?
  ) throws(ExtractionFailure) -> (wanted: [UInt8]?, parts: Int) {
    let size = (try? file.seekToEnd()).map(Int.init) ?? 0
    try? file.seek(toOffset: 0)
    guard let reader = unsafe archive_read_new() else {
      throw ExtractionFailure("no memory is left", remedy: .saveText)
    }
    defer { _ = unsafe archive_read_free(reader) }
    unsafe archive_read_support_format_zip_streamable(reader)
    unsafe archive_read_support_filter_none(reader)
    guard unsafe archive_read_open_fd(reader, file.fileDescriptor, 1 << 16) == ARCHIVE_OK else {
      throw ExtractionFailure("a broken file: no ZIP archive, as this format is", remedy: .saveAnew)
    }
    var (parts, total) = (0, 0)
    var found: [UInt8]?
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var entry: OpaquePointer?
    while unsafe archive_read_next_header(reader, &entry) == ARCHIVE_OK {
      parts += 1
      guard parts <= mostParts else {
        throw ExtractionFailure("it holds more than 20,000 parts", remedy: .saveText)
      }
      guard unsafe archive_entry_is_encrypted(entry) == 0 else {
        throw ExtractionFailure("it is protected by a password", remedy: .saveWithoutPassword)
      }
      let name = unsafe archive_entry_pathname(entry).map { unsafe String(cString: $0) }
      var bytes: [UInt8] = []
      while true {
        let count = unsafe archive_read_data(reader, &buffer, buffer.count)
        guard count > 0 else { break }
        total += count
        guard total <= mostBytes else {
          throw ExtractionFailure("unpacked it has more than 200 MB", remedy: .saveText)
        }
        guard total <= unsuspicious || total <= mostRatio * size else {
          throw ExtractionFailure(
            "unpacked it is more than a hundred times as large", remedy: .saveText)
        }
        if wanted != nil, name == wanted, bytes.count < largestWanted { bytes += buffer[..<count] }
      }
      if wanted != nil, name == wanted { found = bytes }
    }
    guard parts > 0 else {
      throw ExtractionFailure("a broken file: no ZIP archive, as this format is", remedy: .saveAnew)
    }
    return (found, parts)
  }
}
