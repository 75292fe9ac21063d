import Interview

/// The words of a command line, sorted into options and the rest.
struct Arguments {
  /// What an option is followed by.
  enum Kind { case flag, value }

  /// The words that are no options, in order.
  private(set) var words: [String] = []
  private var values: [String: [String]] = [:]
  private let command: String

  /// Sorts the words of `command`.
  ///
  /// `--name value` and `--name=value` are the same; after `--` nothing is an option. An option that
  /// `options` does not name is refused with the nearest one.
  init(_ arguments: [String], of command: String, options: [String: Kind]) throws(Complaint) {
    self.command = command
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        words.append(word)
        continue
      }
      let name = String(word.prefix { $0 != "=" })
      let attached = word.contains("=") ? String(word.dropFirst(name.count + 1)) : nil
      switch options[name] {
      case nil:
        let nearest = nearestNames(to: name, among: Array(options.keys)).prefix(1)
        throw Complaint(
          "\(command) has no option \(name)"
            + (nearest.first.map { "; did you mean \($0)?" } ?? "; see mock help."), .usage)
      case .flag:
        guard attached == nil else { throw Complaint("\(name) takes no value.", .usage) }
        values[name, default: []].append("")
      case .value:
        guard let value = attached ?? rest.popFirst() else {
          throw Complaint("\(name) needs a value; see mock help.", .usage)
        }
        values[name, default: []].append(value)
      }
    }
  }

  /// Whether a flag was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// All values of an option that may be repeated.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// All values of an option that may be repeated, none of them empty.
  func texts(_ name: String) throws(Complaint) -> [String] {
    if all(name).contains("") { throw Complaint("\(name) needs a value; see mock help.", .usage) }
    return all(name)
  }

  /// The value of an option that may be given once.
  func value(_ name: String) throws(Complaint) -> String? {
    guard all(name).count <= 1 else { throw Complaint("\(name) can be given only once.", .usage) }
    if all(name).contains("") { throw Complaint("\(name) needs a value; see mock help.", .usage) }
    return all(name).first
  }

  /// The whole number of an option, which must lie in `range`.
  func number(_ name: String, in range: ClosedRange<Int>) throws(Complaint) -> Int? {
    guard let text = try value(name) else { return nil }
    let isDigits = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isDigits, let number = Int(text), range.contains(number) else {
      throw Complaint(
        "\(name) takes a whole number from \(range.lowerBound) to \(range.upperBound), "
          + "not «\(text)».", .usage)
    }
    return number
  }

  /// Refuses words that a command does not take.
  func expectWords(atMost count: Int) throws(Complaint) {
    if words.count > count {
      throw Complaint("\(command) takes no «\(words[count])» here; see mock help.", .usage)
    }
  }
}
