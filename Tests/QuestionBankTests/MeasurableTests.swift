import QuestionBank
import Testing

@Suite("What can be measured")
struct MeasurableTests {
  @Test(
    "a number, a metric, a call, a query or an address can be looked at",
    arguments: [
      "errors under 1", "restarts stay 0 for 30min", "99.9% of pushes", "<300ms", "p99 is low",
      "P50", "8x fewer", "5xx rate", "(2 of 3)", "1. under 3 restarts", "८ errors", "3",
      "up_to_date",
      "sum(rate)", "f(", "{job} is quiet", "level=error is quiet", "curl http://loki/ready fails",
    ])
  func measurable(text: String) { #expect(Measurable.stands(in: text)) }

  @Test(
    "good will, a name with a digit in it and the number of a list's item cannot",
    arguments: [
      "", "watch the ingester(s)", "it is fine (mostly)", "note: all good", "_emphasis_ alone", "_",
      "a_", "(", "É_É", "the S3 bucket and k8s", "IPv6 works", "map99", "1. look at the graphs",
      "fine\n2) look again", "roll back => quiet", "-> quiet",
    ])
  func goodWill(text: String) { #expect(!Measurable.stands(in: text)) }
}
