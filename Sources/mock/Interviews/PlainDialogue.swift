import Interview
import Terminal

/// What the plain mode says and hears: lines, the bell, signals, and the end of the input.
final class PlainDialogue {
  /// What was heard.
  enum Input: Equatable {
    /// A line, and when it was read on the session's clock.
    case line(String, at: SessionTime)
    /// The clock ran out first.
    case bell
    /// The program was in the background and is back; prompts are best said again.
    case continued
  }

  /// Why the dialogue stops before its end.
  struct Stop: Error {
    var code: ExitCode
    var complaint: Complaint?
  }

  /// Whether somebody types the lines, who is waited for and whose half-typed line counts.
  let isTerminal = Environment.isTerminal(0)

  /// What the lines belong to; `nil` until there is a session.
  private var sitting: Sitting?
  private let lines: CookedLines
  /// A line that came after the bell and so answers the prompt after it.
  private var pending: Input?
  private var shownTrouble: String?

  init(signals: Signals) throws(TerminalError) { lines = try CookedLines(signals: signals) }

  /// Hears what follows as part of a session.
  func attend(_ sitting: Sitting) {
    self.sitting = sitting
    lines.willStop = { [unowned self] in
      keepLineUnderWay(at: sitting.now)
      sitting.apply(.pause)
      sitting.journal.sync()
    }
  }

  /// Gives the terminal's settings back.
  func leave() { lines.leave() }

  /// Says a line.
  func say(_ text: String = "") throws(Stop) {
    do throws(Complaint) {
      try Output.say(text)
    } catch { throw Stop(code: error.code, complaint: error) }
  }

  /// Prompts for a line that no clock limits, and returns it without blanks around it.
  func line(after prompt: String) throws(Stop) -> String {
    while true {
      do throws(Complaint) {
        // Nobody's Enter ends the line of a prompt that a pipe answers.
        try isTerminal ? Output.prompt(prompt) : Output.say(prompt)
      } catch { throw Stop(code: error.code, complaint: error) }
      if case .line(let line, _) = try input() { return PlainText.trimmed(line) }
    }
  }

  /// Makes a line the next one to be heard.
  func unread(_ line: String, at time: SessionTime) { pending = .line(line, at: time) }

  /// The next line, or the bell if it rings first.
  func input() throws(Stop) -> Input {
    if let pending {
      self.pending = nil
      return pending
    }
    while true {
      let event: CookedLines.Event
      do throws(TerminalError) {
        event = try lines.wait(until: sitting?.wakeTime)
      } catch {
        throw Stop(code: .ioError, complaint: Complaint(error))
      }
      tellTrouble()
      switch event {
      case .line(let text, let instant):
        return .line(text, at: sitting?.time(ofMonotonic: instant) ?? 0)
      case .timeout:
        if let sitting, let deadline = sitting.rules.deadline, sitting.now >= deadline {
          keepLineUnderWay(at: deadline - 1)
          if sitting.tick().rang { return .bell }
        }
        sitting?.tick()
      case .signals(let signals):
        if let code = ExitCode(signals) {
          if let sitting { keepLineUnderWay(at: sitting.now) }
          throw Stop(code: code)
        }
        if signals.contains(.stop) { return .continued }
      case .end(let partial?, let instant):
        return .line(partial, at: sitting?.time(ofMonotonic: instant) ?? 0)
      case .end(nil, _):
        throw Stop(code: .done)
      }
    }
  }

  /// Takes what a terminal holds of a line as typed.
  private func keepLineUnderWay(at time: SessionTime) {
    guard isTerminal, let sitting, sitting.takesText else { return }
    let text = lines.takeLineUnderWay()
    guard !text.isEmpty else { return }
    sitting.appendLine(text, at: time)
    // What follows must not stand behind the half-typed line. A terminal that is gone cannot say so.
    try? Output.say()
  }

  /// Says once that the session is kept elsewhere.
  private func tellTrouble() {
    let sentence = sitting?.trouble?.sentence
    if let sentence, sentence != shownTrouble { Output.remark(sentence) }
    shownTrouble = sentence
  }
}
