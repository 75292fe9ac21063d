import JSON
import Testing

@Suite("The JSON reader")
struct JSONReaderTests {
  private func reading<Result>(
    _ text: String, _ body: (inout JSONReader) throws -> Result
  ) throws -> Result {
    try JSONReader.read(Array(text.utf8), body)
  }

  /// Whether `skip` takes the whole of `text` as one value.
  private func accepts(_ bytes: [UInt8]) -> Bool {
    do throws(JSONError) {
      try JSONReader.read(bytes) { (reader) throws(JSONError) in
        try reader.skip()
        try reader.end()
      }
      return true
    } catch { return false }
  }

  @Test("keys and values come in the order they stand, and what is not wanted is skipped")
  func walksAnObject() throws {
    let text = #" {"a": [1, {"b": "]}"}, null], "c" : -7 , "d":{}, "e":"x"} "#
    var seen: [String] = []
    try reading(text) { reader in
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
    }
    #expect(seen == ["a", "c", "d", "e"])
  }

  @Test("nested arrays end where they end")
  func nestedArrays() throws {
    let sizes = try reading("[[],[1,2],[[3]]]") { reader in
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
      return sizes
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
    let read = try reading(text) { try $0.string() }
    #expect(read == expected)
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
    let bytes: [UInt8] = [0x22, 0xFF, 0x22]
    #expect(throws: JSONError(offset: 1, expected: "UTF-8")) {
      try JSONReader.read(bytes) { try $0.string() }
    }
    #expect(accepts(bytes))
  }

  @Test("a value nested ten thousand deep is an error, not a stack overflow")
  func deepNesting() {
    #expect(!accepts(Array(repeating: UInt8(ascii: "["), count: 10_000)))
  }

  @Test("an error names the offset of the first byte that does not fit")
  func errorOffset() {
    #expect(throws: JSONError(offset: 6, expected: "a comma or }")) {
      try reading(#"{"a":1;"#) { try $0.skip() }
    }
  }

  @Test("a number that fits no 64 bits is an error, never a wrong number")
  func hugeNumbers() throws {
    for number in [Int64.max, .min, 0, -1] {
      let read = try reading("\(number)") { try $0.integer() }
      #expect(read == number)
    }
    for text in ["9223372036854775808", "-9223372036854775809", "99999999999999999999", "1.0"] {
      #expect(throws: JSONError(offset: 0, expected: "a whole number")) {
        try reading(text) { try $0.integer() }
      }
    }
    #expect(throws: JSONError.self) { try reading("1e999") { try $0.number() } }
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

  @Test("long strings end at their quote, wherever escapes, controls and the end of the bytes are")
  func longStrings() throws {
    for length in 0..<70 {
      let plain = String(repeating: "é", count: length / 2) + String(repeating: "x", count: length)
      let read = try reading("\"\(plain)\"") { try $0.string() }
      #expect(read == plain)
      let resolved = try reading("\"\(plain)\\n\(plain)\"") { try $0.string() }
      #expect(resolved == "\(plain)\n\(plain)")
      #expect(!accepts(Array("\"\(plain)".utf8)))
      #expect(!accepts(Array("\"\(plain)\t\(plain)\"".utf8)))
      #expect(!accepts(Array("\"\(plain)\\\"".utf8)))
    }
  }

  @Test("strings that were passed over are counted, and can still be decoded")
  func skippedText() throws {
    try reading(#"[["a","\u00e9]",""], [], "\u0041", [1]]"#) { reader in
      try reader.beginArray()
      #expect(try reader.nextElement())
      #expect(try reader.skipStrings() == 3)
      #expect(try reader.nextElement())
      #expect(try reader.skipStrings() == 0)
      #expect(try reader.nextElement())
      let text = try reader.skipText()
      #expect(try reader.decoded(text) == "A" && reader.raw(text).elementsEqual(#"\u0041"#.utf8))
      #expect(try reader.nextElement())
      #expect(throws: JSONError(offset: 36, expected: "a string")) { try reader.skipStrings() }
    }
  }

  @Test("keys are told apart by their bytes, however they are spelt and wherever they stand")
  func keys() throws {
    let names = (1...16).map { String(repeating: "k", count: $0) } + ["id", "di", "idd", ""]
    let keys = JSONKeys(names)
    for (place, name) in names.enumerated() {
      for tail in ["", " ", String(repeating: " ", count: 20)] {
        let text = "{\"\(name)\":1}" + tail
        let found = try reading(text) { reader in
          try reader.beginObject()
          return try reader.nextKey(among: keys)
        }
        #expect(found == place, "\(name)")
      }
    }
    let others = ["kj", "j", "Id", "id ", "ié", String(repeating: "k", count: 17), "\\u0000"]
    for name in others {
      let found = try reading("{\"\(name)\":1}") { reader in
        try reader.beginObject()
        return try reader.nextKey(among: keys)
      }
      #expect(found == JSONKeys.unknown, "\(name)")
    }
    let escaped = try reading(#""\u0069d""#) { try $0.word(among: keys) }
    #expect(escaped == names.firstIndex(of: "id"))
  }
}
