import ComparisonService
import Glibc

extension ReadingFailure {
  /// What an error number of the kernel means for a file of the inbox.
  init(errno code: Int32, stamp: FileStamp?) {
    let kind: Kind
    let words: String
    var remedy: String?
    switch code {
    case ENOENT, ENOTDIR: (kind, words) = (.gone, "not there")
    case EACCES, EPERM:
      (kind, words) = (.permission, "no permission to read it")
      remedy = "give the service's user the right to read it"
    case ELOOP:
      (kind, words) = (.notAFile, "a symbolic link, which is not followed")
      remedy = Self.putFileItself
    case ENXIO, ENODEV:
      (kind, words) = (.notAFile, "a pipe, a socket or a device")
      remedy = Self.putFileItself
    case ENAMETOOLONG:
      (kind, words) = (.unreadable, "its name is too long")
      remedy = "give it a shorter name"
    default: (kind, words) = (.resource, "could not be read: \(Self.message(code))")
    }
    self.init(kind: kind, description: words, remedy: remedy, stamp: stamp)
  }

  static let putFileItself = "put the file itself in its place"
  /// For files that hold more than an article.
  static let cutIntoArticles = "cut it into its articles"

  private static func message(_ code: Int32) -> String {
    var text = [CChar](repeating: 0, count: 256)
    let result = unsafe strerror_r(code, &text, text.count)
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return result == 0 ? String(decoding: bytes, as: UTF8.self) : "error \(code)"
  }
}
