// Every platform condition of this target stands here.

#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif

/// Brings a file's bytes to the disk.
///
/// On Apple's systems only `F_FULLFSYNC` reaches past the drive's own cache; elsewhere the times of
/// a file need not be synced with its bytes.
func syncData(_ descriptor: Int32) -> Int32 {
  #if canImport(Darwin)
    fcntl(descriptor, F_FULLFSYNC) == -1 ? fsync(descriptor) : 0
  #else
    fdatasync(descriptor)
  #endif
}

/// How many processors there are to work with.
var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// A thread that runs a closure once.
struct Thread {
  private let handle: pthread_t

  /// Starts a thread; `nil` if the system gives none.
  init?(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(ThreadBody(body))
    #if canImport(Darwin)
      var handle: pthread_t?
      let failure = pthread_create(&handle, nil, { runThread($0) }, box.toOpaque())
    #else
      var handle = pthread_t()
      let failure = pthread_create(&handle, nil, { $0.flatMap(runThread) }, box.toOpaque())
    #endif
    guard failure == 0 else {
      box.release()
      return nil
    }
    #if canImport(Darwin)
      guard let handle else { return nil }
    #endif
    self.handle = handle
  }

  /// Waits for the thread's end; called once.
  func join() { pthread_join(handle, nil) }
}

private final class ThreadBody {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// What a thread begins with: `box` holds a `ThreadBody`.
private func runThread(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue().run()
  return nil
}
