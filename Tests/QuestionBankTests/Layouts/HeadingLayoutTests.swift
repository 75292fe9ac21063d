import QuestionBank
import Testing

@Suite("Questions as headings") struct HeadingLayoutTests {
  @Test(
    "a number or a Q before a heading is no part of the question",
    arguments: [
      ("### 1. ", Layout.numberedHeadings), ("### 1) ", .numberedHeadings),
      ("### **1️⃣ ", .numberedHeadings), ("## 1.", .numberedHeadings),
      ("###### 12\\. ", .numberedHeadings), ("1. ### ", .numberedHeadings),
      ("### <a name=\"x\"></a>1. ", .numberedHeadings),
      ("## Q. ", .prefixedHeadings), ("#### Q1. ", .prefixedHeadings),
      ("#### Q1: ", .prefixedHeadings), ("### Q 1) ", .prefixedHeadings),
      ("### Question 1: ", .prefixedHeadings), ("### 问题 1：", .prefixedHeadings),
    ])
  func prefixes(prefix: String, layout: Layout) {
    let marks = prefix.contains("**") ? "**" : ""
    expect(
      "\(prefix)What is a `shard`?\(marks)\n\n   A part.\n\n\(prefix)Why have two?\(marks)\n\n   For load.\n",
      is: layout, [Card("What is a shard?", ["A part."]), Card("Why have two?", ["For load."])])
  }

  @Test("numbered steps and bold lines in an answer are no questions")
  func answers() {
    expect(
      """
      # Ingest

      ## Write path

      ### 1. How is a push spread?

      #### 1. Hash the labels
      They name the stream.
      #### 2. Walk the ring
      Three owners.

      **What if one is gone?**

      ### 2. How is it confirmed?

      1. Two acks.
      2. One reply.

      ## Notes
      Nothing.
      """, is: .numberedHeadings,
      [
        Card(
          "How is a push spread?",
          [
            "1. Hash the labels: They name the stream.", "2. Walk the ring: Three owners.",
            "What if one is gone?",
          ]),
        Card("How is it confirmed?", ["Two acks.", "One reply."]),
      ], skipping: [19])
  }

  @Test("the items of a list may be headings, whose answers are indented")
  func listHeadings() {
    expect(
      """
      | No. | Questions |
      | --- | --------- |
      | 1 | [What is a WAL?](#what-is-a-wal) |

      1. ### What is a WAL?

          A log before the write.

          ```go
          // ### no heading
          wal.Append(entry)
          ```

          **[⬆ Back to Top](#table-of-contents)**

      2. ### When is it cut?

          - each 15 minutes

          **[⬆ Back to Top](#table-of-contents)**
      """, is: .numberedHeadings,
      [
        Card(
          "What is a WAL?",
          ["A log before the write.\n    // ### no heading\n    wal.Append(entry)"]),
        Card("When is it cut?", ["each 15 minutes"]),
      ])
  }

  @Test("a choice and a text stay with the question where the answer has its mark")
  func choices() {
    expect(
      """
      ###### 1. What is printed?

      ```go
      fmt.Println(len("é"))
      ```

      - A: 1
      - B: 2

      <details><summary><b>Answer</b></summary>
      <p>

      #### Answer: B

      It counts bytes.

      </p>
      </details>

      ---

      ###### 2. Is a nil map readable?

      - A: yes

      **Answer:** Yes, it is empty.
      """, is: .numberedHeadings,
      [
        Card(
          "What is printed?",
          body: "What is printed?\n\n    fmt.Println(len(\"é\"))\n\n• A: 1\n• B: 2",
          ["B", "It counts bytes."]),
        Card(
          "Is a nil map readable?", body: "Is a nil map readable?\n\n• A: yes",
          ["Yes, it is empty."]),
      ])
  }

