// SPDX-License-Identifier: Apache-2.0

/// Fields that do not change while the server runs, with their text on an HTTP/1 connection made once.
final class HeaderBlock: Sendable {
    let fields: [(name: String, value: String)]
    /// The field lines, each with its end.
    let lines: [UInt8]

    init(_ fields: [(name: String, value: String)]) {
        self.fields = fields
        lines = AnswerText.lines(of: fields)
    }
}

/// Whether a field name is the wanted one, which is given in lower case.
func isSameField(_ name: String, _ wanted: String) -> Bool {
    guard name.utf8.count == wanted.utf8.count else { return false }
    for (byte, expected) in zip(name.utf8, wanted.utf8) {
        let isUpper: Bool = byte >= 0x41 && byte <= 0x5A
        guard (isUpper ? byte | 0x20 : byte) == expected else { return false }
    }
    return true
}
