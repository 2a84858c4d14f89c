// SPDX-License-Identifier: Apache-2.0
package import AccessPorts
import ContractServer
import Foundation
package import Logging
import ServiceLifecycle
import Synchronization

/// Lists in local files: `network,country,city,latitude,longitude` for places, one network a line for VPNs and exits of
/// Tor; `#` begins a remark. A file that changes is read again; one that cannot be read any more leaves what was known.
package final class LocalAddressKnowledge: AddressKnowledge, Service {
    /// How long a change may go unnoticed.
    package static let refreshEvery: Duration = .seconds(60)
    static let linesMax: Int = 10_000_000

    /// Where the lists are; each is optional.
    package struct Files: Sendable {
        package var places: String?
        package var vpn: String?
        package var tor: String?

        package init(places: String? = nil, vpn: String? = nil, tor: String? = nil) {
            self.places = places
            self.vpn = vpn
            self.tor = tor
        }
    }

    private struct Lists: Sendable {
        var places: NetworkList<AddressPlace>?
        var vpn: NetworkList<Bool>?
        var tor: NetworkList<Bool>?
    }

    private let files: Files
    private let logger: Logger
    private let lists: Mutex<Lists>
    private let stamps: Mutex<[String: Date]>

    /// Reads the lists; throws when one that was named cannot be read.
    package init(_ files: Files, logger: Logger) throws {
        self.files = files
        self.logger = logger
        lists = Mutex(
            Lists(
                places: try files.places.map(Self.places), vpn: try files.vpn.map(Self.networks),
                tor: try files.tor.map(Self.networks)))
        stamps = Mutex(Self.stamps(of: files))
    }

    /// Looks for changed files until the end.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await Task.sleep(for: Self.refreshEvery) } catch { return }
                self.refresh()
            }
        }
    }

    /// Reads what has changed since the last look.
    package func refresh() {
        let now: [String: Date] = Self.stamps(of: files)
        let before: [String: Date] = stamps.withLock { (held: inout [String: Date]) -> [String: Date] in
            defer { held = now }
            return held
        }
        func changed(_ path: String?) -> String? { path.flatMap { now[$0] != before[$0] ? $0 : nil } }
        do {
            if let path = changed(files.places) {
                let list: NetworkList<AddressPlace> = try Self.places(path)
                lists.withLock { $0.places = list }
            }
            if let path = changed(files.vpn) {
                let list: NetworkList<Bool> = try Self.networks(path)
                lists.withLock { $0.vpn = list }
            }
            if let path = changed(files.tor) {
                let list: NetworkList<Bool> = try Self.networks(path)
                lists.withLock { $0.tor = list }
            }
        } catch {
            logger.error("read a list of addresses", metadata: ["error": "\(error)"])
        }
    }

    package func place(of address: String) -> AddressPlace? {
        guard let parsed: NetworkAddress = NetworkAddress(address) else { return nil }
        return lists.withLock { $0.places }?.value(for: parsed)
    }

    package func isVPN(_ address: String) -> Bool {
        guard let parsed: NetworkAddress = NetworkAddress(address) else { return false }
        return lists.withLock { $0.vpn }?.value(for: parsed) ?? false
    }

    package func isTor(_ address: String) -> Bool {
        guard let parsed: NetworkAddress = NetworkAddress(address) else { return false }
        return lists.withLock { $0.tor }?.value(for: parsed) ?? false
    }

    private static func lines(_ path: String) throws -> [Substring] {
        let text: String = try String(contentsOfFile: path, encoding: .utf8)
        let lines: [Substring] = text.split(whereSeparator: \.isNewline).filter { (line: Substring) -> Bool in
            !line.hasPrefix("#")
        }
        guard lines.count <= linesMax else { throw NetworkListProblem.tooLong }
        return lines
    }

    private static func networks(_ path: String) throws -> NetworkList<Bool> {
        try NetworkList(try lines(path).map { (line: Substring) in (line, true) })
    }

    private static func places(_ path: String) throws -> NetworkList<AddressPlace> {
        try NetworkList(
            try lines(path).map { (line: Substring) throws -> (Substring, AddressPlace) in
                let fields: [Substring] = line.split(separator: ",", omittingEmptySubsequences: false)
                guard fields.count == 5, fields[1].utf8.count == 2 else {
                    throw NetworkListProblem.unreadable(String(line.prefix(64)))
                }
                return (
                    fields[0],
                    AddressPlace(
                        country: String(fields[1]), city: fields[2].isEmpty ? nil : String(fields[2]),
                        latitude: Double(fields[3]), longitude: Double(fields[4]))
                )
            })
    }

    private static func stamps(of files: Files) -> [String: Date] {
        var stamps: [String: Date] = [:]
        for path in [files.places, files.vpn, files.tor].compactMap({ $0 }) {
            let url: URL = URL(fileURLWithPath: path)
            do {
                stamps[path] = try url.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
            } catch {
                continue
            }
        }
        return stamps
    }
}
