/// A change of a text that its owner may accept or refuse.
public struct EditProposal: Hashable, Sendable {
  /// What is replaced, in UTF-8 bytes of the text before; both ends lie between scalars.
  public let range: Range<Int>
  /// What takes its place.
  public let replacement: String

  /// A change that puts `replacement` where `range` was.
  public init(range: Range<Int>, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// What a key did to a line editor.
public enum EditorOutcome: Hashable, Sendable {
  /// The text changed; the editor has already changed its own copy.
  case edit(EditProposal)
  /// The key was the editor's; at most the cursor moved.
  case moved
  /// The key is not the editor's, its owner may use it. The cursor has not moved.
  case ignored
}
