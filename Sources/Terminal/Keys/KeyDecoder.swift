import Canvas

/// Turns the bytes a terminal sends into keys.
///
/// `1b 5b 41` is `.up`, `c3 a9` is `.character("é")`, and a lone `1b` is `.escape` once nothing
/// has followed it for 50 ms:
///
///     var decoder = KeyDecoder()
///     keys = decoder.feed(bytes, at: now)
///     // later, if no bytes came until `decoder.deadline`:
///     keys = decoder.expire(at: now)
///
/// Bytes may be cut anywhere, the keys are the same. Where a line stalls for longer than a deadline
/// in the middle of a sequence, its rest is dropped when it comes. Sequences that stand for no key of ours
/// (mouse, focus, replies, releases, unknown keys) are swallowed whole. No input traps, and apart
/// from a paste no more than 64 bytes are kept.
public struct KeyDecoder: Sendable {
  /// What has been read of something unfinished.
  enum Phase {
    case ground
    /// A UTF-8 sequence; `held` is the ESC before it, if any.
    case scalar(PartialScalar)
    /// `held` is ESC or ESC ESC.
    case escape
    /// `held` is what came after `ESC [`, `ESC O` or `ESC [ [`, with those.
    case sequence(ControlSequence.Introducer)
    /// `ESC [ M` is followed by three bytes of any value.
    case mouse(missing: Int)
    /// OSC, DCS and their like, until BEL or `ESC \`.
    case string
    case stringEscape
    case paste
  }

  /// A person's Escape is told from a sequence by this much quiet, in milliseconds.
  private static let shortQuiet: Int64 = 50
  /// Three bytes and more were no person's; a slow line is given time to send the rest.
  private static let longQuiet: Int64 = 500
  /// A paste without an end is no person's either; one that stalls must not come in pieces, of which
  /// the second would be taken for keys.
  private static let pasteQuiet: Int64 = 5000
  /// How long after a deadline the rest of what was given up is still known as such.
  private static let latestRest: Int64 = 5000
  static let longestSequence = 64

  var phase = Phase.ground
  /// The bytes of an unfinished sequence, from the first ESC; those past the longest are left out.
  var held: [UInt8] = []
  var isOverlong = false
  var paste = PasteBuffer()
  var late: Late?

  /// When what is held must be resolved by ``expire(at:)``, on the clock given to
  /// ``feed(_:at:)``; `nil` if nothing is held.
  public private(set) var deadline: Int64?

  /// A decoder that holds nothing.
  public init() {}

  /// The keys that `bytes` complete, read at the instant `milliseconds`.
  ///
  /// Read what there is before calling ``expire(at:)``: bytes that are waiting win over a deadline
  /// that has passed while the program was busy.
  public mutating func feed(_ bytes: [UInt8], at milliseconds: Int64) -> [Key] {
    if bytes.count == 1, let key = lone(bytes[0]) { return [key] }
    guard !bytes.isEmpty else { return [] }
    var keys: [Key] = []
    let stringDeadline = isWithinString ? deadline : nil
    var rest = bytes[...]
    if let late {
      self.late = nil
      if milliseconds < late.end { rest = dropLateRest(rest, of: late, into: &keys) }
    }
    for byte in rest { read(byte, into: &keys) }
    deadline = quiet.map { milliseconds &+ $0 }
    // Typing on puts off no string's end: Alt with `_` begins like one, and would swallow every word.
    if isWithinString, let stringDeadline { deadline = stringDeadline }
    return keys
  }

  /// The keys that follow from nothing having come until `milliseconds`: none before the deadline.
  ///
  /// A held ESC is `.escape`, `ESC [` is Alt with `[`, half a character is U+FFFD, a paste without
  /// an end is delivered, and half a sequence is dropped.
  public mutating func expire(at milliseconds: Int64) -> [Key] {
    guard let deadline, milliseconds >= deadline else { return [] }
    self.deadline = nil
    // What a person may have pressed is soon followed by what that person types.
    let end = deadline &+ (quiet == Self.shortQuiet ? Self.longQuiet : Self.latestRest)
    if milliseconds < end {
      late = Late(
        phase: phase, held: held, isOverlong: isOverlong, mark: paste.unfinishedMark, end: end)
    }
    var keys: [Key] = []
    resolve(into: &keys)
    return keys
  }

  /// The key of a byte that is a letter and comes alone, as nearly all do.
  private func lone(_ byte: UInt8) -> Key? {
    guard case .ground = phase, late == nil, (0x20..<0x7F).contains(byte) else { return nil }
    return .character(Unicode.Scalar(byte))
  }

  /// How long to wait for the rest of what is held.
  private var quiet: Int64? {
    switch phase {
    case .ground: nil
    case .paste: Self.pasteQuiet
    case .scalar, .mouse, .stringEscape: Self.longQuiet
    case .escape: Self.shortQuiet
    case .sequence, .string: isBareIntroducer ? Self.shortQuiet : Self.longQuiet
    }
  }

  /// Whether something of an OSC, DCS or their like was read besides its introducer.
  private var isWithinString: Bool {
    if case .string = phase { !isBareIntroducer } else { false }
  }

  var startsWithTwoEscapes: Bool { held.count > 1 && held[1] == 0x1B }

  /// Whether nothing is held but ESC, perhaps twice, and one more byte: Alt with a character, too.
  var isBareIntroducer: Bool { held.count == (startsWithTwoEscapes ? 3 : 2) }
}