  @Test("fields under a heading are its question and its answer; a heading without one is neither")
  func fields() {
    expect(
      """
      ## Ring churn

      ### Question
      An ingester restarts hourly. Why?

      ### Answer
      Memory.

      ## Sharding

      **Scenario:** 40 ingesters.

      **Question:** How many shards?

      **Key Concepts:** `ring`, `hash`

      ### Candidate Response Paths
      - **Junior**: one
      - **Senior**: it depends on streams

      ## Key Takeaways
      Read the ring.
      """, is: .fields,
      [
        Card("Ring churn", body: "An ingester restarts hourly. Why?", ["Memory."]),
        Card(
          "Sharding", body: "40 ingesters.\n\nHow many shards?",
          ["Candidate Response Paths: Junior: one", "Senior: it depends on streams"]),
      ], skipping: [21])
    #expect(reading("## A\n**Answer:** x.\n## B\n**Answer**: y.\n").bank.questions.count == 2)
  }

  @Test("headings that ask are questions; of most asking, the others of their level too")
  func asking() {
    expect(
      """
      # Índice
      ### Principiante
      #### ¿Qué es un índice?
      Una lista.
      #### Casos de uso
      Buscar.
      ##### ¿Y esto?
      Parte de la respuesta.
      #### ¿Para qué sirve?
      Para leer menos.
      #### ¿Cuándo se crea?
      """, is: .questionHeadings,
      [
        Card("¿Qué es un índice?", ["Una lista."]),
        Card("Casos de uso", ["Buscar.", "¿Y esto? Parte de la respuesta."]),
        Card("¿Para qué sirve?", ["Para leer menos."]), Card("¿Cuándo se crea?"),
      ])
    #expect(
      reading("### Principiante\n#### ¿Qué?\nA.\n#### ¿Cómo?\nB.\n").bank.questions.map(
        \.difficulty)
        == ["principiante", "principiante"])
  }

  @Test("a heading may be underlined, the line doing for a rule elsewhere")
  func underlined() {
    expect(
      """
      What evicts a pod?
      ---
      Pressure.

      ---
      What restarts it?
      ---

      Its controller.

      ---
      """, is: .questionHeadings,
      [Card("What evicts a pod?", ["Pressure."]), Card("What restarts it?", ["Its controller."])])
  }

  @Test("cards turn over at a percent sign, and links with # are tags")
  func cards() {
    let text = """
      # Deck
      ## YAGNI

      Say what it stands for.

      %

      You are not going to need it.

      [#xp](./xp.md) [#design]()

      ## Recursion

      A function calls itself.
      """
    expect(
      text, is: .cards,
      [
        Card("YAGNI", body: "Say what it stands for.", ["You are not going to need it."]),
        Card("Recursion", ["A function calls itself."]),
      ])
    #expect(reading(text).bank.questions.map(\.tags) == [["xp", "design"], []])
    #expect(reading(text).bank.title == "Deck")
  }

  @Test("headings over a question keep it whole, without an answer")
  func topics() {
    expect(
      "## Globals\nWhy are they bad?\n## Tests\nWho writes them? And when?\n",
      is: .topics,
      [
        Card("Globals", body: "Why are they bad?"),
        Card("Tests", body: "Who writes them? And when?"),
      ])
  }

  @Test("code in a list ends with the list, even where it is never closed")
  func openFence() {
    expect(
      """
      1. ### What is lost?

         ```js
         write(

      2. ### What is kept?

         All.
      """, is: .numberedHeadings,
      [Card("What is lost?", ["    write("]), Card("What is kept?", ["All."])])
  }

  @Test("diagrams, back links and the page's furniture are no key points")
  func furniture() {
    expect(
      """
      ## Q. What is a gauge?
      A value that goes both ways.

      ```mermaid
      graph TD
      ```

      <div align="right">
          <b><a href="#top">↥ back to top</a></b>
      </div>

      ## Q. What is a counter?
      [Reference](https://example.com)
      <br/>
      It only grows.
      """, is: .prefixedHeadings,
      [
        Card("What is a gauge?", ["A value that goes both ways."]),
        Card("What is a counter?", ["It only grows."]),
      ])
  }
}
