// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
    /// JSON Canonicalization Scheme (RFC 8785): members sorted by UTF-16 code units, no white space, minimal escapes,
    /// numbers as ECMAScript prints them.
    public var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        appendCanonical(to: &bytes)
        return bytes
    }

    private func appendCanonical(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .integer(let number):
            // Beyond 2^53 an integer is the double that ECMAScript would hold.
            let isExact: Bool = number.magnitude <= 1 << 53
            bytes += (isExact ? String(number) : Self.ecmaScript(Double(number))).utf8
        case .number(let number): bytes += Self.ecmaScript(Double(number.text) ?? 0).utf8
        case .string(let text): Self.appendQuoted(text, to: &bytes)
        case .array(let items):
            bytes.append(0x5B)
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                item.appendCanonical(to: &bytes)
            }
            bytes.append(0x5D)
        case .object(let object): Self.appendObject(object, to: &bytes)
        }
    }

    private static func appendObject(_ object: JSONObject, to bytes: inout [UInt8]) {
        let sorted: [(name: String, value: JSONValue)] = object.members
            .map { (member) -> (name: String, value: JSONValue) in (member.name, member.value) }
            .sorted { (left, right) -> Bool in left.name.utf16.lexicographicallyPrecedes(right.name.utf16) }
        bytes.append(0x7B)
        for (index, member) in sorted.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            appendQuoted(member.name, to: &bytes)
            bytes.append(0x3A)
            member.value.appendCanonical(to: &bytes)
        }
        bytes.append(0x7D)
    }

    private static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
        let digits: [UInt8] = Array("0123456789abcdef".utf8)
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: bytes += [0x5C, 0x22]
            case 0x5C: bytes += [0x5C, 0x5C]
            case 0x08: bytes += [0x5C, 0x62]
            case 0x0C: bytes += [0x5C, 0x66]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x0D: bytes += [0x5C, 0x72]
            case 0x09: bytes += [0x5C, 0x74]
            case 0x00..<0x20: bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    /// ECMAScript `Number::toString` (ECMA-262 § 6.1.6.1.20) from the shortest digits that round-trip.
    private static func ecmaScript(_ number: Double) -> String {
        if number == 0 { return "0" }
        let parts: [Substring] = "\(abs(number))".split(separator: "e")
        let mantissa: [Substring] = parts[0].split(separator: ".")
        let whole: String = String(mantissa[0])
        let fraction: String = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
        let padded: Substring = (whole + fraction)[...].drop { (digit: Character) -> Bool in digit == "0" }
        let leading: Int = whole.count + fraction.count - padded.count
        let exponent: Int = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let point: Int = whole.count + exponent - leading
        var digits: String = String(padded)
        while digits.hasSuffix("0") { digits.removeLast() }
        return (number < 0 ? "-" : "") + placed(digits, point)
    }

    /// `digits` with the decimal point behind the first `point` of them.
    private static func placed(_ digits: String, _ point: Int) -> String {
        let count: Int = digits.count
        if count <= point, point <= 21 { return digits + String(repeating: "0", count: point - count) }
        if point > 0, point <= 21 { return digits.prefix(point) + "." + digits.dropFirst(point) }
        if point > -6, point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
        let sign: String = point > 0 ? "+" : "-"
        let rest: String = count == 1 ? "" : "." + digits.dropFirst()
        return digits.prefix(1) + rest + "e" + sign + String(abs(point - 1))
    }
}
