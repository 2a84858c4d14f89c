// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Plans bodies that are read and made piece by piece: JSON lines (`x-item-schema`) and event streams (`x-events`,
/// `x-final-event`).
struct StreamPlanner {
    let types: TypePlanner

    /// The type of each line; any JSON where nothing is said.
    func items(_ media: MediaType, _ context: TypeContext) -> ValueType? {
        guard let node = media.itemSchema else { return .json }
        guard let planned = types.plan(SchemaReference(node: node), context.named(context.wish + "Item")) else {
            return nil
        }
        return checked(planned.type, at: node.location, "an item")
    }

    func events(_ media: MediaType, _ context: TypeContext) -> EventsModel? {
        var kinds: [EventsModel.Kind] = []
        var names = MemberNames(reserved: ["unknown"])
        for entry in media.events {
            let inner = context.named(context.wish + SwiftName.type(entry.key))
            guard let planned = types.plan(SchemaReference(node: entry.value), inner) else { return nil }
            var type = planned.type
            if case .string = type {
                type = .string(StringLimits())
            } else {
                guard let direct = checked(type, at: entry.value.location, "the event \(entry.key)") else { return nil }
                type = direct
            }
            kinds.append(
                EventsModel.Kind(name: entry.key, swiftName: names.claim(SwiftName.member(entry.key)), type: type))
        }
        let finalName = media.extensions.first { $0.name == "x-final-event" }
        if let finalName, !kinds.contains(where: { $0.name == finalName.node.string }) {
            types.diagnostics.error(
                "stream/unknown-event", at: finalName.node.location, offending: finalName.node.string ?? "",
                "the last event is none of the stream's", cure: "name one of x-events")
            return nil
        }
        return EventsModel(kinds: kinds, finalName: finalName?.node.string)
    }

    /// Types that carry their own rules; those of a value written in place would be lost.
    private func checked(_ type: ValueType, at location: SourceLocation, _ what: String) -> ValueType? {
        switch type {
        case .named, .json, .jsonObject, .boolean, .uuid: return type
        default:
            types.diagnostics.error(
                "stream/unsupported-item", at: location, "\(what) of a stream is of a type that is not supported",
                cure: "make it an object, an enum or any JSON")
            return nil
        }
    }
}

extension MediaType {
    /// Schema of each line of JSON lines.
    fileprivate var itemSchema: Node? { extensions.first { $0.name == "x-item-schema" }?.node }

    /// Schemas of the data of each kind of event.
    fileprivate var events: [Mapping.Entry] {
        extensions.first { $0.name == "x-events" }?.node.mapping?.entries ?? []
    }

    /// All schemas whose values travel in a body of this type.
    var travelling: [SchemaReference] {
        (schema.map { [$0] } ?? []) + (itemSchema.map { [SchemaReference(node: $0)] } ?? [])
            + events.map { SchemaReference(node: $0.value) }
    }
}
