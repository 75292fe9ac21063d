import Testing

@testable import Terminal

@Suite("Lines from bytes")
struct LineAssemblerTests {
  private func lines(_ pieces: [UInt8]...) -> (lines: [String], partial: String?) {
    var assembler = LineAssembler()
    for piece in pieces { assembler.append(piece, at: 0) }
    var lines: [String] = []
    while let line = assembler.next() { lines.append(line.text) }
    return (lines, assembler.takePartial())
  }

  @Test("LF and CRLF end a line; a CR elsewhere and NUL belong to it")
  func lineEnds() {
    let result = lines(Array("a\r\nb\n\n\r\nc\rd\u{0}e\nrest".utf8))
    #expect(result.lines == ["a", "b", "", "", "c\rd\u{0}e"])
    #expect(result.partial == "rest")
  }

  @Test("a CRLF or a scalar cut in two is whole again")
  func cut() {
    #expect(lines(Array("a\r".utf8), Array("\nb".utf8)).lines == ["a"])
    #expect(lines([0xC3], [0xA9, 0x0A]).lines == ["é"])
  }

  @Test("invalid UTF-8 is repaired")
  func repaired() {
    #expect(lines([0x61, 0xFF, 0x62, 0x0A]).lines == ["a\u{FFFD}b"])
  }

  @Test("a line carries the instant at which its end was read")
  func instants() {
    var assembler = LineAssembler()
    assembler.append(Array("a".utf8), at: 1)
    assembler.append(Array("b\nc\nd".utf8), at: 2)
    assembler.append(Array("\n".utf8), at: 3)
    #expect(assembler.next() == .init(text: "ab", instant: 2))
    #expect(assembler.next() == .init(text: "c", instant: 2))
    #expect(assembler.next() == .init(text: "d", instant: 3))
    #expect(assembler.next() == nil)
    #expect(assembler.takePartial() == nil)
  }

  @Test("input without line ends is cut every 1 MiB")
  func endless() {
    let result = lines([UInt8](repeating: 0x61, count: 5 << 19))
    #expect(result.lines.map(\.utf8.count) == [1 << 20, 1 << 20])
    #expect(result.partial?.utf8.count == 1 << 19)
  }
}
