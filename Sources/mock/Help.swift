import Interview

/// The help texts.
enum Help {
  /// Prints the help of a command, or the overview.
  static func show(_ command: String?) throws(Complaint) -> ExitCode {
    guard let command, command != "help" else {
      try Output.say(overview)
      return .done
    }
    guard let text = texts[command] else { throw unknownCommand(command) }
    try Output.say(text)
    return .done
  }

  /// What to say of a word that is no command.
  static func unknownCommand(_ word: String) -> Complaint {
    let nearest = nearestNames(to: word, among: texts.keys.sorted()).prefix(1)
    let hint = nearest.first.map { "; did you mean mock \($0)?" } ?? "; see mock help."
    return Complaint("«\(word)» is no command\(hint)", .usage)
  }

  private static let overview = """
    mock: timed mock interviews in the terminal

    An answer has 90 seconds and five parts: context, approach, trade-off, failure mode,
    validation. Type it, hear the bell, guess your score, then score it against a reference.

      mock                       a start page: go on, begin, or look back
      mock run --role ROLE       an interview of five questions
      mock run --resume          the interview that was interrupted
      mock review                the weakest answers, written again until they stick
      mock show                  the last session's answers and scores
      mock sessions              every session, newest first
      mock stats                 what all scores say: better or not, and what is weakest
      mock bank list             every role's questions in figures; also show, check, import
      mock help COMMAND          a command's options
      mock --version

    Questions are in QuestionBanks/, answers in Sessions/ of the home: --home DIR, else
    $MOCK_HOME, else the nearest folder at or above this one that holds QuestionBanks/.
    """

