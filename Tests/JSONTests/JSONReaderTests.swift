import JSON
import Testing

@Suite("The JSON reader")
struct JSONReaderTests {
  private func reader(_ text: String) -> JSONReader { JSONReader(Array(text.utf8)) }

  /// Whether `skip` takes the whole of `text` as one value.
  private func accepts(_ bytes: [UInt8]) -> Bool {
    var reader = JSONReader(bytes)
    do throws(JSONError) {
      try reader.skip()
      try reader.end()
      return true
    } catch { return false }
  }

  @Test("keys and values come in the order they stand, and what is not wanted is skipped")
  func walksAnObject() throws {
    var reader = reader(#" {"a": [1, {"b": "]}"}, null], "c" : -7 , "d":{}, "e":"x"} "#)
    var seen: [String] = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      seen.append(key)
      switch key {
      case "c": #expect(try reader.integer() == -7)
      case "e": #expect(try reader.string() == "x")
      default: try reader.skip()
      }
    }
    try reader.end()
    #expect(seen == ["a", "c", "d", "e"])
  }

  @Test("nested arrays end where they end")
  func nestedArrays() throws {
    var reader = reader("[[],[1,2],[[3]]]")
    var sizes: [Int] = []
    try reader.beginArray()
    while try reader.nextElement() {
      var size = 0
      try reader.beginArray()
      while try reader.nextElement() {
        try reader.skip()
        size += 1
      }
      sizes.append(size)
    }
    #expect(sizes == [0, 2, 1])
  }

  @Test(
    "every escape is resolved, a surrogate pair is one scalar, half a pair is U+FFFD",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC""#, "é€"),
      (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00a""#, "\u{FFFD}a"),
      (#""\ud83d\u0041""#, "\u{FFFD}A"), ("\"日本\"", "日本"), (#""\u0000""#, "\0"),
    ])
  func escapes(text: String, expected: String) throws {
    var reader = reader(text)
    #expect(try reader.string() == expected)
  }

  @Test(
    "what RFC 8259 allows is accepted",
    arguments: [
      "0", "-0", "1.5e+10", "[]", "{}", " [ ] ", "[1,2]", #"{"a":1,"a":2}"#, "\"\"", "null", "true",
      "-1E-2", #"[{"a":[]}]"#,
    ])
  func valid(text: String) { #expect(accepts(Array(text.utf8))) }

  @Test(
    "what RFC 8259 forbids is refused",
    arguments: [
      "", "01", "+1", "1.", ".5", "1e", "-", "[1,]", "[,1]", "[1 2]", "{,}", #"{"a"}"#, #"{"a":}"#,
      #"{"a":1,}"#, "{1:2}", "\"", "\"\n\"", #""\x""#, #""\u12g4""#, #""\u12""#, "tru", "nul",
      "NaN",
      "[", "{", "]", "1 2", "'a'", "[1}", #"{"a":1]"#,
    ])
  func invalid(text: String) { #expect(!accepts(Array(text.utf8))) }

  @Test("bytes that are no UTF-8 are an error when decoded")
  func invalidUTF8() {
    var reader = JSONReader([0x22, 0xFF, 0x22])
    #expect(throws: JSONError.self) { try reader.string() }
  }

  @Test("a value nested ten thousand deep is an error, not a stack overflow")
  func deepNesting() {
    #expect(!accepts(Array(repeating: UInt8(ascii: "["), count: 10_000)))
  }

  @Test("an error names the offset of the first byte that does not fit")
  func errorOffset() {
    var reader = reader(#"{"a":1;"#)
    #expect(throws: JSONError(offset: 6, expected: "a comma or }")) { try reader.skip() }
  }

  @Test("a number that fits no 64 bits is an error, never a wrong number")
  func hugeNumbers() {
    var whole = reader("9223372036854775808")
    #expect(throws: JSONError.self) { try whole.integer() }
    var infinite = reader("1e999")
    #expect(throws: JSONError.self) { try infinite.number() }
  }

  @Test("no prefix and no single changed byte of a text traps")
  func mutations() {
    let text = Array(#"{"a":["\u00e9\n",-1.5e3,true,null,{"b":{}}],"c":"日"}"#.utf8)
    for end in text.indices { #expect(!accepts(Array(text[..<end]))) }
    for place in text.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = text
        changed[place] = byte
        _ = accepts(changed)
      }
    }
    #expect(accepts(text))
  }
}
