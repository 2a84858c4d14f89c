// SPDX-License-Identifier: Apache-2.0

/// Builds a request on the client's side, with the styles of OpenAPI and the escapes of RFC 3986.
public struct RequestWriter: Sendable {
    /// HTTP method.
    public let method: HTTPMethodName
    private let template: String
    private var pathTexts: [Int: String] = [:]
    private var queryText: String = ""
    private var cookies: [String] = []
    private var formText: String = ""
    private var parts: [FilePart] = []
    private var plainStream: ByteStream?
    /// Chosen with the first file.
    private var boundary: String = ""
    private var textParts: [(name: String, text: String)] = []
    private var plainHeaders: [(name: String, value: String)] = []
    private var plainBody: [UInt8] = []
    private var contentType: String?

    /// Opens a request for a path template such as `/roles/{roleId}`.
    public init(method: HTTPMethodName, path: String) {
        self.method = method
        template = path
    }

    /// Opens a request for an operation.
    public init(_ descriptor: OperationDescriptor) { self.init(method: descriptor.method, path: descriptor.path) }

    /// Path with its parameters, and the query behind a question mark.
    public var target: String {
        var target: String = ""
        var index: Int = 0
        var rest: Substring = template[...]
        while let open: Substring.Index = rest.firstIndex(of: "{"),
            let close: Substring.Index = rest[open...].firstIndex(of: "}")
        {
            target += rest[..<open] + (pathTexts[index] ?? "")
            rest = rest[rest.index(after: close)...]
            index += 1
        }
        target += rest
        return queryText.isEmpty ? target : target + "?" + queryText
    }

    /// All headers, lower-case names.
    public var headers: [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = plainHeaders
        if !cookies.isEmpty { headers.append(("cookie", cookies.joined(separator: "; "))) }
        if let type: String = parts.isEmpty ? contentType : "multipart/form-data; boundary=\(boundary)" {
            headers.append(("content-type", type))
        }
        return headers
    }

    /// The body, where it lies in memory.
    public var body: [UInt8] {
        if let whole: [UInt8] = stream?.whole { return whole }
        return formText.isEmpty ? plainBody : Array(formText.utf8)
    }

    /// The body that is sent while it is made; a form with files, or what an operation streams.
    public var stream: ByteStream? {
        parts.isEmpty ? plainStream : MultipartText(fields: textParts, files: parts, boundary: boundary).stream
    }

    // MARK: Path

    /// Writes a path parameter by its place in the template.
    public mutating func path(
        _ index: Int, _ value: some ParameterEncodable, name: String = "", style: ParameterStyle = .simple
    ) {
        pathTexts[index] = RequestWriter.prefix(name, style) + PercentText.encode(value.parameterText)
    }

    /// Writes an array into a path parameter.
    public mutating func path(
        _ index: Int, _ values: [some ParameterEncodable], name: String = "", style: ParameterStyle = .simple,
        explode: Bool = false
    ) {
        let texts: [String] = values.map { PercentText.encode($0.parameterText) }
        let joint: String =
            switch style {
            case .label: explode ? "." : ","
            case .matrix: explode ? ";\(name)=" : ","
            default: ","
            }
        pathTexts[index] = RequestWriter.prefix(name, style) + texts.joined(separator: joint)
    }

    private static func prefix(_ name: String, _ style: ParameterStyle) -> String {
        switch style {
        case .label: "."
        case .matrix: ";\(name)="
        default: ""
        }
    }

    /// Writes an object into a path parameter.
    public mutating func path(
        _ index: Int, object members: [(String, any ParameterEncodable)], name: String = "",
        style: ParameterStyle = .simple, explode: Bool = false
    ) {
        let joint: String = explode ? "=" : ","
        let texts: [String] = members.map {
            PercentText.encode($0.0) + joint + PercentText.encode($0.1.parameterText)
        }
        switch style {
        case .label: pathTexts[index] = "." + texts.joined(separator: explode ? "." : ",")
        case .matrix:
            pathTexts[index] = explode ? ";" + texts.joined(separator: ";") : ";\(name)=" + texts.joined(separator: ",")
        default: pathTexts[index] = texts.joined(separator: ",")
        }
    }

    // MARK: Query

