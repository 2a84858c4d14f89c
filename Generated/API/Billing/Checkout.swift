// Generated from contract/billing/checkout.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct ThreeDSecureChallenge: JSONCodable, Hashable, Sendable {
    /// Id of the challenge.
    public var challengeID: String
    /// Where the browser goes next.
    public var redirectURL: WebURL
    /// When it ends.
    public var expiresAt: Timestamp

    public init(challengeID: String, redirectURL: WebURL, expiresAt: Timestamp) {
        self.challengeID = challengeID
        self.redirectURL = redirectURL
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["challenge_id", "redirect_url", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> ThreeDSecureChallenge? {
        guard reader.beginObject() else { return nil }
        var challengeID: String?
        var redirectURL: WebURL?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: challengeID = reader.string(maxLength: 100)
            case 1: redirectURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 2: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let challengeID, let redirectURL, let expiresAt else { return nil }
        return ThreeDSecureChallenge(challengeID: challengeID, redirectURL: redirectURL, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("challenge_id", challengeID)
        writer.member("redirect_url", redirectURL)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

public struct CheckoutItem: JSONCodable, Hashable, Sendable {
    /// What is bought.
    public var productID: String?
    /// Number.
    public var quantity: Int?

    public init(productID: String? = nil, quantity: Int? = nil) {
        self.productID = productID
        self.quantity = quantity
    }

    private static let memberTable: MemberTable = MemberTable(["product_id", "quantity"])

    public static func decode(from reader: inout JSONReader) -> CheckoutItem? {
        guard reader.beginObject() else { return nil }
        var productID: String?
        var quantity: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: productID = reader.string(maxLength: 100)
            case 1: quantity = reader.integer()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return CheckoutItem(productID: productID, quantity: quantity)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("product_id", productID)
        writer.member("quantity", quantity)
        writer.endObject()
    }
}

public struct ProcessCheckoutRequest: JSONCodable, Hashable, Sendable {
    /// Kind.
    public var type: ProcessCheckoutRequestType
    /// A stored payment method.
    public var paymentMethodID: PaymentMethodID
    /// What is bought.
    public var items: [CheckoutItem]?

    public init(type: ProcessCheckoutRequestType, paymentMethodID: PaymentMethodID, items: [CheckoutItem]? = nil) {
        self.type = type
        self.paymentMethodID = paymentMethodID
        self.items = items
    }

    private static let memberTable: MemberTable = MemberTable(["type", "payment_method_id", "items"])

    public static func decode(from reader: inout JSONReader) -> ProcessCheckoutRequest? {
        guard reader.beginObject() else { return nil }
        var type: ProcessCheckoutRequestType?
        var paymentMethodID: PaymentMethodID?
        var items: [CheckoutItem]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.enumeration(ProcessCheckoutRequestType.self)
            case 1: paymentMethodID = reader.identifier(PaymentMethodID.self)
            case 2: items = reader.array(ArrayRule(maxItems: 100), of: CheckoutItem.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let type, let paymentMethodID else { return nil }
        return ProcessCheckoutRequest(type: type, paymentMethodID: paymentMethodID, items: items)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("payment_method_id", paymentMethodID)
        writer.member("items", items)
        writer.endObject()
    }
}

/// Kind.
public enum ProcessCheckoutRequestType: WireEnum {
    case subscription, tokens, licenses
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ProcessCheckoutRequestType> = WireCases(
        ["subscription", "tokens", "licenses"], [.subscription, .tokens, .licenses])

    public var wire: String {
        switch self {
        case .subscription: "subscription"
        case .tokens: "tokens"
        case .licenses: "licenses"
        case .undocumented(let text): text
        }
    }
}

public struct CheckoutResult: JSONCodable, Hashable, Sendable {
    /// True when it was done.
    public var success: Bool
    /// Id of the payment.
    public var transactionID: String
    /// Amount, major units.
    public var amount: Double
    /// Amount, minor units.
    public var amountMinor: Int?
    /// ISO 4217 code.
    public var currency: String?

    public init(
        success: Bool, transactionID: String, amount: Double, amountMinor: Int? = nil, currency: String? = nil
    ) {
        self.success = success
        self.transactionID = transactionID
        self.amount = amount
        self.amountMinor = amountMinor
        self.currency = currency
    }

    private static let memberTable: MemberTable = MemberTable(
        ["success", "transaction_id", "amount", "amount_minor", "currency"])

    public static func decode(from reader: inout JSONReader) -> CheckoutResult? {
        guard reader.beginObject() else { return nil }
        var success: Bool?
        var transactionID: String?
        var amount: Double?
        var amountMinor: Int?
        var currency: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: success = reader.bool()
            case 1: transactionID = reader.string(maxLength: 255)
            case 2: amount = reader.double(NumberRule(minimum: 0))
            case 3: amountMinor = reader.integer(minimum: 0)
            case 4: currency = reader.string(maxLength: 3)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let success, let transactionID, let amount else { return nil }
        return CheckoutResult(
            success: success, transactionID: transactionID, amount: amount, amountMinor: amountMinor,
            currency: currency)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("success", success)
        writer.member("transaction_id", transactionID)
        writer.member("amount", amount)
        writer.member("amount_minor", amountMinor)
        writer.member("currency", currency)
        writer.endObject()
    }
}

public struct Initiate3DSecureRequest: JSONCodable, Hashable, Sendable {
    /// A stored payment method.
    public var paymentMethodID: PaymentMethodID
    /// Amount, major units.
    public var amount: Double
    /// Where the browser returns.
    public var returnURL: WebURL

    public init(paymentMethodID: PaymentMethodID, amount: Double, returnURL: WebURL) {
        self.paymentMethodID = paymentMethodID
        self.amount = amount
        self.returnURL = returnURL
    }

    private static let memberTable: MemberTable = MemberTable(["payment_method_id", "amount", "return_url"])

    public static func decode(from reader: inout JSONReader) -> Initiate3DSecureRequest? {
        guard reader.beginObject() else { return nil }
        var paymentMethodID: PaymentMethodID?
        var amount: Double?
        var returnURL: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: paymentMethodID = reader.identifier(PaymentMethodID.self)
            case 1: amount = reader.double()
            case 2: returnURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let paymentMethodID, let amount, let returnURL else { return nil }
        return Initiate3DSecureRequest(paymentMethodID: paymentMethodID, amount: amount, returnURL: returnURL)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("payment_method_id", paymentMethodID)
        writer.member("amount", amount)
        writer.member("return_url", returnURL)
        writer.endObject()
    }
}

public struct Verify3DSecureRequest: JSONCodable, Hashable, Sendable {
    /// Six digits.
    public var code: Secret<String>

    public init(code: Secret<String>) {
        self.code = code
    }

    private static let memberTable: MemberTable = MemberTable(["code"], sensitive: 0x1)
    private static let codeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> Verify3DSecureRequest? {
        guard reader.beginObject() else { return nil }
        var code: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: code = reader.string(codeRule).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let code else { return nil }
        return Verify3DSecureRequest(code: code)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.endObject()
    }
}

public struct ThreeDSecureVerification: JSONCodable, Hashable, Sendable {
    /// Whether it is verified now.
    public var verified: Bool
    /// Id of the payment.
    public var transactionID: String

    public init(verified: Bool, transactionID: String) {
        self.verified = verified
        self.transactionID = transactionID
    }

    private static let memberTable: MemberTable = MemberTable(["verified", "transaction_id"])

    public static func decode(from reader: inout JSONReader) -> ThreeDSecureVerification? {
        guard reader.beginObject() else { return nil }
        var verified: Bool?
        var transactionID: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: verified = reader.bool()
            case 1: transactionID = reader.string(maxLength: 255)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let verified, let transactionID else { return nil }
        return ThreeDSecureVerification(verified: verified, transactionID: transactionID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("verified", verified)
        writer.member("transaction_id", transactionID)
        writer.endObject()
    }
}

public struct CreatePayPalCheckoutRequest: JSONCodable, Hashable, Sendable {
    /// Kind.
    public var type: CreatePayPalCheckoutRequestType
    /// What is bought.
    public var items: [CheckoutItem]?
    /// Where the browser returns.
    public var returnURL: WebURL
    /// Where the browser goes when given up.
    public var cancelURL: WebURL

    public init(
        type: CreatePayPalCheckoutRequestType, items: [CheckoutItem]? = nil, returnURL: WebURL, cancelURL: WebURL
    ) {
        self.type = type
        self.items = items
        self.returnURL = returnURL
        self.cancelURL = cancelURL
    }

    private static let memberTable: MemberTable = MemberTable(["type", "items", "return_url", "cancel_url"])

    public static func decode(from reader: inout JSONReader) -> CreatePayPalCheckoutRequest? {
        guard reader.beginObject() else { return nil }
        var type: CreatePayPalCheckoutRequestType?
        var items: [CheckoutItem]?
        var returnURL: WebURL?
        var cancelURL: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.enumeration(CreatePayPalCheckoutRequestType.self)
            case 1: items = reader.array(ArrayRule(maxItems: 100), of: CheckoutItem.self)
            case 2: returnURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 3: cancelURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xd) else { return nil }
        guard let type, let returnURL, let cancelURL else { return nil }
        return CreatePayPalCheckoutRequest(type: type, items: items, returnURL: returnURL, cancelURL: cancelURL)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("items", items)
        writer.member("return_url", returnURL)
        writer.member("cancel_url", cancelURL)
        writer.endObject()
    }
}

/// Kind.
public enum CreatePayPalCheckoutRequestType: WireEnum {
    case subscription, tokens
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreatePayPalCheckoutRequestType> = WireCases(
        ["subscription", "tokens"], [.subscription, .tokens])

    public var wire: String {
        switch self {
        case .subscription: "subscription"
        case .tokens: "tokens"
        case .undocumented(let text): text
        }
    }
}

public struct PayPalCheckout: JSONCodable, Hashable, Sendable {
    /// Id of the checkout.
    public var checkoutID: String
    /// Where the payment is approved.
    public var approvalURL: WebURL

    public init(checkoutID: String, approvalURL: WebURL) {
        self.checkoutID = checkoutID
        self.approvalURL = approvalURL
    }

    private static let memberTable: MemberTable = MemberTable(["checkout_id", "approval_url"])

    public static func decode(from reader: inout JSONReader) -> PayPalCheckout? {
        guard reader.beginObject() else { return nil }
        var checkoutID: String?
        var approvalURL: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: checkoutID = reader.string(maxLength: 100)
            case 1: approvalURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let checkoutID, let approvalURL else { return nil }
        return PayPalCheckout(checkoutID: checkoutID, approvalURL: approvalURL)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("checkout_id", checkoutID)
        writer.member("approval_url", approvalURL)
        writer.endObject()
    }
}

public struct PayPalCapture: JSONCodable, Hashable, Sendable {
    /// True when it was done.
    public var success: Bool
    /// Id of the payment.
    public var transactionID: String

    public init(success: Bool, transactionID: String) {
        self.success = success
        self.transactionID = transactionID
    }

    private static let memberTable: MemberTable = MemberTable(["success", "transaction_id"])

    public static func decode(from reader: inout JSONReader) -> PayPalCapture? {
        guard reader.beginObject() else { return nil }
        var success: Bool?
        var transactionID: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: success = reader.bool()
            case 1: transactionID = reader.string(maxLength: 255)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let success, let transactionID else { return nil }
        return PayPalCapture(success: success, transactionID: transactionID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("success", success)
        writer.member("transaction_id", transactionID)
        writer.endObject()
    }
}

/// `POST /billing/checkout/process`: Pay for a selection.
public enum ProcessCheckout: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: ProcessCheckoutRequest

        public init(idempotencyKey: String? = nil, body: ProcessCheckoutRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = CheckoutResult
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingPaymentMethodNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingPaymentMethodNotFound(resourceID: resourceID))
        }
        public static func billingPaymentFailed(
            reason: String? = nil, declineCode: String? = nil, paymentMethodID: String? = nil
        ) -> Failure {
            Failure(.billingPaymentFailed(reason: reason, declineCode: declineCode, paymentMethodID: paymentMethodID))
        }
        public static func billingCardDeclined(declineCode: String? = nil, paymentMethodID: String? = nil) -> Failure {
            Failure(.billingCardDeclined(declineCode: declineCode, paymentMethodID: paymentMethodID))
        }
        public static func billingCardExpired(paymentMethodID: String? = nil) -> Failure {
            Failure(.billingCardExpired(paymentMethodID: paymentMethodID))
        }
        public static func billingInsufficientFunds(paymentMethodID: String? = nil) -> Failure {
            Failure(.billingInsufficientFunds(paymentMethodID: paymentMethodID))
        }
        public static func billing3dsRequired(
            challengeID: String? = nil, redirectURL: String? = nil, expiresAt: String? = nil
        ) -> Failure {
            Failure(.billing3dsRequired(challengeID: challengeID, redirectURL: redirectURL, expiresAt: expiresAt))
        }
        public static func billingProviderError(provider: String? = nil) -> Failure {
            Failure(.billingProviderError(provider: provider))
        }
        public static func billingTokenPackageNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingTokenPackageNotFound(resourceID: resourceID))
        }
        public static func resourceLocked(
            resourceType: String? = nil, resourceID: String? = nil, lockedUntil: String? = nil, retryAfter: Int? = nil
        ) -> Failure {
            Failure(
                .resourceLocked(
                    resourceType: resourceType, resourceID: resourceID, lockedUntil: lockedUntil,
                    retryAfter: retryAfter))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "processCheckout", index: OperationIndex.processCheckout, method: .post, path: "/billing/checkout/process",
        policy: .processCheckout, requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("BILLING_PAYMENT_METHOD_NOT_FOUND", 404), DeclaredError("BILLING_PAYMENT_FAILED", 402),
            DeclaredError("BILLING_CARD_DECLINED", 402), DeclaredError("BILLING_CARD_EXPIRED", 402),
            DeclaredError("BILLING_INSUFFICIENT_FUNDS", 402), DeclaredError("BILLING_3DS_REQUIRED", 402),
            DeclaredError("BILLING_PROVIDER_ERROR", 502), DeclaredError("BILLING_TOKEN_PACKAGE_NOT_FOUND", 404),
            DeclaredError("RESOURCE_LOCKED", 423),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: ProcessCheckoutRequest? = request.jsonBody(ProcessCheckoutRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(CheckoutResult.self) }
}

/// `POST /billing/checkout/3d-secure`: Start a 3-D Secure challenge.
public enum Initiate3DSecure: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: Initiate3DSecureRequest

        public init(idempotencyKey: String? = nil, body: Initiate3DSecureRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = ThreeDSecureChallenge
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func validationConflictingFields(fields: [String]? = nil) -> Failure {
            Failure(.validationConflictingFields(fields: fields))
        }
        public static func billingPaymentMethodNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingPaymentMethodNotFound(resourceID: resourceID))
        }
        public static func validationInvalidURL(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.validationInvalidURL(field: field, value: value))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "initiate3DSecure", index: OperationIndex.initiate3DSecure, method: .post,
        path: "/billing/checkout/3d-secure", policy: .initiate3DSecure, requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("VALIDATION_CONFLICTING_FIELDS", 422), DeclaredError("BILLING_PAYMENT_METHOD_NOT_FOUND", 404),
            DeclaredError("VALIDATION_INVALID_URL", 400),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: Initiate3DSecureRequest? = request.jsonBody(Initiate3DSecureRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(ThreeDSecureChallenge.self)
    }
}

/// `POST /billing/checkout/3d-secure/{challengeId}/verify`: Finish a 3-D Secure challenge.
public enum Verify3DSecure: ContractOperation {
    public struct Input: Sendable {
        /// Challenge.
        public var challengeID: String
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: Verify3DSecureRequest

        public init(challengeID: String, idempotencyKey: String? = nil, body: Verify3DSecureRequest) {
            self.challengeID = challengeID
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = ThreeDSecureVerification
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingCheckoutNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingCheckoutNotFound(resourceID: resourceID))
        }
        public static func billingCheckoutExpired(expiredAt: String? = nil) -> Failure {
            Failure(.billingCheckoutExpired(expiredAt: expiredAt))
        }
        public static func billing3dsFailed(challengeID: String? = nil, attemptsRemaining: Int? = nil) -> Failure {
            Failure(.billing3dsFailed(challengeID: challengeID, attemptsRemaining: attemptsRemaining))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verify3DSecure", index: OperationIndex.verify3DSecure, method: .post,
        path: "/billing/checkout/3d-secure/{challengeId}/verify", policy: .verify3DSecure,
        requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("BILLING_CHECKOUT_NOT_FOUND", 404), DeclaredError("BILLING_CHECKOUT_EXPIRED", 410),
            DeclaredError("BILLING_3DS_FAILED", 402),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let challengeID: String? = request.path(0, "challengeId").string(StringRule(maxLength: 100))
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: Verify3DSecureRequest? = request.jsonBody(Verify3DSecureRequest.self)
        guard request.isValid, let challengeID, let body else { return nil }
        return Input(challengeID: challengeID, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.challengeID)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(ThreeDSecureVerification.self)
    }
}

/// `POST /billing/checkout/paypal`: Start a PayPal payment.
public enum CreatePayPalCheckout: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreatePayPalCheckoutRequest

        public init(idempotencyKey: String? = nil, body: CreatePayPalCheckoutRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = PayPalCheckout
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func validationInvalidURL(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.validationInvalidURL(field: field, value: value))
        }
        public static func billingProviderUnavailable(provider: String? = nil, retryAfter: Int? = nil) -> Failure {
            Failure(.billingProviderUnavailable(provider: provider, retryAfter: retryAfter))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createPayPalCheckout", index: OperationIndex.createPayPalCheckout, method: .post,
        path: "/billing/checkout/paypal", policy: .createPayPalCheckout, requestBody: .required(["application/json"]),
        errors: [DeclaredError("VALIDATION_INVALID_URL", 400), DeclaredError("BILLING_PROVIDER_UNAVAILABLE", 503)])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreatePayPalCheckoutRequest? = request.jsonBody(CreatePayPalCheckoutRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(PayPalCheckout.self) }
}

