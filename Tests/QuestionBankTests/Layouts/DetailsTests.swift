import QuestionBank
import Testing

@Suite("Details and summaries") struct DetailsTests {
  @Test("the summary asks, the rest answers, on one line or many")
  func plain() {
    expect(
      """
      # Nodes

      <details>
      <summary>What drains a node?</summary><br><b>

      `kubectl drain`
      </b></details>

      <details><summary><b>What cordons it?</b></summary>Only new pods stay away.</details>
      <DETAILS>
      <summary>
        What uncordons it?
      </summary>

      - `kubectl uncordon`
      - nothing else
      </DETAILS>
      """, is: .details,
      [
        Card("What drains a node?", ["kubectl drain"]),
        Card("What cordons it?", ["Only new pods stay away."]),
        Card("What uncordons it?", ["kubectl uncordon", "nothing else"]),
      ])
  }

  @Test("code in a summary is part of the question, and its signs are no headings")
  func code() {
    expect(
      """
      <details>
      <summary>What does this print?

      ```sh
      # count
      echo $(( 2 > 1 ))
      ```
      </summary><br><b>

      It prints 1.
      </b></details>
      <details>
      <summary>What does <code>2>&1</code> do?</code></summary>
      Both streams go to one place.
      </details>
      """, is: .details,
      [
        Card(
          "What does this print?",
          body: "What does this print?\n\n    # count\n    echo $(( 2 > 1 ))", ["It prints 1."]),
        Card("What does 2>&1 do?", ["Both streams go to one place."]),
      ])
  }

  @Test("a details within an answer belongs to it; one that asks means that the last was left open")
  func nested() {
    expect(
      """
      <details>
      <summary>How is a ring kept?</summary>
      By gossip.
      <details><summary>See code</summary>
      Members join by key.
      </details>
      It heals.
      </details>
      <details>
      <summary>How is a ring left?</summary>
      By a call.
      <details>
      <summary>How is a ring read?</summary>
      By anyone.
      </details>
      """, is: .details,
      [
        Card("How is a ring kept?", ["By gossip.", "Members join by key.", "It heals."]),
        Card("How is a ring left?", ["By a call."]),
        Card("How is a ring read?", ["By anyone."]),
      ])
  }

  @Test("an end tag that lacks its last sign at the end of a line ends all the same")
  func unfinishedTags() {
    expect(
      """
      <details>
      <summary>How is a ring kept?</summary
      By gossip.
      </details
      <details><summary>How is a ring left?</summary>By a call.</b></details>
      <details><summary>How is a </summary ring read?</summary>By anyone.</details>
      """, is: .details,
      [
        Card("How is a ring kept?", ["By gossip."]), Card("How is a ring left?", ["By a call."]),
        Card("How is a", ["By anyone."]),
      ])
  }

  @Test(
    "what stands around a summary's text is none of it, whatever the tags between",
    arguments: [
      "<summary>Why a ring?</summary>", "<summary> 1. Why a ring?</summary><br><b>",
      "<summary>> Why a ring?</summary>", "<summary>\u{3000}Why a ring?</summary>",
      "<b><summary><h3>Why a ring?</h3></summary></b>",
      "<summary>**Q1:** Why a ring?</summary>", "<summary>Why a <i>ring</i>?</summary><p>",
      "<summary><br>Why a ring?<br></summary>", "<summary>2) Why a ring? </summary >",
    ])
  func summaries(line: String) {
    let text = "<details>\n\(line)\nIt scales.\n</details>\n"
    expect(
      text + "<details><summary>Why a hash?</summary>It spreads.</details>", is: .details,
      [Card("Why a ring?", ["It scales."]), Card("Why a hash?", ["It spreads."])])
  }

  @Test("headings give level and subject, and no heading within an answer does")
  func sections() {
    let bank = reading(
      """
      # Sysadmin
      ### :diamond: <a name="j">Junior Sysadmin</a>
      ###### System Questions (2)
      <details><summary>What is a shell?</summary>
      ### Not a subject
      A program.
      </details>
      <details><summary>What is a pipe? ***</summary>To be completed.</details>
      ### Senior Sysadmin
      ###### Network
      <details><summary>What is a route?</summary>A way.

      Useful resources:

      - [Routes](https://example.com)
      </details>
      """
    ).bank
    #expect(
      bank.questions.map(\.title) == ["What is a shell?", "What is a pipe?", "What is a route?"])
    #expect(bank.questions.map(\.difficulty) == ["junior", "junior", "senior"])
    #expect(bank.questions.map(\.category) == ["System Questions", "System Questions", "Network"])
    #expect(
      bank.questions.map(\.reference.whole) == [["Not a subject: A program."], [], ["A way."]])
    #expect(bank.skipped.map(\.line) == [13], "the links to read are named")
    #expect(bank.remarks.map(\.line) == [8], "the missing answer is named")
  }

  @Test("summaries that only show an answer are no questions")
  func answersOnly() {
    expect(
      """
      ## 1. What is a bloom filter?
      <details><summary>Answer</summary>

      A set that may lie.
      </details>

      ## 2. What does it cost?
      <details><summary><b>Show answer</b></summary>
      ### Answer: bits
      Ten bits a key.
      </details>
      """, is: .numberedHeadings,
      [
        Card("What is a bloom filter?", ["A set that may lie."]),
        Card("What does it cost?", ["bits", "Ten bits a key."]),
      ])
  }
}
