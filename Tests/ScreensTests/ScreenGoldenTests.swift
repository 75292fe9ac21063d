import Canvas
import Interview
import Screens
import TestSupport
import Testing

/// Every screen at the three sizes, as text.
@Suite("The screens look like their goldens")
struct ScreenGoldenTests {
  static let sizes = [(80, 24), (120, 40), (40, 12)]

  private func expect(
    _ scenario: Scenario, _ name: String, trouble: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var scenario = scenario
    for (columns, rows) in Self.sizes {
      expectGolden(
        scenario.draw(columns, rows, trouble: trouble).text(), "\(name)-\(columns)x\(rows)",
        sourceLocation: sourceLocation)
    }
  }

  /// The first question, half answered.
  private var answering: Scenario {
    var scenario = Scenario()
    scenario.start()
    scenario.type("One zone of three is flapping; stop the bleeding, lose no acked line.")
    scenario.press(.enter)
    scenario.type("freeze the rollout, keep the old replicas in the ring")
    scenario.press(.enter)
    scenario.type("WAL replay or OOM? memory against limit_")
    scenario.wait(46_000)
    return scenario
  }

  /// The first question, scored up to its outcome.
  private var outcome: Scenario {
    var scenario = answering
    scenario.finish()
    scenario.type("3" + "a3" + "aB2" + "2" + "1" + "0")
    return scenario
  }

  @Test("the briefing, the first one and a later one")
  func briefing() {
    expect(Scenario(showsExample: true), "briefing-first")
    expect(Scenario(), "briefing")
  }

  @Test("reading: the clock stands at its full time")
  func reading() {
    var scenario = Scenario()
    scenario.press(.enter)
    scenario.wait(30_000)
    expect(scenario, "reading")
  }

  @Test("answering, paused, and with trouble on the disk")
  func answer() {
    var scenario = answering
    expect(scenario, "answering")
    expect(scenario, "trouble", trouble: "Sessions cannot be written: No space left on device.")
    scenario.press(.control("p"))
    expect(scenario, "paused")
  }

  @Test("the guess, after the bell")
  func prediction() {
    var scenario = answering
    scenario.wait(60_000)
    expect(scenario, "prediction")
  }

  @Test("scoring a part, and ticking a reference without parts")
  func scoring() {
    var scenario = answering
    scenario.finish()
    scenario.type("3" + "3" + "Bc")
    expect(scenario, "scoring")
    scenario.type("v")
    expect(scenario, "reference")

    var whole = Scenario(questions: [sampleQuestions[1]])
    whole.start()
    whole.type("x")
    whole.finish()
    whole.type("nb")
    expect(whole, "scoring-whole")
  }

  @Test("a spoken answer: briefing, reading, speaking, jotting down, outcome and summary")
  func spoken() {
    var scenario = Scenario(mode: .spoken)
    expect(scenario, "spoken-briefing")
    scenario.press(.enter)
    expect(scenario, "spoken-reading")
    scenario.press(.enter)
    scenario.wait(9000)
    expect(scenario, "spoken-unmarked")
    scenario.press(.tab)
    scenario.type("fff")
    scenario.wait(37_000)
    scenario.type("3")
    scenario.wait(2000)
    expect(scenario, "spoken")
    scenario.type("q")
    expect(scenario, "spoken-hidden")
    scenario.press(.function(1))
    expect(scenario, "help-speaking")
    scenario.press(.function(1))
    scenario.type("5")
    scenario.wait(60_000)
    expect(scenario, "jot-reading")
    scenario.wait(2000)
    scenario.type("one zone of three")
    scenario.press(.enter)
    scenario.type("freeze")
    scenario.wait(10_000)
    expect(scenario, "jot")
    scenario.press(.function(1))
    expect(scenario, "help-jotting")
    scenario.press(.function(1), .control("d"))
    scenario.type("3" + "a33221")
    expect(scenario, "spoken-outcome")
    scenario.press(.enter, .enter, .control("d"), .enter, .control("d"), .enter)
    expect(scenario, "spoken-summary")
  }

