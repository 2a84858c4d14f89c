// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Testing

/// The public collection of JSON parsing cases; its folder is named by the environment.
struct CorpusTests {
    private static let variable: String = "CONTRACT_CORPUS"

    private static var folder: URL? {
        ProcessInfo.processInfo.environment[variable]
            .map { URL(fileURLWithPath: $0).appendingPathComponent("json-parsing/test_parsing") }
    }

    @Test(.enabled(if: CorpusTests.folder != nil, "set CONTRACT_CORPUS to the folder of the public collections"))
    func `valid texts are read, invalid ones refused, the rest does not trap`() throws {
        let folder: URL = try #require(CorpusTests.folder)
        let files: [URL] = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
        #expect(files.count > 300)
        for file in files {
            let name: String = file.lastPathComponent
            let result: DecodeResult<JSONValue> = readAny([UInt8](try Data(contentsOf: file)))
            switch name.prefix(2) {
            case "y_":
                let isDuplicate: Bool = result.failure?.reason == .duplicateKey && name.contains("duplicated_key")
                #expect(result.value != nil || isDuplicate, "\(name): \(String(describing: result.failure))")
            case "n_": #expect(result.failure != nil, "\(name)")
            default: break
            }
            if let value: JSONValue = result.value {
                #expect(readAny(JSONWriter.bytes(of: value)).value == value, "\(name) round trip")
            }
        }
    }
}
