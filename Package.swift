// swift-tools-version: 6.2
import PackageDescription

/// The pure targets import neither Foundation nor the C library; see "How the house is built" in the
/// README.
let package = Package(
  name: "mock",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "JSON"),
    .target(name: "QuestionBank"),
    .target(name: "Interview", dependencies: ["QuestionBank"]),
    .target(name: "Trends", dependencies: ["QuestionBank", "Interview"]),
    .target(name: "Reports", dependencies: ["JSON", "QuestionBank", "Interview", "Trends"]),
    .target(name: "Canvas"),
    .target(name: "Screens", dependencies: ["QuestionBank", "Interview", "Trends", "Canvas"]),
    .target(name: "Storage", dependencies: ["JSON", "QuestionBank", "Interview"]),
    .target(name: "Terminal", dependencies: ["Canvas"]),
    .executableTarget(
      name: "mock",
      dependencies: [
        "QuestionBank", "Interview", "Trends", "Reports", "Canvas", "Screens", "Storage",
        "Terminal",
      ]),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "QuestionBank", "Interview", "Trends", "Reports", "Canvas", "Screens", "Storage",
        "Terminal", "TestSupport",
      ]),
    .target(
      name: "TestSupport", dependencies: ["Canvas", "QuestionBank"], path: "Tests/TestSupport"),
    .executableTarget(
      name: "ttyprobe", dependencies: ["Canvas", "Terminal"], path: "Tests/ttyprobe"),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "QuestionBankTests", dependencies: ["QuestionBank", "TestSupport"]),
    .testTarget(
      name: "InterviewTests", dependencies: ["Interview", "QuestionBank", "TestSupport"]),
    .testTarget(name: "TrendsTests", dependencies: ["Trends", "Interview", "QuestionBank"]),
    .testTarget(
      name: "CanvasTests", dependencies: ["Canvas", "TestSupport"], exclude: ["__Goldens__"]),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["QuestionBank", "Interview", "Trends", "Canvas", "Screens", "TestSupport"],
      exclude: ["__Goldens__"]),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Storage", "Interview", "QuestionBank", "Reports", "TestSupport"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Interview", "QuestionBank", "Trends"]),
    .testTarget(
      name: "TerminalTests", dependencies: ["Canvas", "Terminal", "TestSupport", "ttyprobe"]),
    .testTarget(name: "EndToEndTests", dependencies: ["Canvas", "TestSupport", "mock"]),
  ],
  swiftLanguageModes: [.v6]
)
