/// Reads question banks: Markdown in the layout of the study plan's own files.
///
/// ```markdown
/// ## Question 1: Ring churn
/// **Difficulty**: Advanced | **Category**: Loki
/// ### Question
/// An ingester restarts every hour. What do you look at?
/// ### Answer
/// #### Context
/// - Replication hides it, until two restart at once.
/// ```
///
/// Questions may also stand one level deeper under category headings. Of the fields, `Answer`, `Sample
/// answer`, `Reference answer` and `Key points` are one and the same; `Follow-ups`, `Follow-up
/// questions` and `Probes` too. What stands before the first question is the bank's introduction.
public enum BankParser {
  /// The questions in a bank's bytes, as questions of `role`.
  ///
  /// There is no input it refuses: bytes that are no UTF-8 are repaired, whatever cannot be used is
  /// named in the result. The time it takes is linear in the size of the input.
  public static func parse(_ bytes: [UInt8], role: String) -> Bank {
    bytes.withBytes { parse($0, role: role) }
  }

  static func parse(_ bytes: Bytes, role: String) -> Bank {
    var builder = BankBuilder(bytes, role: role)
    return builder.build()
  }

  /// The questions in a bank's text, as questions of `role`.
  public static func parse(_ text: String, role: String) -> Bank {
    parse(Array(text.utf8), role: role)
  }
}
