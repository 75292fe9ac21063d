import Canvas

extension VirtualScreen {
  /// Does what one token asks for.
  mutating func perform(_ token: SequenceDecoder.Token) {
    switch token {
    case .scalar(let scalar):
      guard scalar.properties.generalCategory == .control else {
        print(scalar)
        return
      }
      performControl(scalar)
    case .control(let intermediates, let parameters, let final):
      if final != "m" || !intermediates.isEmpty { lastPrinted = nil }
      performSequence(intermediates, parameters, final)
    case .operatingSystemCommand:
      lastPrinted = nil
    case .unknown(let sequence):
      unexpected.append(sequence)
    }
  }

  private mutating func performControl(_ scalar: Unicode.Scalar) {
    lastPrinted = nil
    switch scalar {
    case "\r": moveCursor(to: Position(column: 0, row: cursor.row))
    case "\n": lineFeed()
    case "\u{8}": moveCursor(to: Position(column: cursor.column - 1, row: cursor.row))
    case "\u{7}": break
    default: unexpected.append(scalar.escaped(asASCII: true))
    }
  }

  private mutating func performSequence(
    _ intermediates: String, _ parameters: [Int?], _ final: Character
  ) {
    let first = parameters.first ?? nil
    let count = max(first ?? 1, 1)
    switch (intermediates, final) {
    case ("", "A"): moveCursor(to: Position(column: cursor.column, row: cursor.row - count))
    case ("", "B"): moveCursor(to: Position(column: cursor.column, row: cursor.row + count))
    case ("", "C"): moveCursor(to: Position(column: cursor.column + count, row: cursor.row))
    case ("", "D"): moveCursor(to: Position(column: cursor.column - count, row: cursor.row))
    case ("", "H"):
      let column = parameters.count > 1 ? parameters[1] ?? 1 : 1
      moveCursor(to: Position(column: max(column, 1) - 1, row: count - 1))
    case ("", "J"): eraseInDisplay(first ?? 0)
    case ("", "K"): eraseInLine(first ?? 0)
    case ("", "m"): style.applyGraphicRendition(parameters.map { $0 ?? 0 })
    case ("?", "h"): parameters.forEach { setMode($0 ?? 0) }
    case ("?", "l"): parameters.forEach { resetMode($0 ?? 0) }
    case (">", "u"): keyboardFlags.append(first ?? 0)
    case ("<", "u"): keyboardFlags.removeLast(min(count, keyboardFlags.count))
    default: unexpected.append("CSI \(intermediates)\(parameters)\(final)")
    }
  }

  private mutating func setMode(_ mode: Int) {
    if mode == 1049, !isAlternate {
      primary = (cells, cursor)
      cells = VirtualScreen(size).cells
    }
    modes.insert(mode)
    noteUnknownMode(mode)
  }

  private mutating func resetMode(_ mode: Int) {
    if mode == 1049, let primary {
      cells = primary.cells.count == cells.count ? primary.cells : VirtualScreen(size).cells
      moveCursor(to: primary.cursor)
      self.primary = nil
    }
    modes.remove(mode)
    noteUnknownMode(mode)
  }

  private mutating func noteUnknownMode(_ mode: Int) {
    if ![7, 25, 1049, 2004, 2026].contains(mode) { unexpected.append("mode \(mode)") }
  }
}

extension Style {
  /// Applies the parameters of SGR.
  fileprivate mutating func applyGraphicRendition(_ codes: [Int]) {
    let colors: [Int: Color] = [
      31: .red, 32: .green, 33: .yellow, 34: .blue, 35: .magenta, 36: .cyan, 39: .standard,
    ]
    for code in codes.isEmpty ? [0] : codes {
      switch code {
      case 0: self = .plain
      case 1: bold = true
      case 2: dim = true
      case 4: underline = true
      case 7: reverse = true
      case 22: (bold, dim) = (false, false)
      case 24: underline = false
      case 27: reverse = false
      default: color = colors[code] ?? color
      }
    }
  }
}
