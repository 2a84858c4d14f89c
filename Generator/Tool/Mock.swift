// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractMock
import Foundation
import OpenAPIDocument

/// `contract mock`: serves a description without a line of code behind it.
struct Mock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve any OpenAPI document: requests are validated, answers come from examples and schemas.",
        discussion: """
            The header Prefer: code=404 asks for an answer of that status, Prefer: example=NAME for a named example \
            (RFC 7240). What does not satisfy its schema is never sent.
            """)

    @OptionGroup var options: ContractOptions

    @Option(help: "Address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Port to listen on; 0 takes a free one.")
    var port = 4010

    func run() async throws {
        let loaded = try LoadedDocument.read(options.contract)
        let server = try await MockServer.start(MockService(loaded), host: host, port: port)
        // Written at once, also into a pipe, where `print` would keep it back.
        let line = "Serving http://\(host):\(server.port) (stop with Ctrl-C)\n"
        try FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
        try await server.wait()
    }
}
