import Interview
import QuestionBank
import TestSupport
import Testing

@Suite("What is worth fixing in an answer")
struct FixesTests {
  private let question = Question(
    id: "wal", role: "r", title: "WAL grows during replay", body: "Why does it grow?",
    reference: Reference(parts: [
      .context: ["replay holds the old segments until the last stream is flushed"],
      .validation: ["loki_ingester_wal_replay_duration_seconds under 600 s"],
    ]))

  private func texts(_ context: String = "", validation: String = "") -> PerPart<String> {
    var texts = PerPart(repeating: "")
    texts[.context] = context
    texts[.validation] = validation
    return texts
  }

  @Test("empty parts are named in template order; an empty answer is one fact")
  func empty() {
    let fixes = Fixes(of: texts("WAL"), to: question)
    #expect(fixes.empty == [.approach, .tradeOff, .failureMode, .validation])
    #expect(
      fixes.sentences(limit: 90).first == "Approach, Trade-off, Failure mode, Validation empty")
    #expect(Fixes(of: texts(" \n"), to: question).sentences(limit: 90) == ["nothing is written"])
  }

  @Test("Validation without a number, a metric or a query is named, with one it is not")
  func measurable() {
    #expect(Fixes(of: texts(validation: "monitor it"), to: question).lacksMeasurable)
    #expect(!Fixes(of: texts(validation: "p99 under 2 s"), to: question).lacksMeasurable)
    #expect(!Fixes(of: texts(), to: question).lacksMeasurable)
  }

  @Test("hedges are found where they stand, the same ones counted; part of a word is none")
  func hedges() {
    let text =
      "Probably the disk.\nI think it is probably the disk, maybe\nSort  of. etc_hosts maybes"
    let fixes = Fixes(of: texts(text), to: question)
    #expect(fixes.hedges.map(\.text) == ["Probably", "I think", "probably", "maybe", "Sort of"])
    #expect(fixes.hedges.allSatisfy { $0.part == .context })
    #expect(fixes.sentences(limit: 90).contains("«Probably» ×2 in Context"))
    #expect(Fixes(of: texts("vielleicht étc schön"), to: question).hedges.isEmpty)
  }

  @Test("sentences over 25 words are named by their beginning; 25 words are not too many")
  func longSentences() {
    let words = (1...26).map { "w\($0)" }
    let fixes = Fixes(of: texts(words.joined(separator: " ") + ". Short one."), to: question)
    #expect(fixes.longSentences.map(\.words) == [26])
    #expect(fixes.longSentences.first?.sentence.text == "w1 w2 w3 w4 …")
    let short = Fixes(of: texts(words.dropLast().joined(separator: " ")), to: question)
    #expect(short.longSentences.isEmpty)
  }

  @Test("speaking time is words at 140 a minute, held against the answer's time")
  func speakingTime() {
    let fixes = Fixes(of: texts(String(repeating: "word ", count: 280)), to: question)
    #expect(fixes.words == 280)
    #expect(fixes.speakingSeconds == 120)
    #expect(fixes.sentences(limit: 90).last == "said in 120 s, 30 too many")
    #expect(Fixes(of: texts("one"), to: question).speakingSeconds == 1)
  }

  @Test(
    "points that no words of the text speak of are uncovered")
  func uncovered() {
    let text = texts("replay holds old segments until streams are flushed")
    let fixes = Fixes(of: text, to: question)
    #expect(fixes.points == 2)
    #expect(fixes.uncovered == [PointPlace(part: .validation, index: 0)])
    #expect(fixes.sentences(limit: 90).contains("no words for 1 of 2 key points"))
  }
}

@Suite("What changed, word by word")
struct WordChangesTests {
  @Test("words that were replaced stand before those that replace them")
  func replaced() {
    let changes = WordChanges(from: "monitor it closely", to: "p99 under 2 s, closely watched")
    #expect(
      changes.pieces == [
        .removed("monitor it"), .added("p99 under 2 s,"), .kept("closely"), .added("watched"),
      ])
  }

  @Test("nothing changed where only white space did")
  func whiteSpace() {
    #expect(WordChanges(from: "a  b\nc", to: "a b c").isEmpty)
    #expect(WordChanges(from: "", to: " ").pieces.isEmpty)
  }

  @Test("the pieces give back both texts, whatever they are")
  func givesBack() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          ["a", "b", "c", "d"].randomElement(using: &random) ?? ""
        }
      }
      let pieces = WordChanges(
        from: texts[0].joined(separator: " "), to: texts[1].joined(separator: "\n")
      ).pieces
      var (old, new): ([String], [String]) = ([], [])
      for piece in pieces {
        switch piece {
        case .kept(let words):
          old.append(words)
          new.append(words)
        case .removed(let words): old.append(words)
        case .added(let words): new.append(words)
        }
      }
      #expect(old.joined(separator: " ") == texts[0].joined(separator: " "))
      #expect(new.joined(separator: " ") == texts[1].joined(separator: " "))
    }
  }

  @Test("a paste of a hundred thousand words is answered at once, as one exchange")
  func long() {
    let long = String(repeating: "x ", count: 100_000)
    #expect(WordChanges(from: "a", to: long).pieces.count == 2)
  }
}
