import Canvas
import Testing

struct HarmlessTests {
  @Test(
    "what would command a terminal is made visible",
    arguments: [
      ("plain text, naïve 日本 ± §", "plain text, naïve 日本 ± §"),
      ("\u{1B}[31mred\u{7}", "␛[31mred␇"), ("\u{0}\u{7F}", "␀␡"), ("\u{9B}2J", "�2J"),
      ("a\u{202E}b\u{2069}", "a�b�"), ("a\tb", "a    b"),
      ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"), ("\r\r\n\n", "\n\n\n"),
      ("“quoted” – a…b", "“quoted” – a…b"), ("", ""),
    ])
  func replaced(text: String, harmless expected: String) {
    #expect(harmless(text) == expected)
  }

  @Test("a newline that is not kept is one space")
  func oneLine() {
    #expect(harmless("one\r\ntwo\nthree\r", keepNewlines: false) == "one two three ")
  }

  @Test("no control character survives but the newline")
  func everyScalar() {
    var all = ""
    for value in UInt32(0)...0x2FFF {
      if let scalar = Unicode.Scalar(value) { all.unicodeScalars.append(scalar) }
    }
    let survivors = harmless(all).unicodeScalars.filter {
      $0.properties.generalCategory == .control
    }
    #expect(survivors.allSatisfy { $0 == "\n" })
    #expect(survivors.count == 2)
    for scalar in all.unicodeScalars where scalar.properties.generalCategory == .control {
      #expect(harmless("\(scalar)") != "\(scalar)" || scalar == "\n")
    }
  }
}
