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
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "InterviewTests", dependencies: ["Interview", "QuestionBank"]),
  ],
  swiftLanguageModes: [.v6]
)
