extension JSONReader {
  /// Passes over one value of any kind, checking its grammar but decoding nothing.
  public mutating func skip() throws(JSONError) {
    // One bit a level, the innermost lowest: whether it is an object.
    var objects: UInt128 = 0
    var depth = 0
    var place = cursor
    while true {
      place = afterSpace(place)
      guard place < limit else { throw JSONError(offset: place, expected: "a value") }
      switch bytes[place] {
      case UInt8(ascii: "\""): place = try endOfString(at: place)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        place = try endOfNumber(at: place)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isObject = bytes[place] == UInt8(ascii: "{")
        place += 1
        depth += 1
        guard depth <= Self.deepest else {
          throw JSONError(offset: place, expected: "at most \(Self.deepest) levels")
        }
        objects = objects << 1 | (isObject ? 1 : 0)
        place = afterSpace(place)
        if place < limit, bytes[place] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          break
        }
        if isObject { place = try endOfName(at: place) }
        continue
      case UInt8(ascii: "t"), UInt8(ascii: "f"):
        guard let end = end(ofWord: "true", at: place) ?? end(ofWord: "false", at: place) else {
          throw JSONError(offset: place, expected: "true or false")
        }
        place = end
      case UInt8(ascii: "n"):
        guard let end = end(ofWord: "null", at: place) else {
          throw JSONError(offset: place, expected: "null")
        }
        place = end
      default: throw JSONError(offset: place, expected: "a value")
      }
      // Leave every object and array that ends here; stop before the next value to pass over.
      while depth > 0 {
        place = afterSpace(place)
        let isObject = objects & 1 == 1
        guard place < limit else { throw unclosed(isObject, at: place) }
        if bytes[place] == UInt8(ascii: ",") {
          place += 1
          if isObject { place = try endOfName(at: afterSpace(place)) }
          break
        }
        guard bytes[place] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw unclosed(isObject, at: place)
        }
        place += 1
        depth -= 1
        objects >>= 1
      }
      if depth == 0 {
        cursor = place
        return
      }
    }
  }

  /// Passes over an array of strings; returns how many there are.
  public mutating func skipStrings() throws(JSONError) -> Int {
    var place = afterSpace(try behind(UInt8(ascii: "["), at: afterSpace(cursor), "an array"))
    var count = 0
    if place < limit, bytes[place] == UInt8(ascii: "]") {
      cursor = place + 1
      return 0
    }
    while true {
      place = afterSpace(try endOfString(at: place))
      count += 1
      if place < limit, bytes[place] == UInt8(ascii: "]") { break }
      place = afterSpace(try behind(UInt8(ascii: ","), at: place, "a comma or ]"))
    }
    cursor = place + 1
    return count
  }

  /// The place behind a member's name and its colon; the name begins at `place`.
  @inline(__always)
  private func endOfName(at place: Int) throws(JSONError) -> Int {
    try behind(UInt8(ascii: ":"), at: afterSpace(try endOfString(at: place)), "a colon")
  }

  private func unclosed(_ isObject: Bool, at place: Int) -> JSONError {
    JSONError(offset: place, expected: isObject ? "a comma or }" : "a comma or ]")
  }
}

// MARK: - Numbers

extension JSONReader {
  /// A whole number that fits 64 bits; `3.0` and `3e2` are no whole numbers here.
  @inlinable
  public mutating func integer() throws(JSONError) -> Int64 {
    // Nearly every number is positive, shorter than eight digits, and ends an item.
    if cursor &+ 8 <= limit {
      let word = eightBytes(at: cursor)
      let zeros: UInt64 = 0x3030_3030_3030_3030
      // A byte that is no digit has a bit above its four lowest once those of «0» are taken away, or gets
      // one when six is added.
      let others =
        ((word ^ zeros) | ((word ^ zeros) &+ 0x0606_0606_0606_0606))
        & 0xF0F0_F0F0_F0F0_F0F0
      let count = others.trailingZeroBitCount >> 3
      if others != 0, count > 0, word & 0xFF != 0x30 || count == 1 {
        let end = word >> UInt64(count &* 8) & 0xFF
        if end == 0x2C || end == 0x7D || end == 0x5D {
          // The digits to the upper end, zeros before them; then pairs, fours and eights are joined.
          var digits = (word ^ zeros) << UInt64(64 &- count &* 8)
          digits = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
          digits = (digits &* 100 &+ digits >> 16) & 0x0000_FFFF_0000_FFFF
          digits = (digits &* 10_000 &+ digits >> 32) & 0xFFFF_FFFF
          cursor &+= count
          return Int64(truncatingIfNeeded: digits)
        }
      }
    }
    return try anyInteger()
  }

  @usableFromInline @inline(never)
  mutating func anyInteger() throws(JSONError) -> Int64 {
    let start = afterSpace(cursor)
    let end = try endOfNumber(at: start)
    let isNegative = bytes[start] == UInt8(ascii: "-")
    var value: Int64 = 0
    for place in (isNegative ? start + 1 : start)..<end {
      let digit = Int64(bytes[place]) - 0x30
      // Counted down, since there is one negative number more.
      let (tens, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = tens.subtractingReportingOverflow(digit)
      guard (0...9).contains(digit), !overflows, !overflowsToo else {
        throw missing("a whole number", at: start)
      }
      value = sum
    }
    guard isNegative || value != .min else { throw missing("a whole number", at: start) }
    cursor = end
    return isNegative ? value : -value
  }

  /// Any number.
  public mutating func number() throws(JSONError) -> Double {
    skipSpace()
    let start = cursor
    let end = try endOfNumber(at: start)
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw JSONError(offset: start, expected: "a number")
    }
    cursor = end
    return value
  }

  func endOfNumber(at start: Int) throws(JSONError) -> Int {
    func has(_ byte: UInt8, at place: Int) -> Bool { place < limit && bytes[place] == byte }
    var place = has(UInt8(ascii: "-"), at: start) ? start + 1 : start
    place = has(UInt8(ascii: "0"), at: place) ? place + 1 : try endOfDigits(at: place)
    if has(UInt8(ascii: "."), at: place) { place = try endOfDigits(at: place + 1) }
    if has(UInt8(ascii: "e"), at: place) || has(UInt8(ascii: "E"), at: place) {
      place += 1
      if has(UInt8(ascii: "+"), at: place) || has(UInt8(ascii: "-"), at: place) { place += 1 }
      place = try endOfDigits(at: place)
    }
    return place
  }

  @inline(__always)
  private func endOfDigits(at start: Int) throws(JSONError) -> Int {
    var place = start
    while place < limit, bytes[place] &- 0x30 <= 9 { place += 1 }
    guard place > start else { throw JSONError(offset: place, expected: "a digit") }
    return place
  }
}
