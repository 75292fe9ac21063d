import Interview
import QuestionBank
import Storage
import TestSupport
import Testing

@Suite("A session without its texts")
struct DigestTests {
  /// Expects what lists and figures know of a file to be what they would know of it read whole.
  private func expectSame(
    _ bytes: [UInt8], in test: TestHome, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let saved = try? test.read(bytes)
    let folder = try test.home.readSessions()
    if let saved {
      let digest = SessionDigest(saved.state, saved.condition)
      #expect(folder.sessions == [digest], sourceLocation: sourceLocation)
      #expect(folder.remarks == saved.damage, sourceLocation: sourceLocation)
    } else {
      #expect(folder.sessions.isEmpty && folder.remarks.count == 1, sourceLocation: sourceLocation)
    }
  }

  @Test("every session of a made history is the same, read whole or not", arguments: [false, true])
  func history(loose: Bool) throws {
    let test = try TestHome()
    var file = HistoryFile(loose: loose, seed: 3)
    for session in MadeHistory(count: 300, seed: 5, rarity: 10).sessions {
      try expectSame(Array(file.text(of: session).utf8), in: test)
    }
  }

  @Test("so is every damaged copy of one, as long as it is UTF-8")
  func damage() throws {
    var random = SplitMix64(seed: 21)
    func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    let test = try TestHome()
    let sessions = MadeHistory(count: 12, seed: 2, rarity: 4).sessions.filter {
      $0.kind != .abandoned
    }
    let spice = [
      "{", "}", "[", "]", "\"", ":", ",", "\\", "-", "0", "7", "e", ".", "\n", " ", "\u{1}",
    ]
    var file = HistoryFile()
    for round in 0..<800 {
      var letters = Array(file.text(of: sessions[round % sessions.count]).unicodeScalars)
      for _ in 0...below(2) {
        let place = below(letters.count)
        switch below(4) {
        case 0: letters[place] = spice[below(spice.count)].unicodeScalars.first ?? "x"
        case 1: letters.remove(at: place)
        case 2: letters.insert(contentsOf: "9223372036854775807".unicodeScalars, at: place)
        default:
          let end = min(letters.count, place + below(60))
          letters.insert(contentsOf: letters[place..<end], at: place)
        }
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: letters)
      try expectSame(Array(text.utf8), in: test)
    }
  }

  @Test("members that come twice count as they do in a session read whole, also after known ones")
  func twice() throws {
    let folder = try TestHome()
    mkdir(folder.home.sessions, 0o700)
    var file = HistoryFile()
    let session = MadeHistory(count: 1, seed: 4, rarity: 1000).sessions[0]
    let text = file.text(of: session)
    let again = text.replacing(
      "\"reason\":\"neverAsked\"",
      with: "\"reason\":\"named\",\"title\":\"Other\",\"whole\":[\"a\"],\"tags\":[\"x\"]")
    let wrong = text.replacing("\"reason\":\"neverAsked\"", with: "\"reason\":\"named\",\"tags\":5")
    // The first file teaches how the questions begin.
    for (id, text) in [("a", text), ("b", again), ("c", wrong)] {
      writeBytes(Array(text.utf8), to: folder.home.path(of: id))
    }
    let read = try folder.home.readSessions()
    #expect(read.ids == ["a", "b"])
    #expect(read.remarks.map(\.path) == [folder.home.path(of: "c")])
    for digest in read.sessions {
      let saved = try folder.home.readSession(digest.id)
      #expect(SessionDigest(saved.state, saved.condition) == digest)
    }
    #expect(read.sessions[1].attempts.allSatisfy { $0.question.title == "Other" })
  }

  @Test("a text that is passed over need not be UTF-8, one that is wanted must be")
  func encodings() throws {
    let test = try TestHome()
    var file = HistoryFile()
    let text = file.text(of: MadeHistory(count: 1, seed: 4, rarity: 1000).sessions[0])
    func spoilt(_ key: String) -> [UInt8] {
      let parts = text.split(separator: "\"\(key)\":\"", maxSplits: 1)
      return Array("\(parts[0])\"\(key)\":\"x".utf8) + [0xFF] + Array(parts[1].utf8)
    }
    _ = try? test.read(spoilt("question"))
    #expect(try test.home.readSessions().sessions.count == 1)
    _ = try? test.read(spoilt("title"))
    #expect(try test.home.readSessions().sessions.isEmpty)
  }

