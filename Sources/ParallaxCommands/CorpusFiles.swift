import ComparisonService
import DocumentReading
import FolderWatching
import StanceVocabulary

/// The documents that a command's arguments name: files, and folders that are walked.
///
/// A folder is taken as an inbox: its first folders are the sources. A file, and a file right in the
/// folder, has the source that `parallax analyze` gives it.
struct CorpusFiles {
  /// In the order of the arguments, and within a folder in byte order.
  let files: [File]

  struct File {
    /// As messages name it.
    let name: String
    fileprivate let place: Place
  }

  fileprivate enum Place {
    case path([UInt8])
    case inbox(FolderDocumentReader, InboxPath)
  }

  /// - Throws: ``CommandFailure`` (65) where a folder cannot be listed.
  init(_ paths: [String]) throws(CommandFailure) {
    var files: [File] = []
    for path in paths {
      if FileBytes.isFolder(path) {
        files += try Self.files(inFolder: path)
      } else {
        files.append(File(name: path, place: .path(Array(path.utf8))))
      }
    }
    self.files = files
  }

  private static func files(inFolder folder: String) throws(CommandFailure) -> [File] {
    let root = Array(FolderPath.resolved(folder).utf8)
    let listing: InboxListing
    do {
      listing = try FolderLister(root: root).list()
    } catch {
      throw CommandFailure(.unusableInput, "\(folder): \(error)")
    }
    if let (path, reason) = listing.unreadableFolders.min(by: { $0.key < $1.key }) {
      throw CommandFailure(.unusableInput, "\(folder)/\(path.printed): \(reason)")
    }
    let reader = FolderDocumentReader(inbox: root)
    return listing.files.map { file in
      let name = "\(folder)/\(file.path.printed)"
      let isInRoot = file.path.topFolder == nil
      return File(
        name: name,
        place: isInRoot
          ? .path(InboxPath(bytes: root).appending(file.path.bytes).bytes)
          : .inbox(reader, file.path))
    }
  }
}

extension CorpusFiles.File {
  /// The document, or nothing where the file of a folder is none by its name.
  func read() async throws(ReadingFailure) -> Document? {
    do throws(ReadingFailure) {
      switch place {
      case .path(let path): return try SingleFileReader.readFile(path).document
      case .inbox(let reader, let path): return try await reader.read(path).document
      }
    } catch {
      if error.kind == .notADocument { return nil }
      throw error
    }
  }
}
