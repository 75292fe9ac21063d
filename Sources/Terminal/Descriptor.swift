/// Reading and writing descriptors, with the interruptions of signals dealt with.
public enum Descriptor {
  /// What one read gave.
  enum Input {
    /// Bytes, or none if there were none yet.
    case bytes([UInt8])
    /// The end of the file, or a terminal that is gone.
    case closed
  }

  /// Room for one read: 4 KiB, which is all that a terminal holds.
  static var room: [UInt8] { [UInt8](repeating: 0, count: 1 << 12) }

  /// Reads once, by way of `room`, whose size is the most that is read.
  static func read(
    _ descriptor: Int32, by room: inout [UInt8]
  ) throws(TerminalError) -> Input {
    let count = room.withUnsafeMutableBytes { Terminal.read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 { return .bytes(Array(room[..<count])) }
    guard count < 0 else { return .closed }
    switch errno {
    case EINTR, EAGAIN: return .bytes([])
    case EIO: return .closed
    default: throw .read(errno: errno)
    }
  }

  /// Writes all of `bytes`, waiting for as long as the reader takes.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) throws(TerminalError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Terminal.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if errno != EINTR {
        throw .write(errno: errno)
      }
    }
  }

  /// Whether a read would return at once.
  static func isReady(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  /// Makes sure that standard input, output and errors are open.
  ///
  /// The next file opened would otherwise take the place of one that is not, and what is said to a
  /// person would be written into it. In its place reading finds the end, and writing fails.
  public static func occupyStandard() {
    var descriptor: Int32 = -1
    repeat { descriptor = open("/dev/null", O_RDONLY) } while (0...2).contains(descriptor)
    if descriptor >= 0 { close(descriptor) }
  }

  /// Keeps `descriptor` from programs started by this one.
  static func closeOnExecute(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }
}
