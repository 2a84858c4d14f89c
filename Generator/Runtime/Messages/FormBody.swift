// SPDX-License-Identifier: Apache-2.0

/// A form body: URL-encoded (WHATWG) or multipart (RFC 7578), read from memory.
struct FormBody: Sendable {
    var fields: [QueryField] = []
    var files: [FilePart] = []

    /// Reads a body as its content type says.
    static func read(_ body: [UInt8], contentType: String) -> Result<FormBody, FormFailure> {
        let media: HeaderParameters = HeaderParameters(contentType)
        if media.value == "multipart/form-data" {
            return Result { () throws(FormFailure) -> FormBody in try multipart(body, contentType) }
        }
        guard let text: String = String(validating: body, as: UTF8.self),
            let fields: [QueryField] = QueryField.fields(text)
        else { return .failure(.encoding) }
        return .success(FormBody(fields: fields))
    }

    private static func multipart(_ body: [UInt8], _ contentType: String) throws(FormFailure) -> FormBody {
        let limits: MultipartLimits = MultipartLimits()
        var parser: MultipartParser = try MultipartParser(contentType: contentType, limits: limits)
        var form: FormBody = FormBody()
        var head: PartHead?
        var content: [UInt8] = []
        parser.feed(body)
        parser.finish()
        while let event: MultipartParser.Event = try parser.next() {
            switch event {
            case .head(let next):
                head = next
                content = []
            case .content(let piece): content += piece
            case .partEnd: if let head { try form.add(head, content, limits) }
            case .end: return form
            }
        }
        throw .syntax
    }

    private mutating func add(
        _ head: PartHead, _ content: [UInt8], _ limits: MultipartLimits
    ) throws(FormFailure) {
        guard head.fileName == nil else {
            files.append(
                FilePart(
                    name: head.name, fileName: head.fileName ?? "", contentType: head.contentType,
                    body: ByteStream(content)))
            return
        }
        fields.append(try QueryField(head, content, limits))
    }
}

extension QueryField {
    /// A text part of a multipart body.
    init(_ head: PartHead, _ content: [UInt8], _ limits: MultipartLimits) throws(FormFailure) {
        guard content.count <= limits.fieldBytesMax else { throw .partTooLarge }
        guard let text: String = String(validating: content, as: UTF8.self) else { throw .encoding }
        self.init(name: head.name, raw: text, text: text)
    }
}

/// A header value with parameters: `form-data; name="logo"`.
struct HeaderParameters {
    /// The value in lower case.
    let value: String
    private var parameters: [(name: String, text: String)] = []

    /// Scalars, not characters: a quote is one even where a combining mark follows it.
    init(_ text: String) {
        var rest: Substring.UnicodeScalarView = text[...].unicodeScalars
        value = Self.trimmed(Self.piece(&rest)).lowercased()
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            guard let equals: String.Index = rest.firstIndex(of: "=") else { return }
            let name: String = String(rest[..<equals]).lowercased()
            rest = rest[rest.index(after: equals)...]
            let text: String = rest.first == "\"" ? HeaderParameters.quoted(&rest) : Self.trimmed(Self.piece(&rest))
            parameters.append((name, text))
            rest = rest.drop { $0 == " " || $0 == "\t" }
        }
    }

    /// Everything up to the next semicolon, which stays.
    private static func piece(_ rest: inout Substring.UnicodeScalarView) -> String {
        let end: String.Index = rest.firstIndex(of: ";") ?? rest.endIndex
        defer { rest = rest[end...] }
        return String(rest[..<end])
    }

    private static func trimmed(_ text: String) -> String { RequestReader.trimmed(text) }

    /// A parameter; the name in lower case.
    subscript(name: String) -> String? { parameters.first { $0.name == name }?.text }

    private static func quoted(_ rest: inout Substring.UnicodeScalarView) -> String {
        var text: String = ""
        rest = rest.dropFirst()
        while let scalar: Unicode.Scalar = rest.popFirst() {
            if scalar == "\"" { break }
            if scalar == "\\", let next: Unicode.Scalar = rest.first, next == "\"" || next == "\\" {
                text.unicodeScalars.append(next)
                rest = rest.dropFirst()
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
