// SPDX-License-Identifier: Apache-2.0
package import ContractClient

/// What a test did not expect; it ends the test and says where.
package struct Unexpected: Error, CustomStringConvertible {
    package let description: String

    package init(_ what: String, _ file: String = #fileID, _ line: Int = #line) {
        description = "\(file):\(line): \(what)"
    }
}

/// Expects a refusal with that code and status, and returns it; throws `Unexpected` for everything else.
@discardableResult
package func expectRefused<Output>(
    _ code: String, _ status: Int, _ file: String = #fileID, _ line: Int = #line,
    isolation: isolated (any Actor)? = #isolation, _ call: () async throws -> Output
) async throws -> APIErrorResponse {
    let found: String
    do {
        _ = try await call()
        found = "a success"
    } catch ClientError.api(let response) {
        if response.code == code, response.status == status { return response }
        found = "\(response): \(response.message) \(response.details)"
    } catch {
        found = "\(error)"
    }
    throw Unexpected("expected \(code) (\(status)), found \(found)", file, line)
}

/// Expects a refusal with one of these codes, whatever its status.
@discardableResult
package func expectRefused<Output>(
    anyOf codes: [String], _ file: String = #fileID, _ line: Int = #line,
    isolation: isolated (any Actor)? = #isolation, _ call: () async throws -> Output
) async throws -> APIErrorResponse {
    let found: String
    do {
        _ = try await call()
        found = "a success"
    } catch ClientError.api(let response) {
        if codes.contains(response.code) { return response }
        found = "\(response): \(response.message) \(response.details)"
    } catch {
        found = "\(error)"
    }
    throw Unexpected("expected one of \(codes.joined(separator: ", ")), found \(found)", file, line)
}
