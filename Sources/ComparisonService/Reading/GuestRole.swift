package import StanceVocabulary

/// The rule of guests: what they say in a transcript is passed on by its source, not said by it.
///
/// Guests are those whom `guests:` names; where `hosts:` names any, everybody else; and who answers in
/// an interview whose lines begin with Q and A, unless `hosts:` names A.
///
/// Statements are kept without it, as `guests:` may change at any time; it is applied wherever they
/// are compared or shown.
package enum GuestRole {
  /// The statement with the voice that it has in a document of this source.
  package static func applied(to statement: Statement, of source: Source) -> Statement {
    guard let speaker = statement.speaker, statement.voice == .own,
      isGuest(speaker, of: source)
    else { return statement }
    var reported = statement
    reported.voice = .reported
    reported.trail.append(
      TraceStep(step: "guest", effect: "\(speaker) is a guest: reported, not own"))
    return reported
  }

  private static func isGuest(_ speaker: String, of source: Source) -> Bool {
    let speaker = key(speaker)
    if source.guests.contains(where: { key($0) == speaker }) { return true }
    if source.hosts.contains(where: { key($0) == speaker }) { return false }
    return !source.hosts.isEmpty || answers.contains(speaker)
  }

  private static let answers: Set<String> = ["a", "answer"]

  /// Names are the same whatever their capitals and the marks of a transcript around them.
  private static func key(_ name: String) -> String {
    let marks: Set<Character> = ["#", "*", ":", " "]
    let start = name.drop { marks.contains($0) }
    let end = start.lastIndex { !marks.contains($0) }
    return end.map { start[...$0].lowercased() } ?? ""
  }
}
