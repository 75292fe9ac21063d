/// The reference answer: the key points that a strong answer makes.
///
/// A bank holds thousands of answers and shows one at a time, so all points of an answer share one piece
/// of memory, perhaps with those of other answers; whoever asks for them gets texts of their own.
public struct Reference: Sendable {
  /// What a `PointList` wrote.
  private var points: ArraySlice<UInt8> = []

  /// A reference answer; without arguments, none.
  public init(parts: [Part: [String]] = [:], whole: [String] = []) {
    if parts.isEmpty, whole.isEmpty { return }
    var list = PointList()
    for text in whole { text.withBytes { list.begin($0) } }
    for part in Part.allCases {
      list.beginSection(of: part)
      for text in parts[part] ?? [] { text.withBytes { list.begin($0) } }
    }
    self = list.reference
  }

  /// The answer of which a `PointList` wrote `points`.
  init(_ points: ArraySlice<UInt8>) { self.points = points }

  /// Whether the bank gives no answer.
  public var isEmpty: Bool { points.isEmpty }

  /// Key points by part, where the bank heads them so; a part without points has no entry.
  public var parts: [Part: [String]] {
    get {
      var parts: [Part: [String]] = [:]
      forEach { point in
        if let part = point.part { parts[part, default: []].append(point.text) }
      }
      return parts
    }
    set { self = Reference(parts: newValue, whole: whole) }
  }

  /// Key points of the whole answer, where the bank has no part headings; else empty.
  public var whole: [String] {
    get { points(of: nil) }
    set { self = Reference(parts: parts, whole: newValue) }
  }

  /// The key points of `part`, or those of the whole answer.
  public func points(of part: Part?) -> [String] {
    var texts: [String] = []
    forEach { point in
      if point.part == part { texts.append(point.text) }
    }
    return texts
  }

  private func forEach(_ body: (PointList.Point) -> Void) {
    withBytes { PointList.forEach(in: $0, body) }
  }

  /// What `body` makes of what a `PointList` wrote.
  func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    points.withUnsafeBufferPointer { body(Bytes($0)) }
  }
}

extension Reference: Hashable {
  /// Whether the points are the same, part by part.
  public static func == (left: Reference, right: Reference) -> Bool {
    // The same text may be written in other bytes, and the parts in another order.
    left.points == right.points || left.whole == right.whole && left.parts == right.parts
  }

  /// Takes in what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(whole)
    hasher.combine(parts)
  }
}
