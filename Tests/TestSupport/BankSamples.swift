extension BankCases {
  /// A small file of each layout.
  public static let samples: [[UInt8]] = [
    native, nested, details, numbered, prefixed, fields, asking, topics, cards, bold, labels,
    bullets,
    frontMatter, flashcards, table, anki,
  ].map { Array($0.utf8) }

  private static let native = """
    # Harbour — crane control

    An introduction with a [link](#x).

    ## Question 1: The crane stops
    **ID**: crane-stop | **Difficulty**: Advanced | **Category**: Operations
    **Tags**: crane, load

    ### Question
    A crane stops 3 times a day. What do you look at?

    ```bash
    # not a heading
    ## Question 9: not a question
    ```

    ### Answer
    #### Context
    - 40 t hang in the air.
    #### Approach
    1. Read the log.
    2. Ask `crane_stops_total`.
    #### Trade-off
    - Slower, but safe.
    #### Failure mode & mitigation
    - The brake wears: measure it.
    #### Validation
    - `rate(crane_stops_total[1h]) < 1`

    ### Follow-ups
    - And at night?

    ## Notes
    Unused.

    """

  private static let nested = """
    ## Ships\r
    ### Question 1 - Draught ⭐⭐\r
    #### Question\r
    How deep?\r
    #### Answer\r
    Nine metres, e.g. at high water. Less at low.\r

    """

  private static let details = """
    ### Ropes
    <details>
    <summary>What is a <b>hawser</b>?</summary><br><b>

    A thick rope.

    * for mooring
    </b></details>

    <details><summary>And a sheet?</summary>A line on a sail.</details>

    """

  private static let numbered = """
    ### Table of contents
    | No. | Questions |
    | --- | --- |
    | 1 | [What is a keel?](#what-is-a-keel) |

    1. ### What is a keel?

       The lowest part.

       ```c
       int keel = 1;
       ```

       **[⬆ Back to Top](#table-of-contents)**

    ### 2. Why does wood float?
    It is light.

    """

  private static let prefixed = """
    ## Q. What is ballast?
    Weight, low in the ship.
    <div align="right"><b><a href="#">↥ back to top</a></b></div>

    #### Q12: How much?
    - [ ] 1 t
    - [x] 10 t

    """

  private static let fields = """
    ## Buoys
    ### Question
    What does a red one say?
    ### Answer
    Port side.

    **Question:** And a green one?

    **Answer:** Starboard.

    """

  private static let asking = """
    ## How do tides come about?
    The moon pulls.
    ## What is a neap tide?
    The small one.
    [[↑] Back to top](#toc)

    """

  private static let topics = """
    # Deck

    ## Anchors
    What holds a ship in a storm?

    ## Chains
    How long must one be?

    """

  private static let cards = """
    # Deck

    ## Which side is port?

    Left.

    ## Translate

    a line

    %

    another line

    """

  private static let bold = """
    **What is a knot?**

    A mile an hour.

    **Why «knot»? 👶**
    Ropes had knots.
    <br/>

    """

  private static let labels = """
    Q: How long is a cable?
    A: A tenth of a mile.

    Q: How deep is a fathom?
       In feet?
    A: Six.

    """

  private static let bullets = """
    # On deck

    Pick any of these.

    * What is a bowline for?
      - And a reef knot?
    * Tell me about your last voyage.
    - [Where did it end?](#end)

    """

  private static let frontMatter = """
    ---
    title: How is a ship loaded?
    difficulty: easy
    tags: [load, "trim"]
    ---

    Which hold is filled first?

    ## Solution
    The middle one.

    """

  private static let flashcards = """
    # Flags 🧠
    What does Q say : All well on board 🧠
    Blue and white :: Alpha 🧠

    """

  private static let table = """
    | # | Question | Answer |
    |---|:--------:|--------|
    | 1 | What is a \\| bar? | A bank of sand<br>or mud |
    | 2 | Who pilots? | |

    """

  private static let anki = """
    #separator:tab
    #html:true
    #columns:Front\tBack\tTags
    What is a berth?\tA place <b>to lie</b>\tharbour port
    "Two
    lines"\t"A ""quoted"" back"\t

    """
}
