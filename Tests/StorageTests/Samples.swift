import Interview
import QuestionBank
import Storage
import TestSupport
import Testing

/// A plan whose questions differ in everything a header must keep.
func samplePlan(
  questions count: Int = 3, reveal: Reveal = .each, mode: Mode = .typed, probes: Bool = false
) -> SessionPlan {
  let questions = [
    PlannedQuestion(
      question: Question(
        id: "ring-churn", role: "staff-loki", title: "Ring «churn» \u{1B}[31m",
        difficulty: "expert", category: "System Design", tags: ["ring", "a\tb"],
        body: "Why?\n\n```\nx\u{202E}\n```",
        reference: Reference(parts: [.context: ["who", "what"], .validation: ["p99"]]),
        probes: ["And \"then\"?"]), reason: .askedBefore(days: 12)),
    PlannedQuestion(
      question: Question(
        id: "q1", role: "staff-loki", title: "é", body: "Body",
        reference: Reference(whole: ["one", "two", "three"])), reason: .named),
    PlannedQuestion(
      question: Question(id: "q2", role: "staff-loki", title: "T", body: "B"),
      reason: .neverAsked),
  ]
  var plan = SessionPlan(
    id: "20261122T190412Z-staff-loki-3fa1", role: "staff-loki", reveal: reveal, seconds: 90,
    startedAt: someInstant, seed: .max, questions: Array(questions.prefix(count)))
  plan.mode = mode
  plan.probes = probes
  return plan
}

/// A plan whose file is short.
func tinyPlan(questions count: Int) -> SessionPlan {
  var plan = samplePlan(questions: 1)
  plan.questions = (0..<count).map {
    PlannedQuestion(
      question: Question(
        id: "\($0)", role: "r", title: "T", body: "B", reference: Reference(whole: ["w"])),
      reason: .named)
  }
  return plan
}

/// A moment on a whole second, as session files keep them.
let someInstant = Instant(milliseconds: 1_795_374_252_000)

/// A home and a folder for rescue files of its own.
struct TestHome {
  let folder: TemporaryFolder
  let home: Home
  let rescueFolder: String

  /// A home with an empty `QuestionBanks/`.
  init() throws {
    folder = try TemporaryFolder()
    mkdir(folder.path + "/QuestionBanks", 0o700)
    rescueFolder = folder.path + "/rescue"
    mkdir(rescueFolder, 0o700)
    home = try Home.find(given: folder.path, environment: nil)
  }

  /// The bytes of the sample session's file.
  var bytes: [UInt8] { readBytes(home.path(of: samplePlan().id)) }

  /// Puts a session's file there and reads it back.
  @discardableResult
  func read(_ bytes: [UInt8], as id: String = samplePlan().id) throws -> SavedSession {
    mkdir(home.sessions, 0o700)
    writeBytes(bytes, to: home.path(of: id))
    return try home.readSession(id)
  }

  func read(_ lines: [String]) throws -> SavedSession {
    try read(lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] })
  }
}

/// A session that is held and written as the program does it, a batch of entries at a time.
struct Player {
  private(set) var rules: SessionRules
  let journal: Journal
  private(set) var time: SessionTime

  var state: SessionState { rules.state }

  init(beginning plan: SessionPlan = samplePlan(), in test: TestHome) throws {
    journal = try Journal(beginning: plan, in: test.home, rescueFolder: test.rescueFolder)
    rules = SessionRules(SessionState(plan: plan))
    time = 0
  }

  init(resumingIn test: TestHome) throws {
    journal = try Journal(
      resuming: samplePlan().id, in: test.home, rescueFolder: test.rescueFolder)
    let state = journal.resumed?.state ?? SessionState(plan: samplePlan())
    rules = SessionRules(state)
    time = state.time
    play(.resume)
  }

  /// Applies events, the first `pause` milliseconds after the last ones, the others `step` after one
  /// another, and appends what they lead to in one batch.
  mutating func play(_ actions: Event.Action..., after pause: SessionTime = 0) {
    play(actions, after: pause)
  }

  mutating func play(
    _ actions: [Event.Action], after pause: SessionTime = 0, step: SessionTime = 0
  ) {
    var entries: [JournalEntry] = []
    for (index, action) in actions.enumerated() {
      time += index == 0 ? pause : step
      let instant = Instant(milliseconds: someInstant.milliseconds + time / 1000 * 1000)
      for case .record(let entry) in rules.apply(Event(at: time, instant: instant, action)) {
        entries.append(entry)
      }
    }
    journal.append(entries)
  }

  /// Types at the end of a part's text, a letter an event.
  mutating func type(_ text: String, in part: Part = .context, after pause: SessionTime = 0) {
    var end = state.answers.last?.texts[part].utf8.count ?? 0
    var edits: [Event.Action] = []
    for scalar in text.unicodeScalars {
      edits.append(.edit(TextEdit(part: part, range: end..<end, replacement: String(scalar))))
      end += String(scalar).utf8.count
    }
    play(edits, after: pause)
  }

  /// Goes through everything that is left, to the summary.
  mutating func hurry() {
    for _ in 0..<50 where state.stage != .summary {
      play(.begin, .start, .done, .predict(nil), .leaveUnscored, after: 1000)
    }
  }
}

/// What was typed, byte by byte: Swift's `==` holds strings equal that are spelt differently.
func typed(_ state: SessionState) -> [[[UInt8]]] {
  state.answers.map { answer in
    (answer.texts.inOrder + [answer.probe?.text ?? "", answer.note]).map { Array($0.utf8) }
  }
}

func readBytes(_ path: String) -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return [] }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = read(descriptor, &bytes, bytes.count)
  return Array(bytes.prefix(max(0, count)))
}

func writeBytes(_ bytes: [UInt8], to path: String) {
  // A new file: some file systems take an old one's bytes to the disk before they are replaced.
  unlink(path)
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
  defer { close(descriptor) }
  #expect(write(descriptor, bytes, bytes.count) == bytes.count)
}

/// The permission bits of a file or folder.
func permissions(_ path: String) -> mode_t {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
}
