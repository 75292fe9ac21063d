import Canvas
import Interview
import QuestionBank

extension InterviewScreen {
  /// Draws a follow-up: what is asked, what the answer said about it, and the reply.
  mutating func drawProbe(
    _ state: SessionState, _ index: Int, _ now: SessionTime, _ frame: inout Frame
  ) {
    let answer = state.answers[index]
    guard let probe = answer.probe else { return }
    let isReading = probe.clock.isUntouched
    let isPaused = !isReading && probe.clock.runningSince == nil
    drawClock(state, index, probe.clock, now, isReading: isReading, isPaused: isPaused, &frame)
    drawBar(probe.clock, shares: false, at: now, &frame)

    let bottom = frame.contentEnd - 1
    let asked = TextLine(text: probe.question, style: .bold)
    let said = labelled(
      typedLines(answer.texts[probe.part], of: probe.part, indent: 15),
      probe.part.title)
    let lines = frame.isLow ? [asked] : [heading("They go on"), .blank, asked, .blank] + said
    let top = frame.isLow ? 2 : 3
    let fieldRow = min(top + frame.rows(of: lines) + (frame.isLow ? 0 : 1), bottom - 3)
    frame.show(lines, in: top..<(frame.isLow ? fieldRow : fieldRow - 1))
    drawField(
      Field("Reply", prompt: "one or two sentences"), reply,
      rows: fieldRow..<min(bottom, fieldRow + 6), isFocused: !isReading, isPaused: isPaused, &frame)
    let hints =
      clockHints(isReading: isReading, isPaused: isPaused)
      ?? [KeyHint("Enter", "new line")] + typingHints(reply)
    frame.footer(hints)
  }

  /// The follow-up that was asked and the reply, where they belong beside key points; `part` is that of
  /// the points, `nil` for those of the whole answer.
  func probeLines(_ answer: Answer, beside part: Part?) -> [TextLine] {
    guard let probe = answer.probe, part == nil || part == probe.part else { return [] }
    let reply = plainLines(probe.text, indent: 2)
    return [.blank, heading("They went on: \(probe.question)")]
      + (reply.isEmpty ? [TextLine(text: "nothing", indent: 2, style: .dim)] : reply)
  }
}
