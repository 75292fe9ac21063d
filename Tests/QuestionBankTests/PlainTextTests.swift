import QuestionBank
import Testing

@Suite("Markdown made plain") struct PlainTextTests {
  @Test(
    "marks go, text stays",
    arguments: [
      ("**bold** *it* __b__ _i_ ***both*** ~~gone~~", "bold it b i both gone"),
      (
        "2 * 3 * 4, snake_case_name, *args and **kwargs",
        "2 * 3 * 4, snake_case_name, *args and **kwargs"
      ),
      ("`code` and ``a ` b`` and `2 ** 3 ** 4`", "code and a ` b and 2 ** 3 ** 4"),
      ("an `open quote", "an `open quote"),
      (
        "[text](https://x.y/a_(b) \"title\") and [ref][1] and ![alt](i.png)", "text and ref and alt"
      ),
      ("a[0][1] and [brackets] and f](x)", "a[0][1] and [brackets] and f](x)"),
      ("[![badge](a)](b) [a [b](c) d](e)", "badge a b d"),
      ("one<br>two<br/>three", "one\ntwo\nthree"),
      ("<b>x</b> <img src=\"a\"/> <my-tag>y", "x  <my-tag>y"),
      ("a < b and c > d, 1<2, x<y", "a < b and c > d, 1<2, x<y"),
      ("<https://x.y/z> <me@x.y>", "https://x.y/z me@x.y"),
      ("`<Router>` and \\<Router> and \\*x\\*", "<Router> and <Router> and *x*"),
      ("<code>2>&1</code>", "2>&1"),
      (
        "a &amp; b &lt;c&gt; &#39;d&#x27; &nope; &#xD800; AT&T",
        "a & b <c> 'd' &nope; \u{FFFD} AT&T"
      ),
      ("in <!-- hidden --> line", "in  line"),
      ("soft\nwrap  \nhard\\\nbreak", "soft wrap\nhard\nbreak"),
      ("> quoted\n> text", "quoted text"),
      ("| a | b |\n|---|:-:|\n| 1 | 2 |", "| a | b |\n| 1 | 2 |"),
      ("sep\u{2028}arated", "sep\narated"),
      ("tab\there", "tab here"),
      ("a\n\n\n\nb", "a\n\nb"),
      ("C:\\dir \\n", "C:\\dir \\n"),
    ])
  func prose(markdown: String, text: String) {
    #expect(body(markdown) == text)
  }

  @Test(
    "lists keep their shape",
    arguments: [
      ("- a\n- b\n  - c\n* d", "• a\n• b\n  • c\n• d"),
      ("1. a\n2. b", "1. a\n2. b"),
      ("Given:\n- a\n- b\n\nWhy?", "Given:\n\n• a\n• b\n\nWhy?"),
      ("- a  \n  b\n\n  c", "• a\n  b\n\n  c"),
      ("in the year\n2024. Then", "in the year 2024. Then"),
    ])
  func lists(markdown: String, text: String) {
    #expect(body(markdown) == text)
  }

  @Test(
    "code is indented and otherwise untouched",
    arguments: [
      (
        "```go\nfunc f() {\n\treturn *p // **x** <b>\n}\n```",
        "    func f() {\n        return *p // **x** <b>\n    }"
      ),
      ("~~~ js live\n```\n~~~", "    ```"),
      ("````\n```\n# x\n````", "    ```\n    # x"),
      ("```jsx harmony\n<Router>\n```", "    <Router>"),
      ("text\n\n    indented *x*\n        more", "text\n\n    indented *x*\n        more"),
      ("- a\n\n  ```\n  b\n   c\n  ```", "• a\n\n      b\n       c"),
      ("```\n\n\na\n\nb\n\n```", "    a\n\n    b"),
      ("```inline``` code", "inline code"),
      ("in `a\u{0B}b\u{0C}c` too, no line ends", "in a b c too, no line ends"),
    ])
  func code(markdown: String, text: String) {
    #expect(body(markdown) == text)
  }
}
