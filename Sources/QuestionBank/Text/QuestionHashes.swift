/// Hashes questions, four at once: each step of a hash waits for the step before, and meanwhile the
/// processor has time for three others.
struct QuestionHashes: ~Copyable {
  /// What is hashed of the questions that wait, one after the other.
  private var text = TextBuffer(capacity: 20_000)
  /// Where each of them ends.
  private var ends: [Int] = []

  /// Takes the title and the body of the next question; `isOneText` tells that they are the same.
  mutating func append(title: Bytes, body: Bytes, isOneText: Bool) {
    let start = text.count
    text.append(normalised: title, after: start)
    // Many a question has no text but its title.
    if isOneText {
      text.append(copyOf: start..<text.count)
    } else {
      text.append(normalised: body, after: start)
    }
    text.endNormalised(after: start)
    ends.append(text.count)
  }

  /// The hashes of the questions that wait, in their order; then none waits.
  mutating func take() -> [UInt64] {
    let hashes = hashes
    text.removeAll()
    ends.removeAll(keepingCapacity: true)
    return hashes
  }

  private var hashes: [UInt64] {
    let bytes = text.bytes
    var hashes = [UInt64](repeating: 0, count: ends.count)
    guard ends.count >= 4 else {
      for number in ends.indices { hashes[number] = lane(number).finished(bytes) }
      return hashes
    }
    var (first, second, third, fourth) = (lane(0), lane(1), lane(2), lane(3))
    var taken = 4
    repeat {
      let steps = min(min(first.count, second.count), min(third.count, fourth.count))
      for _ in 0..<steps {
        first.step(bytes)
        second.step(bytes)
        third.step(bytes)
        fourth.step(bytes)
      }
    } while refill(&first, &taken, &hashes) && refill(&second, &taken, &hashes)
      && refill(&third, &taken, &hashes) && refill(&fourth, &taken, &hashes)
    for lane in [first, second, third, fourth] { hashes[lane.number] = lane.finished(bytes) }
    return hashes
  }

  /// Gives a lane that is at its end the next of the texts that are not `taken`; `false` if there is none.
  private func refill(_ lane: inout Lane, _ taken: inout Int, _ hashes: inout [UInt64]) -> Bool {
    while lane.count == 0 {
      hashes[lane.number] = lane.hash.value
      guard taken < ends.count else { return false }
      lane = self.lane(taken)
      taken += 1
    }
    return true
  }

  /// The beginning of the hash of a question.
  private func lane(_ number: Int) -> Lane {
    Lane(number: number, index: number > 0 ? ends[number - 1] : 0, end: ends[number])
  }
}

/// A hash on its way.
private struct Lane {
  let number: Int
  var index: Int
  let end: Int
  var hash = FNV1a()

  var count: Int { end - index }

  @inline(__always)
  mutating func step(_ bytes: Bytes) {
    hash.add(bytes[index])
    index += 1
  }

  func finished(_ bytes: Bytes) -> UInt64 {
    var lane = self
    while lane.count > 0 { lane.step(bytes) }
    return lane.hash.value
  }
}
