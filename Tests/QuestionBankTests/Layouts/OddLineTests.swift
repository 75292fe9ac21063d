import QuestionBank
import Testing

@Suite("Lines that are a little off") struct OddLineTests {
  @Test("what closes the inner of two fences is not the end of the outer")
  func fenceInFence() {
    expect(
      """
      # Storage

      ### Q1: How do clients sync?

      **Answer:**

      ```
      By a cursor:
      ```java
      int cursor = 1;
      ```
      ```

      ## Growth

      ### Q2: What breaks first?

      **Answer:**

      ```
      The database.
      ```
      """, is: .fields,
      [
        Card("How do clients sync?", ["    By a cursor:\n    ```java\n    int cursor = 1;"]),
        Card("What breaks first?", ["    The database."]),
      ])
  }

  @Test("code right below code stays code")
  func codeBelowCode() {
    expect(
      """
      ### Q1: How do you list files?

      ```
      ls
      ```
      ```
      # all of them
      ls -a
      ```

      ### Q2: How do you remove one?

      ```
      rm x
      ```
      """, is: .prefixedHeadings,
      [
        Card("How do you list files?", ["    ls\n    # all of them\n    ls -a"]),
        Card("How do you remove one?", ["    rm x"]),
      ])
  }

  @Test("a dash three times as long is a rule, and the kind of a quote is no text")
  func rulesAndAlerts() {
    expect(
      """
      Q1. What is an inode?

      Answer:

      > [!NOTE]
      > A record.

      \u{2E3B}

      Q2. What is a link?

      Answer:

      One more name.

      \u{2E3B}
      """, is: .labels,
      [Card("What is an inode?", ["A record."]), Card("What is a link?", ["One more name."])])
  }

  @Test("a running number needs no blank behind its bracket")
  func tightNumbers() {
    expect(
      """
      1)How many accounts do you have?

      2)Which of them is the root?

      3) How do you share a key?

      4)What is a gateway?
      """, is: .bullets,
      [
        Card("How many accounts do you have?"), Card("Which of them is the root?"),
        Card("How do you share a key?"), Card("What is a gateway?"),
      ])
  }

  @Test("a number that goes on from none is no item")
  func looseNumber() {
    expect(
      """
      ## 1. What is a port?
      A number.
      7)a is no item.

      ## 2. What is a name?
      A word.
      """, is: .numberedHeadings,
      [
        Card("What is a port?", ["A number.", "7)a is no item."]),
        Card("What is a name?", ["A word."]),
      ])
  }

  @Test("the text of a block that is indented below its title is text")
  func admonitions() {
    expect(
      """
      # Databases

      ### What is an index?

      It is a part of most tables.

      ??? success "View Answer"

          A sorted structure:

          - makes reads fast

          ```sql
          create index;
          ```

          !!! tip "Insight"
              **Follow-up questions:**

              - When does it hurt?

      ### What is a view?

      ??? success "View Answer"

          A stored query.
      """, is: .questionHeadings,
      [
        Card(
          "What is an index?", body: "What is an index?\n\nIt is a part of most tables.",
          ["A sorted structure: makes reads fast\n    create index;"],
          probes: ["When does it hurt?"]),
        Card("What is a view?", ["A stored query."]),
      ])
  }

  @Test("code in such a block ends with it, closed or not")
  func openCodeInBlock() {
    expect(
      """
      ### What is an index?

      ??? note "Answer"

          ```sql
          create index;

      ### What is a view?

      ??? note "Answer"

          A stored query.
      """, is: .questionHeadings,
      [
        Card("What is an index?", ["    create index;"]),
        Card("What is a view?", ["A stored query."]),
      ])
  }

  @Test("bullets below code are points of their own")
  func bulletsBelowCode() {
    expect(
      """
      ## Q1: How do you begin?

      1. Start
         ```bash
         git switch -c x
         ```
         - Name the branch
         - Keep it small
      2. Push
         ```bash
         git push
         ```
         Then wait.

      ## Q2: How do you end?

      By a merge.
      """, is: .prefixedHeadings,
      [
        Card(
          "How do you begin?",
          [
            "Start\n    git switch -c x", "Name the branch", "Keep it small", "Push\n    git push",
            "Then wait.",
          ]),
        Card("How do you end?", ["By a merge."]),
      ])
  }
}
