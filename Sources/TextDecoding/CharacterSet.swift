import CUchardet
import Glibc

/// Older character sets: which one a text has, by libuchardet, and its UTF-8, by iconv.
enum CharacterSet {
  /// The name of the set that the bytes seem to be in; nothing where the detector cannot tell.
  static func detected(in bytes: [UInt8]) -> String? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    // More text tells no more, and takes long.
    let sample = bytes.prefix(1 << 18).map { CChar(bitPattern: $0) }
    guard unsafe uchardet_handle_data(detector, sample, sample.count) == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return nil }
    let text = unsafe String(cString: name)
    return text.isEmpty ? nil : text
  }

  /// The bytes as UTF-8.
  ///
  /// Nothing where the set is unknown or over one byte in fifty is not of it.
  /// A byte that is not becomes U+FFFD.
  static func utf8(of bytes: [UInt8], from name: String) -> [UInt8]? {
    // iconv_open returns the address -1 for failure.
    guard let converter = unsafe iconv_open("UTF-8", name), Int(bitPattern: converter) != -1
    else { return nil }
    defer { _ = unsafe iconv_close(converter) }
    return unsafe convert(bytes, with: converter)
  }

  private static func convert(_ bytes: [UInt8], with converter: iconv_t) -> [UInt8]? {
    var input = bytes.map { CChar(bitPattern: $0) }
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var broken = 0
    var done = 0
    while done < input.count {
      let step = unsafe convertChunk(&input, from: done, into: &chunk, with: converter)
      done += step.read
      result += chunk.prefix(step.written).map { UInt8(bitPattern: $0) }
      if step.isBroken {
        result += [0xEF, 0xBF, 0xBD]
        broken += 1
        done += 1
        guard broken * 50 <= bytes.count else { return nil }
      }
    }
    return result
  }

  private static func convertChunk(
    _ input: inout [CChar], from start: Int, into chunk: inout [CChar], with converter: iconv_t
  ) -> (read: Int, written: Int, isBroken: Bool) {
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe chunk.withUnsafeMutableBufferPointer { target in
        var from = unsafe source.baseAddress.map { unsafe $0 + start }
        var left = source.count - start
        var into = target.baseAddress
        var room = target.count
        let result = unsafe iconv(converter, &from, &left, &into, &room)
        let isBroken = Int(bitPattern: UInt(bitPattern: result)) == -1 && errno != E2BIG
        return (source.count - start - left, target.count - room, isBroken)
      }
    }
  }
}
