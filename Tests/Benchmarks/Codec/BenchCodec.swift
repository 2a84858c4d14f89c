// SPDX-License-Identifier: Apache-2.0
import API
import BenchModels
import BenchReport
import BenchSamples
import ContractRuntime
import Foundation

/// Measures the codec on six bodies of the contract beside Foundation's coders and prints one table.
@main enum BenchCodec {
    static func main() throws {
        let load: String = try String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
            .split(separator: " ").prefix(3).joined(separator: " ")
        print(
            """
            Codec, one thread, CPU time of it; medians of \(Stopwatch.rounds) rounds in turn. Load average before: \
            \(load).
            Beside are JSONEncoder and JSONDecoder on the same members, times as texts and without any validation.
            """)
        let small: SampleData = try SampleData()
        let large: SampleData = try SampleData(usersCount: 100)
        var table: Table = Table()
        table.rows += try Body<CreateRoleRequest, BenchModels.RoleDraft>("small create", Texts.create).rows()
        table.rows += try Body<API.UserList, BenchModels.UserList>("page of 20", small.page, isBudgeted: true).rows()
        table.rows += try Body<API.UserList, BenchModels.UserList>("page of 100", large.page, isBudgeted: true).rows()
        table.rows += try Body<API.TenantConfigEnvelope, BenchModels.TenantConfigEnvelope>(
            "nested settings", small.config, isBudgeted: true
        ).rows()
        table.rows += try Body<JSONObject, ErrorBody>("error", Texts.refusal).rows()
        table.rows += try Body<UpdateTenantSettingsRequest, SettingsChange>("PATCH", Texts.change).rows()
        print(table.text)
    }
}

/// Bodies that no sample holds.
enum Texts {
    static let create: String =
        #"{"name":"release_manager","hierarchy":40,"permissions":["canViewRoles","canInviteUsers"]}"#

    static let change: String = """
        {"name":"Acme Robotics","branding":{"primaryColor":"#0F62FE"},"settings":{"mfaRequired":true,\
        "ipWhitelist":["203.0.113.0/24","198.51.100.7/32"],"company":{"legal_name":"Acme Robotics GmbH",\
        "industry":"Machinery","company_size":"51-200"},"locale":{"timezone":"Europe/Berlin","language":"en-GB"}}}
        """

    static let refusal: String = """
        {"error":"VALIDATION_ERROR","code":"VALIDATION_ERROR","message":"Some values of the request are not valid.",\
        "messageKey":"errors.validation_error","statusCode":400,"timestamp":"2026-06-02T17:45:12.345Z",\
        "requestId":"req_0197a3c25d1e7b409c1f3e8d2a6b4100","path":"/v1/roles","details":{"violations":[\
        {"location":"body","field":"name","code":"VALIDATION_INVALID_FORMAT",\
        "message":"A value is not written in the expected form.","expected":"must match the pattern",\
        "received":"Release Manager"},{"location":"body","field":"hierarchy","code":"VALIDATION_OUT_OF_RANGE",\
        "message":"A value lies outside the permitted range.","expected":"at most 100","received":"400"}]}}
        """
}
