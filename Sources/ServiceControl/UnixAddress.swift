import Glibc

/// The address of a unix socket: a path, or a name of Linux's abstract space.
struct UnixAddress {
  private var address = sockaddr_un()
  private let length: socklen_t

  /// The longest path: `sun_path` has 108 bytes, the last of which stays zero.
  static let longestPath = 107

  /// - Parameter path: Not longer than ``longestPath``; nothing is made of a longer or empty one,
  ///   or one that holds a zero byte.
  init?(path: String) {
    self.init(name: Array(path.utf8), isAbstract: false)
  }

  /// The address as systemd writes it: a path, or `@` and an abstract name.
  init?(notation: String) {
    let bytes = Array(notation.utf8)
    if bytes.first == UInt8(ascii: "@") {
      self.init(name: [0] + bytes.dropFirst(), isAbstract: true)
    } else {
      guard bytes.first == UInt8(ascii: "/") else { return nil }
      self.init(name: bytes, isAbstract: false)
    }
  }

  private init?(name: [UInt8], isAbstract: Bool) {
    let holdsZero = name.dropFirst(isAbstract ? 1 : 0).contains(0)
    guard !name.isEmpty, name.count <= Self.longestPath, !holdsZero else { return nil }
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { buffer in
      unsafe buffer.copyBytes(from: name)
    }
    let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
    // An abstract name ends with its length, a path with a zero.
    length = socklen_t(offset + name.count + (isAbstract ? 0 : 1))
  }

  /// Gives the address to a system call.
  func withSocketAddress<Result>(
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0, length) }
    }
  }
}
