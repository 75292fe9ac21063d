import QuestionBank

/// The bank in `text`.
func bank(_ text: String) -> Bank { BankParser.parse(text, role: "staff") }

/// The only question of the bank in `text`, or `nil` if there is none or more than one.
func question(_ text: String) -> Question? {
  let questions = bank(text).questions
  return questions.count == 1 ? questions[0] : nil
}

/// The reference answer that the Markdown `answer` gives.
func reference(_ answer: String) -> Reference? {
  question("## Question 1: Title\n\n### Answer\n\n\(answer)\n")?.reference
}

/// The body that the Markdown `text` gives.
func body(_ text: String) -> String? {
  question("## Question 1: Title\n\n### Question\n\n\(text)\n\n### Answer\n")?.body
}

/// A file with everything a bank may hold.
let wholeBank = """
  ---
  owner: someone
  # a YAML comment
  ---
  # Staff Backend — Loki

  An introduction with a [link](#x).

  ## How to use

  - Speak aloud.

  ## Question 1: Ring churn
  **Difficulty**: Advanced | **Category**: Loki

  ### Question
  An ingester restarts every hour. What do you look at?

  ```bash
  # not a heading
  kubectl get pods
  ## Question 9: not a question
  ```

  ### Answer
  #### Context
  - Replication hides it.
  #### Approach
  - Look at the ring.
    - unhealthy members
    - forgotten members
  - Look at `kube_pod_restarts`.
  #### Trade-off
  - Heartbeats cost traffic.
  #### Failure mode & mitigation
  - Two restart at once.
  #### Validation
  - `cortex_ring_members` by state.

  ### Follow-ups
  - What if it is the distributor?
  - And with three zones?

  ---

  ## System Design

  ### Question 2 - Sharding
  - **Difficulty**: ⭐⭐
  - **Tags**: #loki, #ring

  #### Question
  How do you shard?

  #### Answer
  By tenant and stream hash, e.g. FNV. It spreads well.

  ## Notes
  Unused.
  """
