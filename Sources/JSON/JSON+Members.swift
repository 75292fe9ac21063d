extension JSONWriter {
  /// Writes a key and a string, or `null`.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes a key and a whole number, or `null`.
  public mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  /// Writes a key and a whole number, or `null`.
  public mutating func member(_ name: String, _ number: Int64?) {
    key(name)
    value(number)
  }

  /// Writes a key and a number, or `null`.
  public mutating func member(_ name: String, _ number: Double?) {
    key(name)
    value(number)
  }

  /// Writes a key and an array of strings.
  public mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array { json in
      for text in texts { json.value(text) }
    }
  }
}

extension JSONReader {
  /// An array of strings.
  public mutating func strings() throws(JSONError) -> [String] {
    var texts: [String] = []
    try beginArray()
    while try nextElement() { texts.append(try string()) }
    return texts
  }
}
