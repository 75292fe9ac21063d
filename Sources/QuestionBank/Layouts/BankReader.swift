/// Reads question banks in the layouts that people use, ours among them.
public enum BankReader {
  /// What was found in a file.
  public struct Reading: Equatable, Sendable {
    /// The layout the file is read by, or `nil` where none fits.
    public var layout: Layout?
    /// The questions, and what was skipped.
    public var bank: Bank
  }

  /// Reads `bytes` by the layout that explains most of them, as questions of `role`.
  ///
  /// There is no input it refuses; the time it takes is linear in its size. Ids differ within the bank;
  /// a question without one of its own is named after its title.
  public static func read(_ bytes: [UInt8], role: String) -> Reading {
    let bank = BankParser.parse(bytes, role: role)
    return Reading(layout: bank.questions.isEmpty ? nil : .native, bank: bank)
  }
}
