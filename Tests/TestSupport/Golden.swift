import Foundation
import Testing

/// Expects `text` to be what was recorded as `name`, and shows the lines that differ.
///
/// Recordings lie beside the test file, in `__Goldens__/<test file>/<name>.txt`. One that is
/// missing is written and the test fails, so that nothing passes unseen; with `RECORD_GOLDENS=1`
/// in the environment every one is written anew.
public func expectGolden(
  _ text: String, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let testFile = URL(fileURLWithPath: file)
  let recording = testFile.deletingLastPathComponent()
    .appendingPathComponent("__Goldens__")
    .appendingPathComponent(testFile.deletingPathExtension().lastPathComponent)
    .appendingPathComponent("\(name).txt")
  let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
  let recorded = isRecording ? nil : try? String(contentsOf: recording, encoding: .utf8)
  guard let recorded else {
    Issue.record(Comment(rawValue: record(text, at: recording)), sourceLocation: sourceLocation)
    return
  }
  guard recorded != text + "\n" else { return }
  Issue.record(
    """
    \(name) is not as recorded (- recorded, + now):
    \(lineDifference(from: recorded, to: text + "\n"))
    """, sourceLocation: sourceLocation)
}

/// Writes a recording and says what became of it.
private func record(_ text: String, at url: URL) -> String {
  do {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((text + "\n").utf8).write(to: url)
    return "Recorded \(url.lastPathComponent). Read it, then run the test again."
  } catch {
    return "\(url.path) cannot be written: \(error)"
  }
}

/// The lines that differ, each with a sign and its number, between bars that show trailing blanks.
func lineDifference(from old: String, to new: String) -> String {
  let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
  let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
  var changes: [(line: Int, sign: String, text: Substring)] = []
  for change in newLines.difference(from: oldLines) {
    switch change {
    case .remove(let offset, let line, _): changes.append((offset + 1, "-", line))
    case .insert(let offset, let line, _): changes.append((offset + 1, "+", line))
    }
  }
  changes.sort { $0.line == $1.line ? $0.sign > $1.sign : $0.line < $1.line }
  return changes.map { "\($0.sign) \($0.line) │\($0.text)│" }.joined(separator: "\n")
}
