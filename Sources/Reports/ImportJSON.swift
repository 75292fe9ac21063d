import Interview
import JSON
import QuestionBank

/// What an import did.
public struct ImportReport: Sendable {
  /// The file that was read, as it was named.
  public var file: String
  /// The role whose questions they are.
  public var role: String
  /// The layout by which the file was read.
  public var layout: Layout
  /// The file that was written.
  public var path: String
  /// Whether nothing was there before.
  public var isFirst: Bool
  /// Which questions are which of those before.
  public var merge: BankMerge

  /// A report; see the properties.
  public init(
    file: String, role: String, layout: Layout, path: String, isFirst: Bool, merge: BankMerge
  ) {
    self.file = file
    self.role = role
    self.layout = layout
    self.path = path
    self.isFirst = isFirst
    self.merge = merge
  }
}

/// What `bank import --json` prints.
public func importJSON(_ report: ImportReport) -> [UInt8] {
  var json = JSONWriter(indented: true)
  write(report, to: &json)
  return json.bytes
}

/// What `bank import --plan --json` prints: what was imported, and what the plan names in vain.
public func planImportJSON(
  _ plan: String, _ reports: [ImportReport], _ missing: [StudyPlan.BankReference]
) -> [UInt8] {
  var json = JSONWriter(indented: true)
  json.object { json in
    json.member("plan", plan)
    json.key("imported")
    json.array { json in
      for report in reports { write(report, to: &json) }
    }
    json.key("missing")
    json.array { json in
      for bank in missing {
        json.object { json in
          json.member("path", bank.paths.first ?? bank.folder)
          json.key("lines")
          json.array { json in
            for line in bank.lines { json.value(line) }
          }
        }
      }
    }
  }
  return json.bytes
}

private func write(_ report: ImportReport, to json: inout JSONWriter) {
  json.object { json in
    json.member("file", report.file)
    json.member("role", report.role)
    json.member("layout", report.layout.rawValue)
    json.member("path", report.path)
    json.member("questions", report.merge.bank.questions.count)
    json.member("kept", report.merge.kept.count)
    write("edited", report.merge.edited, to: &json)
    write("new", report.merge.new, to: &json)
    write("vanished", report.merge.vanished, to: &json)
    json.key("skipped")
    json.array { json in
      for skipped in report.merge.bank.skipped {
        json.object { json in
          json.member("line", skipped.line)
          json.member("reason", skipped.reason)
        }
      }
    }
  }
}

private func write(_ name: String, _ questions: [Question], to json: inout JSONWriter) {
  json.key(name)
  json.array { json in
    for question in questions {
      json.object { json in
        json.member("id", question.id)
        json.member("title", question.title)
      }
    }
  }
}
