// SPDX-License-Identifier: Apache-2.0

/// The members an OpenAPI object may and must have.
struct ObjectShape {
    /// In the words of messages, with article: `an operation`.
    let name: String
    let fields: Set<String>
    let required: [String]
    /// Members that exist from version 3.1 on.
    let since31: Set<String>

    init(_ name: String, _ fields: Set<String>, required: [String] = [], since31: Set<String> = []) {
        self.name = name
        self.fields = fields
        self.required = required
        self.since31 = since31
    }

    static let document = ObjectShape(
        "the document",
        [
            "openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs",
            "jsonSchemaDialect", "webhooks",
        ], required: ["openapi", "info"], since31: ["jsonSchemaDialect", "webhooks"])
    static let info = ObjectShape(
        "info", ["title", "summary", "description", "termsOfService", "contact", "license", "version"],
        required: ["title", "version"], since31: ["summary"])
    static let contact = ObjectShape("contact", ["name", "url", "email"])
    static let license = ObjectShape(
        "license", ["name", "identifier", "url"], required: ["name"], since31: ["identifier"])
    static let externalDocs = ObjectShape("externalDocs", ["url", "description"], required: ["url"])
    static let server = ObjectShape("a server", ["url", "description", "variables"], required: ["url"])
    static let serverVariable = ObjectShape(
        "a server variable", ["enum", "default", "description"], required: ["default"])
    static let tag = ObjectShape("a tag", ["name", "description", "externalDocs"], required: ["name"])
    static let components = ObjectShape(
        "components",
        [
            "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes",
            "links", "callbacks", "pathItems",
        ], since31: ["pathItems"])
    static let pathItem = ObjectShape(
        "a path item",
        Set(["$ref", "summary", "description", "servers", "parameters"] + HTTPMethod.allCases.map(\.rawValue)))
    static let operation = ObjectShape(
        "an operation",
        [
            "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody",
            "responses", "callbacks", "deprecated", "security", "servers",
        ])
    static let parameter = ObjectShape(
        "a parameter",
        [
            "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode",
            "allowReserved", "schema", "content", "example", "examples",
        ], required: ["name", "in"])
    static let header = ObjectShape(
        "a header",
        ["description", "required", "deprecated", "style", "explode", "schema", "content", "example", "examples"])
    static let requestBody = ObjectShape(
        "a request body", ["description", "content", "required"], required: ["content"])
    static let mediaType = ObjectShape("a media type", ["schema", "example", "examples", "encoding"])
    static let encoding = ObjectShape(
        "an encoding", ["contentType", "headers", "style", "explode", "allowReserved"])
    static let response = ObjectShape(
        "a response", ["description", "headers", "content", "links"], required: ["description"])
    static let example = ObjectShape("an example", ["summary", "description", "value", "externalValue"])
    static let link = ObjectShape(
        "a link", ["operationRef", "operationId", "parameters", "requestBody", "description", "server"])
    static let oauthFlows = ObjectShape(
        "flows", Set(OAuthFlow.Kind.allCases.map(\.rawValue)))
}
