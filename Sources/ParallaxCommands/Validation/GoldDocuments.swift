import ComparisonService
import StanceComparison
import StanceVocabulary

/// Where the texts of coded sentences are.
enum GoldDocuments {
  /// Files below this folder, by the paths that `sentences.tsv` gives.
  case folder(String)
  /// Nowhere: each document is its sentences, with spaces between them.
  case joinedSentences

  /// Chooses: what the user names (there the folder that is named like the set, if there is one),
  /// else `documents` in the gold, else the gold itself where it holds the first document.
  /// - Throws: ``CommandFailure`` (65) where the named folder does not exist.
  init(of gold: GoldFolder, named folder: String?) throws(CommandFailure) {
    if let folder {
      guard FileBytes.isFolder(folder) else {
        throw CommandFailure(.unusableInput, "\(folder): no folder of documents")
      }
      let own = "\(folder)/\(gold.name)"
      self = .folder(FileBytes.isFolder(own) ? own : folder)
    } else if FileBytes.isFolder(gold.path + "/documents") {
      self = .folder(gold.path + "/documents")
    } else if let first = gold.documents.first, FileBytes.exists("\(gold.path)/\(first.path)") {
      self = .folder(gold.path)
    } else {
      self = .joinedSentences
    }
  }

  /// What it is, for the report.
  var words: String {
    switch self {
    case .folder(let path): "texts in \(path)"
    case .joinedSentences: "no texts: sentences joined into documents"
    }
  }

  /// Finds the statements of a document.
  func analyzed(
    _ document: GoldDocument, with analyzer: DocumentAnalyzer
  ) throws(ReadingFailure) -> AnalyzedDocument {
    switch self {
    case .folder(let path): try analyzer.analyze("\(path)/\(document.path)")
    case .joinedSentences:
      try analyzer.analyze(text: Self.joined(document), name: document.path)
    }
  }

  /// Reads a document.
  func document(_ document: GoldDocument) throws(ReadingFailure) -> Document {
    switch self {
    case .folder(let path): try DocumentAnalyzer.document("\(path)/\(document.path)")
    case .joinedSentences:
      try DocumentAnalyzer.document(text: Self.joined(document), name: document.path)
    }
  }

  private static func joined(_ document: GoldDocument) -> [UInt8] {
    Array((document.sentences.map(\.text).joined(separator: " ") + "\n").utf8)
  }
}
