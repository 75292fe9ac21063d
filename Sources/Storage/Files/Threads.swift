/// What `work` makes of each of several parts, each on a thread of its own, in the order of the parts.
///
/// There are no more parts than `most`, processors, or four; `work` is told which part it is to do, and of
/// how many.
func inParallel<Result: Sendable>(
  _ most: Int, _ work: @escaping @Sendable (_ part: Int, _ count: Int) -> Result
) -> [Result] {
  let count = max(1, min(most, processorCount, 4))
  // The first part is done here.
  let others = (1..<count).map { part in Worker { work(part, count) } }
  return [work(0, count)] + others.map(\.result)
}

/// A piece of work that a thread of its own does.
private final class Worker<Result: Sendable>: @unchecked Sendable {
  private let work: @Sendable () -> Result
  /// Written by the thread, and read only when that has ended.
  private var done: Result?
  private var thread: Thread?

  init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
    thread = Thread { [unowned self] in done = self.work() }
  }

  /// What the work came to; waits for its end.
  var result: Result {
    thread?.join()
    thread = nil
    // Where there was no thread to be had, the work is still to do.
    let result = done ?? work()
    done = result
    return result
  }
}
