import Canvas
import Foundation
import TestSupport
import Testing

struct GoldenTests {
  @Test("a frame is as recorded")
  func frame() {
    var grid = Grid(Size(columns: 24, rows: 5))
    grid.put("Context", at: 0, row: 0, style: .bold)
    grid.fill("─", at: 0, row: 1, count: 24, style: .dim)
    for (row, line) in wrap("A queue of 日本 orders, 👍🏽 as told.", width: 22).enumerated() {
      grid.put(line.text, at: 1, row: 2 + row)
    }
    expectGolden(grid.text(), "frame")
  }

  @Test("a missing recording is written and fails once; a difference fails and names the line")
  func recording() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("SomeTests.swift").path
    withKnownIssue {
      expectGolden("one\ntwo", "text", file: file)
    } matching: {
      $0.comments.first?.rawValue.hasPrefix("Recorded text.txt") ?? false
    }
    let written = folder.appendingPathComponent("__Goldens__/SomeTests/text.txt")
    #expect(try String(contentsOf: written, encoding: .utf8) == "one\ntwo\n")
    guard ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != "1" else { return }
    expectGolden("one\ntwo", "text", file: file)
    withKnownIssue {
      expectGolden("one\ntwo ", "text", file: file)
    } matching: {
      $0.comments.first?.rawValue.hasSuffix("- 2 │two│\n+ 2 │two │") ?? false
    }
  }
}
