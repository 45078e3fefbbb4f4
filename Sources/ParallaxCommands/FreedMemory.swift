import CLinux

/// Gives memory back to the system that reading, publishing and reloading have freed.
///
/// The C library keeps free what lies between pieces in use, for each thread apart: after some
/// reloads a service that uses 90 MB held 200.
enum FreedMemory {
  private static let pause = Duration.seconds(10)

  /// Lets threads share what is free; to be called before there are others.
  ///
  /// With a heap for each, half an hour of changes and reloads left a dozen of 12 MB, each with a few
  /// pieces in use all over it.
  static func share() {
    parallax_share_heaps()
  }

  /// Runs until the task is cancelled.
  static func giveBack() async throws {
    while true {
      try await Task.sleep(for: pause)
      parallax_give_back_freed_memory()
    }
  }
}
