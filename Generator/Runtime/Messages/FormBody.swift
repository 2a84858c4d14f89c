// SPDX-License-Identifier: Apache-2.0

/// A file of a multipart body, in memory.
public struct UploadedFile: Sendable {
    /// Name of the form field.
    public let name: String
    /// File name as the sender gave it; only for display.
    public let fileName: String
    /// Media type as the sender gave it.
    public let contentType: String
    /// The content.
    public let bytes: [UInt8]

    /// Makes a file.
    public init(name: String, fileName: String, contentType: String, bytes: [UInt8]) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
        self.bytes = bytes
    }
}

/// Why a form body could not be read; the text goes to `details.reason`.
enum FormFailure: String, Error {
    case syntax
    case encoding
    case partsTooMany = "too_many_parts"
    case partTooLarge = "part_too_large"
    case nameMissing = "name_missing"
    case boundaryMissing = "boundary_missing"
}

/// A form body: URL-encoded (WHATWG) or multipart (RFC 7578), read from memory.
struct FormBody: Sendable {
    /// Most parts of a multipart body.
    private static let partsMax: Int = 10
    /// Largest text part, bytes.
    private static let textBytesMax: Int = 8192
    private static let boundaryBytesMax: Int = 70

    var fields: [QueryField] = []
    var files: [UploadedFile] = []

    /// Reads a body as its content type says.
    static func read(_ body: [UInt8], contentType: String) -> Result<FormBody, FormFailure> {
        let media: HeaderParameters = HeaderParameters(contentType)
        if media.value == "multipart/form-data" {
            guard let boundary: String = media["boundary"], !boundary.isEmpty,
                boundary.utf8.count <= boundaryBytesMax
            else { return .failure(.boundaryMissing) }
            return multipart(body, boundary: Array("--\(boundary)".utf8))
        }
        guard let text: String = String(validating: body, as: UTF8.self),
            let fields: [QueryField] = QueryField.fields(text)
        else { return .failure(.encoding) }
        return .success(FormBody(fields: fields))
    }

    private static func multipart(_ body: [UInt8], boundary: [UInt8]) -> Result<FormBody, FormFailure> {
        var form: FormBody = FormBody()
        guard var position: Int = find(boundary, in: body, from: 0), position == 0 || endsLine(body, position) else {
            return .failure(.syntax)
        }
        let delimiter: [UInt8] = [0x0D, 0x0A] + boundary
        var parts: Int = 0
        position += boundary.count
        while true {
            if body.count >= position + 2, body[position] == 0x2D, body[position + 1] == 0x2D { return .success(form) }
            while position < body.count, body[position] == 0x20 || body[position] == 0x09 { position += 1 }
            guard body.count >= position + 2, body[position] == 0x0D, body[position + 1] == 0x0A,
                let end: Int = nextDelimiter(delimiter, in: body, from: position)
            else { return .failure(.syntax) }
            parts += 1
            guard parts <= partsMax else { return .failure(.partsTooMany) }
            if let failure: FormFailure = form.add(body[(position + 2)..<max(end, position + 2)]) {
                return .failure(failure)
            }
            position = end + delimiter.count
        }
    }

    /// The next delimiter that ends its line; a longer word that begins like one is content.
    private static func nextDelimiter(_ delimiter: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        var position: Int = start
        while let next: Int = find(delimiter, in: body, from: position) {
            let tail: ArraySlice<UInt8> = body[(next + delimiter.count)...].drop { $0 == 0x20 || $0 == 0x09 }
            if tail.starts(with: [0x0D, 0x0A]) || body[(next + delimiter.count)...].starts(with: [0x2D, 0x2D]) {
                return next
            }
            position = next + 1
        }
        return nil
    }

    private static func endsLine(_ body: [UInt8], _ position: Int) -> Bool {
        position >= 2 && body[position - 2] == 0x0D && body[position - 1] == 0x0A
    }

    private static func find(_ needle: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        guard let first: UInt8 = needle.first, body.count >= needle.count else { return nil }
        var position: Int = start
        while position <= body.count - needle.count {
            guard let next: Int = body[position...].firstIndex(of: first), next <= body.count - needle.count else {
                return nil
            }
            if body[next..<(next + needle.count)].elementsEqual(needle) { return next }
            position = next + 1
        }
        return nil
    }

    /// Adds one part: header lines, an empty line, content.
    private mutating func add(_ part: ArraySlice<UInt8>) -> FormFailure? {
        let separator: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        let bytes: [UInt8] = Array(part)
        let head: ArraySlice<UInt8>
        let content: ArraySlice<UInt8>
        if bytes.starts(with: [0x0D, 0x0A]) {
            return .nameMissing
        } else if let end: Int = FormBody.find(separator, in: bytes, from: 0) {
            head = bytes[..<end]
            content = bytes[(end + separator.count)...]
        } else {
            return .syntax
        }
        guard let text: String = String(validating: head, as: UTF8.self) else { return .encoding }
        var disposition: HeaderParameters?
        var contentType: String = "text/plain"
        for line in text.split(separator: "\r\n") {
            let halves: [Substring] = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { return .syntax }
            switch halves[0].lowercased() {
            case "content-disposition": disposition = HeaderParameters(String(halves[1]))
            case "content-type": contentType = RequestReader.trimmed(String(halves[1]))
            default: break
            }
        }
        guard let disposition, disposition.value == "form-data", let name: String = disposition["name"], !name.isEmpty
        else { return .nameMissing }
        if let fileName: String = disposition["filename"] {
            files.append(
                UploadedFile(name: name, fileName: fileName, contentType: contentType, bytes: Array(content)))
            return nil
        }
        guard content.count <= FormBody.textBytesMax else { return .partTooLarge }
        guard let value: String = String(validating: content, as: UTF8.self) else { return .encoding }
        fields.append(QueryField(name: name, raw: value, text: value))
        return nil
    }
}

/// A header value with parameters: `form-data; name="logo"`.
struct HeaderParameters {
    /// The value in lower case.
    let value: String
    private var parameters: [(name: String, text: String)] = []

    init(_ text: String) {
        var rest: Substring = text[...]
        let end: Substring.Index = rest.firstIndex(of: ";") ?? rest.endIndex
        value = RequestReader.trimmed(String(rest[..<end])).lowercased()
        rest = rest[end...]
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            guard let equals: Substring.Index = rest.firstIndex(of: "=") else { return }
            let name: String = rest[..<equals].lowercased()
            rest = rest[rest.index(after: equals)...]
            let text: String
            if rest.first == "\"" {
                text = HeaderParameters.quoted(&rest)
            } else {
                let end: Substring.Index = rest.firstIndex(of: ";") ?? rest.endIndex
                text = RequestReader.trimmed(String(rest[..<end]))
                rest = rest[end...]
            }
            parameters.append((name, text))
            rest = rest.drop { $0 == " " || $0 == "\t" }
        }
    }

    /// A parameter; the name in lower case.
    subscript(name: String) -> String? { parameters.first { $0.name == name }?.text }

    private static func quoted(_ rest: inout Substring) -> String {
        var text: String = ""
        rest = rest.dropFirst()
        while let character: Character = rest.first {
            rest = rest.dropFirst()
            if character == "\"" { break }
            if character == "\\", rest.first == "\"" || rest.first == "\\", let next: Character = rest.first {
                text.append(next)
                rest = rest.dropFirst()
            } else {
                text.append(character)
            }
        }
        return text
    }
}
