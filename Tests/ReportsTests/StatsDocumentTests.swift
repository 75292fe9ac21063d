import Interview
import QuestionBank
import Reports
import Testing
import Trends

/// What is wrong with the nesting of a page's elements, or `nil`.
private func imbalance(_ page: String) -> String? {
  let void: Set<Substring> = ["meta", "!DOCTYPE"]
  var open: [Substring] = []
  for piece in page.split(separator: "<").filter({ $0.contains(">") }) {
    let name = piece.prefix { $0 != ">" && $0 != " " }
    if name.hasPrefix("/") {
      guard open.popLast() == name.dropFirst() else {
        return "</\(name.dropFirst())> closes nothing"
      }
    } else if !void.contains(name) {
      open.append(name)
    }
  }
  return open.isEmpty ? nil : "open: \(open)"
}

private func page(_ states: [SessionState], role: String? = nil, leftOut: Int = 0) -> String {
  let choice = TrendChoice(role: role)
  let trends = Trends(states.map { SessionDigest($0, .complete) }, choice) { _ in 0 }
  var page = StatsDocument(trends, choice, leftOut: leftOut, now: Instant(milliseconds: 0)) {
    $0.iso8601
  }
  for state in states.reversed() {
    let rewrite = SavedRewrite(state, 0)
    page.add(state, .complete, rewrites: [0: [rewrite]])
  }
  return String(decoding: page.finish(), as: UTF8.self)
}

/// A session whose one scored answer says `text` in every part and in its note.
private func answered(_ text: String) -> SessionState {
  var person = Interviewee()
  person.play(.begin)
  person.play(.start, after: 1000)
  for part in Part.allCases {
    person.play(.focus(part))
    person.type(text, in: part, after: 1000)
  }
  person.play(.done, .predict(.strong), after: 1000)
  person.score([3, 2, 0, 4, 1])
  person.play(.note(TextChange(range: 0..<0, replacement: text)), .next)
  return person.state
}

@Suite("The page of figures and answers")
struct StatsPageTests {
  static let hostile = [
    "</script><script>alert(1)</script>", "<img src=x onerror=\"alert(2)\">",
    "</style></details></main><!-- ", "' onfocus='x\" y=z & &lt; <![CDATA[",
    "\u{0}\u{1B}[2J\u{7F}\u{9B}\u{202E}\u{2066}\r\nשלום", String(repeating: "w", count: 100_000),
  ]

  @Test("no text becomes an element, an attribute or a command", arguments: hostile)
  func harmless(text: String) throws {
    let page = page([answered(text)])
    #expect(imbalance(page) == nil)
    for word in ["<script", "<img", "<!--", "<![", "</script"] { #expect(!page.contains(word)) }
    let isHarmless = page.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A, 0x09: true
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
    #expect(isHarmless)
  }

  @Test("it asks for nothing from anywhere, and its policy names its own style only")
  func policy() {
    let page = page([answered("x")])
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(page.contains("base-uri &#39;none&#39;; form-action &#39;none&#39;"))
    for word in ["http:", "https:", " src=", "@import", "url(", " style=", "<link"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.pieces(splitBy: "href=") == 2 && page.contains("href=\"#main\""))
  }

  @Test("tables have captions and scopes, and the chart's table has each week's mean")
  func tables() {
    let page = page([answered("x")])
    #expect(page.pieces(splitBy: "<table") == page.pieces(splitBy: "<caption"))
    let heads = page.replacing("<thead", with: "")
    #expect(heads.pieces(splitBy: "<th") == heads.pieces(splitBy: "<th scope="))
    #expect(page.contains("<th scope=\"row\">2026-W47</th>"))
    #expect(page.contains("<td class=\"number\">50 (1)</td>"))
    #expect(
      page.contains("<title id=\"trend-title\">") && page.contains("<desc id=\"trend-text\">"))
    #expect(page.contains("<html lang=\"en\">") && page.contains("class=\"skip\""))
  }

  @Test("an answer stands there with its scores, its guess, its note and its rewrite")
  func answer() {
    let page = page([answered("freeze the rollout")])
    #expect(page.contains("Score 50, guess 100, done after 6 s"))
    #expect(page.contains("<span> 4 of 4, strong</span>"))
    #expect(page.contains("Rewritten ") && page.contains("<dt>Note</dt>"))
    #expect(page.contains("Too early to say: 1 of 10 first attempts"))
  }

  @Test("answers to other roles' questions are left out, older sessions are named")
  func choice() {
    #expect(page([answered("x")], role: "senior-oss").contains("There is no answer yet."))
    #expect(page([answered("x")], leftOut: 7).contains("7 older are left out"))
  }

  @Test("without sessions it says how to begin")
  func nothing() {
    let page = page([])
    #expect(imbalance(page) == nil)
    #expect(page.contains("There is no session yet.") && page.contains("mock run --role ROLE"))
  }
}

extension String {
  /// How many pieces a separator makes of a text.
  fileprivate func pieces(splitBy word: String) -> Int {
    var count = 1
    var rest = self[...]
    while let range = rest.firstRange(of: word) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
