import Canvas
import Terminal

/// The terminal as a page uses it that nothing changes but keys.
extension Window {
  /// What a page is told.
  enum PageEvent {
    case keys([Key])
    /// Somebody asked the program to end, or the terminal is gone.
    case leave(ExitCode)
  }

  /// Shows what `page` draws, in whatever size the window has meanwhile, until keys come.
  func event(showing page: (Size) -> Grid) throws(Complaint) -> PageEvent {
    while true {
      let happening = try complaining { () throws(TerminalError) in
        try show(page(size))
        return try wait(until: nil)
      }
      switch happening {
      case .keys(let keys, _): return .keys(keys)
      case .leave(let code): return .leave(code)
      case .suspend: try suspendPage()
      case .changed, .time: break
      }
    }
  }

  /// Goes to the background and comes back.
  func suspendPage() throws(Complaint) {
    try complaining { () throws(TerminalError) in try suspend() }
  }
}
