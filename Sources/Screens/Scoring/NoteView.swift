import Canvas
import Interview

extension InterviewScreen {
  /// Draws the note's field above the keys, which are its own while it is open.
  mutating func drawNote(_ frame: inout Frame) {
    drawField(
      Field("Note", prompt: "what to remember about this answer"), note,
      rows: scaleRow(frame)..<frame.contentEnd, isFocused: true, &frame)
    frame.footer([
      KeyHint("Enter", "keep it"), KeyHint("Alt-Enter", "new line"), KeyHint("^C", "stop"),
      KeyHint("F1", "help"),
    ])
  }

  /// The note as it stands below everything else about an answer, if there is one.
  func noteLines(_ answer: Answer) -> [TextLine] {
    guard !answer.note.isEmpty, !isNoting else { return [] }
    return [.blank, heading("Note")] + plainLines(answer.note, indent: 2)
  }

  /// The key that opens the note.
  func noteHint(_ answer: Answer) -> KeyHint {
    KeyHint("n", answer.note.isEmpty ? "note" : "edit note")
  }

  /// The row of the five scores; the note's field takes its place, and that of the lines below it.
  func scaleRow(_ frame: Frame) -> Int { frame.contentEnd - (frame.isLow ? 3 : 5) }

  /// The row before which what can be scrolled ends, where it would end at `row` without a note.
  func endRow(_ row: Int, _ frame: Frame) -> Int {
    isNoting ? scaleRow(frame) - (frame.isLow ? 0 : 1) : row
  }
}
