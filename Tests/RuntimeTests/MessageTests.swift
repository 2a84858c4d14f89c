// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

/// Bodies of requests and responses.
struct MessageTests {
    private func request(_ body: String, type: String = "application/json") -> RequestReader {
        RequestReader(
            RequestMessage(method: .post, headers: [("content-type", type)], body: Array(body.utf8)))
    }

    @Test func `a required body that is absent is one violation of the whole body`() {
        var request: RequestReader = request("")
        #expect(request.jsonBody(Widget.self) == nil)
        #expect(request.violations.map(\.field) == ["$"])
        #expect(request.violations.first?.code == .requiredField)
        #expect(request.refusal().status == 400)
    }

    @Test func `an optional body that is absent counts as an empty object`() {
        var request: RequestReader = request("")
        #expect(request.optionalJSONBody(JSONObject.self) == [:])
        #expect(request.isValid)
    }

    @Test func `a broken body is a failure with position and reason`() {
        var request: RequestReader = request(#"{"email":"x","email":"y","password":"12345678"}"#)
        #expect(request.jsonBody(JSONObject.self) == nil)
        #expect(request.refusal().code == "VALIDATION_INVALID_JSON")
        #expect(request.refusal().details.map(\.name) == ["reason", "position"])
        #expect(request.refusal().details.map(\.value) == ["duplicate_key", 13])
    }

    @Test func `nothing under the sign-in paths is echoed`() {
        var request: RequestReader = RequestReader(
            RequestMessage(method: .post, body: Array(#"{"name":"X"}"#.utf8)),
            descriptor: OperationDescriptor(id: "login", index: 0, method: .post, path: "/auth/login"))
        #expect(request.jsonBody(Widget.self) == nil)
        #expect(!request.violations.isEmpty)
        #expect(request.violations.allSatisfy { $0.value == nil })
    }

    @Test func `form bodies are read as fields`() {
        var request: RequestReader = request(
            "a=1&b=x%20y+z&c=", type: "application/x-www-form-urlencoded; charset=utf-8")
        #expect(request.form("a").integer() == 1)
        #expect(request.form("b").string() == "x y z")
        #expect(request.form("c").string() == "")
        #expect(request.form("d").required().string() == nil)
        #expect(request.violations.map(\.location.wire) == ["form"])
    }

    @Test func `multipart bodies carry fields and files`() {
        var writer: RequestWriter = RequestWriter(method: .post, path: "/files")
        writer.form("title", "Größe")
        writer.file(
            FilePart(
                name: "file", fileName: "a \"b\".png", contentType: "image/png", body: ByteStream([0, 13, 10, 255])))
        var request: RequestReader = RequestReader(
            RequestMessage(method: .post, headers: writer.headers, body: writer.body))
        #expect(request.form("title").string() == "Größe")
        let file: FilePart? = request.file("file")
        #expect(file?.body.whole == [0, 13, 10, 255])
        #expect(file?.contentType == "image/png")
        #expect(file?.fileName == "a %22b%22.png")
        #expect(request.file("other", required: false) == nil)
        #expect(request.isValid)
    }

    @Test(arguments: [
        ("--x\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n1\r\n", "multipart/form-data; boundary=x", "syntax"),
        ("", "multipart/form-data; boundary=x", "syntax"),
        ("--x--", "multipart/form-data", "boundary_missing"),
        ("--x\r\ncontent-disposition: form-data\r\n\r\n1\r\n--x--", "multipart/form-data; boundary=x", "name_missing"),
        ("--x\r\n\r\n1\r\n--x--", "multipart/form-data; boundary=x", "name_missing"),
        (
            String(repeating: "--x\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n", count: 11) + "--x--",
            "multipart/form-data; boundary=\"x\"", "too_many_parts"
        ),
        (
            "--x\r\ncontent-disposition: form-data; name=a\r\n\r\n" + String(repeating: "1", count: 8193) + "\r\n--x--",
            "multipart/form-data; boundary=x", "part_too_large"
        ),
    ])
    func `broken multipart bodies are refused`(_ body: String, _ type: String, _ reason: String) {
        var request: RequestReader = request(body, type: type)
        _ = request.form("a").string()
        #expect(request.failure?.code == "VALIDATION_INVALID_MULTIPART")
        #expect(request.failure?.details.first?.value == .string(reason))
    }

    @Test func `multipart ends at its closing delimiter`() {
        var request: RequestReader = request(
            "preamble\r\n--x\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--x  \r\n"
                + "Content-Disposition: form-data; name=b\r\n\r\n--xy\r\n--x--\r\nepilogue",
            type: "multipart/form-data; boundary=x")
        #expect(request.form("a").string() == "")
        #expect(request.isValid)
    }

    @Test func `answers are written and read back`() {
        var writer: ResponseWriter = ResponseWriter(status: 201)
        writer.setHeader("Location", "/v1/widgets/1\r\nx: y")
        writer.setHeader("X-Count", 5)
        writer.setHeader("X-None", nil as Int?)
        writer.json(Widget(name: "ab"))
        let message: ResponseMessage = writer.finish()
        #expect(message.headers.map(\.name) == ["location", "x-count", "content-type"])
        #expect(message.headers.first?.value == "/v1/widgets/1x: y")
        var reader: ResponseReader = ResponseReader(message)
        #expect(reader.status == 201)
        #expect(reader.mediaType == "application/json")
        #expect(reader.json(Widget.self)?.name == "ab")
        #expect(reader.header("X-Count").integer() == 5)
        #expect(reader.isValid)
    }

    @Test func `an answer that does not fit is told`() {
        var broken: ResponseReader = ResponseReader(status: 200, headers: [], body: Array("<html>".utf8))
        #expect(broken.json(Widget.self) == nil)
        #expect(broken.jsonFailure?.reason == .syntax)
        var strict: ResponseReader = ResponseReader(
            status: 200, headers: [], body: Array(#"{"name":"B"}"#.utf8), mode: .strict)
        #expect(strict.json(Widget.self) == nil)
        #expect(!strict.isValid)
    }
}
