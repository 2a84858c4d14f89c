// SPDX-License-Identifier: Apache-2.0

/// Collects lines of Swift in the shape of the formatter: four spaces, 120 columns.
struct CodeWriter {
    static let columnsMax = 120

    private(set) var lines: [String] = []
    private var depth = 0

    var text: String { lines.joined(separator: "\n") + "\n" }

    private var indent: String { String(repeating: "    ", count: depth) }

    mutating func line(_ text: String = "") {
        lines.append(text.isEmpty ? "" : indent + text)
    }

    /// An empty line, unless one is there or a block begins.
    mutating func gap() {
        guard let last = lines.last, !last.isEmpty, !last.hasSuffix("{") else { return }
        lines.append("")
    }

    mutating func block(_ head: String, tail: String = "}", _ body: (inout CodeWriter) -> Void) {
        line(head + (["{", "(", "[", " in"].contains(where: head.hasSuffix) ? "" : " {"))
        depth += 1
        body(&self)
        depth -= 1
        line(tail)
    }

    /// A function whose body is one expression: on one line when it fits.
    mutating func function(_ head: String, _ body: String) {
        let whole = head + " { " + body + " }"
        if indent.count + whole.count <= Self.columnsMax {
            line(whole)
        } else {
            block(head + " {") { $0.assign("", body) }
        }
    }

    mutating func indented(_ body: (inout CodeWriter) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// `head` + arguments + `tail` on one line, or the arguments filled into lines of their own.
    mutating func call(_ head: String, _ arguments: [String], _ tail: String) {
        call(head, arguments.map(Argument.plain), tail)
    }

    /// As above; a list among the arguments breaks between its items.
    mutating func call(_ head: String, _ arguments: [Argument], _ tail: String) {
        let whole = head + arguments.map(\.text).joined(separator: ", ") + tail
        if indent.count + whole.count <= Self.columnsMax || arguments.isEmpty {
            line(whole)
            return
        }
        let isGuard = head == "guard "
        line(isGuard ? "guard" : head)
        let isList = head.hasSuffix("[")
        let hangs = tail.hasSuffix("{") || isList || isGuard
        depth += 1
        var row = ""
        for (position, argument) in arguments.enumerated() {
            let isLast = position == arguments.count - 1
            let end = isLast ? (hangs ? (isList ? "," : "") : tail) : ","
            let piece = argument.text + end
            if !row.isEmpty, indent.count + row.count + 1 + piece.count <= Self.columnsMax {
                row += " " + piece
                continue
            }
            if !row.isEmpty { line(row) }
            row = ""
            if indent.count + piece.count > Self.columnsMax, case .list(let head, let items, let close) = argument {
                call(head, items, close + end)
            } else {
                row = piece
            }
        }
        if !row.isEmpty { line(row) }
        depth -= 1
        if hangs { line(isGuard ? String(tail.dropFirst()) : tail) }
    }

    /// `head` and an expression; a closure at its end moves to lines of its own when the line grows too long.
    mutating func assign(_ head: String, _ expression: String, isInCase: Bool = false) {
        guard indent.count + head.count + expression.count > Self.columnsMax else {
            line(head + expression)
            return
        }
        if isInCase, let colon = head.firstRange(of: ": ") {
            line(String(head[..<colon.lowerBound]) + ":")
            depth += 1
            assign(String(head[colon.upperBound...]), expression)
            depth -= 1
            return
        }
        guard let open = expression.firstRange(of: " { ("), let close = expression.lastIndex(of: "}"),
            let arrow = expression[open.upperBound...].firstRange(of: " in ")
        else {
            let breaks = expression.firstRange(of: "(pattern: ") == nil && head.hasSuffix("= ")
            guard breaks else { return split(head + expression) }
            line(String(head.dropLast()))
            depth += 1
            split(expression)
            depth -= 1
            return
        }
        line(head + expression[..<open.lowerBound] + " {")
        depth += 1
        let signature = String(expression[expression.index(open.upperBound, offsetBy: -1)..<arrow.lowerBound])
        let body = String(expression[arrow.upperBound..<close].dropLast())
        if indent.count + signature.count + 4 + body.count <= Self.columnsMax {
            line(signature + " in " + body)
        } else {
            line(signature + " in")
            assign("", body)
        }
        depth -= 1
        line("}" + expression[expression.index(after: close)...])
    }

    /// A line that is too long is broken behind the first opening parenthesis that leaves both parts short enough.
    private mutating func split(_ text: String) {
        guard indent.count + text.count > Self.columnsMax, let open = text.firstIndex(of: "("),
            text.index(after: open) < text.endIndex, !text[text.index(after: open)...].hasPrefix(")")
        else {
            line(text)
            return
        }
        line(String(text[...open]))
        depth += 1
        line(String(text[text.index(after: open)...]))
        depth -= 1
    }

    /// A doc comment of whole paragraphs, wrapped at words.
    mutating func doc(_ text: String?) {
        guard let text else { return }
        let width = Self.columnsMax - indent.count - 4
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            var row = ""
            for word in paragraph.split(separator: " ") {
                if !row.isEmpty, row.count + 1 + word.count > width {
                    line("/// " + row)
                    row = ""
                }
                row += (row.isEmpty ? "" : " ") + word
            }
            line(row.isEmpty ? "///" : "/// " + row)
        }
        while lines.last == indent + "///" { lines.removeLast() }
    }
}

/// One argument of a call that may have to break.
enum Argument {
    case plain(String)
    /// `head` ends with an opening bracket.
    case list(head: String, items: [String], tail: String)

    var text: String {
        switch self {
        case .plain(let text): text
        case .list(let head, let items, let tail): head + items.joined(separator: ", ") + tail
        }
    }
}

/// Spells values as Swift literals.
enum Literal {
    /// A string literal; raw when the text has backslashes or quotes.
    static func string(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" }
        if isPlain { return "\"\(text)\"" }
        if text.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) {
            var marks = "#"
            while text.contains("\"" + marks) || text.contains("\\" + marks) { marks += "#" }
            return marks + "\"" + text + "\"" + marks
        }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            case "\r": escaped += "\\r"
            default:
                if scalar.value < 0x20 {
                    escaped += "\\u{" + String(scalar.value, radix: 16) + "}"
                } else {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return "\"" + escaped + "\""
    }

    /// A list of string literals in brackets.
    static func strings(_ texts: [String]) -> String { "[" + texts.map(string).joined(separator: ", ") + "]" }

    /// Digits in groups of three from five digits on.
    static func integer(_ text: String) -> String {
        let isNegative = text.hasPrefix("-")
        let digits = isNegative ? String(text.dropFirst()) : text
        guard digits.count > 4, digits.allSatisfy(\.isNumber) else { return text }
        var grouped = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { grouped += "_" }
            grouped.append(digit)
        }
        return (isNegative ? "-" : "") + grouped
    }

    static func bits(_ positions: [Int]) -> String {
        let value = positions.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        return value == 0 ? "0" : "0x" + String(value, radix: 16)
    }
}
