import JSON
import Testing

@Suite("The JSON writer")
struct JSONWriterTests {
  private func written(indented: Bool = false, _ content: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(indented: indented)
    content(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("members and elements are parted by commas, absent values are null")
  func structure() {
    let text = written { json in
      json.object { json in
        json.key("a")
        json.array { json in
          json.value(1)
          json.array { _ in }
          json.value(Double?.none)
        }
        json.key("b")
        json.value(true)
        json.key("c")
        json.value(String?.none)
      }
    }
    #expect(text == #"{"a":[1,[],null],"b":true,"c":null}"#)
  }

  @Test("for people it is one member a line")
  func indentation() {
    let text = written(indented: true) { json in
      json.object { json in
        json.key("a")
        json.array { $0.value(1) }
        json.key("b")
        json.object { _ in }
      }
    }
    #expect(text == "{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}")
  }

  @Test(
    "numbers are written shortest, whole ones without a point",
    arguments: [
      (50.0, "50"), (61.5, "61.5"), (-0.25, "-0.25"), (.infinity, "null"), (.nan, "null"),
    ])
  func numbers(number: Double, expected: String) {
    #expect(written { $0.value(number) } == expected)
  }

  @Test("nothing that a terminal might obey is left in the output")
  func terminalControls() {
    let text = written { $0.value("\u{1B}[2J\u{9B}31m\u{7F}\u{202E}\u{0}\u{2028}") }
    #expect(text == #""\u001b[2J\u009b31m\u007f\u202e\u0000\u2028""#)
  }

  @Test("every scalar comes back from the reader as it was written")
  func roundTrip() throws {
    var text = ""
    for value: UInt32 in 0...0xFFFF {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    text += "😀👩‍👩‍👧🇩🇪"
    var writer = JSONWriter()
    writer.value(text)
    let back = try JSONReader.read(writer.bytes) { try $0.string() }
    #expect(back.unicodeScalars.elementsEqual(text.unicodeScalars))
  }
}
