// swift-tools-version: 6.3
import PackageDescription

// Arrows point down: a target names only targets that stand below it in this list. The adapters
// know ComparisonService and never each other (Tests/ArchitectureTests holds both).
let package = Package(
  name: "parallax",
  products: [
    .executable(name: "parallax", targets: ["parallax"]),
    .executable(name: "parallax-inotify", targets: ["parallax-inotify"]),
    .executable(name: "parallax-reader", targets: ["parallax-reader"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The programs.
    .executableTarget(name: "parallax", dependencies: ["ParallaxCommands"]),
    .executableTarget(name: "parallax-inotify", dependencies: ["WatchFrames", "CInotifyTools"]),
    .executableTarget(
      name: "parallax-reader", dependencies: ["ArticleExtraction", "ArticleExchange", "CLinux"]),
    .target(
      name: "ParallaxCommands",
      dependencies: [
        "FolderWatching", "DocumentReading", "StanceArchive", "ReportPublishing", "ServiceControl",
        "ComparisonService", "ReportRendering", "StanceComparison", "StanceAnalysis",
        "LexiconMatching", "TextSegmentation", "StanceVocabulary", "ContentHashing", "CLinux",
        "CJemalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Yams", package: "Yams"),
      ]),

    // The adapters: the outside world behind the ports of ComparisonService.
    .target(
      name: "FolderWatching",
      dependencies: [
        "ComparisonService", "StanceVocabulary", "WatchFrames", "ChildPrograms", "CLinux",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "DocumentReading",
      dependencies: [
        "ComparisonService", "StanceVocabulary", "ContentHashing", "TextDecoding",
        "ArticleExchange", "ChildPrograms", "CLanguageDetector", "CLinux",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "StanceArchive",
      dependencies: [
        "ComparisonService", "StanceComparison", "StanceVocabulary", "ContentHashing",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "ReportPublishing",
      dependencies: ["ComparisonService", "StanceVocabulary", "ContentHashing", "CLinux"]),
    .target(
      name: "ServiceControl",
      dependencies: [
        "ComparisonService", "StanceVocabulary", "CLinux",
        .product(name: "Logging", package: "swift-log"),
      ]),

    // The use cases and the ports.
    .target(
      name: "ComparisonService",
      dependencies: [
        "ReportRendering", "StanceComparison", "StanceAnalysis", "LexiconMatching",
        "TextSegmentation", "StanceVocabulary", "ContentHashing",
        .product(name: "Logging", package: "swift-log"),
      ]),

    // The pure modules: no file, no clock, no thread.
    .target(
      name: "ReportRendering",
      dependencies: ["StanceComparison", "StanceVocabulary", "ContentHashing"]),
    .target(name: "StanceComparison", dependencies: ["StanceVocabulary"]),
    .target(
      name: "StanceAnalysis",
      dependencies: ["LexiconMatching", "TextSegmentation", "StanceVocabulary"]),
    .target(
      name: "LexiconMatching",
      dependencies: [
        "TextSegmentation", "StanceVocabulary", "ContentHashing",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "TextSegmentation"),
    .target(name: "StanceVocabulary"),
    .target(name: "ContentHashing", dependencies: ["CNettle"]),
    .target(name: "WatchFrames"),

    // What is read of files of foreign formats, in a process of its own.
    .target(
      name: "ArticleExtraction",
      dependencies: [
        "ArticleExchange", "TextDecoding", "StanceVocabulary", "CGumbo", "CArchive", "CMail",
        "CLinux",
      ]),
    .target(name: "ArticleExchange", dependencies: ["StanceVocabulary"]),
    .target(name: "TextDecoding", dependencies: ["CUchardet"]),
    .target(name: "ChildPrograms"),

    // The C boundary: system libraries and shims, a few lines each.
    .target(name: "CLinux"),
    .systemLibrary(
      name: "CInotifyTools",
      providers: [.apt(["libinotifytools0-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .target(name: "CMail", dependencies: ["CGMime"]),
    .systemLibrary(
      name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .target(name: "CJemalloc", linkerSettings: [.linkedLibrary("jemalloc")]),
    .target(name: "CLanguageDetector", linkerSettings: [.linkedLibrary("cld2")]),
  ]
    + testTargets([
      "TextSegmentation": [],
      "LexiconMatching": ["TextSegmentation", "StanceVocabulary"],
      "StanceAnalysis": ["LexiconMatching", "TextSegmentation", "StanceVocabulary"],
      "StanceComparison": ["StanceVocabulary"],
      "ReportRendering": ["StanceComparison", "StanceVocabulary"],
      "TextDecoding": [],
      "ArticleExtraction": ["ArticleExchange", "StanceVocabulary"],
      "DocumentReading": ["ComparisonService", "StanceVocabulary", "parallax-reader"],
      "StanceArchive": ["ComparisonService", "StanceVocabulary", "ContentHashing"],
      "ReportPublishing": ["ComparisonService", "StanceVocabulary", "CLinux"],
      "FolderWatching": [
        "ComparisonService", "StanceVocabulary", "WatchFrames", "ChildPrograms", "CLinux",
        "parallax-inotify",
      ],
      "ServiceControl": [
        "ComparisonService", "CLinux", .product(name: "Logging", package: "swift-log"),
      ],
      "ComparisonService": [
        "StanceArchive", "ReportRendering", "StanceComparison", "LexiconMatching",
        "StanceVocabulary", "ContentHashing", .product(name: "Logging", package: "swift-log"),
      ],
      "ParallaxCommands": [
        "ReportRendering", "StanceComparison", "StanceAnalysis", "StanceVocabulary",
      ],
    ])
    + [
      .testTarget(name: "ArchitectureTests"),
      .testTarget(
        name: "EndToEndTests",
        dependencies: [
          "parallax", "parallax-inotify", "parallax-reader",
          .product(name: "GRDB", package: "GRDB.swift"),
        ]),
    ],
  cxxLanguageStandard: .cxx17
)

/// A test target for each module, `XTests` for X, with what it needs beside the module itself.
func testTargets(_ modules: KeyValuePairs<String, [Target.Dependency]>) -> [Target] {
  // What tests read by its path.
  let data = [
    "StanceComparison": ["Fixtures"], "StanceAnalysis": ["Packs"],
    "ArticleExtraction": ["Fixtures"], "TextDecoding": ["Fixtures"],
  ]
  return modules.map { module, others in
    .testTarget(
      name: "\(module)Tests", dependencies: [.init(stringLiteral: module)] + others,
      exclude: data[module] ?? [])
  }
}

// One loop holds every target of ours to the same rules.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    // Places where tests make the program die or hang: never in what is installed.
    .define("FAILPOINTS", .when(configuration: .debug)),
  ]
}
