import Canvas
import Screens
import Terminal

/// The signals and the window that every full-screen part of one run shares.
final class Stage {
  /// The terminal.
  let window: Window
  /// Why the program is to end, once somebody asked for it.
  private(set) var leaving: ExitCode?

  private let signals: Signals

  /// Takes the terminal.
  init() throws(Complaint) {
    do throws(TerminalError) {
      signals = try Signals()
      window = try Window(signals: signals)
    } catch { throw Complaint(error) }
  }

  /// Says what a crash prints after giving the terminal back.
  func promise(_ words: String) { signals.lastWords = words }

  /// Shows the start page and waits for keys; none if something else happened.
  func keys(showing screen: StartScreen) throws(Complaint) -> [Key] {
    do throws(TerminalError) {
      try window.show(screen.draw(size: window.size))
      switch try window.wait(until: nil) {
      case .keys(let keys, _): return keys
      case .leave(let code): leaving = code
      case .suspend: try window.suspend()
      case .changed, .time: break
      }
      return []
    } catch { throw Complaint(error) }
  }

  /// Goes to the background and comes back.
  func suspend() throws(Complaint) {
    do throws(TerminalError) { try window.suspend() } catch { throw Complaint(error) }
  }
}