  @Test("a follow-up being read after the bell, replied to, and beside the reference")
  func probe() {
    var scenario = Scenario(probes: true)
    expect(scenario, "probe-briefing")
    scenario.start()
    scenario.type("One zone of three is flapping")
    scenario.press(.enter)
    scenario.type("freeze the rollout")
    scenario.press(.enter)
    scenario.type("WAL replay or OOM?")
    scenario.press(.tab)
    scenario.type("slower rollout")
    scenario.press(.tab, .tab)
    scenario.wait(90_000)
    scenario.type("late")
    expect(scenario, "probe-reading")
    scenario.wait(2000)
    scenario.type("restarts per zone stay at 0 for half an hour")
    scenario.press(.enter)
    scenario.type("canary")
    scenario.wait(21_000)
    expect(scenario, "probe")
    scenario.press(.function(1))
    expect(scenario, "help-probe")
    scenario.press(.function(1))
    scenario.finish()
    scenario.type("2" + "3322")
    expect(scenario, "probe-scoring")
    scenario.type("2")
    expect(scenario, "probe-outcome")
  }

  @Test("writing a note over a part's scores, and over the outcome; the note beside the scores")
  func note() {
    var scenario = answering
    scenario.finish()
    scenario.type("33")
    scenario.type("n" + "Rollback before root cause; say which number stops it, every time.")
    scenario.press(.altEnter)
    scenario.type("quorum!")
    expect(scenario, "note")
    scenario.press(.enter)
    expect(scenario, "note-kept")
    scenario.type("2210" + "n")
    expect(scenario, "note-outcome")
    scenario.press(.function(1))
    expect(scenario, "help-note")
  }

  @Test("the outcome of an answer, and a skipped one")
  func outcomes() {
    expect(outcome, "outcome")
    var skipped = Scenario()
    skipped.start()
    skipped.finish()
    expect(skipped, "skipped")
  }

  @Test("the summary")
  func summary() {
    var scenario = outcome
    scenario.press(.enter, .enter)
    scenario.type("close the channel")
    scenario.finish()
    scenario.type("2")
    scenario.press(.enter)
    scenario.type("43333")
    scenario.wait(300_000)
    scenario.press(.enter)
    expect(scenario, "summary")
  }

  @Test("help, over each stage")
  func help() {
    var scenario = Scenario()
    scenario.press(.function(1))
    expect(scenario, "help-briefing")
    scenario = answering
    scenario.press(.function(1))
    expect(scenario, "help-answering")
    scenario.press(.function(1), .control("d"), .character("3"), .character("?"))
    expect(scenario, "help-scoring")
  }

  @Test("the start page")
  func start() {
    var screen = StartScreen(
      items: [
        .init(title: "Go on: staff-loki", detail: "question 2 of 5, 0:44 left"),
        .init(title: "Interview: staff-loki", detail: "five questions, about 20 min"),
        .init(title: "One question: staff-loki", detail: "about 4 min"),
        .init(title: "Read the last session", detail: "2026-11-22 19:04, score 60"),
      ], home: "/home/ada/interviews")
    for (columns, rows) in Self.sizes {
      expectGolden(
        screen.draw(size: Size(columns: columns, rows: rows)).text(), "start-\(columns)x\(rows)")
    }
    _ = screen.handle(.function(1))
    let low = Size(columns: 40, rows: 12)
    expectGolden(screen.draw(size: low).text(), "start-help-40x12")
    for _ in 0..<20 { #expect(screen.handle(.down) == .stay) }
    expectGolden(screen.draw(size: low).text(), "start-help-end-40x12")
    _ = screen.handle(.escape)
    expectGolden(screen.draw(size: low).text(), "start-40x12")
  }
}
