// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A request that is measured.
struct BenchRequest: Sendable {
    let name: String
    let path: String
    /// Sent as JSON by POST; nil sends GET.
    let body: String?
    let status: Int
    /// Sent as a bearer token.
    var token: String?

    /// The same request with a credential.
    func with(token: String) -> BenchRequest {
        var request: BenchRequest = self
        request.token = token
        return request
    }

    static let getUser: BenchRequest = BenchRequest(
        name: "getUser", path: "/api/v1/users/0197a3c2-5d1e-7b40-9c1f-3e8d2a6b4100", body: nil, status: 200)
    static let listUsers: BenchRequest = BenchRequest(
        name: "listUsers, 20", path: "/api/v1/users?per_page=20", body: nil, status: 200)
    static let createRole: BenchRequest = BenchRequest(
        name: "createRole", path: "/api/v1/roles",
        body: #"{"name":"release_manager","hierarchy":40,"permissions":["canViewRoles"]}"#, status: 201)
    static let getTenantConfig: BenchRequest = BenchRequest(
        name: "getTenantConfig", path: "/api/v1/tenants/acme/config", body: nil, status: 200)
    /// Twenty members break the contract.
    static let refused: BenchRequest = BenchRequest(
        name: "20 violations", path: "/api/v1/roles",
        body: #"{"name":"Not A Name","display_name":7,"description":true,"hierarchy":1000,"permissions":"#
            + #"[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]}"#,
        status: 400)

    static let operations: [BenchRequest] = [getUser, listUsers, createRole, getTenantConfig]

    /// The bytes of one request on a kept connection.
    var text: String {
        let head: String = "\(body == nil ? "GET" : "POST") \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        guard let body else { return head + "\r\n" }
        return head + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body
    }
}

/// One round against one side.
struct Measurement: Sendable {
    let requests: Double
    let cpuMicroseconds: Double
    let p99Microseconds: Double
}

/// Runs `wrk` and reads what it prints.
struct Load: Sendable {
    struct Unusable: Error, CustomStringConvertible {
        let description: String
    }

    let folder: URL

    /// CPU time is the difference around the run, divided by the answers in it.
    func run(_ request: BenchRequest, against side: RunningSide, connections: Int, seconds: Int) throws -> Measurement {
        let before: Double = try ProcessFacts.cpuSeconds(side.pid)
        let report: String = try wrk(request, side, connections, seconds)
        let spent: Double = try ProcessFacts.cpuSeconds(side.pid) - before
        guard let requests: Double = Self.requests(in: report), requests > 0, let p99: Double = Self.p99(in: report)
        else {
            throw Unusable(description: "wrk against \(side.side) printed:\n\(report)")
        }
        if report.contains("Socket errors") || (request.status < 300 && report.contains("Non-2xx")) {
            throw Unusable(description: "errors of \(side.side), \(request.name):\n\(report)")
        }
        return Measurement(
            requests: requests, cpuMicroseconds: spent * 1_000_000 / requests, p99Microseconds: p99)
    }

    private func wrk(_ request: BenchRequest, _ side: RunningSide, _ connections: Int, _ seconds: Int) throws -> String
    {
        var arguments: [String] = ["wrk", "-t1", "-c\(connections)", "-d\(seconds)s", "--latency"]
        if let token: String = request.token { arguments += ["-H", "Authorization: Bearer " + token] }
        if let body: String = request.body {
            let script: URL = folder.appending(path: "post.lua")
            let lines: String = """
                wrk.method = "POST"
                wrk.headers["Content-Type"] = "application/json"
                wrk.body = [==[\(body)]==]

                """
            try Data(lines.utf8).write(to: script)
            arguments += ["-s", script.path]
        }
        let process: Process = Process()
        let output: Pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments + ["http://127.0.0.1:\(side.port)\(request.path)"]
        process.standardOutput = output
        try process.run()
        let report: Data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: report, as: UTF8.self)
    }

    /// `123456 requests in 4.00s, 120.00MB read`
    private static func requests(in report: String) -> Double? {
        for line in report.split(separator: "\n") where line.contains(" requests in ") {
            return line.split(separator: " ").first.flatMap { word in Double(word) }
        }
        return nil
    }

    /// `99%    2.41ms`, in microseconds.
    private static func p99(in report: String) -> Double? {
        for line in report.split(separator: "\n") {
            let words: [Substring] = line.split(separator: " ")
            guard words.count == 2, words[0] == "99%" else { continue }
            for (unit, factor) in [("us", 1.0), ("ms", 1000.0), ("s", 1_000_000.0)] where words[1].hasSuffix(unit) {
                return Double(words[1].dropLast(unit.count)).map { number in number * factor }
            }
        }
        return nil
    }
}