/// `POST /billing/checkout/paypal/{checkoutId}/capture`: Take an approved PayPal payment.
public enum CapturePayPalPayment: ContractOperation {
    public struct Input: Sendable {
        /// Checkout.
        public var checkoutID: String
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?

        public init(checkoutID: String, idempotencyKey: String? = nil) {
            self.checkoutID = checkoutID
            self.idempotencyKey = idempotencyKey
        }
    }

    public typealias Output = PayPalCapture
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingCheckoutNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingCheckoutNotFound(resourceID: resourceID))
        }
        public static func billingCheckoutStateInvalid(currentState: String? = nil) -> Failure {
            Failure(.billingCheckoutStateInvalid(currentState: currentState))
        }
        public static func billingCheckoutExpired(expiredAt: String? = nil) -> Failure {
            Failure(.billingCheckoutExpired(expiredAt: expiredAt))
        }
        public static func billingPaymentFailed(
            reason: String? = nil, declineCode: String? = nil, paymentMethodID: String? = nil
        ) -> Failure {
            Failure(.billingPaymentFailed(reason: reason, declineCode: declineCode, paymentMethodID: paymentMethodID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "capturePayPalPayment", index: OperationIndex.capturePayPalPayment, method: .post,
        path: "/billing/checkout/paypal/{checkoutId}/capture", policy: .capturePayPalPayment,
        errors: [
            DeclaredError("BILLING_CHECKOUT_NOT_FOUND", 404), DeclaredError("BILLING_CHECKOUT_STATE_INVALID", 409),
            DeclaredError("BILLING_CHECKOUT_EXPIRED", 410), DeclaredError("BILLING_PAYMENT_FAILED", 402),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let checkoutID: String? = request.path(0, "checkoutId").string(StringRule(maxLength: 100))
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        guard request.isValid, let checkoutID else { return nil }
        return Input(checkoutID: checkoutID, idempotencyKey: idempotencyKey)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.checkoutID)
        request.header("Idempotency-Key", input.idempotencyKey)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(PayPalCapture.self) }
}
