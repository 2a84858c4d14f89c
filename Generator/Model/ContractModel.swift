// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// Everything the emitter prints: resolved, named and checked.
package struct ContractModel: Sendable {
    package var title: String
    package var version: String
    package var clientName: String
    package var stems: [Stem]
    /// Every type that was planned, by `TypeID`; nil for a refused one.
    package var declarations: [TypeDeclaration?]
    /// In contract order; `OperationModel.index` is the position here.
    package var operations: [OperationModel]
    /// Operations left out on request, with the reason.
    package var skipped: [SkippedOperation]
    package var catalogues: Catalogues
    /// Paths below the base path, and paths at the host's root.
    package var routes: RouteNode
    package var rootRoutes: RouteNode
    /// Path of the document's servers, such as `/v1`, or empty.
    package var basePath: String
    /// Types that some operation needs, in the order they are printed.
    package var emittedTypes: [TypeID]
    /// The effective document as one JSON text.
    package var bundle: String

    package subscript(id: TypeID) -> TypeDeclaration? { declarations[id.index] }
}

/// One resource: a contract file, or a tag of a single-file document.
package struct Stem: Sendable, Hashable {
    /// Folder of the file, upper camel case; empty for a document without folders.
    package let area: String
    package let name: String
    /// Path of the contract file, as the header line of the emitted file names it.
    package let source: String

    package init(area: String, name: String, source: String) {
        self.area = area
        self.name = name
        self.source = source
    }
}

/// Where a path begins: below the path of the document's servers, at the host's root, or at both.
package enum PathBase: Sendable, Hashable {
    case versioned
    case root
    case both
}

package struct SkippedOperation: Sendable {
    package let name: String
    package let location: SourceLocation
    package let reason: String
}

package struct OperationModel: Sendable {
    package var index: Int
    /// The operation id as the contract writes it.
    package let id: String
    /// Name of the enum that stands for the operation.
    package let typeName: String
    /// Name of the method that handles or sends it.
    package let methodName: String
    package let method: HTTPMethod
    package let path: String
    package let base: PathBase
    package let stem: Int
    package let summary: String?
    package let description: String?
    package let isDeprecated: Bool
    package let isServed: Bool
    package let wave: Int?
    package let location: SourceLocation
    package let pathLocation: SourceLocation
    package var parameters: [ParameterModel]
    package var body: BodyModel?
    package var responses: [ResponseModel]
    package var policy: PolicyModel
    package var errors: [DeclaredErrorModel]
    package var bodyBytesMax: Int?
    package var deadlineSeconds: Int?
    package var isOneTime: Bool
}

extension OperationModel {
    package var pathParameters: [ParameterModel] { parameters.filter { $0.place == .path } }

    /// The request body is read while it comes.
    package var streamsRequest: Bool {
        switch body?.content {
        case .stream, .items: true
        case .fields: parameters.contains { $0.place == .file || $0.place == .files }
        case .json, .bytes, nil: false
        }
    }

    /// A success body is made while it is sent.
    package var streamsResponse: Bool { responses.contains(where: \.isStreamed) }

    /// The operation answers with events.
    package var events: EventsModel? {
        for response in responses {
            if case .events(let events) = response.content { return events }
        }
        return nil
    }
}

/// Where a value of the input stands in the request.
package enum ParameterPlace: Sendable, Hashable {
    case path
    case query
    case header
    case cookie
    /// A field of a form body or a text part of a multipart body.
    case form
    /// The only file part of a multipart body.
    case file
    /// The file parts of a multipart body that takes several.
    case files
}

/// How a value beside a JSON body is written.
package enum ParameterShape: Sendable, Hashable {
    /// A scalar, or an array of scalars.
    case plain
    /// An object whose members are scalars, written in the parameter's style.
    case object(TypeID)
    /// JSON text.
    case json
}

/// One value of the input beside a JSON body.
package struct ParameterModel: Sendable {
    package let wireName: String
    package let swiftName: String
    package let place: ParameterPlace
    /// Position among the parameters of the path template.
    package let pathIndex: Int?
    package let type: ValueType
    package let isRequired: Bool
    package let defaultValue: DefaultValue?
    /// Values above this are lowered to it (`x-clamp`).
    package let clampMax: Int?
    package let style: Parameter.Style
    package let explode: Bool
    package let shape: ParameterShape
    package let isSensitive: Bool
    package let doc: String?
    package let location: SourceLocation
    /// What a value in the place `files` takes.
    package var files: [FileModel] = []
}

/// Files that a form takes under one name.
package struct FileModel: Sendable, Hashable {
    package let name: String
    package let countMin: Int
    package let countMax: Int
}

package struct BodyModel: Sendable {
    package enum Content: Sendable {
        case json(ValueType)
        /// Fields are parameters with the places `form`, `file` and `files`.
        case fields
        /// Text that is no JSON.
        case bytes
        /// Bytes that are read while they come.
        case stream
        /// JSON lines of one type.
        case items(ValueType)
    }

    package let content: Content
    package let mediaTypes: [String]
    package let isRequired: Bool
    package let doc: String?
    package let location: SourceLocation
}

