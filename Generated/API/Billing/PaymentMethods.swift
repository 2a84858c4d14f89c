// Generated from contract/billing/payment_methods.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct PaymentMethod: JSONCodable, Hashable, Sendable {
    /// A stored payment method.
    public var id: PaymentMethodID
    /// Kind.
    public var type: PaymentMethodType
    /// Last four digits.
    public var last4: String?
    /// Brand of the card.
    public var brand: String?
    /// Month of expiry.
    public var expiryMonth: String?
    /// Year of expiry.
    public var expiryYear: String?
    /// Used unless another is named.
    public var isDefault: Bool

    public init(
        id: PaymentMethodID, type: PaymentMethodType, last4: String? = nil, brand: String? = nil,
        expiryMonth: String? = nil, expiryYear: String? = nil, isDefault: Bool
    ) {
        self.id = id
        self.type = type
        self.last4 = last4
        self.brand = brand
        self.expiryMonth = expiryMonth
        self.expiryYear = expiryYear
        self.isDefault = isDefault
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "type", "last4", "brand", "expiry_month", "expiry_year", "is_default"])

    public static func decode(from reader: inout JSONReader) -> PaymentMethod? {
        guard reader.beginObject() else { return nil }
        var id: PaymentMethodID?
        var type: PaymentMethodType?
        var last4: String?
        var brand: String?
        var expiryMonth: String?
        var expiryYear: String?
        var isDefault: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(PaymentMethodID.self)
            case 1: type = reader.enumeration(PaymentMethodType.self)
            case 2: last4 = reader.string(maxLength: 4)
            case 3: brand = reader.string(maxLength: 50)
            case 4: expiryMonth = reader.string(maxLength: 2)
            case 5: expiryYear = reader.string(maxLength: 4)
            case 6: isDefault = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x43) else { return nil }
        guard let id, let type, let isDefault else { return nil }
        return PaymentMethod(
            id: id, type: type, last4: last4, brand: brand, expiryMonth: expiryMonth, expiryYear: expiryYear,
            isDefault: isDefault)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("type", type)
        writer.member("last4", last4)
        writer.member("brand", brand)
        writer.member("expiry_month", expiryMonth)
        writer.member("expiry_year", expiryYear)
        writer.member("is_default", isDefault)
        writer.endObject()
    }
}

/// Kind.
public enum PaymentMethodType: WireEnum {
    case card, paypal, revolut
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<PaymentMethodType> = WireCases(
        ["card", "paypal", "revolut"], [.card, .paypal, .revolut])

    public var wire: String {
        switch self {
        case .card: "card"
        case .paypal: "paypal"
        case .revolut: "revolut"
        case .undocumented(let text): text
        }
    }
}

public struct PaymentMethodList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [PaymentMethod]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [PaymentMethod], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> PaymentMethodList? {
        guard reader.beginObject() else { return nil }
        var data: [PaymentMethod]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 100), of: PaymentMethod.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return PaymentMethodList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct AddPaymentMethodRequest: JSONCodable, Hashable, Sendable {
    /// Kind.
    public var type: AddPaymentMethodRequestType
    /// Of the payment provider; never a card number.
    public var token: Secret<String>
    /// Make it the default.
    public var setDefault: Bool

    public init(type: AddPaymentMethodRequestType, token: Secret<String>, setDefault: Bool = false) {
        self.type = type
        self.token = token
        self.setDefault = setDefault
    }

    private static let memberTable: MemberTable = MemberTable(["type", "token", "set_default"], sensitive: 0x2)

    public static func decode(from reader: inout JSONReader) -> AddPaymentMethodRequest? {
        guard reader.beginObject() else { return nil }
        var type: AddPaymentMethodRequestType?
        var token: Secret<String>?
        var setDefault: Bool = false
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.enumeration(AddPaymentMethodRequestType.self)
            case 1: token = reader.string(StringRule(maxLength: 1024, isSensitive: true)).map(Secret<String>.init)
            case 2: setDefault = reader.bool() ?? false
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let type, let token else { return nil }
        return AddPaymentMethodRequest(type: type, token: token, setDefault: setDefault)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("token", token)
        writer.member("set_default", setDefault)
        writer.endObject()
    }
}

/// Kind.
public enum AddPaymentMethodRequestType: WireEnum {
    case card, paypal, revolut
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AddPaymentMethodRequestType> = WireCases(
        ["card", "paypal", "revolut"], [.card, .paypal, .revolut])

    public var wire: String {
        switch self {
        case .card: "card"
        case .paypal: "paypal"
        case .revolut: "revolut"
        case .undocumented(let text): text
        }
    }
}

/// `GET /billing/payment-methods`: List payment methods.
public enum ListPaymentMethods: ContractOperation {
    public struct Input: Sendable {
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(page: Int? = nil, perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil) {
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = PaymentMethodList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listPaymentMethods", index: OperationIndex.listPaymentMethods, method: .get,
        path: "/billing/payment-methods", policy: .listPaymentMethods)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(PaymentMethodList.self)
    }
}

