import QuestionBank
import Testing

@Suite("Lists with answers") struct AnsweredListTests {
  @Test("paragraphs below the items answer them, items among those that ask nothing too")
  func paragraphs() {
    expect(
      """
      # Interview questions
      ## Aims

      - Where do I begin?
      - What do I read?

      ## Storage

      - What is a page?

      > It is a block of a file.

      - What is a checkpoint?

      It writes all pages.

      - first the log
      - then the pages

      It ends with a record.

      - What is a torn page?

      Half of it is old.
      """, is: .bullets,
      [
        Card("What is a page?", ["It is a block of a file."]),
        Card(
          "What is a checkpoint?",
          ["It writes all pages.", "first the log", "then the pages", "It ends with a record."]),
        Card("What is a torn page?", ["Half of it is old."]),
      ])
  }

  @Test("the bare address of a page is no question")
  func addresses() {
    expect(
      """
      # Interview questions
      ## Maps
      - What is a map?
      - How does it grow?
      - https://example.org/maps
      """, is: .bullets, [Card("What is a map?"), Card("How does it grow?")])
  }

  @Test("items with labelled answers count more than the few headings over them")
  func labelled() {
    let items = (1...6).map { "- \($0). What is tool \($0)?\n\nAnswer: It is number \($0).\n" }
    let text =
      "# Interview questions\n## Tools\n" + items[..<3].joined(separator: "\n") + "\n## More\n"
      + items[3...].joined(separator: "\n")
    #expect(reading(text).layout == .bullets)
    #expect(reading(text).bank.questions.map(\.title) == (1...6).map { "What is tool \($0)?" })
    #expect(reading(text).bank.questions.last?.reference.whole == ["It is number 6."])
  }

  @Test("a rule may stand between a question and its answer")
  func rules() {
    expect(
      """
      Q: What is a quorum?

      ---

      A: More than half.

      ---

      Q: What is a witness?

      ---

      A: A vote without data.
      """, is: .labels,
      [
        Card("What is a quorum?", ["More than half."]),
        Card("What is a witness?", ["A vote without data."]),
      ])
  }

  @Test(
    "questions in bold with numbers are told from bold lines that recur, and may go without asking")
  func numberedBold() {
    func pair(_ number: Int, _ title: String) -> String {
      "**\(number). \(title)**\n\nPoint \(number).\n\n**How to check?**\n\nLook.\n"
    }
    let titles = [
      "What is one?", "What is two?", "Three against four.", "What is four?", "What is five?",
      "What is six?",
    ]
    let text = zip(1..., titles).map { pair($0, $1) }.joined(separator: "\n")
    #expect(reading("# Interview questions\n\n" + text).bank.questions.map(\.title) == titles)
  }

  @Test("columns with tabs are notes though no line says so, where some of the first ask")
  func tabs() {
    expect(
      "What is a WAL?\tA log.\nWhat is an LSN?\tA place in it.\nvacuum\tIt frees rows.\n",
      is: .anki,
      [
        Card("What is a WAL?", ["A log."]), Card("What is an LSN?", ["A place in it."]),
        Card("vacuum", ["It frees rows."]),
      ])
    #expect(reading("a\t1\nb\t2\nc\t3\n").layout == nil)
    #expect(reading("What is a?\t1\nWhat is b?\t2\t3\nWhat is c?\t4\n").layout != .anki)
  }

  @Test("a note's deck is its category, and a note with gaps is no question")
  func decks() {
    let reading = reading(
      """
      #separator:tab
      #deck column:1
      Ops::Storage\tWhat is a snapshot?\tA copy.
      Ops::Storage\t{{c1::Raft}} elects a leader.\t
      """)
    #expect(reading.bank.questions.map(\.category) == ["Storage"])
    #expect(reading.bank.skipped == [Skipped(line: 4, reason: "a card with gaps is no question")])
  }

  @Test("text below an item in bold, or behind its A), answers it")
  func boldItems() {
    expect(
      """
      1. **Fale sobre anéis.**
         Um círculo de chaves.
      2. **Is a ring a tree?**<br/>
         A) A ring has no root.
      3. **Which one grows?**
         A) The ring
         B) The tree
      4. **Who owns a key?**
         A. The next node.
      """, is: .bullets,
      [
        Card("Fale sobre anéis.", ["Um círculo de chaves."]),
        Card("Is a ring a tree?", ["A ring has no root."]),
        Card("Which one grows?", ["A) The ring B) The tree"]),
        Card("Who owns a key?", ["The next node."]),
      ])
  }

  @Test("an answer's label in Spanish may say what kind it is")
  func spanishLabels() {
    expect(
      """
      ### 1. Un nodo cae
      **Pregunta**: ¿Qué haces?

      **Respuesta Paso a Paso**:
      1. Mirar.

      ### 2. Un disco se llena
      **Pregunta**: ¿Qué miras?

      **Respuesta Estándar**: El uso.
      """, is: .fields,
      [
        Card("Un nodo cae", body: "¿Qué haces?", ["Mirar."]),
        Card("Un disco se llena", body: "¿Qué miras?", ["El uso."]),
      ])
  }

  @Test("a number and a Q before a title are no part of it")
  func bothPrefixes() {
    let titles = reading(
      "## 1. Q: What if a node leaves?\n\nIt heals.\n\n## 2. **Q: What is a ring?**\n\nA circle.\n")
    #expect(titles.bank.questions.map(\.title) == ["What if a node leaves?", "What is a ring?"])
  }
}
