/// The rules for the name of a bank beside a role's own: the `notes` of `staff-loki.notes.md`.
public enum BankName {
  /// Whether `name` can name a bank: what could be a role's name can, reserved words too.
  public static func isValid(_ name: String) -> Bool {
    RoleName.isValid(name) || RoleName.reserved.contains(name)
  }

  /// The name that follows from that of a file, or `nil` if nothing of it can be kept.
  ///
  /// `Questions & Answers.md` is `questions-answers`. What is called README is named after its `folder`,
  /// if that gives a name.
  public static func of(fileName: String, folder: String?) -> String? {
    let dot = fileName.lastIndex(of: ".")
    let stem = dot.map { $0 == fileName.startIndex ? "" : fileName[..<$0] } ?? fileName[...]
    let name = plain(stem)
    if name == "readme", let folder, let other = plain(folder[...]) { return other }
    return name
  }

  /// `text` as lower-case letters, digits and single hyphens, at most 40, or `nil` for none.
  private static func plain(_ text: Substring) -> String? {
    let words = text.lowercased().utf8.split { byte in
      !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }
    var name = words.map { String(Substring($0)) }.joined(separator: "-").prefix(40)
    if name.last == "-" { name.removeLast() }
    return name.isEmpty ? nil : String(name)
  }
}
