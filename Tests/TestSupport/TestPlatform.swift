// The one file of the test support that knows which system this is.
#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif

/// What differs between Linux and macOS in tests.
enum TestPlatform {
  /// Opens a pseudo-terminal: the descriptor of its master side and the path of its other side.
  static func openPseudoTerminal() -> (master: Int32, path: String)? {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { return nil }
    #if canImport(Darwin)
      guard grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else {
        close(master)
        return nil
      }
      return (master, String(cString: name))
    #else
      // The C library's functions for this are not visible from Swift; these are the requests
      // behind them, TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>.
      var locked: Int32 = 0
      var number: UInt32 = 0
      guard ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0
      else {
        close(master)
        return nil
      }
      return (master, "/dev/pts/\(number)")
    #endif
  }

  /// The flag of `posix_spawn` for a session of its own.
  static var spawnSession: Int32 {
    #if canImport(Darwin)
      POSIX_SPAWN_SETSID
    #else
      // <spawn.h> shows it to GNU sources only.
      0x80
    #endif
  }

  /// The path of the running test program, or of the test bundle inside it.
  static var imagePath: String? {
    #if canImport(Darwin)
      var info = Dl_info()
      guard dladdr(#dsohandle, &info) != 0, let name = info.dli_fname else { return nil }
      return String(cString: name)
    #else
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/self/exe", &buffer, buffer.count)
      guard count > 0 else { return nil }
      return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    #endif
  }

  /// Lets no file of this process grow beyond `bytes`.
  static func limitFileSize(to bytes: Int) {
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(Int64.max))
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    #else
      setrlimit(RLIMIT_FSIZE, &limit)
    #endif
  }

  #if canImport(Darwin)
    typealias FileActions = posix_spawn_file_actions_t?
    typealias SpawnAttributes = posix_spawnattr_t?
  #else
    typealias FileActions = posix_spawn_file_actions_t
    typealias SpawnAttributes = posix_spawnattr_t
  #endif

  /// Nothing yet, to be initialised by the C library.
  static var fileActions: FileActions {
    #if canImport(Darwin)
      nil
    #else
      posix_spawn_file_actions_t()
    #endif
  }

  /// Nothing yet, to be initialised by the C library.
  static var spawnAttributes: SpawnAttributes {
    #if canImport(Darwin)
      nil
    #else
      posix_spawnattr_t()
    #endif
  }
}
