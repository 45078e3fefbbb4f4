import ComparisonService
import FoundationEssentials

/// What a client asks, as one line of JSON: `{"command":"sync","limitSeconds":60}`.
struct ControlRequest: Hashable, Sendable, Codable {
  enum Command: String, Hashable, Sendable, Codable {
    case status, reload, sync
  }

  let command: Command
  /// For `sync`: how long it may wait; 60 where nothing is said.
  var limitSeconds: Int?
}

/// What the service answers, as one line of JSON; one of the three where `ok` is true.
struct ControlReply: Hashable, Sendable, Codable {
  let ok: Bool
  /// Why the question could not be answered, in words.
  var error: String?
  var status: ServiceStatus?
  var reload: ReloadOutcome?
  var sync: SyncOutcome?

  static func failed(_ reason: String) -> ControlReply {
    ControlReply(ok: false, error: reason)
  }
}

/// One value as one line, and back.
enum ControlLine {
  static func bytes(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // These types hold nothing that JSON cannot.
    let data = (try? encoder.encode(value)) ?? Data("{\"ok\":false}".utf8)
    return Array(data) + [UInt8(ascii: "\n")]
  }

  static func value<Value: Decodable>(_ type: Value.Type, from line: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(line))
  }
}
