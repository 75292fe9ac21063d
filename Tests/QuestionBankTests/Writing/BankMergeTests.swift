import QuestionBank
import Testing

@Suite("Reading a bank again") struct BankMergeTests {
  /// The bank as it stands after `text` was imported over `previous`.
  private func merge(
    _ text: String, over previous: BankMerge? = nil, taken: Set<String> = []
  ) -> BankMerge {
    BankMerge(bank(text), previous: previous?.bank.questions ?? [], taken: taken)
  }

  /// A bank of questions, each a title and, after a bar, a text.
  private func file(_ questions: String...) -> String {
    questions.enumerated().map { number, question in
      let pieces = question.split(separator: "|", maxSplits: 1)
      let text = pieces.count > 1 ? "\n### Question\n\n\(pieces[1])\n" : ""
      return "## Question \(number + 1): \(pieces[0])\n\(text)\n### Answer\n\n- It is.\n"
    }.joined(separator: "\n")
  }

  private func ids(_ questions: [Question]) -> [String] { questions.map(\.id) }

  @Test("a first import is all new, and IDs are those of the titles")
  func first() {
    let merge = merge(file("What is a pod?", "What is a node?"))
    #expect(ids(merge.bank.questions) == ["what-is-a-pod", "what-is-a-node"])
    #expect(merge.new.count == 2)
    #expect(merge.kept.isEmpty && merge.edited.isEmpty && merge.vanished.isEmpty)
    #expect(merge.bank.lines == [1, 7])
  }

  @Test("the same file again changes nothing")
  func same() {
    let text = wholeBank
    let first = merge(text)
    let again = merge(text, over: first)
    #expect(again.bank == first.bank)
    #expect(again.kept == first.bank.questions)
    #expect(again.edited.isEmpty && again.new.isEmpty && again.vanished.isEmpty)
  }

  @Test("reordering, renumbering and another answer keep every ID")
  func reordered() {
    let first = merge(file("A ring", "A tenant", "A stream"))
    let moved = merge(file("A stream", "A ring", "A tenant"), over: first)
    #expect(ids(moved.kept) == ["a-stream", "a-ring", "a-tenant"])
    let text = file("A ring", "A tenant", "A stream").replacing("- It is.", with: "- It was.")
    let answered = merge(text, over: first)
    #expect(ids(answered.edited) == ["a-ring", "a-tenant", "a-stream"])
  }

  @Test(
    "a question that was edited lightly keeps its ID",
    arguments: [
      ("What is a replicaset?", "What is a replciaset?"),
      ("Explain replication in Kafka", "Explain replication in Kafka brokers"),
      (
        "Ring churn|An ingester restarts every hour. What do you look at first?",
        "Unstable ring|An ingester restarts every two hours. What do you look at first?"
      ),
      ("Ring churn|An ingester restarts every hour.", "Ring churn|Forty pods leave. Why, and now?"),
      ("Ring churn|An ingester restarts every hour.", "Ring churn"),
      ("什么是分布式系统的一致性问题", "什么是分布式系统的一致性难题"),
      ("What are pods?", "What is a pod?"),
    ])
  func edited(_ before: String, _ after: String) {
    let first = merge(file("Something else entirely|About queues.", before))
    let again = merge(file(after, "Something else entirely|About queues."), over: first)
    #expect(ids(again.edited) == [first.bank.questions[1].id])
    #expect(ids(again.bank.questions) == [first.bank.questions[1].id, "something-else-entirely"])
    #expect(again.new.isEmpty && again.vanished.isEmpty)
  }

  @Test(
    "a question that only sounds like one that is gone is a new one",
    arguments: [
      ("What is a pod?", "What is a node?"), ("What is an SLA?", "What is an SLO?"),
      ("What is IPv4?", "What is IPv6?"), ("What is TCP?", "What is UDP?"),
      ("Explain inner join", "Explain outer join"),
      ("How do you scale it?", "Why do you shard it?"),
      ("什么是队列", "什么是索引"), ("What is the use of a mutex?", "What is the use of a channel?"),
    ])
  func replaced(_ before: String, _ after: String) {
    let first = merge(file(before))
    let again = merge(file(after), over: first)
    #expect(ids(again.new) == [bank(file(after)).questions[0].id])
    #expect(ids(again.vanished) == ids(first.bank.questions))
  }

  @Test("of a question split in two the more alike half keeps the ID")
  func split() {
    let first = merge(
      file("Ring and WAL|How does the ring place a stream on three ingesters? What is a WAL for?"))
    let again = merge(
      file(
        "WAL|What is a WAL for, and how is it replayed?",
        "Ring|How does the ring place a stream on three ingesters?"), over: first)
    #expect(ids(again.bank.questions) == ["wal", "ring-and-wal"])
    #expect(ids(again.edited) == ["ring-and-wal"])
    #expect(ids(again.new) == ["wal"])
  }

  @Test("two questions that are nearly the same never swap their IDs")
  func nearlySame() {
    let p50 = "Latency|The median of pushes grows by half over a week. Where do you look first?"
    let p99 = "Latency tail|The p99 of pushes grows by half over a week. Where do you look first?"
    let first = merge(file(p50, p99))
    let swapped = merge(file(p99, p50), over: first)
    #expect(ids(swapped.kept) == ["latency-tail", "latency"])
    let edited = merge(
      file(
        p99.replacing("look first", with: "begin"), p50.replacing("a week", with: "one month")),
      over: first)
    #expect(ids(edited.edited) == ["latency-tail", "latency"])
    let gone = merge(file(p99.replacing("look first", with: "begin")), over: first)
    #expect(ids(gone.edited) == ["latency-tail"])
    #expect(ids(gone.vanished) == ["latency"])
  }

