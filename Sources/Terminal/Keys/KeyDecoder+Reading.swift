import Canvas

extension KeyDecoder {
  private static let escape: UInt8 = 0x1B

  /// One byte further.
  mutating func read(_ byte: UInt8, into keys: inout [Key]) {
    switch phase {
    case .ground: begin(byte, into: &keys)
    case .scalar(let scalar): continueScalar(scalar, with: byte, into: &keys)
    case .escape: continueEscape(with: byte, into: &keys)
    case .sequence(let introducer): continueSequence(introducer, with: byte, into: &keys)
    case .mouse(let missing): continueMouse(missing, into: &keys)
    case .string: continueString(with: byte, into: &keys)
    case .stringEscape: endString(with: byte, into: &keys)
    case .paste: continuePaste(with: byte, into: &keys)
    }
  }

  /// Takes what is held for what it is when nothing more belongs to it, and holds nothing.
  mutating func resolve(into keys: inout [Key]) {
    switch phase {
    case .ground, .mouse:
      break
    case .stringEscape:
      keys.append(.escape)
    case .scalar:
      for _ in held { keys.append(.escape) }
      keys.append(.character(PartialScalar.replacement))
    case .escape:
      for _ in held { keys.append(.escape) }
    case .sequence, .string:
      if isBareIntroducer, let last = held.last {
        if startsWithTwoEscapes { keys.append(.escape) }
        keys.append(.alt(Unicode.Scalar(last)))
      }
    case .paste:
      paste.dropUnfinishedMark()
      deliverPaste(into: &keys)
    }
    rest()
  }

  private mutating func rest() {
    phase = .ground
    held.removeAll(keepingCapacity: true)
    isOverlong = false
  }

  private mutating func hold(_ byte: UInt8) {
    guard held.count < Self.longestSequence else {
      isOverlong = true
      return
    }
    held.append(byte)
  }

  /// A byte that cannot belong to what is held ends it as quiet would, and is then read by itself.
  private mutating func interrupt(with byte: UInt8, into keys: inout [Key]) {
    resolve(into: &keys)
    begin(byte, into: &keys)
  }

  private mutating func begin(_ byte: UInt8, into keys: inout [Key]) {
    if byte == Self.escape {
      held = [byte]
      phase = .escape
    } else if let key = Key.control(byte: byte) {
      keys.append(key)
    } else if byte < 0x80 {
      keys.append(.character(Unicode.Scalar(byte)))
    } else if let scalar = PartialScalar(first: byte) {
      phase = .scalar(scalar)
    } else {
      keys.append(.character(PartialScalar.replacement))
    }
  }

  private mutating func continueScalar(
    _ scalar: PartialScalar, with byte: UInt8, into keys: inout [Key]
  ) {
    var scalar = scalar
    switch scalar.append(byte) {
    case .incomplete:
      phase = .scalar(scalar)
    case .invalid:
      interrupt(with: byte, into: &keys)
    case .complete(let scalar):
      // C1 controls stand for no key.
      if scalar.value >= 0xA0 { keys.append(held.isEmpty ? .character(scalar) : .alt(scalar)) }
      rest()
    }
  }

  private mutating func continueEscape(with byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case Self.escape:
      if held.count == 2 { keys.append(.escape) } else { held.append(byte) }
    case UInt8(ascii: "["):
      hold(byte)
      phase = .sequence(.csi)
    case UInt8(ascii: "O"):
      hold(byte)
      phase = .sequence(.ss3)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      hold(byte)
      phase = .string
    default:
      if held.count == 2 { keys.append(.escape) }
      finishAlt(with: byte, into: &keys)
    }
  }

  /// One ESC and a byte that introduces nothing: Alt with a key.
  private mutating func finishAlt(with byte: UInt8, into keys: inout [Key]) {
    if let scalar = PartialScalar(first: byte) {
      held = [Self.escape]
      phase = .scalar(scalar)
      return
    }
    rest()
    let control = Key.control(byte: byte)
    if control == .enter {
      keys.append(.altEnter)
    } else if control == .backspace {
      keys.append(.deleteWordLeft)
    } else if control == nil && byte < 0x80 {
      keys.append(.alt(Unicode.Scalar(byte)))
    } else {
      // Alt with these is no key of ours: Escape was pressed, and then something else.
      keys.append(.escape)
      begin(byte, into: &keys)
    }
  }

  private mutating func continueSequence(
    _ introducer: ControlSequence.Introducer, with byte: UInt8, into keys: inout [Key]
  ) {
    switch byte {
    case UInt8(ascii: "[") where introducer == .csi && isBareIntroducer:
      hold(byte)
      phase = .sequence(.linux)
    case UInt8(ascii: "M") where introducer == .csi && isBareIntroducer:
      hold(byte)
      phase = .mouse(missing: 3)
    case UInt8(ascii: "$") where introducer == .csi && endsWithNumberOnly:
      finishSequence(introducer, final: byte, into: &keys)
    case 0x20...0x3F:
      hold(byte)
    case 0x40...0x7E:
      finishSequence(introducer, final: byte, into: &keys)
    default:
      interrupt(with: byte, into: &keys)
    }
  }

  /// Whether a number and nothing else follows `ESC [`: then rxvt ends the sequence with `$`, which
  /// elsewhere is only the last byte but one.
  private var endsWithNumberOnly: Bool {
    let body = sequenceBody
    return !body.isEmpty && body.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// What is held after ESC, perhaps ESC, and the introducer.
  private var sequenceBody: ArraySlice<UInt8> { held.dropFirst(startsWithTwoEscapes ? 3 : 2) }

  private mutating func finishSequence(
    _ introducer: ControlSequence.Introducer, final: UInt8, into keys: inout [Key]
  ) {
    let body = introducer == .linux ? sequenceBody.dropFirst() : sequenceBody
    let sequence = ControlSequence(introducer, body: body, final: final)
    let alt = startsWithTwoEscapes
    let key = isOverlong ? nil : sequence.key(alt: alt)
    let startsPaste = !isOverlong && sequence.startsPaste
    // Before a report the other ESC was a key of its own.
    if alt && key == nil { keys.append(.escape) }
    rest()
    if let key { keys.append(key) }
    if startsPaste { phase = .paste }
  }

  private mutating func continueMouse(_ missing: Int, into keys: inout [Key]) {
    guard missing == 1 else {
      phase = .mouse(missing: missing - 1)
      return
    }
    if startsWithTwoEscapes { keys.append(.escape) }
    rest()
  }

  private mutating func continueString(with byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case Self.escape where !isBareIntroducer:
      phase = .stringEscape
    case 0x07:
      if startsWithTwoEscapes { keys.append(.escape) }
      rest()
    case 0x00...0x1F:
      interrupt(with: byte, into: &keys)
    default:
      hold(byte)
    }
  }

  private mutating func endString(with byte: UInt8, into keys: inout [Key]) {
    if startsWithTwoEscapes { keys.append(.escape) }
    rest()
    guard byte != UInt8(ascii: "\\") else { return }
    // The ESC did not end the string, so it begins something else.
    begin(Self.escape, into: &keys)
    continueEscape(with: byte, into: &keys)
  }

  private mutating func continuePaste(with byte: UInt8, into keys: inout [Key]) {
    switch paste.append(byte) {
    case .incomplete:
      break
    case .full:
      deliverPaste(into: &keys)
    case .ended:
      deliverPaste(into: &keys)
      rest()
    }
  }

  private mutating func deliverPaste(into keys: inout [Key]) {
    let text = paste.takeText()
    if !text.isEmpty { keys.append(.paste(text)) }
  }
}
