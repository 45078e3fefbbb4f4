import ReportRendering
import Synchronization

/// Parts of pages, kept from report to report for as long as what they are written from is the same.
final class KeptParts<Key: Hashable & Sendable, Part: WrittenPart>: Sendable {
  private let kept = Mutex(Kept())
  private let mostBytes: Int

  private struct Kept {
    private(set) var parts: [Key: (basis: Int, part: Part)] = [:]
    private var bytes = 0

    mutating func keep(_ part: Part, of key: Key, at basis: Int, mostBytes: Int) {
      drop(key)
      guard bytes + part.size <= mostBytes else { return }
      parts[key] = (basis, part)
      bytes += part.size
    }

    mutating func drop(_ key: Key) {
      guard let former = parts.removeValue(forKey: key) else { return }
      bytes -= former.part.size
    }
  }

  /// `mostBytes`: What they have together at most; those beyond are written each time.
  init(mostBytes: Int) { self.mostBytes = mostBytes }

  /// The part of a key, written anew where its basis is another than before.
  ///
  /// `basis`: Tells apart all that the part is written from; without one it is not kept.
  func part(of key: Key, at basis: Int?, _ write: () -> Part) -> Part {
    let known = kept.withLock { $0.parts[key] }
    if let known, known.basis == basis { return known.part }
    // Two threads may both write it, and write the same.
    let written = write()
    if let basis {
      kept.withLock { $0.keep(written, of: key, at: basis, mostBytes: mostBytes) }
    }
    return written
  }

  /// Whether a part need not be written.
  func holds(_ key: Key, at basis: Int?) -> Bool {
    kept.withLock { basis != nil && $0.parts[key]?.basis == basis }
  }

  /// Lets go of those of other keys.
  func keepOnly(_ keys: some Sequence<Key>) {
    let keys = Set(keys)
    kept.withLock { kept in
      for key in kept.parts.keys where !keys.contains(key) { kept.drop(key) }
    }
  }
}
