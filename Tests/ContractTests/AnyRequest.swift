// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Foundation
import Policy
import TestSupport

/// A request to an operation with nothing particular in it: random ids in the path, an empty body of a declared type.
/// It passes the gates whenever its caller does, and is then refused by validation, not found, or not served.
struct AnyRequest: Sendable {
    let operation: OperationDescriptor

    /// Path with its parameters filled in.
    var target: String {
        var path: String = operation.base == .root ? "" : Operations.basePath
        var rest: Substring = operation.path[...]
        while let open: Substring.Index = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            path += rest[..<open] + UUID().uuidString.lowercased()
            rest = rest[rest.index(after: close)...]
        }
        return path + rest
    }

    func send(in world: World, token: Secret<String>? = nil) async throws -> RawAnswer {
        var headers: [(name: String, value: String)] = [("accept", "*/*")]
        var body: String?
        if let type: String = operation.requestBody.mediaTypes.first {
            headers.append(("content-type", type.hasPrefix("multipart/") ? type + "; boundary=edge" : type))
            body = type.hasPrefix("application/json") ? "{}" : "--edge--\r\n"
        }
        return try await world.send(operation.method, target, token: token, headers: headers, body: body)
    }

    /// What a refusal lacks of the contract's error body; nil when nothing is missing.
    static func defect(of answer: RawAnswer) -> String? {
        guard answer.status >= 400 else { return nil }
        guard let text = answer.code, let code = ErrorCode(rawValue: text) else {
            return "code \(answer.code ?? "none") is not in the catalogue"
        }
        guard answer.json["statusCode"] == .integer(Int64(answer.status)) else { return "statusCode differs" }
        guard let id = answer.string("requestId"), id == answer.header("x-request-id") else {
            return "requestId differs"
        }
        guard answer.string("path") != nil, answer.string("message")?.isEmpty == false else {
            return "path or message is missing"
        }
        guard answer.header("content-type")?.hasPrefix("application/json") == true else { return "is no JSON" }
        return ErrorEntry.all[code.rawValue] == nil ? "has no entry in the catalogue" : nil
    }
}

extension OperationDescriptor {
    /// The refusal of callbacks that others sign: a token is neither asked for nor looked at.
    var signatureRefusal: String? {
        guard policy.access == .service else { return nil }
        return errors.first { (error: DeclaredError) -> Bool in error.code == "WEBHOOK_SIGNATURE_INVALID" }?.code
    }
}

extension Access {
    /// Who comes without a bearer token is let in or has the credential in the body.
    var asksForToken: Bool {
        switch self {
        case .open, .refresh, .challenge: false
        case .userUnverified, .user, .member, .key, .administrator, .service: true
        }
    }

    var isForMembers: Bool {
        switch self {
        case .member, .key: true
        default: false
        }
    }
}

extension PermissionRule {
    /// Whether a member with these permissions passes, before the body is known: any one candidate of a body suffices.
    func admits(_ permissions: Set<Int>, isOwner: Bool) -> Bool {
        switch self {
        case .none, .own: true
        case .key(let index): permissions.contains(index)
        case .any(let rules): rules.contains { $0.admits(permissions, isOwner: isOwner) }
        case .all(let rules): rules.allSatisfy { $0.admits(permissions, isOwner: isOwner) }
        case .selfOr(_, let rule): rule.admits(permissions, isOwner: isOwner)
        case .owner: isOwner
        case .body(let members):
            members.isEmpty || members.contains { $0.rule.admits(permissions, isOwner: isOwner) }
        case .capability: false
        }
    }
}

/// Names of the operations that the contract marks as not served yet, from the page that reviewers read.
enum Unserved {
    static let operations: Set<String> = {
        let page: String = World.repositoryRoot + "/Generated/operations.txt"
        guard let bytes: Data = FileManager.default.contents(atPath: page) else { return [] }
        let lines: [Substring] = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return Set(
            lines.filter { $0.contains(" (unserved) ") }.compactMap { (line: Substring) -> String? in
                let words: [Substring] = line.split(separator: " ", omittingEmptySubsequences: true)
                return words.count > 2 ? String(words[2]) : nil
            })
    }()
}
