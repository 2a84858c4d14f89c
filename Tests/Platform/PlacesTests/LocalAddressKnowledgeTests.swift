// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import Foundation
import Logging
import Testing

@testable import Places

@Suite struct LocalAddressKnowledgeTests {
    private func knowledge(_ files: LocalAddressKnowledge.Files) throws -> LocalAddressKnowledge {
        try LocalAddressKnowledge(files, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
        let path: String = FileManager.default.temporaryDirectory.path + "/list-\(UUID().uuidString).csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { unlink(path) }
        return try body(path)
    }

    @Test func `an address is where its network is`() throws {
        let text: String = """
            # network,country,city,latitude,longitude
            198.51.100.0/24,DE,Berlin,52.52,13.405
            203.0.113.128/25,AU,Sydney,-33.868,151.209
            2001:db8:1::/48,FR,,,
            """
        try withFile(text) { path in
            let known: LocalAddressKnowledge = try knowledge(LocalAddressKnowledge.Files(places: path))
            #expect(
                known.place(of: "198.51.100.255")
                    == AddressPlace(country: "DE", city: "Berlin", latitude: 52.52, longitude: 13.405))
            #expect(known.place(of: "203.0.113.128")?.country == "AU")
            #expect(known.place(of: "203.0.113.127") == nil)
            #expect(known.place(of: "198.51.101.0") == nil)
            #expect(known.place(of: "2001:db8:1:ffff::1")?.country == "FR")
            #expect(known.place(of: "2001:db8:2::1") == nil)
            #expect(known.place(of: "10.0.0.1") == nil)
            #expect(known.place(of: "nonsense") == nil)
        }
    }

    @Test func `lists of networks tell yes or no`() throws {
        try withFile("192.0.2.0/28\n2001:db8::5\n") { path in
            let known: LocalAddressKnowledge = try knowledge(LocalAddressKnowledge.Files(vpn: path, tor: path))
            #expect(known.isVPN("192.0.2.15") && known.isTor("2001:db8::5"))
            #expect(!known.isVPN("192.0.2.16") && !known.isTor("2001:db8::6"))
        }
    }

    @Test func `without lists nothing is known`() throws {
        let known: LocalAddressKnowledge = try knowledge(LocalAddressKnowledge.Files())
        #expect(known.place(of: "198.51.100.1") == nil && !known.isVPN("198.51.100.1") && !known.isTor("198.51.100.1"))
    }

    @Test(arguments: ["198.51.100.0/33", "somewhere", "198.51.100.0/24,DE"])
    func `a list that cannot be read stops the start`(line: String) throws {
        try withFile(line) { path in
            let files: LocalAddressKnowledge.Files =
                line.contains(",") ? LocalAddressKnowledge.Files(places: path) : LocalAddressKnowledge.Files(vpn: path)
            _ = #expect(throws: NetworkListProblem.self) { try knowledge(files) }
        }
        #expect(throws: (any Error).self) { try knowledge(LocalAddressKnowledge.Files(tor: "/nowhere/list")) }
    }

    @Test func `a file that changes is read again, a broken one leaves what was known`() throws {
        try withFile("192.0.2.1\n") { path in
            let known: LocalAddressKnowledge = try knowledge(LocalAddressKnowledge.Files(tor: path))
            func rewrite(_ text: String, at time: Double) throws {
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: time)], ofItemAtPath: path)
                known.refresh()
            }
            try rewrite("192.0.2.2\n", at: 1_000)
            #expect(known.isTor("192.0.2.2") && !known.isTor("192.0.2.1"))
            try rewrite("broken\n", at: 2_000)
            #expect(known.isTor("192.0.2.2"))
        }
    }
}