  @Test("a review is one, and tells which answers it rewrites and what they had scored")
  func review() throws {
    let history = MadeHistory(count: 60, seed: 8, rarity: 10)
    let test = try TestHome()
    var file = HistoryFile()
    mkdir(test.home.sessions, 0o700)
    for session in history.sessions {
      writeBytes(Array(file.text(of: session).utf8), to: test.home.path(of: session.id))
    }
    let folder = try test.home.readSessions()
    #expect(folder.remarks == [] && folder.ids == history.sessions.map(\.id))
    let reviews = zip(folder.sessions, history.sessions).filter { $0.1.kind == .review }
    #expect(reviews.count == 6)
    for (digest, made) in reviews {
      #expect(digest.kind == .review && digest.mode.rawValue == made.mode)
      #expect(digest.originals.map { $0?.session } == made.answers.map { $0.rewritten?.session })
      #expect(digest.originals.map { $0?.answer } == made.answers.map { $0.rewritten?.answer })
      #expect(
        digest.originals.map { $0?.scores.inOrder.map { $0?.rawValue } }
          == made.answers.map { $0.rewritten?.scores })
    }
    let runs = zip(folder.sessions, history.sessions).filter { $0.1.kind != .review }
    #expect(runs.allSatisfy { $0.0.kind == .run && $0.0.originals.isEmpty })
    #expect(folder.last?.id == history.sessions.last { $0.kind != .review }?.id)
    #expect(
      runs.map(\.0.condition.rawValue)
        == runs.map { $0.1.kind == .complete ? "complete" : "abandoned" })
  }

  @Test("a review that was left is not what an interrupted interview is taken for")
  func leftReview() throws {
    let test = try TestHome()
    let review = try #require(
      MadeHistory(count: 60, seed: 8, rarity: 10).sessions.first { $0.kind == .review })
    var file = HistoryFile()
    let header = file.text(of: review).split(separator: "\n")[0]
    try test.read(Array("\(header)\n".utf8), as: review.id)
    let folder = try test.home.readSessions()
    #expect(folder.sessions.map(\.isResumable) == [true] && folder.sessions[0].kind == .review)
    #expect(folder.interrupted == nil && folder.last == nil && folder.history.isEmpty)
  }

  @Test("many files are read by several threads and come in the order in which they began")
  func threads() throws {
    let test = try TestHome()
    let history = MadeHistory(count: 900, seed: 3)
    try HistoryHome.make(history, in: test.home.path)
    writeBytes(Array("# Notes\n".utf8), to: test.home.path(of: "zebra"))
    writeBytes(Array("# Notes\n".utf8), to: test.home.path(of: "20250101"))
    let folder = try test.home.readSessions()
    #expect(folder.ids == history.sessions.map(\.id))
    #expect(folder.remarks.map(\.path) == ["20250101", "zebra"].map(test.home.path))
  }

  @Test(
    "what the bell left no time for is what nothing was typed in, from the last part back",
    arguments: [
      ("11111", nil), ("11110", Part.validation), ("11100", .failureMode), ("00000", .context),
      ("01010", .validation), ("00001", nil), ("10000", .approach),
    ])
  func unreached(_ typed: String, _ first: Part?) {
    var blank = PerPart(repeating: true)
    var times = PerPart<Int64>(repeating: 0)
    for (part, letter) in zip(Part.allCases, typed) where letter == "1" {
      blank[part] = false
      times[part] = 1000
    }
    let none = PerPart<Int64>(repeating: 0)
    let all = PerPart(repeating: true)
    #expect(Attempt.unreached(.typed, .bell, blank: blank, times: none) == first)
    #expect(Attempt.unreached(.typed, .done, blank: blank, times: none) == nil)
    // A speaker who marked no part but the first marked none.
    let spoken = first == .context || first == .approach ? nil : first
    #expect(Attempt.unreached(.spoken, .bell, blank: all, times: times) == spoken)
  }
}
