// Generated from contract/secrets/templates.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListTemplatesCategory: WireEnum {
    case 
        llm, mcp, cloud, collaboration, development, payments, support, crm, project, storage, database, monitoring,
        authentication, social, marketing, infrastructure
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListTemplatesCategory> = WireCases(
        [
            "llm", "mcp", "cloud", "collaboration", "development", "payments", "support", "crm", "project", "storage",
            "database", "monitoring", "authentication", "social", "marketing", "infrastructure",
        ],
        [
            .llm, .mcp, .cloud, .collaboration, .development, .payments, .support, .crm, .project, .storage, .database,
            .monitoring, .authentication, .social, .marketing, .infrastructure,
        ])

    public var wire: String {
        switch self {
        case .llm: "llm"
        case .mcp: "mcp"
        case .cloud: "cloud"
        case .collaboration: "collaboration"
        case .development: "development"
        case .payments: "payments"
        case .support: "support"
        case .crm: "crm"
        case .project: "project"
        case .storage: "storage"
        case .database: "database"
        case .monitoring: "monitoring"
        case .authentication: "authentication"
        case .social: "social"
        case .marketing: "marketing"
        case .infrastructure: "infrastructure"
        case .undocumented(let text): text
        }
    }
}

public struct Template: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String
    /// Name to show.
    public var name: String
    /// Name in addresses.
    public var slug: String
    /// Category.
    public var category: TemplateCategory2
    /// Category to show.
    public var categoryLabel: String
    /// Name of an icon.
    public var icon: String?

    public init(
        id: String, name: String, slug: String, category: TemplateCategory2, categoryLabel: String, icon: String? = nil
    ) {
        self.id = id
        self.name = name
        self.slug = slug
        self.category = category
        self.categoryLabel = categoryLabel
        self.icon = icon
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "name", "slug", "category", "category_label", "icon"])

    public static func decode(from reader: inout JSONReader) -> Template? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var name: String?
        var slug: String?
        var category: TemplateCategory2?
        var categoryLabel: String?
        var icon: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 100)
            case 1: name = reader.string(maxLength: 255)
            case 2: slug = reader.string(maxLength: 100)
            case 3: category = reader.enumeration(TemplateCategory2.self)
            case 4: categoryLabel = reader.string(maxLength: 100)
            case 5: icon = reader.string(maxLength: 255)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1f) else { return nil }
        guard let id, let name, let slug, let category, let categoryLabel else { return nil }
        return Template(id: id, name: name, slug: slug, category: category, categoryLabel: categoryLabel, icon: icon)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("slug", slug)
        writer.member("category", category)
        writer.member("category_label", categoryLabel)
        writer.member("icon", icon)
        writer.endObject()
    }
}

/// Category.
public enum TemplateCategory2: WireEnum {
    case 
        llm, mcp, cloud, collaboration, development, payments, support, crm, project, storage, database, monitoring,
        authentication, social, marketing, infrastructure
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TemplateCategory2> = WireCases(
        [
            "llm", "mcp", "cloud", "collaboration", "development", "payments", "support", "crm", "project", "storage",
            "database", "monitoring", "authentication", "social", "marketing", "infrastructure",
        ],
        [
            .llm, .mcp, .cloud, .collaboration, .development, .payments, .support, .crm, .project, .storage, .database,
            .monitoring, .authentication, .social, .marketing, .infrastructure,
        ])

    public var wire: String {
        switch self {
        case .llm: "llm"
        case .mcp: "mcp"
        case .cloud: "cloud"
        case .collaboration: "collaboration"
        case .development: "development"
        case .payments: "payments"
        case .support: "support"
        case .crm: "crm"
        case .project: "project"
        case .storage: "storage"
        case .database: "database"
        case .monitoring: "monitoring"
        case .authentication: "authentication"
        case .social: "social"
        case .marketing: "marketing"
        case .infrastructure: "infrastructure"
        case .undocumented(let text): text
        }
    }
}

public struct TemplateCategory: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Number of items.
    public var count: Int

    public init(name: String, count: Int) {
        self.name = name
        self.count = count
    }

    private static let memberTable: MemberTable = MemberTable(["name", "count"])

    public static func decode(from reader: inout JSONReader) -> TemplateCategory? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var count: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 100)
            case 1: count = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let name, let count else { return nil }
        return TemplateCategory(name: name, count: count)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("count", count)
        writer.endObject()
    }
}

