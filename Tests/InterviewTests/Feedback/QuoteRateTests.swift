import Foundation
import Interview
import QuestionBank
import Testing

@Suite("Quotes on the banks that come with us")
struct QuoteRateTests {
  /// The questions of every file in `QuestionBanks/`.
  private static let questions: [Question] = {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = package.appendingPathComponent("QuestionBanks")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().flatMap { name -> [Question] in
      let data = try? Data(contentsOf: folder.appendingPathComponent(name))
      return data.map { BankReader.read(Array($0), role: name).bank.questions } ?? []
    }
  }()

  private func points(_ question: Question, _ part: Part) -> [String] {
    question.reference.points(of: part)
  }

  @Test("every point is found in itself")
  func itself() {
    #expect(!Self.questions.isEmpty)
    for question in Self.questions {
      let found = quotes(
        from: sampleAnswer { points(question, $0).joined(separator: "\n") }.texts, on: question)
      let count = question.reference.parts.values.reduce(0) { $0 + $1.count }
      #expect(found.count == count, "\(question.id)")
    }
  }

  @Test("nearly every headline that makes a point is quoted beside it")
  func headlined() {
    var missed: [String] = []
    for (beginning, headline) in headlines {
      guard let (question, place) = place(of: beginning) else {
        Issue.record("no point begins with «\(beginning)»")
        continue
      }
      let found = quotes(
        from: sampleAnswer { $0 == place.part ? headline : "" }.texts, on: question)
      if found[place] == nil { missed.append(headline) }
    }
    #expect(missed.count * 20 <= headlines.count, "\(missed)")
  }

  private func place(of beginning: String) -> (Question, PointPlace)? {
    for question in Self.questions {
      for part in Part.allCases {
        let index = points(question, part).firstIndex { $0.hasPrefix(beginning) }
        if let index { return (question, PointPlace(part: part, index: index)) }
      }
    }
    return nil
  }

  @Test("of the points of a question under 2 % are found in an answer to another of its role")
  func others() {
    var (found, asked) = (0, 0)
    let questions = Self.questions
    for (number, question) in questions.enumerated() {
      let others = questions.filter { $0.role == question.role && $0.id != question.id }
      // Six of them, others for each question, a point a part.
      for step in 0..<6 where !others.isEmpty {
        let other = others[(number * 5 + step * 3) % others.count]
        let answer = sampleAnswer { part in
          let points = points(other, part)
          return points.isEmpty ? "" : points[step % points.count]
        }
        found += quotes(from: answer.texts, on: question).count
        asked += question.reference.parts.values.reduce(0) { $0 + $1.count }
      }
    }
    #expect(Double(found) < 0.02 * Double(asked), "\(found) of \(asked)")
  }
}

/// An answer that ended after 90 seconds, 18 in each part.
func sampleAnswer(_ text: (Part) -> String) -> Answer {
  var texts = PerPart(repeating: "")
  for part in Part.allCases { texts[part] = text(part) }
  return Answer(
    question: 0, askedAt: 0, startedAt: 0, endedAt: 90_000, ending: .bell, texts: texts,
    used: PerPart(repeating: 18_900), limit: 90_000, prediction: nil, marks: [:],
    scores: PerPart(repeating: nil))
}
