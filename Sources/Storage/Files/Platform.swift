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
