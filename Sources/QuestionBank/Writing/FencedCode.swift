/// Writes lines of code between fences.
enum FencedCode {
  /// How many spaces show that a line of a question's text is code.
  static let indent = 4

  /// Whether `line` of a plain text is code.
  static func isCode(_ line: Substring) -> Bool {
    line.utf8.prefix(indent).count == indent && line.utf8.prefix(indent).allSatisfy { $0 == 0x20 }
  }

  /// The fences and what is between them, without a line end; each of `lines` loses `dropped` spaces of
  /// its own and is indented by `indent`.
  static func markdown(_ lines: ArraySlice<Substring>, dropping dropped: Int, indent: Int)
    -> [UInt8]
  {
    let margin = [UInt8](repeating: 0x20, count: indent)
    let longest = lines.map { longestRun(of: UInt8(ascii: "`"), in: $0) }.max() ?? 0
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: max(3, longest + 1))
    var output = margin + fence
    for line in lines {
      output.append(0x0A)
      if !line.isEmpty { output += margin + line.utf8.dropFirst(dropped) }
    }
    output.append(0x0A)
    return output + margin + fence
  }

  private static func longestRun(of byte: UInt8, in line: Substring) -> Int {
    var (longest, run) = (0, 0)
    for other in line.utf8 {
      run = other == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

extension String {
  /// The lines of the text, empty ones included; at least one.
  var lines: [Substring] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }
  }
}