  @Test("equal questions are told apart by their answers")
  func equalTexts() {
    let one = "## Question 1: A ring\n**ID**: one\n### Answer\n- first\n"
    let two = "## Question 2: A ring\n**ID**: two\n### Answer\n- second\n"
    let first = merge(one + two)
    // The reader drops the second of two equal titles, so the twin comes from another layout.
    var twins = bank(two.replacing("**ID**: two\n", with: ""))
    var other = bank(one.replacing("**ID**: one\n", with: "")).questions[0]
    other.id = "a-ring-2"
    twins.questions.append(other)
    let again = BankMerge(twins, previous: first.bank.questions, taken: [])
    #expect(ids(again.kept) == ["two", "one"])
  }

  @Test("a question in wholly other words is known by its answer, if that is its alone")
  func answer() {
    func file(_ first: String, _ second: String, _ answer: String) -> String {
      "## Question 1: \(first)\n### Answer\n- \(answer)\n## Question 2: \(second)\n### Answer\n- Short.\n"
    }
    let long = "It frees what no root reaches, while the program runs."
    let old = merge(file("When does the GC run?", "What is a pod?", long))
    let renamed = merge(file("Explain garbage collection", "Name a unit", long), over: old)
    #expect(ids(renamed.edited) == ["when-does-the-gc-run"])
    #expect(ids(renamed.vanished) == ["what-is-a-pod"], "a short answer is anybody's")
  }

  @Test("a title that several questions bear says nothing")
  func genericTitles() {
    let first = merge(
      "## Question 1: Exercise\n**ID**: a\n### Question\nReverse a linked list.\n"
        + "## Question 2: Exercise\n**ID**: b\n### Question\nBalance a binary tree.\n")
    let again = BankMerge(
      bank("## Question 1: Exercise\n### Question\nParse a number of JSON.\n"),
      previous: first.bank.questions, taken: [])
    #expect(ids(again.vanished) == ["a", "b"])
    #expect(ids(again.new) == ["exercise"])
  }

  @Test("an ID that the source gives wins over everything")
  func givenID() {
    let first = merge(file("A ring", "A tenant"))
    let again = merge(
      "## Question 1: A ring\n**ID**: mine\n\n## Question 2: Rather new\n**ID**: a-tenant\n",
      over: first)
    #expect(ids(again.bank.questions) == ["mine", "a-tenant"])
    #expect(ids(again.edited) == ["a-tenant"])
    #expect(ids(again.new) == ["mine"])
    #expect(ids(again.vanished) == ["a-ring"])
  }

  @Test("a given ID of another file's question is left out; a made one gets a number")
  func taken() {
    let text = "## Question 1: A\n**ID**: x\n\n## Question 2: B\n\n## Question 3: C\n"
    let merge = merge(text, taken: ["x", "b", "b-2"])
    #expect(
      merge.bank.skipped == [
        Skipped(line: 1, reason: "another file of the role has the ID «x»; give this its own")
      ])
    #expect(ids(merge.bank.questions) == ["b-3", "c"])
    #expect(merge.bank.lines == [4, 6])
    // Later another file takes an ID that was free.
    let again = BankMerge(bank(file("C")), previous: merge.bank.questions, taken: ["c"])
    #expect(ids(again.bank.questions) == ["c-2"])
  }

  @Test("a new question never gets the ID of one that is gone or moved on")
  func newID() {
    let first = merge(file("Cache|Where do you put a cache before the index, and what expires it?"))
    let again = merge(
      file(
        "Caching|Where do you put a cache before the index, and what expires it?",
        "Cache|Name four ways to lose a write."), over: first)
    #expect(ids(again.bank.questions) == ["cache", "cache-2"])
    #expect(ids(again.edited) == ["cache"])
    let gone = merge(file("Cache!|Name four ways to lose a write."), over: first)
    #expect(ids(gone.bank.questions) == ["cache"])
  }

  @Test("nothing and nothing, all gone, all new")
  func extremes() {
    let empty = merge("")
    #expect(empty.bank.questions.isEmpty && empty.vanished.isEmpty)
    let first = merge(file("A ring", "A tenant"))
    #expect(ids(merge("", over: first).vanished) == ["a-ring", "a-tenant"])
    let other = merge(file("Bread", "Butter"), over: first)
    #expect(ids(other.new) == ["bread", "butter"])
    #expect(ids(other.vanished) == ["a-ring", "a-tenant"])
  }

  @Test("a thousand edited questions find theirs among a thousand, quickly")
  func large() {
    func bank(_ verb: String, reversed: Bool) -> Bank {
      let numbers = reversed ? Array((0..<1_000).reversed()) : Array(0..<1_000)
      return Bank(
        questions: numbers.map { number in
          // Words that a few share, words that all share, and a pair that is this question's own.
          let body =
            "A cell in zone z\(number % 7) runs service s\(number / 20) with shard q\(number % 20) and "
            + "its queue grows. How would you \(verb) it before the pager rings again?"
          return sample(
            id: "i\(number)", title: "Queue of s\(number / 20), q\(number % 20)", body: body)
        })
    }
    let old = BankMerge(bank("drain", reversed: false), previous: [], taken: [])
    var edited = bank("empty", reversed: true)
    for index in edited.questions.indices {
      edited.questions[index].title += " again"
      edited.questions[index].id = Slug.of(edited.questions[index].title)
    }
    let clock = ContinuousClock()
    var merge: BankMerge?
    let time = clock.measure {
      merge = BankMerge(edited, previous: old.bank.questions, taken: [])
    }
    #expect(time < .seconds(60))
    #expect(merge?.edited.count == 1_000)
    #expect(merge?.bank.questions.map(\.id) == old.bank.questions.reversed().map(\.id))
  }
}
