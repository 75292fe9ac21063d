import Interview
import Testing

@Suite("Instants and days")
struct InstantTests {
  @Test(
    "an instant reads and writes ISO 8601",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_795_374_252, "2026-11-22T19:04:12Z"),
      (951_782_399, "2000-02-28T23:59:59Z"), (-1, "1969-12-31T23:59:59Z"),
      (4_107_542_400, "2100-03-01T00:00:00Z"),
    ])
  func iso8601(seconds: Int64, text: String) {
    #expect(Instant(milliseconds: seconds * 1000).iso8601 == text)
    #expect(Instant(iso8601: text) == Instant(milliseconds: seconds * 1000))
  }

  @Test("an instant reads and writes milliseconds too, before 1970 as after")
  func milliseconds() {
    for milliseconds: Int64 in [0, 1, 999, 1_795_374_252_045, -1, -999, -1000, -86_400_001] {
      let instant = Instant(milliseconds: milliseconds)
      #expect(Instant(iso8601: instant.iso8601Milliseconds) == instant)
    }
    #expect(Instant(milliseconds: -1).iso8601Milliseconds == "1969-12-31T23:59:59.999Z")
  }

  @Test(
    "what is no such time is refused",
    arguments: [
      "", "2026-11-22", "2026-11-22T19:04:12", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-11-22T24:00:00Z", "2026-11-22T19:60:00Z", "2026-11-22t19:04:12Z", "２026-11-22T1:0:0Z",
    ])
  func refused(text: String) { #expect(Instant(iso8601: text) == nil) }

  @Test("day numbers and dates agree over eight hundred years")
  func days() {
    var previous = Day(number: -150_000)
    for number in -149_999...150_000 {
      let day = Day(number: number)
      let date = day.civil
      #expect(Day(year: date.year, month: date.month, day: date.day) == day)
      let before = previous.civil
      #expect((before.year, before.month, before.day) < (date.year, date.month, date.day))
      previous = day
    }
  }

  @Test("an offset moves a moment to the day its place is in")
  func localDay() {
    let instant = Instant(milliseconds: 1_795_390_200_000)  // 2026-11-22T23:30:00Z
    #expect(instant.day().iso8601 == "2026-11-22")
    #expect(instant.day(offset: 3600).iso8601 == "2026-11-23")
    #expect(instant.day(offset: -18_000).iso8601 == "2026-11-22")
  }

  @Test("a session's id is its UTC time, role and salt")
  func sessionID() {
    let id = SessionPlan.id(
      role: "staff-loki", at: Instant(milliseconds: 1_795_374_252_000), salt: 0xA1)
    #expect(id == "20261122T190412Z-staff-loki-00a1")
  }

  @Test(
    "a week begins on Monday and belongs to the year of its Thursday",
    arguments: [
      ("1970-01-01", "1970-W01"), ("1969-12-28", "1969-W52"), ("1969-12-29", "1970-W01"),
      ("2026-11-22", "2026-W47"), ("2026-11-23", "2026-W48"), ("2021-01-03", "2020-W53"),
      ("2021-01-04", "2021-W01"), ("2024-12-30", "2025-W01"), ("2026-12-31", "2026-W53"),
      ("2027-01-03", "2026-W53"), ("2000-02-29", "2000-W09"),
    ])
  func weeks(day: String, week: String) throws {
    let date = try #require(Day(iso8601: day))
    #expect(date.iso8601 == day && date.week.iso8601 == week)
    #expect((0..<7).contains(date.number - date.week.monday.number))
  }

  @Test("what is no day is none")
  func noDays() {
    for text in [
      "", "2026-02-30", "2026-11-22T", "2026-1-1", "22-11-2026", "2026/11/22", "٢٠٢٦-11-22",
    ] {
      #expect(Day(iso8601: text) == nil)
    }
  }
}
