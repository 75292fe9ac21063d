import Interview
import QuestionBank
import Screens
import Terminal

/// A review line by line: one line picks, then the sitting goes on as an interview does.
struct PlainReview {
  private let desk: ReviewDesk
  private let isTimed: Bool

  init(_ desk: ReviewDesk, isTimed: Bool) {
    self.desk = desk
    self.isTimed = isTimed
  }

  func run() throws(Complaint) -> ExitCode {
    let items = desk.items(desk.offer.weakest)
    let open = desk.items(desk.offer.unscored, onlyScored: true)
    for (number, item) in zip(1..., items) { try Output.say(Self.line(number, item)) }
    if !open.isEmpty {
      try Output.say("\(counted(open.count, "answer")) not scored yet: s scores them first.")
    }
    return try complaining { () throws(TerminalError) in
      let signals = try Signals()
      let dialogue = try PlainDialogue(signals: signals)
      let picked: [PlannedQuestion]
      do throws(PlainDialogue.Stop) {
        picked = try pick(items, open, dialogue)
      } catch {
        dialogue.leave()
        if let complaint = error.complaint { Output.remark(complaint) }
        return error.code
      }
      guard !picked.isEmpty else {
        dialogue.leave()
        return .done
      }
      do throws(Complaint) {
        let isTimed = isTimed && picked.first?.rewritten?.isOnlyScored != true
        let sitting = try desk.sitting(picked, isTimed: isTimed)
        signals.lastWords = lastWords(sitting)
        return PlainInterview(sitting, dialogue: dialogue).run()
      } catch {
        dialogue.leave()
        Output.remark(error)
        return error.code
      }
    }
  }

  private static func line(_ number: Int, _ item: ReviewScreen.Item) -> String {
    let score = item.planned.rewritten?.scores.total.map(String.init) ?? "-"
    let question = item.planned.question
    return "\(number). \(score), \(question.role), \(question.title), \(item.ago)"
  }

  /// What is written again, by the numbers of one line; empty where there is nothing to pick from.
  private func pick(
    _ items: [ReviewScreen.Item], _ open: [ReviewScreen.Item], _ dialogue: PlainDialogue
  ) throws(PlainDialogue.Stop) -> [PlannedQuestion] {
    while true {
      let text = try dialogue.line(
        after: items.isEmpty
          ? "s scores them (empty: leave): "
          : "Numbers to write again, in order (empty: all as offered): ")
      if text.isEmpty { return items.map(\.planned) }
      if text == "s", !open.isEmpty { return open.map(\.planned) }
      let numbers = text.split { $0 == " " || $0 == "," }.map { Int($0) }
      let places = numbers.compactMap { number in
        number.flatMap { items.indices.contains($0 - 1) ? $0 - 1 : nil }
      }
      if places.count == numbers.count, Set(places).count == places.count {
        return places.map { items[$0].planned }
      }
      try dialogue.say(
        items.isEmpty
          ? "s or an empty line."
          : "Numbers from 1 to \(items.count), each once, or an empty line.")
    }
  }
}
