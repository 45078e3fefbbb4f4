import ComparisonService
import DocumentReading
import Glibc
import StanceVocabulary

/// A fresh folder to be read as an inbox; removed with everything in it when it is let go.
final class TemporaryInbox {
  let path: String

  init() throws {
    var template = Array("/tmp/parallax-reading-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SetUpFailure() }
    path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.remove(Array(path.utf8))
  }

  struct SetUpFailure: Error {}

  var reader: FolderDocumentReader { FolderDocumentReader(inbox: Array(path.utf8)) }

  func folder(_ name: String) throws {
    guard unsafe mkdir("\(path)/\(name)", 0o755) == 0 else { throw SetUpFailure() }
  }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: Array(name.utf8))
  }

  func write(_ bytes: [UInt8], to name: [UInt8]) throws {
    let full = terminated(Array(path.utf8) + [0x2F] + name)
    let file = unsafe open(full, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw SetUpFailure() }
    defer { close(file) }
    guard unsafe Glibc.write(file, bytes, bytes.count) == bytes.count else { throw SetUpFailure() }
  }

  /// The document, or the failure.
  func read(_ name: String) async -> Result<ReadDocument, ReadingFailure> {
    await read(InboxPath(name))
  }

  func read(_ path: InboxPath, sizeLimit: Int64 = 1 << 20) async -> Result<
    ReadDocument, ReadingFailure
  > {
    let reader = FolderDocumentReader(inbox: Array(self.path.utf8), sizeLimit: sizeLimit)
    do {
      return .success(try await reader.read(path))
    } catch {
      return .failure(error)
    }
  }

  private func terminated(_ bytes: [UInt8]) -> [CChar] {
    (bytes + [0]).map { CChar(bitPattern: $0) }
  }

  private static func remove(_ path: [UInt8]) {
    let name = (path + [0]).map { CChar(bitPattern: $0) }
    if let stream = unsafe opendir(name) {
      while let entry = unsafe readdir(stream) {
        let child = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe Array(bytes.prefix { $0 != 0 })
        }
        guard child != [0x2E], child != [0x2E, 0x2E] else { continue }
        var status = stat()
        let full = path + [0x2F] + child
        let fullName = (full + [0]).map { CChar(bitPattern: $0) }
        _ = unsafe lstat(fullName, &status)
        if status.st_mode & S_IFMT == S_IFDIR { remove(full) } else { unsafe unlink(fullName) }
      }
      unsafe closedir(stream)
    }
    unsafe rmdir(name)
  }
}

extension Result where Success == ReadDocument, Failure == ReadingFailure {
  var failure: ReadingFailure? {
    if case .failure(let failure) = self { failure } else { nil }
  }

  var document: Document? { try? get().document }

  /// The text's blocks: kind, speaker where one is, and words.
  var blocks: [String]? {
    document.map { document in
      document.blocks.map { block in
        "\(block.kind)\(block.speaker.map { "(\($0))" } ?? ""): \(document.string(block.range))"
      }
    }
  }
}
