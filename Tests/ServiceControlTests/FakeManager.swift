import Glibc

/// A socket that receives what a service tells its manager.
final class FakeManager {
  private let descriptor: Int32

  /// - Parameter name: A path, or `@` and an abstract name.
  init?(_ name: String) {
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(name.utf8)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { buffer in
      unsafe buffer.copyBytes(from: bytes)
      if bytes.first == UInt8(ascii: "@") { unsafe buffer[0] = 0 }
    }
    let length = socklen_t(2 + bytes.count + (bytes.first == UInt8(ascii: "@") ? 0 : 1))
    let code = unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(descriptor, pointer, length)
      }
    }
    guard code == 0 else { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// The next datagram; nothing after five seconds without one.
  func receive() -> String {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&entry, 1, 5000) == 1 else { return "" }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
  }
}