public struct TemplateList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [Template]
    /// Items by category.
    public var categories: [TemplateCategory]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [Template], categories: [TemplateCategory], pagination: Pagination) {
        self.data = data
        self.categories = categories
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "categories", "pagination"])

    public static func decode(from reader: inout JSONReader) -> TemplateList? {
        guard reader.beginObject() else { return nil }
        var data: [Template]?
        var categories: [TemplateCategory]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: Template.self)
            case 1: categories = reader.array(ArrayRule(maxItems: 100), of: TemplateCategory.self)
            case 2: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let data, let categories, let pagination else { return nil }
        return TemplateList(data: data, categories: categories, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("categories", categories)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct CredentialField: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Text to show.
    public var label: String
    /// Kind.
    public var type: CredentialFieldType
    /// Whether a value is needed.
    public var required: Bool
    /// Sample in the empty field.
    public var placeholder: String?
    /// Where to find the value.
    public var helpText: String?

    public init(
        name: String, label: String, type: CredentialFieldType, required: Bool, placeholder: String? = nil,
        helpText: String? = nil
    ) {
        self.name = name
        self.label = label
        self.type = type
        self.required = required
        self.placeholder = placeholder
        self.helpText = helpText
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "label", "type", "required", "placeholder", "help_text"])

    public static func decode(from reader: inout JSONReader) -> CredentialField? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var label: String?
        var type: CredentialFieldType?
        var required: Bool?
        var placeholder: String?
        var helpText: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 100)
            case 1: label = reader.string(maxLength: 255)
            case 2: type = reader.enumeration(CredentialFieldType.self)
            case 3: required = reader.bool()
            case 4: placeholder = reader.string(maxLength: 255)
            case 5: helpText = reader.string(maxLength: 1000)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let name, let label, let type, let required else { return nil }
        return CredentialField(
            name: name, label: label, type: type, required: required, placeholder: placeholder, helpText: helpText)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("label", label)
        writer.member("type", type)
        writer.member("required", required)
        writer.member("placeholder", placeholder)
        writer.member("help_text", helpText)
        writer.endObject()
    }
}

/// Kind.
public enum CredentialFieldType: WireEnum {
    case text, password, email
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CredentialFieldType> = WireCases(
        ["text", "password", "email"], [.text, .password, .email])

    public var wire: String {
        switch self {
        case .text: "text"
        case .password: "password"
        case .email: "email"
        case .undocumented(let text): text
        }
    }
}

public struct AdditionalField: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Text to show.
    public var label: String
    /// Kind.
    public var type: String
    /// Whether a value is needed.
    public var required: Bool
    /// Sample in the empty field.
    public var placeholder: String?
    /// Where to find the value.
    public var helpText: String?

    public init(
        name: String, label: String, type: String, required: Bool, placeholder: String? = nil, helpText: String? = nil
    ) {
        self.name = name
        self.label = label
        self.type = type
        self.required = required
        self.placeholder = placeholder
        self.helpText = helpText
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "label", "type", "required", "placeholder", "help_text"])

    public static func decode(from reader: inout JSONReader) -> AdditionalField? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var label: String?
        var type: String?
        var required: Bool?
        var placeholder: String?
        var helpText: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 100)
            case 1: label = reader.string(maxLength: 255)
            case 2: type = reader.string(maxLength: 50)
            case 3: required = reader.bool()
            case 4: placeholder = reader.string(maxLength: 255)
            case 5: helpText = reader.string(maxLength: 1000)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let name, let label, let type, let required else { return nil }
        return AdditionalField(
            name: name, label: label, type: type, required: required, placeholder: placeholder, helpText: helpText)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("label", label)
        writer.member("type", type)
        writer.member("required", required)
        writer.member("placeholder", placeholder)
        writer.member("help_text", helpText)
        writer.endObject()
    }
}

