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
    .target(name: "Reports", dependencies: ["JSON", "QuestionBank", "Interview"]),
    .target(name: "Canvas"),
    .target(name: "Storage", dependencies: ["JSON", "QuestionBank", "Interview"]),
    .target(name: "Terminal", dependencies: ["Canvas"]),
    .executableTarget(
      name: "mock",
      dependencies: ["QuestionBank", "Interview", "Reports", "Canvas", "Storage", "Terminal"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "InterviewTests", dependencies: ["Interview", "QuestionBank"]),
    .testTarget(name: "StorageTests", dependencies: ["Storage", "Interview", "QuestionBank"]),
  ],
  swiftLanguageModes: [.v6]
)
