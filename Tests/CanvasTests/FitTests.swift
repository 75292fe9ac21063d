import Canvas
import Testing

@Suite("Text made to fit")
struct FitTests {
  @Test(
    "what is too wide ends in …, by cells and not by letters",
    arguments: [
      ("harbour", 7, "harbour"), ("harbour", 6, "harbo…"), ("harbour", 1, "…"), ("harbour", 0, ""),
      ("harbour", -1, ""), ("设计系统", 8, "设计系统"), ("设计系统", 7, "设计系…"), ("设计系统", 6, "设计…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"), ("", 0, ""),
    ])
  func shortens(text: String, width: Int, expected: String) {
    #expect(shortened(text, to: width) == expected)
  }

  @Test("a column is exactly as wide as it should be, whichever side the text is on")
  func fits() {
    #expect(fitted("ab", to: 4) == "ab  ")
    #expect(fitted("ab", to: 4, fromRight: true) == "  ab")
    // A wide character that does not fit leaves a blank.
    #expect(fitted("设计系统", to: 6) == "设计… ")
    #expect(fitted("12345", to: 3, fromRight: true) == "12…")
  }

  @Test("a text is cut where the next cluster would leave no cell for …, at any width")
  func everyWidth() {
    let pieces = ["a", " ", "é", "e\u{301}", "设", "👩‍👩‍👧", "\t", "\u{200D}", "z", "\r\n", "अि"]
    for first in pieces {
      for second in pieces {
        let text = "xy" + first + "q" + second + second + "r" + first
        for width in 0...14 {
          #expect(shortened(text, to: width) == plainlyShortened(text, to: width))
          let cells = CharacterWidth.width(of: fitted(text, to: width))
          #expect(cells == width)
        }
      }
    }
  }

  /// The same, cluster by cluster.
  private func plainlyShortened(_ text: String, to width: Int) -> String {
    guard CharacterWidth.width(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = ""
    for character in text {
      let longer = kept + String(character)
      if CharacterWidth.width(of: longer) > width - 1 { break }
      kept = longer
    }
    return kept + "…"
  }
}
