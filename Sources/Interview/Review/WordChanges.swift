/// What changed between two texts, word by word.
public struct WordChanges: Equatable, Sendable {
  /// A run of words.
  public enum Piece: Equatable, Sendable {
    /// They stand in both texts.
    case kept(String)
    /// They stand in the old text only.
    case removed(String)
    /// They stand in the new text only.
    case added(String)
  }

  /// The words in order; where words were replaced, the old ones come first.
  public var pieces: [Piece] = []

  /// The change from `old` to `new`; a run of white space is one gap between words.
  public init(from old: String, to new: String) {
    let old = old.split(whereSeparator: \.isWhitespace).map(String.init)
    let new = new.split(whereSeparator: \.isWhitespace).map(String.init)
    guard old.count + new.count <= Self.mostWords else {
      pieces = [.removed(old.joined(separator: " ")), .added(new.joined(separator: " "))]
      return
    }
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(offset(of:)))
    let added = Set(difference.insertions.map(offset(of:)))
    var (next, following) = (0, 0)
    while next < old.count || following < new.count {
      if removed.contains(next) {
        append(.removed(old[next]))
        next += 1
      } else if added.contains(following) {
        append(.added(new[following]))
        following += 1
      } else {
        append(.kept(new[following]))
        next += 1
        following += 1
      }
    }
  }

  /// Whether both texts have the same words.
  public var isEmpty: Bool {
    pieces.allSatisfy { if case .kept = $0 { true } else { false } }
  }

  /// Above this the search takes seconds, and nobody reads what it finds.
  private static let mostWords = 4000

  private mutating func append(_ piece: Piece) {
    switch (pieces.last, piece) {
    case (.kept(let before), .kept(let word)): pieces[pieces.count - 1] = .kept(before + " " + word)
    case (.removed(let before), .removed(let word)):
      pieces[pieces.count - 1] = .removed(before + " " + word)
    case (.added(let before), .added(let word)):
      pieces[pieces.count - 1] = .added(before + " " + word)
    default: pieces.append(piece)
    }
  }
}

/// Where a change happens.
private func offset(of change: CollectionDifference<String>.Change) -> Int {
  switch change {
  case .remove(let offset, _, _), .insert(let offset, _, _): offset
  }
}
