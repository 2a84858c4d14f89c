// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema
import Testing

/// What an evaluation reports, and where it ends.
struct EvaluatorTests {
    @Test func `every violation is reported with both places`() throws {
        let schema = #"""
            {"type": "object", "required": ["id"], "additionalProperties": false,
             "properties": {"tags": {"items": {"$ref": "#/$defs/tag"}}, "a/b": {"minimum": 3}},
             "$defs": {"tag": {"type": "string", "maxLength": 2}}}
            """#
        let found = try violations(schema, #"{"tags": ["ok", 1, "long"], "a/b": 1, "extra": null}"#)
        #expect(
            Set(found) == [
                " #/required", "/tags/1 #/$defs/tag/type", "/tags/2 #/$defs/tag/maxLength",
                "/a~1b #/properties/a~1b/minimum", "/extra #/additionalProperties",
            ])
    }

    @Test func `a failed choice is one violation`() throws {
        #expect(try violations(#"{"anyOf": [{"type": "string"}, {"minimum": 3}]}"#, "1") == [" #/anyOf"])
        #expect(try violations(#"{"oneOf": [true, true]}"#, "1") == [" #/oneOf"])
        #expect(try violations(#"{"not": {"type": "integer"}}"#, "1") == [" #/not"])
        #expect(try violations(#"{"contains": {"type": "string"}}"#, "[1]") == [" #/contains"])
        #expect(try violations(#"{"if": true, "then": {"type": "string"}}"#, "1") == [" #/then/type"])
    }

    @Test func `violations inside an embedded resource name that resource`() throws {
        let schema =
            #"""
            {"$ref": "http://example.com/x", "$defs": {"x": {"$id": "http://example.com/x",
            "items": {"type": "null"}}}}
            """#
        let plan = try SchemaPlanner.plan(try json(schema))
        let report = try SchemaEvaluator.report([1], against: plan)
        #expect(report.violations.map(\.schema) == ["http://example.com/x#/items/type"])
        #expect(report.violations.map(\.description) == ["#/0: must be null (http://example.com/x#/items/type)"])
    }

    @Test(arguments: [
        (#"{"minimum": 1.50}"#, "1", "must be at least 1.5"),
        (#"{"exclusiveMaximum": -2e30}"#, "0", "must be less than -2e30"),
        (#"{"multipleOf": 0.002}"#, "0.003", "must be a multiple of 0.002"),
        (#"{"const": {"a": [1]}}"#, "1", #"must be {"a":[1]}"#),
        (#"{"enum": ["b", "a"]}"#, "1", #"must be one of "a", "b""#),
        (#"{"type": ["number", "null"]}"#, "true", "must be a number or null"),
        (#"{"maxLength": 1}"#, #""ab""#, "must have at most 1 characters, has 2"),
        (#"{"dependentRequired": {"a": ["b"]}}"#, #"{"a": 1}"#, "must have b beside a"),
    ])
    func `a violation says what is asked`(_ schema: String, _ instance: String, _ message: String) throws {
        let report = try SchemaEvaluator.report(try json(instance), against: try SchemaPlanner.plan(try json(schema)))
        #expect(report.violations.map(\.message) == [message])
    }

    @Test func `content and other notes are annotations of what is accepted`() throws {
        let schema = #"""
            {"properties": {"a": {"title": "A", "contentEncoding": "base64", "contentMediaType": "image/png"}},
             "anyOf": [{"title": "no", "type": "string"}, {"title": "yes", "type": "object"}]}
            """#
        let plan = try SchemaPlanner.plan(try json(schema))
        let report = try SchemaEvaluator.report(["a": "AA=="], against: plan, annotations: true)
        #expect(
            report.annotations.map { "\($0.instance) \($0.keyword) \($0.value.string ?? "")" }.sorted() == [
                " title yes", "/a contentEncoding base64", "/a contentMediaType image/png", "/a title A",
            ])
    }

    @Test func `a format is a note where the caller says so`() throws {
        let schema = try json(#"{"format": "date"}"#)
        #expect(try SchemaEvaluator.accepts("x", try SchemaPlanner.plan(schema, formats: .annotated)))
        #expect(try !SchemaEvaluator.accepts("x", try SchemaPlanner.plan(schema, formats: .asserted)))
    }

    @Test func `nesting without end is given up`() throws {
        let plan = try SchemaPlanner.plan(try json(##"{"items": {"$ref": "#"}}"##))
        var value: JSONValue = []
        for _ in 0..<150 { value = [value] }
        #expect(try SchemaEvaluator.accepts(value, plan))
        for _ in 0..<200 { value = [value] }
        #expect(throws: SchemaLimit.tooDeep) { try SchemaEvaluator.accepts(value, plan) }
    }

    @Test func `a dynamic reference that comes back to itself is given up`() throws {
        let plan = try SchemaPlanner.plan(try json(##"{"$dynamicAnchor": "a", "$dynamicRef": "#a"}"##))
        #expect(throws: SchemaLimit.tooDeep) { try SchemaEvaluator.accepts(1, plan) }
    }

    @Test func `work without end is given up`() throws {
        var schema: JSONValue = ["type": "integer"]
        for _ in 0..<30 { schema = ["allOf": [["$ref": "#/$defs/x"], ["$ref": "#/$defs/x"]], "$defs": ["x": schema]] }
        let doubling = (0..<30).map { level in
            (
                "d\(level)",
                JSONValue.object([
                    "allOf": [["$ref": .string("#/$defs/d\(level + 1)")], ["$ref": .string("#/$defs/d\(level + 1)")]]
                ])
            )
        }
        let plan = try SchemaPlanner.plan([
            "$ref": "#/$defs/d0", "$defs": .object(JSONObject(doubling + [("d30", true)])),
        ])
        #expect(throws: SchemaLimit.tooMuchWork) { try SchemaEvaluator.accepts(1, plan) }
    }

    @Test func `at most a thousand violations are recorded`() throws {
        let plan = try SchemaPlanner.plan(["items": ["type": "string"]])
        let report = try SchemaEvaluator.report(
            .array([JSONValue](repeating: 1, count: 2000)), against: plan)
        #expect(!report.isValid)
        #expect(report.violations.count == SchemaReport.violationsMax)
    }
}
