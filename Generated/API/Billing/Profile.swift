// Generated from contract/billing/profile.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct BillingInfo: JSONCodable, Hashable, Sendable {
    /// Name of the company.
    public var companyName: String?
    /// Where invoices go.
    public var billingEmail: EmailAddress?
    /// Phone number for questions.
    public var billingPhone: String?
    /// Tax number.
    public var taxID: String?
    /// VAT number.
    public var vatNumber: String?

    public init(
        companyName: String? = nil, billingEmail: EmailAddress? = nil, billingPhone: String? = nil,
        taxID: String? = nil, vatNumber: String? = nil
    ) {
        self.companyName = companyName
        self.billingEmail = billingEmail
        self.billingPhone = billingPhone
        self.taxID = taxID
        self.vatNumber = vatNumber
    }

    private static let memberTable: MemberTable = MemberTable(
        ["company_name", "billing_email", "billing_phone", "tax_id", "vat_number"])

    public static func decode(from reader: inout JSONReader) -> BillingInfo? {
        guard reader.beginObject() else { return nil }
        var companyName: String?
        var billingEmail: EmailAddress?
        var billingPhone: String?
        var taxID: String?
        var vatNumber: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: companyName = reader.string(maxLength: 255)
            case 1: billingEmail = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 2: billingPhone = reader.string(maxLength: 32)
            case 3: taxID = reader.string(maxLength: 50)
            case 4: vatNumber = reader.string(maxLength: 30)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return BillingInfo(
            companyName: companyName, billingEmail: billingEmail, billingPhone: billingPhone, taxID: taxID,
            vatNumber: vatNumber)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("company_name", companyName)
        writer.member("billing_email", billingEmail)
        writer.member("billing_phone", billingPhone)
        writer.member("tax_id", taxID)
        writer.member("vat_number", vatNumber)
        writer.endObject()
    }
}

public struct BillingAddress: JSONCodable, Hashable, Sendable {
    /// Street and number.
    public var line1: String?
    /// Further address line.
    public var line2: String?
    /// City.
    public var city: String?
    /// State.
    public var state: String?
    /// Postal code.
    public var postalCode: String?
    /// ISO 3166-1 alpha-2.
    public var country: String?

    public init(
        line1: String? = nil, line2: String? = nil, city: String? = nil, state: String? = nil,
        postalCode: String? = nil, country: String? = nil
    ) {
        self.line1 = line1
        self.line2 = line2
        self.city = city
        self.state = state
        self.postalCode = postalCode
        self.country = country
    }

    private static let memberTable: MemberTable = MemberTable(
        ["line1", "line2", "city", "state", "postal_code", "country"])

    public static func decode(from reader: inout JSONReader) -> BillingAddress? {
        guard reader.beginObject() else { return nil }
        var line1: String?
        var line2: String?
        var city: String?
        var state: String?
        var postalCode: String?
        var country: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: line1 = reader.string(maxLength: 255)
            case 1: line2 = reader.string(maxLength: 255)
            case 2: city = reader.string(maxLength: 100)
            case 3: state = reader.string(maxLength: 100)
            case 4: postalCode = reader.string(maxLength: 20)
            case 5: country = reader.string(maxLength: 2)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return BillingAddress(
            line1: line1, line2: line2, city: city, state: state, postalCode: postalCode, country: country)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("line1", line1)
        writer.member("line2", line2)
        writer.member("city", city)
        writer.member("state", state)
        writer.member("postal_code", postalCode)
        writer.member("country", country)
        writer.endObject()
    }
}

/// `GET /billing/info`: Read the billing contact.
public enum GetBillingInfo: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = BillingInfo
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getBillingInfo", index: OperationIndex.getBillingInfo, method: .get, path: "/billing/info",
        policy: .getBillingInfo)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(BillingInfo.self) }
}

/// `PATCH /billing/info`: Change the billing contact.
public enum UpdateBillingInfo: ContractOperation {
    public struct Input: Sendable {
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: BillingInfo

        public init(ifMatch: String? = nil, body: BillingInfo = BillingInfo()) {
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = BillingInfo
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingTaxIDInvalid(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.billingTaxIDInvalid(field: field, value: value))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateBillingInfo", index: OperationIndex.updateBillingInfo, method: .patch, path: "/billing/info",
        policy: .updateBillingInfo, requestBody: .optional(["application/json"]),
        errors: [DeclaredError("BILLING_TAX_ID_INVALID", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: BillingInfo? = request.optionalJSONBody(BillingInfo.self)
        guard request.isValid, let body else { return nil }
        return Input(ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(BillingInfo.self) }
}

/// `GET /billing/address`: Read the billing address.
public enum GetBillingAddress: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = BillingAddress
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getBillingAddress", index: OperationIndex.getBillingAddress, method: .get, path: "/billing/address",
        policy: .getBillingAddress)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(BillingAddress.self) }
}

/// `PATCH /billing/address`: Change the billing address.
public enum UpdateBillingAddress: ContractOperation {
    public struct Input: Sendable {
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: BillingAddress

        public init(ifMatch: String? = nil, body: BillingAddress = BillingAddress()) {
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = BillingAddress
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateBillingAddress", index: OperationIndex.updateBillingAddress, method: .patch,
        path: "/billing/address", policy: .updateBillingAddress, requestBody: .optional(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: BillingAddress? = request.optionalJSONBody(BillingAddress.self)
        guard request.isValid, let body else { return nil }
        return Input(ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(BillingAddress.self) }
}