package struct ResponseModel: Sendable {
    package enum Content: Sendable {
        case none
        case json(ValueType)
        case text
        /// Bytes that are sent while they are made.
        case stream
        /// JSON lines of one type.
        case items(ValueType)
        case events(EventsModel)
    }

    package let status: Int
    package let swiftName: String
    package let content: Content
    package let mediaTypes: [String]
    package let headers: [HeaderModel]
    package let doc: String
    package let location: SourceLocation
}

/// What an event stream carries.
package struct EventsModel: Sendable {
    package struct Kind: Sendable {
        package let name: String
        package let swiftName: String
        /// Data: a text as it stands, or JSON.
        package let type: ValueType
    }

    /// Empty where the contract names no kinds.
    package let kinds: [Kind]
    /// The kind that ends the stream.
    package let finalName: String?
}

extension ResponseModel {
    package var sendsEvents: Bool {
        if case .events = content { return true }
        return false
    }

    package var isStreamed: Bool {
        switch content {
        case .stream, .items, .events: true
        case .none, .json, .text: false
        }
    }
}

package struct HeaderModel: Sendable {
    package let wireName: String
    package let swiftName: String
    package let type: ValueType
    package let isRequired: Bool
    package let doc: String?
}

package struct DeclaredErrorModel: Sendable, Hashable {
    package let code: String
    package let status: Int
    /// Declared by `x-errors`, not by an implied group.
    package let isDeclared: Bool
    /// Text of the member `error` when the operation pins another than the code.
    package let errorValue: String?
}

/// The gates of one operation.
package struct PolicyModel: Sendable, Hashable {
    package enum Access: Sendable, Hashable {
        case open
        case refresh
        case challenge
        case userUnverified
        case user
        case member
        case administrator
        case service
        case key(String)
    }

    package indirect enum Permission: Sendable, Hashable {
        case none
        case key(String)
        case any([Permission])
        case all([Permission])
        case selfOr(parameter: String, Permission)
        case isSelf
        case owner
        case body([BodyPermission])
        case capability(String)
    }

    package struct BodyPermission: Sendable, Hashable {
        package let member: String
        package let permission: Permission
    }

    package struct StepUp: Sendable, Hashable {
        package enum Level: String, Sendable, Hashable {
            case none
            case sensitive
            case critical
            case code
            case body
        }

        package var level: Level = .none
        /// The level holds only when one of these body members is sent.
        package var bodyMembers: [String] = []
        /// The level holds only under this named condition.
        package var condition: String?

        package init() {}
    }

    package enum Idempotency: String, Sendable, Hashable {
        case none
        case natural
        case key
    }

    package var access: Access = .open
    package var permission: Permission = .none
    package var stepUp = StepUp()
    package var rateClass: String?
    package var idempotency: Idempotency = .none
    package var auditEvents: [String] = []
    package var feature: String?

    package init() {}
}

/// One node of the tree of path segments; the root stands before the first segment.
package struct RouteNode: Sendable {
    package var literals: [(segment: String, node: RouteNode)] = []
    /// Segments with a parameter between fixed texts, such as `{id}.json` or `{id}`.
    package var parameters: [(prefix: String, suffix: String, node: RouteNode)] = []
    /// Operation index per method of the path that ends here.
    package var operations: [(method: HTTPMethod, index: Int)] = []

    package init() {}
}

extension ParameterModel {
    /// A header of a response, read as a parameter is.
    package init(header wireName: String, swiftName: String, type: ValueType) {
        self.init(
            wireName: wireName, swiftName: swiftName, place: .header, pathIndex: nil, type: type, isRequired: false,
            defaultValue: nil, clampMax: nil, style: .simple, explode: false, shape: .plain,
            isSensitive: false, doc: nil,
            location: SourceLocation(source: SourceFile(path: "", text: ""), line: 1, column: 1))
    }

    /// The files of a form that takes several.
    package init(files: [FileModel], swiftName: String, location: SourceLocation) {
        self.init(
            wireName: "files", swiftName: swiftName, place: .files, pathIndex: nil, type: .binary, isRequired: true,
            defaultValue: nil, clampMax: nil, style: .form, explode: true, shape: .plain, isSensitive: false,
            doc: "The files, in the order in which they come.", location: location, files: files)
    }

    /// Where a client goes on with an event stream that broke.
    package init(lastEventID swiftName: String, location: SourceLocation) {
        self.init(
            wireName: "Last-Event-ID", swiftName: swiftName, place: .header, pathIndex: nil,
            type: .string(StringLimits(lengthMax: Self.lastEventIDLengthMax)), isRequired: false, defaultValue: nil,
            clampMax: nil, style: .simple, explode: false, shape: .plain, isSensitive: false,
            doc: "Id of the last event that a client has seen.", location: location)
    }

    private static let lastEventIDLengthMax = 255
}
