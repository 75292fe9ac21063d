// The one file that knows which system this is. The C library is exported so that the other files
// of this module, and its callers, need no condition of their own.
#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif

/// What differs between Linux and macOS.
enum Platform {
  /// A clock that stops while the machine sleeps and that nobody can set.
  static var stoppingClock: clockid_t {
    #if canImport(Darwin)
      // Darwin's CLOCK_MONOTONIC goes on during sleep, unlike Linux's.
      CLOCK_UPTIME_RAW
    #else
      CLOCK_MONOTONIC
    #endif
  }

  /// A signal action that calls `handler`, or does the usual if it is `nil` (`SIG_DFL`).
  static func action(_ handler: (@convention(c) (Int32) -> Void)?) -> sigaction {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u = .init(__sa_handler: handler)
    #elseif canImport(Musl)
      action.__sa_handler = .init(sa_handler: handler)
    #else
      action.__sigaction_handler = .init(sa_handler: handler)
    #endif
    return action
  }

  /// Whether `action` ignores its signal.
  static func ignores(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #elseif canImport(Musl)
      let handler = action.__sa_handler.sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
