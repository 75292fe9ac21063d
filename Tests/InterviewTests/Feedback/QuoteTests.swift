import Interview
import QuestionBank
import Testing

@Suite("The words of an answer that speak of a point")
struct QuoteTests {
  /// What is quoted of `typed`, in the point's own part, for a question of one point.
  private func quote(_ typed: String, for point: String, asked: String = "Why?") -> String? {
    let question = Question(
      id: "q", role: "r", title: "T", body: asked,
      reference: Reference(parts: [.approach: [point]]))
    let place = PointPlace(part: .approach, index: 0)
    return quotes(from: sampleAnswer { $0 == .approach ? typed : "" }.texts, on: question)[place]?
      .text
  }

  @Test(
    "they are quoted as they were typed, from the first that matches to the last",
    arguments: [
      ("Freeze the ROLLOUT now", "stop the rollout before a cause is known", "ROLLOUT"),
      ("is it WAL replay, or OOM?", "OOM or WAL replay: memory, limit", "WAL replay, or OOM"),
      ("first retrying uploads", "uploads are retried", "retrying uploads"),
      ("planning caches", "plan the cache", "planning caches"),
      ("timeout 30 seconds, not more", "a timeout of 30 s", "timeout 30 seconds"),
      ("240k streams", "240,000 streams are active", "240k streams"),
      (
        "rate(loki_request_duration_seconds[5m])", "watch loki_request_duration_seconds",
        "loki_request_duration_seconds"
      ),
      ("la clé privée expirée", "renouveler CLÉ PRIVÉE", "clé privée"),
      ("先查看日志再回滚", "查看日志", "查看日志"),
    ])
  func matched(typed: String, point: String, wanted: String) {
    #expect(quote(typed, for: point) == wanted)
  }

  @Test(
    "a hyphenated word is the same in one word, in two, and with its hyphen",
    arguments: ["ratelimits", "rate-limits", "rate limits"],
    ["ratelimit tenants", "rate-limit tenants", "rate limit tenants"])
  func hyphens(typed: String, point: String) {
    #expect(quote("we " + typed, for: point) == typed)
  }

  @Test(
    "one short, shared or empty word is no match",
    arguments: [
      ("stop it", "stop the rollout before looking for a cause"),
      ("look before you leap", "look at before and after"),
      ("because of this and that, it is very much so", "because this is that"),
      ("3 pods", "3 racks"), ("", "a point"), ("30 ms", "waits 30 min"), ("a text", ""),
    ])
  func noMatch(typed: String, point: String) {
    #expect(quote(typed, for: point) == nil)
  }

  @Test("a word of the question itself proves little")
  func askedWord() {
    #expect(quote("the ingesters", for: "restart ingesters") != nil)
    #expect(
      quote("the ingesters", for: "restart ingesters", asked: "Why do ingesters fail?") == nil)
  }

  @Test("long gaps and line ends are left out of a quote")
  func gaps() {
    #expect(
      quote("drain the one slow and old replica, revert", for: "revert, then drain replicas")
        == "drain … replica, revert")
    #expect(
      quote("drain\nreplica", for: "drain replicas") == "drain … replica")
  }

  @Test("the shortest span is quoted where a word was typed twice")
  func shortest() {
    #expect(
      quote("replica first, then drain the replica", for: "drain replicas") == "drain the replica")
  }

  @Test("a point that was made in another part is quoted from there, its own part first")
  func otherPart() {
    let question = Question(
      id: "q", role: "r", title: "T", body: "Why?",
      reference: Reference(parts: [.approach: ["revert the rollout"]]))
    let place = PointPlace(part: .approach, index: 0)
    var answer = sampleAnswer { $0 == .context ? "Revert the rollout" : "" }
    #expect(
      quotes(from: answer.texts, on: question)[place]
        == Quote(part: .context, text: "Revert the rollout"))
    answer = sampleAnswer { $0 == .approach ? "rollout" : "Revert the rollout" }
    #expect(
      quotes(from: answer.texts, on: question)[place] == Quote(part: .approach, text: "rollout"))
  }

  @Test("a point of the whole answer is quoted from the part that says most of it")
  func whole() {
    let question = Question(
      id: "q", role: "r", title: "T", body: "Why?",
      reference: Reference(whole: ["cancel the context, buffer the channel"]))
    let answer = sampleAnswer {
      switch $0 {
      case .approach: "channel"
      case .tradeOff: "a buffered channel"
      default: ""
      }
    }
    #expect(
      quotes(from: answer.texts, on: question)
        == [PointPlace(part: nil, index: 0): Quote(part: .tradeOff, text: "buffered channel")])
  }

  @Test("a paste of thousands of the same words is read once and not once for each of them")
  func longPaste() {
    let text = String(repeating: "drain one replica, ", count: 10_000)
    #expect(quote(text, for: "drain replicas") == "replica, drain")
  }

  @Test("no text traps, whatever signs it is made of")
  func anySigns() {
    let signs = [
      "", "1", ".", ",", "%", "k", "-", "_", "'", " ", "\n", "\r\n", "a", "日", "é", "e\u{301}",
      "👩‍👩‍👧", "ms", "S", "\u{0}",
    ]
    for first in signs {
      for second in signs {
        for third in signs {
          let text = first + second + third
          _ = quote(text + " drain " + text, for: text + " drain")
        }
      }
    }
  }
}
