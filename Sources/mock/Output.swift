import Canvas
import Storage
import Terminal

/// What goes to standard output and standard error, made harmless where it leaves.
enum Output {
  /// Writes a line of text, or several, that a person reads.
  static func say(_ text: String = "") throws(Complaint) {
    try write(Array((harmless(text) + "\n").utf8))
  }

  /// Writes the rows of a table, many at once.
  static func say(_ table: TextTable) throws(Complaint) {
    var rest = table.lines[...]
    while !rest.isEmpty {
      try say(rest.prefix(100).joined(separator: "\n"))
      rest = rest.dropFirst(100)
    }
  }

  /// Writes a prompt, without a line break.
  static func prompt(_ text: String) throws(Complaint) { try write(Array(harmless(text).utf8)) }

  /// Writes bytes that are harmless already, such as JSON.
  static func write(_ bytes: [UInt8]) throws(Complaint) {
    do throws(TerminalError) {
      try Descriptor.write(bytes, to: 1)
    } catch {
      throw Complaint("The output cannot be written.", .ioError)
    }
  }

  /// Writes a remark to standard error.
  ///
  /// Where even that fails, there is nobody left to tell.
  static func remark(_ text: String) {
    try? Descriptor.write(Array((harmless(text) + "\n").utf8), to: 2)
  }

  /// Says why the program ends: one sentence on one line, whatever words of the user's it quotes.
  static func remark(_ complaint: Complaint) {
    Output.remark("mock: \(harmless(complaint.sentence, keepNewlines: false))")
  }

  /// Names lines of files and what is wrong with them.
  static func remark(_ remarks: [FileRemark], atMost most: Int = .max) {
    for remark in remarks.prefix(most) {
      Output.remark("\(remark.path):\(remark.line): \(remark.text)")
    }
    if remarks.count > most { Output.remark("… and \(remarks.count - most) more lines like these") }
  }
}
