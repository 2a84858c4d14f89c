// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// What the readers of emitted code ask of a value beyond the schema: their formats, and the width of numbers.
enum WireRule: String, Sendable {
    case uuid, date, time, email, uri, url, ipv4, ipv6, byte, base64, int32
    case dateTime = "date-time"
    /// Integers without a format have 64 bits.
    case int64
    /// Numbers that no finite double can hold.
    case double

    /// Whether the emitted reader takes the value.
    func accepts(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.int32, .integer(let value)): Int32(exactly: value) != nil
        case (.int32, .number): ExactNumber(value)?.small.flatMap { Int32(exactly: $0) } != nil
        case (.int64, .number): ExactNumber(value)?.small != nil
        case (.double, .number(let number)): number.double.isFinite
        case (_, .string(let text)): accepts(text: text)
        default: true
        }
    }

    private func accepts(text: String) -> Bool {
        switch self {
        case .uuid: WireUUID(wire: text) != nil
        case .date: CalendarDate(wire: text) != nil
        case .dateTime: Timestamp(wire: text) != nil
        case .time: TimeOfDay(wire: text) != nil
        case .email: EmailAddress(wire: text) != nil
        case .uri, .url: WebURL(wire: text) != nil
        case .ipv4: IPv4Address(wire: text) != nil
        case .ipv6: IPv6Address(wire: text) != nil
        case .byte, .base64: Base64Data(wire: text) != nil
        case .int32, .int64, .double: true
        }
    }
}
