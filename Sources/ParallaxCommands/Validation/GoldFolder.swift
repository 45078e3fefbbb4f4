import StanceComparison
import StanceVocabulary

/// A folder of coded sentences: `sentences.tsv` and `statements.tsv`.
struct GoldFolder {
  /// The name that figures are printed under.
  let name: String
  let path: String
  /// In the order in which `sentences.tsv` first names them.
  let documents: [GoldDocument]
  /// The line of `sentences.tsv` that first names each document.
  let lines: [String: Int]

  var sentencesPath: String { path + "/sentences.tsv" }

  /// Reads a folder.
  /// - Parameters:
  ///   - path: The folder as the user named it.
  ///   - claims: The claims of the lexicons, and whether they are marked as coded.
  /// - Returns: The folder's documents with their sentences and statements.
  /// - Throws: ``CommandFailure`` (65) with file and line of all that is wrong.
  static func read(
    _ path: String, claims: [ClaimID: Bool]
  ) throws(CommandFailure) -> GoldFolder {
    guard FileBytes.isFolder(path) else {
      throw CommandFailure(
        .unusableInput, "\(path): no folder with sentences.tsv and statements.tsv")
    }
    var problems = GoldProblems()
    var draft = GoldDraft(claims: claims)
    draft.take(
      sentences: try GoldTable(
        path + "/sentences.tsv", columns: ["document", "sentence", "text"], &problems), &problems)
    draft.take(
      statements: try GoldTable(
        path + "/statements.tsv",
        columns: ["sentence", "claim", "polarity", "voice", "readers"], &problems), &problems)
    try problems.throwIfAny()
    guard !draft.order.isEmpty else {
      throw CommandFailure(.unusableInput, "\(path)/sentences.tsv: no sentences")
    }
    let name = FolderPath.resolved(path).split(separator: "/").last.map(String.init) ?? path
    return GoldFolder(name: name, path: path, documents: draft.documents, lines: draft.lines)
  }
}

/// What has been read of a folder so far.
private struct GoldDraft {
  /// Whether each claim of the lexicons is marked as coded.
  let claims: [ClaimID: Bool]
  private(set) var order: [String] = []
  private(set) var lines: [String: Int] = [:]
  private var sentences: [String: [GoldSentence]] = [:]
  private var statements: [String: [GoldStatement]] = [:]
  private var places: [String: Place] = [:]
  private var seen: [[String]: Int] = [:]

  init(claims: [ClaimID: Bool]) {
    self.claims = claims
  }

  /// Where a sentence stands.
  private struct Place {
    let document: String
    let index: Int
    let line: Int
  }

  var documents: [GoldDocument] {
    order.map {
      GoldDocument(
        path: $0, sentences: sentences[$0] ?? [], statements: statements[$0] ?? [])
    }
  }

  mutating func take(sentences table: GoldTable, _ problems: inout GoldProblems) {
    for row in table.rows {
      let (document, id, text) = (row.fields[0], row.fields[1], row.fields[2])
      if let earlier = places[id] {
        problems.add(
          table.path, line: row.line, "the sentence \(id) stands in line \(earlier.line) already")
        continue
      }
      let steps = document.split(separator: "/", omittingEmptySubsequences: false)
      guard steps.allSatisfy({ !["", ".", ".."].contains($0) }) else {
        problems.add(
          table.path, line: row.line, "'\(document)' is no path within the folder of documents")
        continue
      }
      if lines[document] == nil {
        lines[document] = row.line
        order.append(document)
      }
      let index = sentences[document, default: []].count
      places[id] = Place(document: document, index: index, line: row.line)
      sentences[document, default: []].append(GoldSentence(id: id, text: text))
    }
  }

  mutating func take(statements table: GoldTable, _ problems: inout GoldProblems) {
    for row in table.rows {
      let key = Array(row.fields.prefix(4))
      if let earlier = seen[key] {
        problems.add(table.path, line: row.line, "the statement of line \(earlier) once more")
        continue
      }
      seen[key] = row.line
      do {
        let (document, statement) = try statement(row.fields)
        statements[document, default: []].append(statement)
      } catch {
        problems.add(table.path, line: row.line, error.message)
      }
    }
  }

  private struct Wrong: Error {
    let message: String
  }

  private func statement(_ fields: [String]) throws(Wrong) -> (String, GoldStatement) {
    guard let place = places[fields[0]] else {
      throw Wrong(message: "no sentence '\(fields[0])' in sentences.tsv")
    }
    guard let claim = ClaimID(fields[1]), let isCoded = claims[claim] else {
      throw Wrong(message: "no claim '\(fields[1])' in the lexicons")
    }
    guard isCoded else {
      throw Wrong(message: "the lexicons say of '\(claim)' that it is not coded (coded: no)")
    }
    guard let pole = ["+": Pole.affirm, "-": .deny][fields[2]] else {
      throw Wrong(message: "the polarity '\(fields[2])' is neither + nor -")
    }
    guard let voice = Voice(rawValue: fields[3]) else {
      throw Wrong(message: "the voice '\(fields[3])' is neither own nor reported")
    }
    guard let readers = Int(fields[4]), readers >= 1 else {
      throw Wrong(message: "the number of readers '\(fields[4])' is not 1 or more")
    }
    return (
      place.document,
      GoldStatement(
        sentence: place.index, claim: claim, pole: pole, voice: voice, readers: readers)
    )
  }
}
