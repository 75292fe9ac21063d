import Canvas
import Terminal

// A program for the tests of `Terminal`: it does in a real terminal what its keys say, and tells
// what it saw. `ttyprobe screen` fills the terminal, `ttyprobe lines` reads lines, and
// `ttyprobe lines MILLISECONDS` rings after that time.

/// Writes a line without any buffer in between.
func put(_ line: String, to descriptor: Int32 = STDOUT_FILENO) {
  let bytes = Array("\(line)\n".utf8)
  _ = write(descriptor, bytes, bytes.count)
}

/// Reads through nothing at all.
@inline(never) func crashByAddress() {
  UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
}

/// Never ends, and needs its stack.
@inline(never) func crashByDepth(_ depth: Int) -> Int {
  depth < 0 ? 0 : crashByDepth(depth + 1) + crashByDepth(depth + 2)
}

/// Fills the terminal until `q`, `^C` or a signal; returns the exit code.
func runScreen(_ signals: Signals) throws -> Int32 {
  let screen = try FullScreen()
  var decoder = KeyDecoder()
  signals.lastWords = "last words\n"
  try screen.enter()

  func say(_ text: String) throws { try screen.write(Array("{\(text)}\r\n".utf8)) }
  func sayReady() throws { try say("ready \(screen.size.columns)x\(screen.size.rows)") }

  func act(on key: Key) throws -> Int32? {
    switch key {
    case .control("c"): return 130
    case .control("z"):
      try screen.suspend()
      try sayReady()
    case .character("q"): return 0
    case .character("e"): put("a remark", to: STDERR_FILENO)
    case .character("x"): exit(3)
    case .character("i"): fatalError("a trap")
    case .character("t"): raise(SIGTRAP)
    case .character("s"): crashByAddress()
    case .character("d"): try say("depth \(crashByDepth(0))")
    default: break
    }
    try say("\(key)")
    return nil
  }

  try sayReady()
  while true {
    let wake = try signals.wait(input: STDIN_FILENO, until: decoder.deadline)
    var keys: [Key] = []
    if wake.inputReady {
      guard let bytes = try screen.read() else { return 129 }
      keys = decoder.feed(bytes, at: MonotonicClock.now())
    } else {
      keys = decoder.expire(at: MonotonicClock.now())
    }
    for key in keys {
      if let code = try act(on: key) {
        screen.leave()
        return code
      }
    }
    if wake.signals.contains(.terminate) { return 143 }
    if wake.signals.contains(.hangUp) { return 129 }
    if wake.signals.contains(.interrupt) { return 130 }
    if wake.signals.contains(.stop) { try screen.suspend() }
    if wake.signals.contains(.resumed) { try screen.retake() }
    if !wake.signals.isDisjoint(with: [.resize, .stop, .resumed]) { try sayReady() }
  }
}

/// Reads lines until the end, a signal, or `trap`; returns the exit code.
func runLines(_ signals: Signals, ringingAfter bell: Int64?) throws -> Int32 {
  let lines = try CookedLines(signals: signals)
  var deadline = bell.map { MonotonicClock.now() + $0 }
  put("{ready}")
  while true {
    switch try lines.wait(until: deadline) {
    case .line("trap", _):
      fatalError("a trap")
    case .line(let text, let instant):
      put("{line \(text.debugDescription) at \(instant)}")
    case .timeout:
      guard let bell = deadline, MonotonicClock.now() >= bell else { continue }
      deadline = nil
      put("{bell \(lines.takeLineUnderWay().debugDescription)}")
    case .signals(let came):
      if came.contains(.interrupt) {
        put("{interrupted \(lines.takeLineUnderWay().debugDescription)}")
        return 130
      }
      if came.contains(.terminate) { return 143 }
      if !came.isDisjoint(with: [.stop, .resumed]) { put("{again}") }
    case .end(let partial, _):
      put("{end \(partial?.debugDescription ?? "nil")}")
      return 0
    }
  }
}

let arguments = CommandLine.arguments.dropFirst()
do {
  let signals = try Signals()
  switch arguments.first {
  case "screen": exit(try runScreen(signals))
  case "lines":
    let bell = arguments.dropFirst().first.flatMap { Int64($0) }
    exit(try runLines(signals, ringingAfter: bell))
  default: exit(64)
  }
} catch {
  put("ttyprobe: \(error)", to: STDERR_FILENO)
  exit(74)
}
