/// What arrived between the marks of a bracketed paste, `ESC [200~` and `ESC [201~`.
struct PasteBuffer {
  enum Step: Equatable {
    case incomplete
    /// The end mark was read.
    case ended
    /// The buffer is full at a place where text may be cut; the paste goes on.
    case full
  }

  /// Bytes kept before a piece is delivered: 1 MiB.
  static let limit = 1 << 20
  private static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)
  /// How far past the limit a good place to cut is looked for.
  private static let slack = 16

  private var bytes: [UInt8] = []

  mutating func append(_ byte: UInt8) -> Step {
    bytes.append(byte)
    if byte == UInt8(ascii: "~"), bytes.suffix(Self.endMark.count).elementsEqual(Self.endMark) {
      bytes.removeLast(Self.endMark.count)
      return .ended
    }
    guard bytes.count >= Self.limit else { return .incomplete }
    return canBeCut || bytes.count >= Self.limit + Self.slack ? .full : .incomplete
  }

  /// The text so far, every line end as `\n`; the buffer is empty afterwards.
  mutating func takeText() -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\r") {
        text.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
        text.append(byte)
      }
      previous = byte
    }
    bytes = []
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether the last scalar is whole, and is not a CR, perhaps half a line end, nor part of a mark.
  private var canBeCut: Bool {
    let tail = bytes.suffix(4)
    guard let first = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
    let length =
      switch tail[first] {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC0...: 2
      default: 1
      }
    return tail.endIndex - first == length && tail.last != UInt8(ascii: "\r")
      && unfinishedMark.isEmpty
  }

  /// The beginning of an end mark that stands at the end, perhaps none.
  var unfinishedMark: [UInt8] {
    let lengths = (0..<Self.endMark.count).reversed()
    let length = lengths.first { bytes.suffix($0).elementsEqual(Self.endMark.prefix($0)) }
    return Array(Self.endMark.prefix(length ?? 0))
  }

  /// Forgets the beginning of an end mark that never came whole.
  mutating func dropUnfinishedMark() {
    bytes.removeLast(unfinishedMark.count)
  }
}