    /// Writes a query parameter; nil leaves it out.
    public mutating func query(_ name: String, _ value: (some ParameterEncodable)?) {
        if let value { append(&queryText, name, PercentText.encode(value.parameterText)) }
    }

    /// Writes an array into the query; nil leaves it out.
    public mutating func query(
        _ name: String, _ values: [some ParameterEncodable]?, style: ParameterStyle = .form, explode: Bool = true
    ) {
        guard let values else { return }
        let texts: [String] = values.map { PercentText.encode($0.parameterText) }
        if explode, style == .form {
            for text in texts { append(&queryText, name, text) }
            return
        }
        let joint: String =
            switch style {
            case .spaceDelimited: "%20"
            case .pipeDelimited: "%7C"
            default: ","
            }
        append(&queryText, name, texts.joined(separator: joint))
    }

    /// Writes an object into the query.
    public mutating func query(
        _ name: String, object members: [(String, any ParameterEncodable)], style: ParameterStyle = .form,
        explode: Bool = true
    ) {
        for (member, value) in members where style == .deepObject || explode {
            let text: String = PercentText.encode(value.parameterText)
            append(&queryText, style == .deepObject ? "\(name)[\(member)]" : member, text)
        }
        guard style != .deepObject, !explode else { return }
        let texts: [String] = members.flatMap {
            [PercentText.encode($0.0), PercentText.encode($0.1.parameterText)]
        }
        append(&queryText, name, texts.joined(separator: ","))
    }

    /// Writes a query parameter whose text is JSON; nil leaves it out.
    public mutating func query(_ name: String, json value: (some JSONEncodable)?) {
        guard let value else { return }
        query(name, String(decoding: JSONWriter.bytes(of: value), as: UTF8.self))
    }

    private func append(_ text: inout String, _ name: String, _ value: String) {
        if !text.isEmpty { text += "&" }
        text += PercentText.encode(name) + "=" + value
    }

    // MARK: Headers, cookies, bodies

    /// Writes a header; nil leaves it out. Control characters are dropped.
    public mutating func header(_ name: String, _ value: (some ParameterEncodable)?) {
        guard let value else { return }
        let clean: String = String(
            value.parameterText.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
        plainHeaders.append((name.lowercased(), clean))
    }

    /// Writes an array into a header; nil leaves it out.
    public mutating func header(_ name: String, _ values: [some ParameterEncodable]?) {
        header(name, values.map { $0.map(\.parameterText).joined(separator: ",") })
    }

    /// Writes a cookie; nil leaves it out.
    public mutating func cookie(_ name: String, _ value: (some ParameterEncodable)?) {
        if let value { cookies.append(name + "=" + PercentText.encode(value.parameterText)) }
    }

    /// Writes a field of a form body; nil leaves it out.
    public mutating func form(_ name: String, _ value: (some ParameterEncodable)?) {
        guard let value else { return }
        append(&formText, name, PercentText.encode(value.parameterText))
        textParts.append((name, value.parameterText))
        contentType = "application/x-www-form-urlencoded"
    }

    /// Adds a file; the body becomes multipart.
    public mutating func file(_ file: FilePart?) { add(file.map { [$0] } ?? []) }

    /// Adds files; the body becomes multipart.
    public mutating func files(_ files: FileParts) { add(files.outgoing) }

    private mutating func add(_ files: [FilePart]) {
        if boundary.isEmpty { boundary = MultipartText.boundary() }
        parts += files
    }

    /// Writes a body that is sent while it is made.
    public mutating func stream(_ stream: ByteStream, contentType: String) {
        plainStream = stream
        self.contentType = contentType
    }

    /// Writes typed items that are sent as they come, one per line.
    public mutating func items<Item: JSONCodable & Sendable>(_ items: ItemStream<Item>, contentType: String) {
        stream(items.encoded(), contentType: contentType)
    }

    /// Writes a JSON body.
    public mutating func json(_ value: some JSONEncodable) {
        bytes(JSONWriter.bytes(of: value), contentType: "application/json")
    }

    /// Writes a body of bytes.
    public mutating func bytes(_ bytes: [UInt8], contentType: String) {
        plainBody = bytes
        self.contentType = contentType
    }
}
