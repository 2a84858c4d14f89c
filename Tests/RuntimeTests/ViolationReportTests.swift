// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

/// The details of a validation error.
struct ViolationReportTests {
    private func details(_ text: String) -> JSONObject {
        let result: DecodeResult<Widget> = read(text) { Widget.decode(from: &$0) }
        return JSONObject(ViolationReport(result.violations).details.map { ($0.name, $0.value) })
    }

    @Test func `a single entry is repeated in the details`() {
        let details: JSONObject = details(#"{"name":"ab","size":12}"#)
        #expect(details["field"] == "size")
        #expect(details["value"] == 12)
        #expect(details["maxValue"] == 9)
        #expect(details["constraints"]?["max"] == "must not be greater than 9")
        #expect(details["truncated"] == nil)
        let entry: JSONValue? = details["errors"]?.array?.first
        #expect(entry?["in"] == "body")
        #expect(entry?["code"] == "VALIDATION_OUT_OF_RANGE")
        #expect(entry?["message"] == "A value lies outside the permitted range.")
    }

    @Test func `several constraints of one field make one entry`() {
        let details: JSONObject = details(#"{"name":"A"}"#)
        #expect(details["errors"]?.array?.count == 1)
        #expect(details["constraints"]?.object?.members.map(\.name) == ["minLength", "matches"])
        #expect(details["errors"]?.array?.first?["code"] == "VALIDATION_STRING_TOO_SHORT")
    }

    @Test func `allowed values of an enumeration are listed`() {
        #expect(details(#"{"name":"ab","color":"x"}"#)["allowedValues"] == ["red", "dark_blue"])
    }

    @Test func `secret members are never echoed`() {
        let details: JSONObject = details(#"{"name":"ab","password":"short"}"#)
        #expect(details["field"] == "password")
        #expect(details["value"] == nil)
    }

    @Test func `echoed text is cut and cleaned`() {
        let long: String = String(repeating: "ü", count: 200)
        let result: DecodeResult<String> = read("\"\\u0001a\(long)\"") { $0.string(StringRule(maxLength: 5)) }
        #expect(result.violations.first?.value == .string("a" + String(repeating: "ü", count: 126)))
    }

    @Test func `at most 50 entries are sent and the rest is counted`() {
        let items: String = Array(repeating: "\"x\"", count: 60).joined(separator: ",")
        let result: DecodeResult<[EmailAddress]> = read("[\(items)]") { $0.array(of: EmailAddress.self) }
        let report: ViolationReport = ViolationReport(result.violations)
        let details: JSONObject = JSONObject(report.details.map { ($0.name, $0.value) })
        #expect(details["errors"]?.array?.count == 50)
        #expect(details["errorCount"] == 60)
        #expect(details["truncated"] == true)
        #expect(details["field"] == nil)
        #expect(report.entries.map(\.field).prefix(3) == ["[0]", "[1]", "[2]"])
    }

    @Test func `counting stops at 1,000`() {
        let items: String = Array(repeating: "\"x\"", count: 1500).joined(separator: ",")
        let result: DecodeResult<[Int]> = read("[\(items)]") { $0.array(of: Int.self) }
        #expect(ViolationReport(result.violations).count == 1000)
        #expect(result.value == nil)
    }

    @Test func `parameters come before the body`() {
        let message: RequestMessage = RequestMessage(
            method: .post, pathParameters: ["x"], query: "page=0", headers: [("x-level", "high")],
            body: Array(#"{"name":1}"#.utf8))
        var request: RequestReader = RequestReader(message)
        _ = request.jsonBody(Widget.self)
        _ = request.header("X-Level").integer()
        _ = request.query("page").integer(IntegerRule(minimum: 1))
        _ = request.path(0, "widgetId").identifier(WidgetID.self)
        let entries: [Violation] = ViolationReport(request.violations).entries
        #expect(entries.map(\.location.wire) == ["path", "query", "header", "body"])
        #expect(entries.map(\.field) == ["widgetId", "page", "X-Level", "name"])
        #expect(entries.map(\.value) == ["x", "0", nil, 1])
        #expect(request.refusal().code == "VALIDATION_FAILED")
    }

    /// The details as text, made of the listed values.
    private func listed(_ report: ViolationReport) -> String {
        var writer: JSONWriter = JSONWriter()
        writer.object(JSONObject(report.details.map { ($0.name, $0.value) }))
        return String(decoding: writer.takeBytes(), as: UTF8.self)
    }

    /// The details as text, written from the entries.
    private func written(_ report: ViolationReport) -> String {
        var writer: JSONWriter = JSONWriter()
        writer.beginObject()
        report.writeDetails(to: &writer)
        writer.endObject()
        return String(decoding: writer.takeBytes(), as: UTF8.self)
    }

    @Test(arguments: [
        #"{"name":"ab","size":12}"#, #"{"name":"A"}"#, #"{"name":"ab","color":"x"}"#,
        #"{"name":"ab","password":"short"}"#,
        #"{"parts":[{"weight":"x"},{"label":7}],"size":0,"color":"c","name":""}"#, #"{"size":"\"quoted\""}"#, "[]",
    ])
    func `details are written as they are listed`(_ text: String) {
        let report: ViolationReport = ViolationReport(read(text) { Widget.decode(from: &$0) }.violations)
        #expect(!report.entries.isEmpty)
        #expect(written(report) == listed(report))
        #expect(report.onlyField == (report.entries.count == 1 ? report.entries[0].field : nil))
    }

    @Test(arguments: [1, 24, 25, 60])
    func `violations of one place are merged however many there are`(_ count: Int) {
        let items: String = Array(repeating: "\"A\"", count: count).joined(separator: ",")
        let rule: StringRule = StringRule(minLength: 2, maxLength: 0)
        let result: DecodeResult<[String]> = read("[\(items)]") { reader in
            reader.array { (reader: inout JSONReader) -> String? in reader.string(rule) }
        }
        #expect(result.violations.count == count * 2)
        let report: ViolationReport = ViolationReport(result.violations)
        #expect(report.count == count)
        #expect(report.entries.count == min(count, 50))
        #expect(report.entries.allSatisfy { $0.constraints.map(\.name) == ["minLength", "maxLength"] })
        #expect(written(report) == listed(report))
    }

    @Test func `entries are ordered by the contract whatever the order of the text`() {
        let result: DecodeResult<Widget> = read(#"{"color":"c","size":0,"name":""}"#) { Widget.decode(from: &$0) }
        #expect(ViolationReport(result.violations).entries.map(\.field) == ["name", "size", "color"])
    }

    @Test func `echoed plain text is cut`() {
        let result: DecodeResult<String> = read("\"\(String(repeating: "a", count: 129))\"") {
            $0.string(StringRule(maxLength: 5))
        }
        #expect(result.violations.first?.value == .string(String(repeating: "a", count: 128)))
    }

    @Test func `details that are set replace the report of a refusal`() {
        var failure: APIFailure = ViolationReport(read("[]") { Widget.decode(from: &$0) }.violations).failure
        #expect(failure.report != nil)
        #expect(failure.details.map(\.name) == ["errors", "field", "constraints"])
        failure.details.append(("note", .bool(true)))
        #expect(failure.report == nil)
        #expect(failure.details.map(\.name) == ["errors", "field", "constraints", "note"])
    }
}
