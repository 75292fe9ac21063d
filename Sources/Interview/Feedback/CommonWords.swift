/// Words that say nothing about a key point.
enum CommonWords {
  /// Whether the stem of a word is one of them.
  static func contains(_ key: String) -> Bool { stems.contains(key) }

  private static let stems = Set(all.split { $0 == " " || $0 == "\n" }.map { stem(String($0)) })

  /// English words that hold sentences together, and the words that name a part of every answer.
  private static let all = """
    a about above after again against all almost along already also although always am among an and
    another any anything are around as at away back be because become been before began behind being
    below beside between beyond both but by came can cannot cant come could did didnt do does doesnt
    doing done dont down during each either else enough even ever every everything few for from further
    gave get gets give given gives go goes going gone got had has have having he hence her here him his
    how however i if in instead into is isnt it its itself just keep keeps kept know last least less let
    lets like little made make makes making many may maybe me mean means might more most much must my
    near nearly need needs neither never next no nobody none nor not nothing now of off often on once one
    only onto or other others our out over own per perhaps put puts rather really same say says see seem
    seems several shall she should since so some somebody something soon still such take takes than that
    the their them then there these they thing things this those though through thus till to together
    too took toward two under until up upon us use used uses using very via want wants was way we well
    went were what whatever when where wherever whether which while who whole whom whose why will with
    within without wont would yes yet you your

    approach choose chooses chose chosen context cost costs failure mode trade tradeoff validate
    validation
    """
}