  private static let texts: [String: String] = [
    "run": """
    mock run --role ROLE [options]
    mock run --resume [ID] [--plain]

      --role ROLE        whose bank; the beginning of a name is enough
      --questions N      how many questions; 5 unless fewer fit
      --seconds S        time for an answer, 1 to 3600; 90
      --reveal WHEN      each: reference and scores after each answer; end: after the last
      --spoken           say the answers aloud: the screen prompts, f counts a filler, and after
                         the bell 60 seconds to type what you said
      --probes           after each answer one follow-up about its weakest part, 30 seconds
      --question ID      ask this one (the beginning of its ID is enough); may be repeated
      --category NAME    only this category, such as Coding
      --tag TAG          only questions with this tag
      --seed N           the same seed and history pick the same questions
      --plain            line by line, without drawing: for screen readers, scripts and logs
      --resume [ID]      take up an interrupted session; the newest, or ID (a part is enough)

    The clock runs from the first key to the bell. Every key is written to Sessions/ at once;
    ^C stops, and --resume goes on with every character and the time that was left.

    With --plain, an empty line ends a part, a line of only . the answer. Of a spoken answer the
    first line that is neither f nor 1-5 ends the speaking, so a script need not wait; unless it
    is empty, it is the first line of what was said. The reply to a follow-up ends with an empty
    line. Where scores are asked for, n and words make a note.
    """,
    "review": """
    mock review [--role ROLE] [--count N] [--session ID] [--question ID]... [--timed] [--plain]
    mock review --resume [ID] [--plain]
    mock review --stuck [--role ROLE]
    mock review --outlines [--role ROLE] [--count N | --all] [--output FILE]

    Offers the six answers with the lowest scores, of each question one, over all roles. What
    counts of a question is the newest text that was scored, be it an answer or a rewrite of one.
    You see your text, what is worth fixing in it, and the reference; then you write it again
    without a clock and score it. The original stays as it is; mock show has both.

      --count N          how many to offer; 6
      --session ID       only answers of this session (a part of its id is enough, or last)
      --question ID      this question (the beginning of its ID is enough); may be repeated
      --timed            with the clock of 90 seconds
      --plain            line by line: one line picks by numbers (empty: all; s: score what never
                         was), an empty first line keeps a part, a first line of only - empties it
      --stuck            every rewrite: the score before, its own, and that of the blind answer
      --outlines         the best text for each question as Markdown bullets with how long they
                         take to say: the six rewritten last, --count, or --all
      --output FILE      into this file instead

      --resume [ID]      go on with a review that was left half-way; the newest, or ID

    What was left half-way is also what another review begins with. Two days later mock run asks
    the question again, blind and in the same mode. The rewrite stuck if that answer scores more
    than the one before it, and at least as much as the rewrite or the bar of 75, whichever is
    lower; else it slipped.
    """,
    "show": """
    mock show [ID | last] [--json]

    One session: questions, what you typed, scores. ID may be any part of exactly one id.
    """,
    "bank": """
    mock bank list [--role ROLE] [--json]
    mock bank show ID [--role ROLE] [--json]
    mock bank check FILE... [--strict] [--json]
    mock bank import FILE --role ROLE [--name NAME] [--replace] [--json]
    mock bank import --plan PLAN.md [--replace] [--json]

    list: for each role how many questions there are, how hard, of what kind, and how many of
    them were never asked; with --role, also every question of it with its ID.

    show: one question with its reference answer. The beginning of an ID is enough; --role tells
    between roles that share it.

    check: what mock sees in a file, without writing anything: its layout, its questions with
    their lines, and what it skips and why. --strict holds it to the rules of the banks that come
    with mock, and exits 65 when one is broken.

    import: the questions of a file, whatever its layout, become questions of a role, in
    QuestionBanks/ROLE.NAME.md. NAME is made from the file's own unless you give one; ROLE may be
    new. Import the file again after it changed: questions that were moved, renumbered or edited
    a little are known again and keep their history.

    With --plan: every bank that a study plan refers to, for the role that its folder names: paths
    that end in questions-and-answers.md, and .md files in backquotes or links on lines with Use:
    or pick ... from.

      --name NAME        lower-case letters, digits and hyphens
      --replace          also over a bank that was edited by hand or is no import
    """,
    "stats": """
    mock stats [--role ROLE] [--since YYYY-MM-DD] [--mode typed|spoken]
               [--json | --html FILE]

    Prints one page: is it getting better, what to practise tomorrow, a chart, a table of roles
    and parts, and the next step. It is as wide as the terminal; through a pipe it is plain text.

      --role ROLE        only questions of this role; the beginning of a name is enough
      --since DAY        only sessions that began on this local day or later
      --mode MODE        typed or spoken answers, which are never averaged together; the mode
                         with more scored answers unless you name one
      --json             all figures, for scripts; of the questions the ten weakest
      --html FILE        all figures and the newest 500 sessions' answers as one page for a browser,
                         readable offline, in place of what FILE held

    answers        those with all five parts scored, in abandoned sessions too; every mean is
                   over these. Scores are 0 to 100; a part's is its score times 25.
    sessions       of the mode, abandoned ones too; the time is reading, answering and scoring
    first, again   the first time a question was asked and scored in the mode, and later times
    Better?        the last ten first attempts against the first ten; a difference under 5 is
                   none, and under ten first attempts it is too early to say
    Tomorrow       the weakest part of the weakest role, and rewrites two days old or more. A
                   role with fewer than three answers has no figures yet.
    chart          each column's mean of first attempts (a full point) and of those asked again
                   (an empty one; both: a point in a ring), the mean of the last ten first
                   attempts as a line, and the bar of 75
    ▸              the weakest part of the weakest role
    not reached    answers that the bell ended before anything was typed (or any time was spent
                   speaking) in the part or a later one
    Guesses        the mean of guess x 25 - score; --json: bias, of guess - score / 25
    against ticks  a part's score, 0 to 4, less 4 x the share of its key points that were said,
                   struck ones left out, where any point was decided; from three answers on, and
                   in words from 0.5 on
    Rewrites       a rewrite never changes the score of what it rewrites. It is tested by the
                   first blind answer after it, and stuck if that is better than before and at
                   least 75 or the rewrite's own score, whichever is lower.
    Weakest        where a question stands is the score of its latest answer; those under 75
    weeks          in --json: local ISO weeks in which sessions began
    """,
    "sessions": """
    mock sessions [--json]

    Every session, newest first: when, mean score (0-100), how many of its answers are scored,
    whether they were typed or spoken, and whether it is complete, abandoned (it can be resumed)
    or running at this moment. Spoken and typed answers are never averaged together.
    """,
  ]
}
