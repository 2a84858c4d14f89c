// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Compares one operation before and after: who may call it, what it takes, what it answers.
struct OperationComparison {
    let before: LoadedDocument
    let after: LoadedDocument
    let old: AddressedOperation
    let new: AddressedOperation
    private(set) var changes: [Change] = []

    /// Extensions that decide who may call, and the value that lets everybody in.
    private static let gates = [
        ("x-auth", "public"), ("x-permission", "none"), ("x-mfa", "none"), ("x-feature", "none"),
    ]

    init(before: LoadedDocument, after: LoadedDocument, old: AddressedOperation, new: AddressedOperation) {
        self.before = before
        self.after = after
        self.old = old
        self.new = new
    }

    mutating func run() {
        identity()
        access()
        parameters()
        body()
        responses()
    }

    private mutating func add(
        _ rule: String, _ level: Change.Level, _ message: String, place: String = "", _ locations: Locations? = nil
    ) {
        let locations = locations ?? Locations(before: old.operation.location, after: new.operation.location)
        changes.append(
            Change(
                rule: rule, level: level, operation: new.name, place: place, message: message,
                before: locations.before, after: locations.after))
    }

    /// Where something is written on either side.
    private struct Locations {
        var before: SourceLocation?
        var after: SourceLocation?
    }

    private mutating func identity() {
        if let was = old.operation.operationID, let now = new.operation.operationID, was != now {
            add("diff/operation-renamed", .source, "\(was) is called \(now) now")
        }
        if !old.operation.isDeprecated, new.operation.isDeprecated {
            add("diff/operation-deprecated", .compatible, "the operation is deprecated now")
        }
        let was = old.operation["x-unserved"]?.bool == true
        let now = new.operation["x-unserved"]?.bool == true
        if !was, now { add("diff/operation-unserved", .wire, "the operation is not served any more") }
        if was, !now { add("diff/operation-served", .compatible, "the operation is served now") }
    }

    private mutating func access() {
        for (name, open) in Self.gates {
            let was = old.operation[name]
            let now = new.operation[name]
            let isSame = was.flatMap { left in now.map { left.hasSameContent(as: $0) } } ?? (was == nil && now == nil)
            guard !isSame else { continue }
            let isOpened = now == nil || now?.string == open
            add(
                "diff/access-changed", isOpened ? .compatible : .wire,
                "\(name) \(was?.brief ?? "(none)") became \(now?.brief ?? "(none)")")
        }
        let was = schemes(old.operation, before)
        let now = schemes(new.operation, after)
        guard was != now else { return }
        let isWider = was.isSubset(of: now) || now.contains([])
        add(
            "diff/security-changed", isWider ? .compatible : .wire,
            "the accepted credentials \(words(was)) became \(words(now))")
    }

    private func schemes(_ operation: Operation, _ loaded: LoadedDocument) -> Set<Set<String>> {
        let requirements = operation.security ?? loaded.openapi.security
        return requirements.isEmpty ? [[]] : Set(requirements.map { Set($0.schemes.map(\.name)) })
    }

    private func words(_ schemes: Set<Set<String>>) -> String {
        let texts = schemes.map { $0.isEmpty ? "none" : $0.sorted().joined(separator: " and ") }
        return texts.sorted().joined(separator: " or ")
    }
}

extension OperationComparison {
    private mutating func parameters() {
        let was = old.operation.effectiveParameters.map(\.value)
        let now = new.operation.effectiveParameters.map(\.value)
        for parameter in was {
            let name = newName(of: parameter)
            guard let found = now.first(where: { $0.place == parameter.place && isSame($0, name) }) else {
                add(
                    "diff/parameter-removed", .source, "the parameter is read no more", place: place(parameter),
                    Locations(before: parameter.location))
                continue
            }
            compare(parameter, found)
        }
        for parameter in now
        where !was.contains(where: { $0.place == parameter.place && isSame(parameter, newName(of: $0)) }) {
            let rule = parameter.isRequired ? "diff/parameter-added-required" : "diff/parameter-added"
            add(
                rule, parameter.isRequired ? .wire : .compatible,
                parameter.isRequired ? "the new parameter must be sent" : "the parameter is new",
                place: place(parameter), Locations(after: parameter.location))
        }
    }

    /// A path parameter keeps its position, whatever its name.
    private func newName(of parameter: Parameter) -> String {
        guard parameter.place == .path, let index = old.pathNames.firstIndex(of: parameter.name),
            new.pathNames.indices.contains(index)
        else { return parameter.name }
        return new.pathNames[index]
    }

    private func isSame(_ parameter: Parameter, _ name: String) -> Bool {
        parameter.place == .header ? parameter.name.lowercased() == name.lowercased() : parameter.name == name
    }

    private func place(_ parameter: Parameter) -> String { "\(parameter.place.rawValue) parameter \(parameter.name)" }

