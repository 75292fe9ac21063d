/// `text` in at most `width` cells: where it is wider, its beginning and `…`.
public func shortened(_ text: String, to width: Int) -> String {
  guard CharacterWidth.width(of: text) > width else { return text }
  guard width > 0 else { return "" }
  var kept = ""
  var room = width - 1
  for character in text {
    room -= CharacterWidth.width(of: character)
    if room < 0 { break }
    kept.append(character)
  }
  return kept + "…"
}

/// `text` in exactly `width` cells: shortened, or with spaces behind it, or before it if `fromRight`.
public func fitted(_ text: String, to width: Int, fromRight: Bool = false) -> String {
  let text = shortened(text, to: width)
  let blanks = String(repeating: " ", count: max(0, width - CharacterWidth.width(of: text)))
  return fromRight ? blanks + text : text + blanks
}
