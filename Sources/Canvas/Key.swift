/// One key, as a person pressed it, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  /// A printable scalar. Composed characters arrive as several keys; the editor joins them.
  case character(Unicode.Scalar)
  /// Text pasted in one go (bracketed paste), newlines as `\n`.
  case paste(String)
  /// Ctrl with a letter, in lower case: `.control("c")` is `^C`. Also `_`, `\`, `]`, `^`, ` `.
  case control(Character)
  /// Alt (or Escape, then at once) with a printable scalar.
  case alt(Unicode.Scalar)
  /// F1 … F12.
  case function(Int)
  case enter, altEnter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl or Alt with an arrow, and Alt with Backspace or Delete.
  case wordLeft, wordRight, deleteWordLeft, deleteWordRight
}
