// SPDX-License-Identifier: Apache-2.0

import ContractRuntime
import ContractSchema
import Foundation
import OpenAPIDocument

/// A JSON file from disk that knows on which line each of its parts stands.
struct PlacedJSON {
    let path: String
    let value: JSONValue
    private let root: Node?

    init(_ path: String) throws {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            Console.error("\(path): not readable")
            throw ExitStatus.failure
        }
        let result = JSONReader.decodeReporting(JSONValue.self, from: [UInt8](bytes), mode: .lenient)
        guard let value = result.value else {
            let reason = result.failure.map { "\($0.reason) at byte \($0.position)" } ?? "unknown reason"
            Console.error("\(path): no JSON: \(reason)")
            throw ExitStatus.failure
        }
        self.path = path
        self.value = value
        // What the reader of marks cannot read has no lines; its places are told by pointer alone.
        root = YAMLReader.read(
            SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self)), diagnostics: Diagnostics())
    }

    /// `file:line:column` of a part, of its name where it has one; the file with the pointer when that is not known.
    func place(_ pointer: ContractSchema.JSONPointer) -> String {
        guard var node = root else { return "\(path)#\(pointer)" }
        var location = node.location
        for token in pointer.tokens {
            if let entry = node.mapping?.entry(token) {
                location = entry.keyLocation
                node = entry.value
            } else if let index = Int(token), let items = node.sequence, items.indices.contains(index) {
                node = items[index]
                location = node.location
            } else {
                return "\(path)#\(pointer)"
            }
        }
        return location.description
    }

    /// The place of a schema that is named by URI and fragment, when it lies in this file.
    func place(schema: String) -> String {
        guard schema.hasPrefix(path + "#"),
            let pointer = ContractSchema.JSONPointer(String(schema.dropFirst(path.utf8.count + 1)))
        else {
            return schema
        }
        return place(pointer) + ": " + (pointer.tokens.isEmpty ? "the whole" : pointer.description)
    }
}
