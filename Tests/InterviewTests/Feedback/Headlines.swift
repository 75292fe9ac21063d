/// Headlines that make a point of the shipped banks in fewer and partly other words, as somebody types
/// them in a quarter of a minute; each with the beginning of its point.
let headlines = [
  (
    "Boot Grafana per architecture",
    "boot the zip on every arch, check signature valid via api/plugins, 4 of 4"
  ),
  (
    "A collector upgrade loses compression",
    "collector upgrade breaks compression, bill x6: alert on the wire ratio"
  ),
  (
    "max(sum by (pod) (loki_ingester_memory_streams", "memory_streams per pod max under 25k at peak"
  ),
  ("Doubling replicas halves each", "double the replicas: pays twice, freeze stays"),
  ("Read examples with", "use &>> to get both sides of the structure, >> only gives right"),
  ("promtool test rules", "promtool unit test: 25h silent, 27h fires"),
  ("Rank by users hit and damage", "rank by damage and users: crash before ugly, fix top ten"),
  (
    "If the 27 stay faster",
    "user p99 = p98.3 of the three pods, ~1.9s, panel four times too low"
  ),
  ("Chosen: six weeks of exceptions", "exceptions for six weeks, list with owners and end dates"),
  (
    "Queries hide lines of a pending delete",
    "pending deletes hidden from queries, so empty proves nothing; read chunks"
  ),
  ("NXDOMAIN share of", "NXDOMAIN share of dns responses < 20%"),
  (#""Above 1% for 5 m" finds it"#, "1% for 5m is faster but pages on blips"),
  ("Two write acks plus two zones", "2 acks + 2 zones read > 3 so reads overlap acked writes"),
  ("Deduplicating at write would", "dedup on write = replicas must agree per line on hot path"),
  ("0.4% fail; plain", "status=error mixes in retried errors no buyer saw"),
  ("With Sloth, count(count by", "count of sloth_id objectives >= 36 in week 26"),
  ("Guard: absent(kube_cronjob", "absent() on the cronjob last successful time, 30m"),
  ("The selector needs a class label", "needs a class label: doubles streams"),
  ("Trust: it interpolates inside", "interpolation inside the bucket, up to 1.5s off"),
  (
    "Chosen: fixed updates, even without news",
    "fixed update rhythm even with no news, two minutes of an engineer"
  ),
  ("The steady saving is $2.94 million", "saves 2.94M steady state, CFO attacks first year"),
  (
    "At 40 requests per window the p99",
    "only 40 requests per window: p99 is one request, widen window"
  ),
  ("Keep bounded, long-lived labels", "few bounded labels: service, namespace, cluster, env"),
  ("One pod first, to 2 cores", "kubectl patch one pod to 2 cores without restart"),
  ("A client certificate expires", "client cert expiry -> site dark, alert 14 days ahead"),
  ("CPU: request 300m, no limit", "request 300m, drop the cpu limit, node has 55% idle"),
  ("Kill one zone at peak", "kill a zone at peak, failed spans back to 0 within 2 min"),
  (
    "Chosen: ten wide per request", "10 wide per request; 300 calls so semaphore of 50 per instance"
  ),
  ("100,000 lines on one timestamp", "100k lines same timestamp -> quadratic compare, use a set"),
  ("A full queue refuses new data", "queue full refuses data: separate quota for debug 1GB"),
  (
    "Waiting until it is complete reads as hiding",
    "waiting looks like hiding, esp. when the vendor is accused"
  ),
  ("No React 19 APIs while the floor", "no react 19 only APIs while floor < 13.2"),
  ("Chosen: a cap for all", "cap for everyone, payer's dashboards slow until rules"),
  (
    "Alloy clustering shares targets",
    "alloy clustering: half the cost but failover waits for resharding"
  ),
  ("Path: fixed base, allow-list", "allowlist routes + methods, reject .. and redirects"),
  ("Week 2 pilot: one cluster", "pilot in week 2, one cluster five services, helm chart"),
  ("A load test of known 1.9 s requests", "load test with known 1.9s requests reads 1-2.5"),
  ("For an objective use a share", "ratio of le=1.0 bucket to count, exact at the edge"),
  ("Inside a domain, LBAC", "LBAC on team label within the domain"),
  ("400 alternatives per line may", "regex of 400 alternatives burns CPU: filter |= user_id first"),
  (
    "Replicas cut different chunks",
    "chunks differ per replica so dedup misses, 1.3 of 2.3 copies wasted"
  ),
  ("Ten at once inside one zone", "ten at a time in one zone: nine batches x 5 min = 45 min"),
  ("A chunk goes when full", "chunks flush when full, idle 30m or older than 2h"),
  (
    "The SDK middleware adds headers",
    "redirect leaks the token since sdk middleware adds headers each hop"
  ),
  (
    "PDC is SOCKS5 over TLS",
    "PDC = socks5 over tls; anything bypassing the plugin dialer goes direct"
  ),
  ("99.95% allows 25 minutes", "99.95 allows 25 min, we had 190, 7.5x"),
  ("Twelve of twelve injected faults", "inject faults: all 12 page"),
  ("Deduplicating at write would make", "dedup on write is the hot path"),
  ("Count references: each handler", "refcount per handler, last release closes"),
  ("[1m] every minute reads", "1m range: every line read once per rule"),
  ("Delete API: 11 of 11", "pending_delete_requests_count = 0"),
  ("Chosen: six weeks without new", "no new features for 6 weeks, roadmap slips"),
  ("The flooder's share of", "flooder < 25% of query seconds"),
  ("38 of 300 is 13%", "13% of contracts, 22% of bytes"),
  ("Two of five unused", "unused dashboards = missing decision"),
  ("Chosen: exemplars on latency", "exemplars only on latency histograms"),
  ("Row 1, RED", "RED row: rate, errors, p99 vs SLO"),
  ("The second bug probes", "probing 14k private networks, one critical release"),
  ("900 MB/s ÷ 150", "6 MB/s per partition, 7 GB behind after 20 min"),
  ("Explore's query inspector", "query inspector: 2 MB not 1.25 GB"),
  ("An hour after return", "queue_highest_sent_timestamp < 2 min behind"),
  ("Chosen: charge by series", "charge per series/GB/span, teams under-instrument"),
  ("A flat fee per host", "flat fee is simple but hides growth"),
  ("/livez answers from", "livez lies when workers deadlock; heartbeat"),
  ("Chosen: consistency on the minority", "consistent but minority side late 20 min"),
  ("goleak and go test -race", "go test -race + goleak with hung replica"),
  ("Put a line filter before", "line filter before json"),
  ("Then dnsConfig with", "ndots 2 via dnsConfig"),
  ("A nightly restart hides it", "nightly restarts hide the leak, cut streams"),
  ("increase(loki_compactor_deleted", "deleted_lines increase >= count before"),
  ("Error ratio by version", "error ratio old vs new version"),
  ("Fork code beside the signing", "no secrets on forks"),
]
