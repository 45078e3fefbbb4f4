import StanceVocabulary

/// How words look on a terminal that has colours; without, the words alone say the same.
enum TextStyle: Hashable {
  case plain, strong, faint
  /// The colours of the two poles: neither is good or bad.
  case affirm, deny

  init(_ pole: Pole) {
    self = pole == .affirm ? .affirm : .deny
  }

  /// The parameter of the control sequence that begins it (ECMA-48 SGR); nothing for plain.
  fileprivate var parameter: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .affirm: "36"
    case .deny: "33"
    }
  }
}

/// Words with their styles: what stands on a line of the terminal, or is to be broken into lines.
struct StyledText {
  /// Each character with its style; none of them is a control character.
  private(set) var characters: [(character: Character, style: TextStyle)] = []

  init() {}

  /// The only way in for a text: control characters end here, white space becomes spaces.
  init(_ text: String, _ style: TextStyle = .plain) {
    let legible = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let shown = LegibleText.scalar(scalar)
      return shown.properties.isWhitespace ? " " : shown
    }
    characters = String(String.UnicodeScalarView(legible)).map { ($0, style) }
  }

  init(_ characters: [(character: Character, style: TextStyle)]) {
    self.characters = characters
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(left.characters + right.characters)
  }

  static func += (left: inout StyledText, right: StyledText) {
    left.characters += right.characters
  }

  var isEmpty: Bool { characters.isEmpty }

  /// In columns of a terminal.
  var width: Int { characters.reduce(0) { $0 + DisplayWidth.columns($1.character) } }

  /// The text cut to a width, its last column `…` where something was cut.
  func cut(to width: Int) -> StyledText {
    guard self.width > width else { return self }
    var kept: [(character: Character, style: TextStyle)] = []
    var used = 0
    for (character, style) in characters {
      used += DisplayWidth.columns(character)
      guard used < width else { break }
      kept.append((character, style))
    }
    return StyledText(kept) + StyledText("…")
  }

  /// The text with spaces behind it up to a width.
  func padded(to width: Int) -> StyledText {
    self + StyledText(String(repeating: " ", count: max(0, width - self.width)))
  }

  /// As it is sent to the terminal: without styles it holds no control sequence.
  func written(isColoured: Bool) -> String {
    guard isColoured else { return String(characters.map(\.character)) }
    var text = ""
    var current = TextStyle.plain
    for (character, style) in characters {
      if style != current {
        if current != .plain { text += "\u{1B}[0m" }
        if let parameter = style.parameter { text += "\u{1B}[\(parameter)m" }
        current = style
      }
      text.append(character)
    }
    return current == .plain ? text : text + "\u{1B}[0m"
  }
}
