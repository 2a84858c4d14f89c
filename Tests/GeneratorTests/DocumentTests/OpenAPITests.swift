// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import OpenAPIDocument

@Suite struct OpenAPITests {
    private static let text = """
        openapi: 3.1.0
        info:
          title: Things
          version: 1.2.3
          license: {name: MIT, identifier: MIT}
          x-owner: us
        tags: [{name: Things, description: all of them}]
        security: [{key: []}, {}]
        paths:
          /things/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: page, in: query, schema: {type: integer}}
            get:
              tags: [Things]
              operationId: getThing
              security: []
              x-policy: {level: 2}
              parameters:
                - {name: page, in: query, explode: false, schema: {type: string}}
                - {name: at, in: header, content: {application/json: {schema: {}}}}
              responses:
                '200':
                  description: one
                  headers: {ETag: {schema: {type: string}}}
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                5XX: {description: broken}
                default: {description: else}
            put:
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema: {type: object}
                    encoding: {file: {contentType: image/png, headers: {X-A: {schema: {}}}}}
              responses: {'204': {description: done}}
        webhooks:
          thingMade: {post: {responses: {default: {description: d}}}}
        components:
          schemas: {Thing: {type: object}}
          securitySchemes: {key: {type: apiKey, name: X-Key, in: header}}
        """

    @Test func `all parts of a description are read`() throws {
        let reading = Reading(Self.text)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.text)")
        let openapi = try #require(reading.openapi)
        #expect(openapi.version.line == .v31)
        #expect(openapi.info.version == "1.2.3")
        #expect(openapi.info.extensions.map(\.name) == ["x-owner"])
        #expect(openapi.security.map(\.schemes.count) == [1, 0])
        #expect(openapi.webhooks.map(\.name) == ["thingMade"])
        guard case .apiKey(let name, let place) = openapi.components.securitySchemes[0].value.value.kind else {
            Issue.record("the scheme is no API key")
            return
        }
        #expect(name == "X-Key")
        #expect(place == .header)
    }

    @Test func `an operation has its effective parameters, responses and extensions`() throws {
        let operation = try #require(Reading(Self.text).openapi?.paths.first?.operations.first)
        #expect(operation.method == .get)
        #expect(operation.operationID == "getThing")
        #expect(operation.operationIDLocation?.line == 16)
        #expect(operation.security?.isEmpty == true)
        #expect(operation.extensions.first?.node["level"]?.integer == 2)
        #expect(operation.effectiveParameters.map(\.value.name) == ["page", "at", "id"])
        let page = operation.effectiveParameters[0].value
        #expect(page.style == .form)
        #expect(!page.explode)
        #expect(operation.effectiveParameters[2].value.style == .simple)
        guard case .media(let media) = operation.effectiveParameters[1].value.content else {
            Issue.record("the header has no media type")
            return
        }
        #expect(media.name == "application/json")
        #expect(operation.responses.map(\.status) == [.code(200), .range(hundred: 5), .byDefault])
        #expect(operation.responses[0].response.value.headers.map(\.name) == ["ETag"])
    }

    @Test func `a body keeps its media types and encodings`() throws {
        let operation = try #require(Reading(Self.text).openapi?.paths.first?.operations.last)
        #expect(operation.security == nil)
        let body = try #require(operation.requestBody?.value)
        #expect(body.isRequired)
        #expect(body.content[0].encoding[0].value.contentType == "image/png")
        #expect(body.content[0].encoding[0].value.headers.map(\.name) == ["X-A"])
    }

    @Test(arguments: [
        ("200", StatusKey.code(200)), ("4XX", .range(hundred: 4)), ("default", .byDefault), ("099", nil),
        ("2xx", nil), ("6XX", nil), ("20", nil), ("2000", nil), ("+20", nil), ("", nil),
    ])
    func `status keys are codes, ranges or default`(text: String, status: StatusKey?) {
        #expect(StatusKey(text) == status)
    }
}