public struct TemplateConfig: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String
    /// Name to show.
    public var name: String
    /// Name in addresses.
    public var slug: String
    /// Category.
    public var category: String
    /// Category to show.
    public var categoryLabel: String
    /// Name of an icon.
    public var icon: String?
    /// Secret values the service needs.
    public var credentialFields: [CredentialField]
    /// Further values.
    public var additionalFields: [AdditionalField]
    /// Steps to obtain the credentials.
    public var documentation: [String]
    /// Documentation of the service.
    public var documentationURL: WebURL?
    /// Guide of the service.
    public var setupGuideURL: WebURL?
    /// Where credentials are made.
    public var credentialsURL: WebURL?

    public init(
        id: String, name: String, slug: String, category: String, categoryLabel: String, icon: String? = nil,
        credentialFields: [CredentialField], additionalFields: [AdditionalField], documentation: [String],
        documentationURL: WebURL? = nil, setupGuideURL: WebURL? = nil, credentialsURL: WebURL? = nil
    ) {
        self.id = id
        self.name = name
        self.slug = slug
        self.category = category
        self.categoryLabel = categoryLabel
        self.icon = icon
        self.credentialFields = credentialFields
        self.additionalFields = additionalFields
        self.documentation = documentation
        self.documentationURL = documentationURL
        self.setupGuideURL = setupGuideURL
        self.credentialsURL = credentialsURL
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "slug", "category", "category_label", "icon", "credential_fields", "additional_fields",
            "documentation", "documentation_url", "setup_guide_url", "credentials_url",
        ])

    public static func decode(from reader: inout JSONReader) -> TemplateConfig? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var name: String?
        var slug: String?
        var category: String?
        var categoryLabel: String?
        var icon: String?
        var credentialFields: [CredentialField]?
        var additionalFields: [AdditionalField]?
        var documentation: [String]?
        var documentationURL: WebURL?
        var setupGuideURL: WebURL?
        var credentialsURL: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 100)
            case 1: name = reader.string(maxLength: 255)
            case 2: slug = reader.string(maxLength: 100)
            case 3: category = reader.string(maxLength: 100)
            case 4: categoryLabel = reader.string(maxLength: 100)
            case 5: icon = reader.string(maxLength: 255)
            case 6: credentialFields = reader.array(ArrayRule(maxItems: 50), of: CredentialField.self)
            case 7: additionalFields = reader.array(ArrayRule(maxItems: 50), of: AdditionalField.self)
            case 8: documentation = reader.strings(ArrayRule(maxItems: 50), maxLength: 2000)
            case 9: documentationURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 10: setupGuideURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 11: credentialsURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1df) else { return nil }
        guard
            let id, let name, let slug, let category, let categoryLabel, let credentialFields, let additionalFields,
            let documentation
        else { return nil }
        return TemplateConfig(
            id: id, name: name, slug: slug, category: category, categoryLabel: categoryLabel, icon: icon,
            credentialFields: credentialFields, additionalFields: additionalFields, documentation: documentation,
            documentationURL: documentationURL, setupGuideURL: setupGuideURL, credentialsURL: credentialsURL)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("slug", slug)
        writer.member("category", category)
        writer.member("category_label", categoryLabel)
        writer.member("icon", icon)
        writer.member("credential_fields", credentialFields)
        writer.member("additional_fields", additionalFields)
        writer.member("documentation", documentation)
        writer.member("documentation_url", documentationURL)
        writer.member("setup_guide_url", setupGuideURL)
        writer.member("credentials_url", credentialsURL)
        writer.endObject()
    }
}

/// `GET /templates`: List credential templates.
public enum ListTemplates: ContractOperation {
    public struct Input: Sendable {
        /// Category.
        public var category: ListTemplatesCategory?
        /// Part of name or description.
        public var search: String?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            category: ListTemplatesCategory? = nil, search: String? = nil, page: Int? = nil, perPage: Int? = nil,
            cursor: String? = nil, limit: Int? = nil
        ) {
            self.category = category
            self.search = search
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = TemplateList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listTemplates", index: OperationIndex.listTemplates, method: .get, path: "/templates",
        policy: .listTemplates)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let category: ListTemplatesCategory? = request.query("category").enumeration(ListTemplatesCategory.self)
        let search: String? = request.query("search").string(StringRule(maxLength: 200))
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(category: category, search: search, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("category", input.category)
        request.query("search", input.search)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(TemplateList.self) }
}

/// `GET /templates/{id}`: Read one credential template.
public enum GetTemplate: ContractOperation {
    public struct Input: Sendable {
        /// Template.
        public var id: String

        public init(id: String) {
            self.id = id
        }
    }

    public typealias Output = TemplateConfig
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getTemplate", index: OperationIndex.getTemplate, method: .get, path: "/templates/{id}",
        policy: .getTemplate, errors: [DeclaredError("RESOURCE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: String? = request.path(0, "id").string(StringRule(maxLength: 100))
        guard request.isValid, let id else { return nil }
        return Input(id: id)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.id) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(TemplateConfig.self) }
}
