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
}
