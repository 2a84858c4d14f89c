// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Prints the events of an operation: one case per kind, and one for kinds that the contract does not name yet.
struct EventsEmitter {
    let model: ContractModel
    let events: EventsModel

    static func typeName(_ events: EventsModel) -> String { events.kinds.isEmpty ? "RawEvent" : "Event" }

    func declare(_ writer: inout CodeWriter) {
        guard !events.kinds.isEmpty else { return }
        writer.gap()
        writer.block("public enum Event: StreamedEvent {") { writer in
            for kind in events.kinds { writer.line("case \(kind.swiftName)(\(model.swiftType(kind.type)))") }
            writer.doc("An event of a kind that this contract does not name.")
            writer.line("case unknown(RawEvent)")
            writer.gap()
            let final = events.finalName.map(Literal.string) ?? "nil"
            writer.line("public static let finalName: String? = \(final)")
            writer.gap()
            writer.block("public var name: String {") { writer in
                cases("", "event.name", &writer) { Literal.string($0.name) }
            }
            writer.gap()
            writer.block("public var dataBytes: [UInt8] {") { writer in
                cases("(let data)", "event.dataBytes", &writer) { kind in
                    isText(kind) ? "Array(data.utf8)" : "JSONWriter.bytes(of: data)"
                }
            }
            writer.gap()
            decoder(&writer)
        }
        writer.gap()
    }

    private func isText(_ kind: EventsModel.Kind) -> Bool {
        if case .string = kind.type { return true }
        return false
    }

    private func cases(
        _ binding: String, _ unknown: String, _ writer: inout CodeWriter, _ value: (EventsModel.Kind) -> String
    ) {
        writer.line("switch self {")
        for kind in events.kinds { writer.line("case .\(kind.swiftName)\(binding): \(value(kind))") }
        writer.line("case .unknown(let event): \(unknown)")
        writer.line("}")
    }

    private func decoder(_ writer: inout CodeWriter) {
        writer.block("public static func decode(_ event: RawEvent) -> Event? {") { writer in
            writer.line("switch event.name {")
            for kind in events.kinds {
                let name = SwiftName.plain(kind.swiftName)
                let read =
                    isText(kind)
                    ? ".\(kind.swiftName)(event.data)"
                    : "event.json(\(model.swiftType(kind.type)).self).map(Event.\(name))"
                writer.line("case \(Literal.string(kind.name)): \(read)")
            }
            writer.line("default: .unknown(event)")
            writer.line("}")
        }
    }
}
