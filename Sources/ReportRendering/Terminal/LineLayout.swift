/// Breaks texts into lines of a width at their spaces.
struct LineLayout {
  /// In columns of a terminal.
  let width: Int

  private typealias Word = [(character: Character, style: TextStyle)]

  /// The text in lines, the first after `indent` spaces and further ones after `hanging`.
  ///
  /// A word that is wider than a line is broken where the line ends.
  func lines(_ text: StyledText, indent: Int, hanging: Int? = nil) -> [StyledText] {
    let further = hanging ?? indent + 2
    var lines: [StyledText] = []
    var line = Self.spaces(indent)
    var room = width - indent
    var isEmpty = true
    for word in words(text, room: width - max(indent, further)) {
      let columns = StyledText(word).width
      if !isEmpty, columns + 1 > room {
        lines.append(line)
        line = Self.spaces(further)
        room = width - further
        isEmpty = true
      }
      if !isEmpty { line += Self.space(between: line, word) }
      room -= columns + (isEmpty ? 0 : 1)
      line += StyledText(word)
      isEmpty = false
    }
    return isEmpty ? lines : lines + [line]
  }

  private func words(_ text: StyledText, room: Int) -> [Word] {
    text.characters.split { $0.character == " " }.flatMap { word -> [Word] in
      guard StyledText(Array(word)).width > room else { return [Array(word)] }
      var parts: [Word] = [[]]
      var used = 0
      for (character, style) in word {
        let columns = DisplayWidth.columns(character)
        if used + columns > room {
          parts.append([])
          used = 0
        }
        parts[parts.count - 1].append((character, style))
        used += columns
      }
      return parts
    }
  }

  /// In the style of both sides where it is one, so that a styled passage is one sequence.
  private static func space(between line: StyledText, _ word: Word) -> StyledText {
    let (before, after) = (line.characters.last?.style, word.first?.style)
    return StyledText(" ", before == after ? after ?? .plain : .plain)
  }

  private static func spaces(_ count: Int) -> StyledText {
    StyledText(String(repeating: " ", count: count))
  }
}
