import StanceComparison
import StanceVocabulary

/// The camps of a claim on one line of text, for files and terminals.
enum CampsLine {
  /// `▲ affirm: A, B – ▼ deny: C – △▽ one statement: D – ○ silent: E`; empty camps are left out.
  static func text(_ camps: Camps, name: (SourceID) -> String) -> String {
    let groups: [(String, [SourceID])] = [
      ("▲ affirm", camps.affirm), ("▼ deny", camps.deny), ("◆ both", camps.both),
      ("△▽ one statement", camps.oneStatement), ("○ silent", camps.silent),
    ]
    return groups.filter { !$0.1.isEmpty }.map { word, sources in
      "\(word): \(sources.map(name).joined(separator: ", "))"
    }.joined(separator: " – ")
  }
}
