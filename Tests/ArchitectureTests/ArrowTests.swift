import Testing

/// The arrows between modules: each names only what stands here beside it.
@Suite struct ArrowTests {
  /// What a module may import; a module that is not here may not exist.
  private static let arrows: [String: Set<String>] = [
    "parallax": ["ParallaxCommands", "ArgumentParser"],
    "parallax-inotify": ["WatchFrames", "CInotifyTools", "Glibc"],
    "parallax-reader": ["ArticleExtraction", "ArticleExchange", "CLinux", "Foundation", "Glibc"],
    "ParallaxCommands": [
      "FolderWatching", "DocumentReading", "StanceArchive", "ReportPublishing", "ServiceControl",
      "ComparisonService", "ReportRendering", "StanceComparison", "StanceAnalysis",
      "LexiconMatching", "TextSegmentation", "StanceVocabulary", "ContentHashing", "CLinux",
      "CJemalloc", "ArgumentParser", "Logging", "ServiceLifecycle", "UnixSignals", "Yams", "Glibc",
      "FoundationEssentials", "Synchronization",
    ],
    // Adapters: ComparisonService and what is pure, never each other.
    "FolderWatching": [
      "ComparisonService", "StanceVocabulary", "WatchFrames", "ChildPrograms", "CLinux", "Logging",
      "Glibc", "Synchronization",
    ],
    "DocumentReading": [
      "ComparisonService", "StanceVocabulary", "ContentHashing", "TextDecoding", "ArticleExchange",
      "ChildPrograms", "CLanguageDetector", "CLinux", "Yams", "Foundation", "Glibc",
      "Synchronization",
    ],
    "StanceArchive": [
      "ComparisonService", "StanceComparison", "StanceVocabulary", "ContentHashing", "GRDB",
      "Glibc",
      "FoundationEssentials", "Synchronization",
    ],
    "ReportPublishing": [
      "ComparisonService", "StanceVocabulary", "ContentHashing", "CLinux", "Glibc",
      "Synchronization",
    ],
    "ServiceControl": [
      "ComparisonService", "StanceVocabulary", "CLinux", "Logging", "Glibc", "Dispatch",
      "FoundationEssentials", "Synchronization",
    ],
    "ComparisonService": [
      "ReportRendering", "StanceComparison", "StanceAnalysis", "LexiconMatching",
      "TextSegmentation", "StanceVocabulary", "ContentHashing", "Logging", "Synchronization",
      "FoundationEssentials",
    ],
    // Pure: no file, no clock, no thread.
    "ReportRendering": ["StanceComparison", "StanceVocabulary", "ContentHashing"],
    "StanceComparison": ["StanceVocabulary", "Glibc"],
    "StanceAnalysis": ["LexiconMatching", "TextSegmentation", "StanceVocabulary", "Glibc"],
    "LexiconMatching": ["TextSegmentation", "StanceVocabulary", "ContentHashing", "Yams"],
    "TextSegmentation": [],
    "StanceVocabulary": [],
    "ContentHashing": ["CNettle"],
    "WatchFrames": [],
    // What is read of foreign formats, in a process of its own.
    "ArticleExtraction": [
      "ArticleExchange", "TextDecoding", "StanceVocabulary", "CGumbo", "CArchive", "CMail",
      "CLinux", "Foundation", "Glibc",
    ],
    "ArticleExchange": ["StanceVocabulary"],
    "TextDecoding": ["CUchardet", "Glibc"],
    "ChildPrograms": ["Glibc"],
  ]

  @Test func `imports follow the arrows`() throws {
    var strays: [String] = []
    for file in try SourceFiles.all() {
      let allowed = try #require(Self.arrows[file.module], "\(file.module) has no arrows")
      for name in file.lines.compactMap(Self.importedModule) where !allowed.contains(name) {
        strays.append("\(file.path) imports \(name)")
      }
    }
    #expect(strays == [])
  }

  /// The module that a line imports: `package import struct Yams.Node` imports Yams.
  private static func importedModule(_ line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard let place = words.firstIndex(of: "import"), words.prefix(place).allSatisfy(isModifier),
      let name = words.dropFirst(place + 1).first(where: { !kinds.contains($0) })
    else { return nil }
    return String(name.prefix { $0 != "." })
  }

  private static func isModifier(_ word: String) -> Bool {
    ["package", "internal", "private", "fileprivate", "@preconcurrency", "@testable"].contains(word)
  }

  private static let kinds: Set<String> = ["struct", "class", "enum", "func", "typealias", "var"]
}
