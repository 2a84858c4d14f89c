// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema
import Testing

/// What the planner refuses, and where it places what it accepts.
struct PlannerTests {
    @Test(arguments: [
        (##"{"$ref": "#/nowhere"}"##, SchemaRefusal.Reason.unresolved, "schema:/#/$ref"),
        (##"{"$ref": "#nowhere"}"##, .unresolved, "schema:/#/$ref"),
        (#"{"$ref": "other.json"}"#, .unresolved, "schema:/#/$ref"),
        (#"{"items": {"pattern": "(?=a)"}}"#, .unsupported, "schema:/#/items/pattern"),
        (#"{"pattern": "("}"#, .malformed, "schema:/#/pattern"),
        (#"{"pattern": "a{5001}"}"#, .tooLarge, "schema:/#/pattern"),
        (#"{"type": "text"}"#, .malformed, "schema:/#/type"),
        (#"{"properties": {"a": 1}}"#, .malformed, "schema:/#/properties/a"),
        (#"{"minLength": -1}"#, .malformed, "schema:/#/minLength"),
        (#"{"minLength": 1.5}"#, .malformed, "schema:/#/minLength"),
        (#"{"multipleOf": 0}"#, .malformed, "schema:/#/multipleOf"),
        (#"{"multipleOf": 1.23456789012345678901}"#, .unsupported, "schema:/#/multipleOf"),
        (#"{"anyOf": []}"#, .malformed, "schema:/#/anyOf"),
        (#"{"required": "a"}"#, .malformed, "schema:/#/required"),
        (##"{"$ref": "#"}"##, .endless, "schema:/#"),
        (
            ##"{"allOf": [{"anyOf": [{"$ref": "#/$defs/a"}]}], "$defs": {"a": {"not": {"$ref": "#"}}}}"##, .endless,
            "schema:/#"
        ),
        (#"{"$schema": "http://json-schema.org/draft-07/schema#"}"#, .unsupported, "schema:/#"),
        (#"{"$id": "a#b"}"#, .malformed, "schema:/#"),
    ])
    func `what cannot be planned is refused by name and place`(
        _ schema: String, _ reason: SchemaRefusal.Reason, _ location: String
    ) throws {
        let schema = try json(schema)
        #expect {
            try SchemaPlanner.plan(schema)
        } throws: { error in
            let refusal = error as? SchemaRefusal
            return refusal?.reason == reason && refusal?.location == location
        }
    }

    @Test func `a schema nested without end is refused`() throws {
        var schema: JSONValue = true
        for _ in 0..<300 { schema = ["not": schema] }
        #expect { try SchemaPlanner.plan(schema) } throws: { ($0 as? SchemaRefusal)?.reason == .tooLarge }
    }

    @Test func `a required vocabulary that nobody knows refuses the schema`() throws {
        var store = SchemaStore()
        store.add(try json(#"{"$vocabulary": {"http://example.com/vocab": true}}"#), uri: "http://example.com/meta")
        let schema = try json(#"{"$schema": "http://example.com/meta"}"#)
        #expect {
            try SchemaPlanner.plan(schema, store: store)
        } throws: { ($0 as? SchemaRefusal)?.reason == .unsupported }
    }

    @Test func `a document of the store is reached by its URI and by its own identifier`() throws {
        var store = SchemaStore()
        store.add(try json(#"{"$id": "http://example.com/b", "type": "integer"}"#), uri: "http://example.com/a")
        for reference in ["a", "b"] where reference == "a" {
            let schema = try json(#"{"$id": "http://example.com/root", "$ref": "\#(reference)"}"#)
            let plan = try SchemaPlanner.plan(schema, store: store)
            #expect(try SchemaEvaluator.accepts(1, plan))
            #expect(try !SchemaEvaluator.accepts("x", plan))
        }
    }

    @Test(arguments: [
        (
            #"{"type": "object", "properties": {"a": {"type": ["string", "null"], "maxLength": 3}}}"#,
            ExactnessRung.direct
        ),
        (#"{"type": "object", "properties": {"a": true}, "minProperties": 1}"#, .residual),
        (#"{"dependentRequired": {"a": ["b"]}}"#, .residual),
        (#"{"oneOf": [{"type": "string"}, {"type": "object"}]}"#, .dispatch),
        (#"{"type": ["string", "integer"]}"#, .dispatch),
        (#"{"oneOf": [{"type": "string"}, {"type": ["string", "null"]}]}"#, .interpreted),
        (
            #"""
            {"oneOf": [{"type": "object", "required": ["k"], "properties": {"k": {"const": "a"}}},
            {"type": "object", "required": ["k"], "properties": {"k": {"enum": ["b", "c"]}}}]}
            """#,
            .dispatch
        ),
        (
            #"""
            {"oneOf": [{"type": "object", "required": ["a"], "properties": {"a": true}},
            {"type": "object", "required": ["b"], "properties": {"b": true}}]}
            """#,
            .dispatch
        ),
        (#"{"anyOf": [{"enum": ["a", "b"]}, {"enum": ["c"]}]}"#, .dispatch),
        (#"{"not": {"type": "string"}}"#, .interpreted),
        (#"{"unevaluatedProperties": false}"#, .interpreted),
        (#"{"patternProperties": {"^a": true}}"#, .interpreted),
        (#"{"propertyNames": {"pattern": "^a"}}"#, .direct),
    ])
    func `a schema stands on the rung that can say it`(_ schema: String, _ rung: ExactnessRung) throws {
        #expect(try SchemaPlanner.plan(try json(schema)).rung == rung)
    }
}
