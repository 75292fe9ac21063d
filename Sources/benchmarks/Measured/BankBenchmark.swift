import QuestionBank

/// Parsing a question bank.
enum BankBenchmark {
  private static let questions = 2500

  static func measure() throws -> [Row] {
    let bytes = Array(text.utf8)
    let rates = try Rounds.rates(of: Double(bytes.count) / 1e6) {
      let bank = BankParser.parse(bytes, role: "staff-loki")
      guard bank.questions.count == questions, bank.skipped.isEmpty else {
        throw Mistake("the bank was not understood")
      }
    }
    return [Row("bank: parsing", rates, unit: "MB/s")]
  }

  /// A bank of several megabytes; its questions have as many bytes and marks as real ones.
  private static var text: String {
    "# Staff Backend Engineer, Loki ingest\n\n" + (1...questions).map(question).joined()
  }

  private static func question(_ number: Int) -> String {
    """
    ## Question \(number): Push tail \(number) grows while the median is calm

    **ID**: loki-push-tail-\(number)
    **Difficulty**: Advanced
    **Category**: System Design
    **Tags**: distributor, ring, hashing, shuffle-sharding, latency

    ### Question

    A cell runs 40 distributors and 120 ingesters at replication factor 3; a push carries about 300 \
    streams. Two ingesters turn slow: push p99 rises from 180 ms to 1.9 s, the median stays at 60 ms. \
    Walk the write path and shrink the blast radius.

    ### Answer

    #### Context
    - Distributors validate, rate-limit, then hash tenant plus labels onto the ring.
    - The push returns when every stream has two acks; 300 streams touch nearly all ingesters.

    #### Approach
    - Two slow of 120 share 0.04% of replica sets; 300 streams hit one in 12% of pushes.
    - Name the pair by append timeouts per ingester; restart one at a time.
    - Kafka path: acks skip ingesters, and `ingestion_partitions_tenant_shard_size: 12` caps it.

    #### Trade-off
    - Chosen: 12 partitions per tenant; cost: uneven load and less room for that tenant's burst.
    - Smaller cells isolate without Kafka, but each carries its own idle headroom.

    #### Failure mode
    - A large tenant saturates its 12 partitions: raise its size in runtime overrides.
    - Restarting both slow ingesters together breaks quorum for shared streams.

    #### Validation
    - p99 of `loki_request_duration_seconds` on route `loki_api_v1_push` under 300 ms.
    - `sum by (ingester) (rate(append_timeouts_total[5m]))` is zero everywhere.

    ### Follow-ups

    - On a zone-aware ring, when does the same slow pair cost nothing?
    - One stream sends 30 MB/s: what happens to its three ingesters, and what splits it?


    """
  }
}
