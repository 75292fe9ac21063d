import QuestionBank
import Testing

@Suite("Labels behind signs, in tags and in French") struct DecoratedLabelTests {
  @Test(
    "a sign may stand before the label of an answer",
    arguments: ["👉 **Answer:**", "✅ Answer:", "💡 **Answer**:", "**👉 Answer:**"])
  func emoji(label: String) {
    expect(
      """
      ### Q1. What is a stream?

      \(label)
      Data in pieces.

      ### Q2. What is a buffer?

      \(label)
      Memory.
      """, is: .fields,
      [Card("What is a stream?", ["Data in pieces."]), Card("What is a buffer?", ["Memory."])])
  }

  @Test("a label may be in bold by a tag")
  func tags() {
    expect(
      """
      <details>
      <summary>1. What is a pod?</summary>
      <blockquote>
      <b>Answer:</b> The smallest unit.
      </blockquote>
      </details>

      <details>
      <summary>2. What is a node?</summary>
      <b>Answer</b>: A machine.
      </details>
      """, is: .details,
      [Card("What is a pod?", ["The smallest unit."]), Card("What is a node?", ["A machine."])])
  }

  @Test("what is in bold behind a label keeps its emphasis whole")
  func boldBehindLabel() {
    expect(
      """
      ### 1. How do you limit work?
      **Answer:** **A pool**, of course.

      ### 2. How do you stop it?
      **Answer:** **A signal**.
      """, is: .numberedHeadings,
      [
        Card("How do you limit work?", ["A pool, of course."]),
        Card("How do you stop it?", ["A signal."]),
      ])
  }

  @Test("in French a blank stands before the colon", arguments: [" ", "\u{A0}", "\u{202F}"])
  func french(blank: String) {
    let cards = [
      Card("C'est quoi un port ?", ["Un nombre."]), Card("Explique les droits", ["Trois blocs."]),
    ]
    expect(
      """
      **Q\(blank): C'est quoi un port ?**
      <details><summary>💡 Indice</summary>Pense au réseau.</details>
      <details><summary>✅ Réponse</summary>Un nombre.</details>

      **Q\(blank): Explique les droits**
      <details><summary>💡 Indice</summary>Il y en a neuf.</details>
      <details><summary>✅ Réponse</summary>Trois blocs.</details>
      """, is: .bold, cards)
    expect(
      """
      Q\(blank): C'est quoi un port ?
      R\(blank): Un nombre.

      Q\(blank): Explique les droits
      R\(blank): Trois blocs.
      """, is: .labels, cards)
  }

  @Test("a follow-up may be a line without bold")
  func plainFollowUp() {
    expect(
      """
      ### Capacity
      Scenario: Traffic grows. How would you plan?
      Follow-up: How do you keep the cost low?

      ### Incidents
      Scenario: A service is down. What do you do?

      Follow-up: Whom do you tell?
      """, is: .topics,
      [
        Card(
          "Capacity", body: "Scenario: Traffic grows. How would you plan?",
          probes: ["How do you keep the cost low?"]),
        Card(
          "Incidents", body: "Scenario: A service is down. What do you do?",
          probes: ["Whom do you tell?"]),
      ])
  }

  @Test("a follow-up may clarify")
  func clarification() {
    expect(
      """
      ### Q1: What is a token?
      **Answer:**
      - A proof.

      **Follow-up clarification (with example):**
      When does it end?

      ### Q2: What is a session?
      **Answer:**
      - A state.
      """, is: .fields,
      [
        Card("What is a token?", ["A proof."], probes: ["When does it end?"]),
        Card("What is a session?", ["A state."]),
      ])
  }

  @Test("the ticked options answer, and all of them belong to the question")
  func ticked() {
    expect(
      """
      # Quiz

      1. Which port is open?
         - [ ] 22
         - [x] 443

      2. Which of these are names?
         - [x] dns
         - [ ] 53
         - [X] http
      """, is: .bullets,
      [
        Card("Which port is open?", body: "Which port is open?\n\n• 22\n• 443", ["443"]),
        Card(
          "Which of these are names?", body: "Which of these are names?\n\n• dns\n• 53\n• http",
          ["dns", "http"]),
      ])
    expect(
      """
      #### Q1. Which port is open?

      - [ ] 22
      - [x] 443

      The others are closed.

      #### Q2. What must be done?

      - [x] Close the port.
      - [x] Tell the owner.
      """, is: .prefixedHeadings,
      [
        Card(
          "Which port is open?", body: "Which port is open?\n\n• 22\n• 443",
          ["443", "The others are closed."]),
        Card("What must be done?", ["Close the port.", "Tell the owner."]),
      ])
  }

  @Test("options with letters in bold belong to the question")
  func letters() {
    expect(
      """
      ### **Question 1**
      A job skips files. What do you do?

      **A.** Wait
      **B.** Look at its bookmark

      ✅ **Answer:** B

      **Explanation:** It remembers.

      ### **Question 2**
      A query is slow. What helps?

      **A.** An index
      **B.** More rows

      ✅ **Answer:** A
      """, is: .fields,
      [
        Card(
          "A job skips files. What do you do?",
          body: "A job skips files. What do you do?\n\nA. Wait B. Look at its bookmark",
          ["B", "Explanation: It remembers."]),
        Card(
          "A query is slow. What helps?",
          body: "A query is slow. What helps?\n\nA. An index B. More rows", ["A"]),
      ])
  }

  @Test("an answer ends where a list of another kind begins")
  func anotherList() {
    expect(
      """
      1. Q: Who are you?
         A: A person.

      2. Q: Why here?
         A: It is near.

      **More questions and answers**

      1. **What are your strengths?**
         **Answer:** I solve problems.

      2. **Tell me of a failure.**
         **Answer:** I deleted a table.
      """, is: .labels,
      [
        Card("Who are you?", ["A person."]), Card("Why here?", ["It is near."]),
        Card("What are your strengths?", ["I solve problems."]),
        Card("Tell me of a failure.", ["I deleted a table."]),
      ])
  }
}
