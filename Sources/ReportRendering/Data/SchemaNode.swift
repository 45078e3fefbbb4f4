/// The few forms of JSON Schema 2020-12 that the schema of `comparison.json` is made of.
enum SchemaNode {
  /// An object with exactly these members, each of them always there.
  static func object(_ meaning: String, _ members: [(String, JSONValue)]) -> JSONValue {
    .object([
      ("description", .string(meaning)), ("type", .string("object")),
      ("additionalProperties", .bool(false)), ("required", .strings(members.map(\.0))),
      ("properties", .object(members)),
    ])
  }

  static func list(_ meaning: String, of items: JSONValue) -> JSONValue {
    .object([
      ("description", .string(meaning)), ("type", .string("array")), ("items", items),
    ])
  }

  static func text(_ meaning: String, pattern: String? = nil) -> JSONValue {
    node(meaning, [("type", .string("string"))] + member("pattern", pattern, JSONValue.string))
  }

  static func textOrNull(_ meaning: String, pattern: String? = nil) -> JSONValue {
    node(
      meaning,
      [("type", .strings(["string", "null"]))] + member("pattern", pattern, JSONValue.string))
  }

  /// One of these words and no other.
  static func word(_ meaning: String, _ words: [String]) -> JSONValue {
    .object([("description", .string(meaning)), ("enum", .strings(words))])
  }

  /// A number of things: 0 or more.
  static func count(_ meaning: String) -> JSONValue {
    .object([
      ("description", .string(meaning)), ("type", .string("integer")), ("minimum", .integer(0)),
    ])
  }

  /// A number with four decimals, within whole bounds where it has some.
  static func number(_ meaning: String, from low: Int? = nil, to high: Int? = nil) -> JSONValue {
    node(meaning, [("type", .string("number"))] + bounds(low, high))
  }

  static func numberOrNull(
    _ meaning: String, from low: Int? = nil, to high: Int? = nil
  ) -> JSONValue {
    node(meaning, [("type", .strings(["number", "null"]))] + bounds(low, high))
  }

  static func flag(_ meaning: String) -> JSONValue {
    .object([("description", .string(meaning)), ("type", .string("boolean"))])
  }

  static func constant(_ value: JSONValue, _ meaning: String) -> JSONValue {
    .object([("description", .string(meaning)), ("const", value)])
  }

  /// What a definition says.
  static func reference(_ name: String) -> JSONValue {
    .object([("$ref", .string("#/$defs/\(name)"))])
  }

  static func referenceOrNull(_ name: String, _ meaning: String) -> JSONValue {
    .object([
      ("description", .string(meaning)),
      ("anyOf", .array([reference(name), .object([("type", .string("null"))])])),
    ])
  }

  /// Exactly one of several forms.
  static func one(_ meaning: String, of forms: [JSONValue]) -> JSONValue {
    .object([("description", .string(meaning)), ("oneOf", .array(forms))])
  }

  private static func bounds(_ low: Int?, _ high: Int?) -> [(String, JSONValue)] {
    member("minimum", low, JSONValue.integer) + member("maximum", high, JSONValue.integer)
  }

  private static func node(_ meaning: String, _ members: [(String, JSONValue)]) -> JSONValue {
    let description: [(String, JSONValue)] = [("description", .string(meaning))]
    return .object(description + members)
  }

  /// A member where there is a value.
  private static func member<Value>(
    _ name: String, _ value: Value?, _ make: (Value) -> JSONValue
  ) -> [(String, JSONValue)] {
    if let value { [(name, make(value))] } else { [] }
  }
}
