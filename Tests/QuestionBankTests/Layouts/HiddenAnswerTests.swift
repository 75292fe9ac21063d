import QuestionBank
import Testing

@Suite("Answers that are hidden") struct HiddenAnswerTests {
  @Test(
    "headings are questions where each is followed by details that only offer to show something")
  func headings() {
    expect(
      """
      # Cluster drills
      ## Pods

      ### Create a pod named web that restarts never

      <details><summary>show</summary>
      <p>

      Run it with a flag.

      </p>
      </details>

      ### Drain a node

      It has two pods.

      <details><summary>show</summary>
      Cordon it first.
      </details>
      """, is: .fields,
      [
        Card("Create a pod named web that restarts never", ["Run it with a flag."]),
        Card("Drain a node", body: "It has two pods.", ["Cordon it first."]),
      ])
  }

  @Test("summaries that all say the same hide answers, whatever they say")
  func sameSummary() {
    let rest = (1...3).map {
      "### Task \($0)x\n\n<details><summary>lift</summary>\nBy \($0).\n</details>\n"
    }
    #expect(
      reading("# Drills\n" + rest.joined(separator: "\n")).bank.questions.map(\.reference.whole)
        == [["By 1."], ["By 2."], ["By 3."]])
  }

  @Test("text after a summary on its line is part of the answer")
  func oneLine() {
    expect(
      """
      ## 1. What is a lease?

      <details><summary>Show answer</summary>A lock that expires.</details>

      ## 2. What is a fence?

      <details><summary>Show answer</summary>A token that grows.</details>
      """, is: .numberedHeadings,
      [
        Card("What is a lease?", ["A lock that expires."]),
        Card("What is a fence?", ["A token that grows."]),
      ])
  }

  @Test("a list within the details of an item answers it and asks nothing")
  func list() {
    expect(
      """
      # Interview questions

      1. What does a scheduler do?

      <details>
        <summary>Answer</summary>

      - It filters nodes.
      - It scores them.

      1. First the one,
      2. then the other.

      </details>

      2. The states of a pod.

      <details>
        <summary>Answer</summary>

      - Pending
      </details>

      3. What is an eviction?
      """, is: .bullets,
      [
        Card(
          "What does a scheduler do?",
          ["It filters nodes.", "It scores them.", "First the one,", "then the other."]),
        Card("The states of a pod.", ["Pending"]),
        Card("What is an eviction?"),
      ])
  }
}
