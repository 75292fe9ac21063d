import QuestionBank
import Testing

@Suite("Headings of follow-ups") struct FollowUpHeadingTests {
  @Test(
    "follow-ups may have a sign, a word before them and a remark",
    arguments: ["🎯 Follow-up Questions (Likely)", "Interview Follow-Up Questions"])
  func headings(heading: String) {
    let probes = ["What if it fails?"]
    expect(
      """
      ## 1. What is a shard?
      ### Answer
      A part.
      ### \(heading)
      - What if it fails?
      ## 2. Why have two?
      ### Answer
      For load.
      """, is: .numberedHeadings,
      [Card("What is a shard?", ["A part."], probes: probes), Card("Why have two?", ["For load."])])
    expect(
      """
      ---
      title: Why does a ring split?
      ---
      ## Question
      A node left. Why?
      ## Short Answer
      It lost its tokens.
      ## \(heading)
      - What if it fails?
      ## Key Takeaways
      - Watch the ring.
      """, is: .frontMatter,
      [
        Card(
          "Why does a ring split?", body: "A node left. Why?",
          ["It lost its tokens.", "Key Takeaways: Watch the ring."], probes: probes)
      ])
  }
}