/// `POST /billing/payment-methods`: Add a payment method.
public enum AddPaymentMethod: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: AddPaymentMethodRequest

        public init(idempotencyKey: String? = nil, body: AddPaymentMethodRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = PaymentMethod
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingCardDeclined(declineCode: String? = nil, paymentMethodID: String? = nil) -> Failure {
            Failure(.billingCardDeclined(declineCode: declineCode, paymentMethodID: paymentMethodID))
        }
        public static func billingCardExpired(paymentMethodID: String? = nil) -> Failure {
            Failure(.billingCardExpired(paymentMethodID: paymentMethodID))
        }
        public static func billing3dsRequired(
            challengeID: String? = nil, redirectURL: String? = nil, expiresAt: String? = nil
        ) -> Failure {
            Failure(.billing3dsRequired(challengeID: challengeID, redirectURL: redirectURL, expiresAt: expiresAt))
        }
        public static func billingProviderError(provider: String? = nil) -> Failure {
            Failure(.billingProviderError(provider: provider))
        }
        public static func resourceAlreadyExists(
            resourceType: String? = nil, field: String? = nil, value: String? = nil
        ) -> Failure {
            Failure(.resourceAlreadyExists(resourceType: resourceType, field: field, value: value))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "addPaymentMethod", index: OperationIndex.addPaymentMethod, method: .post, path: "/billing/payment-methods",
        policy: .addPaymentMethod, requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("BILLING_CARD_DECLINED", 402), DeclaredError("BILLING_CARD_EXPIRED", 402),
            DeclaredError("BILLING_3DS_REQUIRED", 402), DeclaredError("BILLING_PROVIDER_ERROR", 502),
            DeclaredError("RESOURCE_ALREADY_EXISTS", 409),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: AddPaymentMethodRequest? = request.jsonBody(AddPaymentMethodRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(PaymentMethod.self) }
}

/// `GET /billing/payment-methods/{methodId}`: Read one payment method.
public enum GetPaymentMethod: ContractOperation {
    public struct Input: Sendable {
        /// A stored payment method.
        public var methodID: PaymentMethodID

        public init(methodID: PaymentMethodID) {
            self.methodID = methodID
        }
    }

    public typealias Output = PaymentMethod
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingPaymentMethodNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingPaymentMethodNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getPaymentMethod", index: OperationIndex.getPaymentMethod, method: .get,
        path: "/billing/payment-methods/{methodId}", policy: .getPaymentMethod,
        errors: [DeclaredError("BILLING_PAYMENT_METHOD_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let methodID: PaymentMethodID? = request.path(0, "methodId").identifier(PaymentMethodID.self)
        guard request.isValid, let methodID else { return nil }
        return Input(methodID: methodID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.methodID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(PaymentMethod.self) }
}

/// `DELETE /billing/payment-methods/{methodId}`: Remove a payment method.
public enum RemovePaymentMethod: ContractOperation {
    public struct Input: Sendable {
        /// A stored payment method.
        public var methodID: PaymentMethodID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(methodID: PaymentMethodID, ifMatch: String? = nil) {
            self.methodID = methodID
            self.ifMatch = ifMatch
        }
    }

    public typealias Output = Deleted
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingPaymentMethodNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingPaymentMethodNotFound(resourceID: resourceID))
        }
        public static func billingPaymentMethodInUse(resourceID: String? = nil) -> Failure {
            Failure(.billingPaymentMethodInUse(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "removePaymentMethod", index: OperationIndex.removePaymentMethod, method: .delete,
        path: "/billing/payment-methods/{methodId}", policy: .removePaymentMethod,
        errors: [
            DeclaredError("BILLING_PAYMENT_METHOD_NOT_FOUND", 404), DeclaredError("BILLING_PAYMENT_METHOD_IN_USE", 400),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let methodID: PaymentMethodID? = request.path(0, "methodId").identifier(PaymentMethodID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let methodID else { return nil }
        return Input(methodID: methodID, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.methodID)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Deleted.self) }
}

/// `PATCH /billing/payment-methods/{methodId}/default`: Make a payment method the default.
public enum SetDefaultPaymentMethod: ContractOperation {
    public struct Input: Sendable {
        /// A stored payment method.
        public var methodID: PaymentMethodID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(methodID: PaymentMethodID, ifMatch: String? = nil) {
            self.methodID = methodID
            self.ifMatch = ifMatch
        }
    }

    public typealias Output = PaymentMethod
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingPaymentMethodNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingPaymentMethodNotFound(resourceID: resourceID))
        }
        public static func resourceStateInvalid(
            resourceType: String? = nil, resourceID: String? = nil, currentState: String? = nil,
            allowedStates: [String]? = nil, blockers: [String]? = nil
        ) -> Failure {
            Failure(
                .resourceStateInvalid(
                    resourceType: resourceType, resourceID: resourceID, currentState: currentState,
                    allowedStates: allowedStates, blockers: blockers))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "setDefaultPaymentMethod", index: OperationIndex.setDefaultPaymentMethod, method: .patch,
        path: "/billing/payment-methods/{methodId}/default", policy: .setDefaultPaymentMethod,
        errors: [DeclaredError("BILLING_PAYMENT_METHOD_NOT_FOUND", 404), DeclaredError("RESOURCE_STATE_INVALID", 409)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let methodID: PaymentMethodID? = request.path(0, "methodId").identifier(PaymentMethodID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let methodID else { return nil }
        return Input(methodID: methodID, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.methodID)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(PaymentMethod.self) }
}