    private mutating func compare(_ was: Parameter, _ now: Parameter) {
        let locations = Locations(before: was.location, after: now.location)
        if was.place == .path, was.name != now.name {
            add(
                "diff/parameter-renamed", .source, "\(was.name) is called \(now.name) now", place: place(was), locations
            )
        }
        if !was.isRequired, now.isRequired {
            add("diff/parameter-required", .wire, "the parameter is required now", place: place(now), locations)
        }
        if was.isRequired, !now.isRequired {
            add("diff/parameter-optional", .compatible, "the parameter may be absent now", place: place(now), locations)
        }
        if was.style != now.style || was.explode != now.explode {
            add("diff/parameter-style", .wire, "the parameter is written otherwise now", place: place(now), locations)
        }
        switch (was.content, now.content) {
        case (.schema(let left), .schema(let right)): compare(left, right, .request, place(now))
        case (.media(let left), .media(let right)):
            if let left = left.schema, let right = right.schema { compare(left, right, .request, place(now)) }
        case (.missing, .missing): break
        default:
            add("diff/parameter-style", .wire, "the parameter is written otherwise now", place: place(now), locations)
        }
    }

    private mutating func compare(
        _ left: SchemaReference, _ right: SchemaReference, _ direction: Direction, _ place: String
    ) {
        var found: [SchemaComparison.Finding] = []
        var comparison = SchemaComparison(
            before: before.documents, after: after.documents, direction: direction
        ) { found.append($0) }
        comparison.compare(left, right, path: "")
        for finding in found {
            let place = finding.path.isEmpty ? place : place + " " + finding.path
            add(
                finding.rule, finding.level, finding.message, place: place,
                Locations(before: finding.before, after: finding.after))
        }
    }
}

extension OperationComparison {
    private mutating func body() {
        let was = old.operation.requestBody?.value
        let now = new.operation.requestBody?.value
        switch (was, now) {
        case (nil, nil): break
        case (nil, let now?):
            add(
                "diff/body-added", now.isRequired ? .wire : .compatible,
                now.isRequired ? "a body must be sent now" : "a body may be sent now", place: "request body",
                Locations(after: now.location))
        case (let was?, nil):
            add(
                "diff/body-removed", .wire, "no body is read any more", place: "request body",
                Locations(before: was.location))
        case (let was?, let now?):
            if !was.isRequired, now.isRequired {
                add(
                    "diff/body-required", .wire, "the body must be sent now", place: "request body",
                    Locations(before: was.location, after: now.location))
            }
            content(was.content, now.content, .request, "request body")
        }
    }

    private mutating func content(_ was: [MediaType], _ now: [MediaType], _ direction: Direction, _ place: String) {
        for media in was {
            guard let found = now.first(where: { $0.name == media.name }) else {
                add(
                    "diff/media-removed", .wire, "\(media.name) is gone", place: place,
                    Locations(before: media.location))
                continue
            }
            if let left = media.schema, let right = found.schema { compare(left, right, direction, place) }
        }
        for media in now where !was.contains(where: { $0.name == media.name }) {
            let isFirst = was.isEmpty && direction == .response
            add(
                "diff/media-added", isFirst ? .source : .compatible, "\(media.name) is new", place: place,
                Locations(after: media.location))
        }
    }

    private mutating func responses() {
        for was in old.operation.responses {
            let place = "response \(was.status)"
            guard let now = new.operation.responses.first(where: { $0.status == was.status }) else {
                add(
                    "diff/response-removed", isSuccess(was.status) ? .wire : .compatible,
                    "the status is answered no more", place: place, Locations(before: was.statusLocation))
                continue
            }
            content(was.response.value.content, now.response.value.content, .response, place)
            headers(was.response.value, now.response.value, place)
        }
        for now in new.operation.responses where !old.operation.responses.contains(where: { $0.status == now.status }) {
            add(
                "diff/response-added", isSuccess(now.status) ? .source : .compatible, "the status is new",
                place: "response \(now.status)", Locations(after: now.statusLocation))
        }
    }

    private func isSuccess(_ status: StatusKey) -> Bool {
        switch status {
        case .code(let code): code < 400
        case .range(let hundred): hundred < 4
        case .byDefault: true
        }
    }

    private mutating func headers(_ was: Response, _ now: Response, _ place: String) {
        for header in was.headers {
            let place = "\(place) header \(header.name)"
            guard let found = now.headers.first(where: { $0.name.lowercased() == header.name.lowercased() }) else {
                add(
                    "diff/header-removed", header.value.value.isRequired ? .wire : .source,
                    "the header is sent no more", place: place, Locations(before: header.nameLocation))
                continue
            }
            if header.value.value.isRequired, !found.value.value.isRequired {
                add(
                    "diff/header-optional", .wire, "the header may be absent now", place: place,
                    Locations(before: header.nameLocation, after: found.nameLocation))
            }
            if case .schema(let left) = header.value.value.content, case .schema(let right) = found.value.value.content
            {
                compare(left, right, .response, place)
            }
        }
    }
}
