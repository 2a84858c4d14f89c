// Generated from contract/billing/tokens.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct TokenUsage: JSONCodable, Hashable, Sendable {
    /// Tokens of the plan.
    public var included: Int
    /// Used so far.
    public var used: Int
    /// Bought in addition.
    public var purchased: Int
    /// Used of the bought ones.
    public var purchasedUsed: Int
    /// Left.
    public var remaining: Int
    /// When the count begins anew.
    public var resetDate: CalendarDate
    /// Share used.
    public var usagePercentage: Double

    public init(
        included: Int, used: Int, purchased: Int, purchasedUsed: Int, remaining: Int, resetDate: CalendarDate,
        usagePercentage: Double
    ) {
        self.included = included
        self.used = used
        self.purchased = purchased
        self.purchasedUsed = purchasedUsed
        self.remaining = remaining
        self.resetDate = resetDate
        self.usagePercentage = usagePercentage
    }

    private static let memberTable: MemberTable = MemberTable(
        ["included", "used", "purchased", "purchased_used", "remaining", "reset_date", "usage_percentage"])

    public static func decode(from reader: inout JSONReader) -> TokenUsage? {
        guard reader.beginObject() else { return nil }
        var included: Int?
        var used: Int?
        var purchased: Int?
        var purchasedUsed: Int?
        var remaining: Int?
        var resetDate: CalendarDate?
        var usagePercentage: Double?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: included = reader.integer(minimum: 0)
            case 1: used = reader.integer(minimum: 0)
            case 2: purchased = reader.integer(minimum: 0)
            case 3: purchasedUsed = reader.integer(minimum: 0)
            case 4: remaining = reader.integer(minimum: 0)
            case 5: resetDate = reader.date()
            case 6: usagePercentage = reader.double(NumberRule(minimum: 0))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7f) else { return nil }
        guard
            let included, let used, let purchased, let purchasedUsed, let remaining, let resetDate, let usagePercentage
        else { return nil }
        return TokenUsage(
            included: included, used: used, purchased: purchased, purchasedUsed: purchasedUsed, remaining: remaining,
            resetDate: resetDate, usagePercentage: usagePercentage)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("included", included)
        writer.member("used", used)
        writer.member("purchased", purchased)
        writer.member("purchased_used", purchasedUsed)
        writer.member("remaining", remaining)
        writer.member("reset_date", resetDate)
        writer.member("usage_percentage", usagePercentage)
        writer.endObject()
    }
}

public struct TokenPackage: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String
    /// Number of tokens.
    public var tokens: Int
    /// Price, major units.
    public var price: Double
    /// Price of a thousand, major units.
    public var pricePerThousand: Double
    /// Saved against the smallest package.
    public var savingsPercentage: Double?
    /// Price, minor units.
    public var priceMinor: Int?
    /// ISO 4217 code.
    public var currency: String?

    public init(
        id: String, tokens: Int, price: Double, pricePerThousand: Double, savingsPercentage: Double? = nil,
        priceMinor: Int? = nil, currency: String? = nil
    ) {
        self.id = id
        self.tokens = tokens
        self.price = price
        self.pricePerThousand = pricePerThousand
        self.savingsPercentage = savingsPercentage
        self.priceMinor = priceMinor
        self.currency = currency
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "tokens", "price", "price_per_thousand", "savings_percentage", "price_minor", "currency"])

    public static func decode(from reader: inout JSONReader) -> TokenPackage? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var tokens: Int?
        var price: Double?
        var pricePerThousand: Double?
        var savingsPercentage: Double?
        var priceMinor: Int?
        var currency: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 100)
            case 1: tokens = reader.integer(minimum: 1)
            case 2: price = reader.double(NumberRule(minimum: 0))
            case 3: pricePerThousand = reader.double(NumberRule(minimum: 0))
            case 4: savingsPercentage = reader.double(NumberRule(minimum: 0))
            case 5: priceMinor = reader.integer(minimum: 0)
            case 6: currency = reader.string(maxLength: 3)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let id, let tokens, let price, let pricePerThousand else { return nil }
        return TokenPackage(
            id: id, tokens: tokens, price: price, pricePerThousand: pricePerThousand,
            savingsPercentage: savingsPercentage, priceMinor: priceMinor, currency: currency)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("tokens", tokens)
        writer.member("price", price)
        writer.member("price_per_thousand", pricePerThousand)
        writer.member("savings_percentage", savingsPercentage)
        writer.member("price_minor", priceMinor)
        writer.member("currency", currency)
        writer.endObject()
    }
}

public struct TokenPackageList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [TokenPackage]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [TokenPackage], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> TokenPackageList? {
        guard reader.beginObject() else { return nil }
        var data: [TokenPackage]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 100), of: TokenPackage.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return TokenPackageList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct PurchaseTokensRequest: JSONCodable, Hashable, Sendable {
    /// Token package.
    public var packageID: String
    /// A stored payment method.
    public var paymentMethodID: PaymentMethodID?

    public init(packageID: String, paymentMethodID: PaymentMethodID? = nil) {
        self.packageID = packageID
        self.paymentMethodID = paymentMethodID
    }

    private static let memberTable: MemberTable = MemberTable(["package_id", "payment_method_id"])

    public static func decode(from reader: inout JSONReader) -> PurchaseTokensRequest? {
        guard reader.beginObject() else { return nil }
        var packageID: String?
        var paymentMethodID: PaymentMethodID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: packageID = reader.string(maxLength: 100)
            case 1: paymentMethodID = reader.identifier(PaymentMethodID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let packageID else { return nil }
        return PurchaseTokensRequest(packageID: packageID, paymentMethodID: paymentMethodID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("package_id", packageID)
        writer.member("payment_method_id", paymentMethodID)
        writer.endObject()
    }
}

public struct TokenPurchase: JSONCodable, Hashable, Sendable {
    /// A purchase of AI tokens.
    public var id: TokenPurchaseID
    /// Token package.
    public var packageID: String
    /// Number of tokens.
    public var tokens: Int
    /// Amount, major units.
    public var amount: Double
    /// State.
    public var status: TokenPurchaseStatus
    /// When it was bought.
    public var purchasedAt: Timestamp?
    /// Amount, minor units.
    public var amountMinor: Int?
    /// ISO 4217 code.
    public var currency: String?

    public init(
        id: TokenPurchaseID, packageID: String, tokens: Int, amount: Double, status: TokenPurchaseStatus,
        purchasedAt: Timestamp? = nil, amountMinor: Int? = nil, currency: String? = nil
    ) {
        self.id = id
        self.packageID = packageID
        self.tokens = tokens
        self.amount = amount
        self.status = status
        self.purchasedAt = purchasedAt
        self.amountMinor = amountMinor
        self.currency = currency
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "package_id", "tokens", "amount", "status", "purchased_at", "amount_minor", "currency"])

    public static func decode(from reader: inout JSONReader) -> TokenPurchase? {
        guard reader.beginObject() else { return nil }
        var id: TokenPurchaseID?
        var packageID: String?
        var tokens: Int?
        var amount: Double?
        var status: TokenPurchaseStatus?
        var purchasedAt: Timestamp?
        var amountMinor: Int?
        var currency: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(TokenPurchaseID.self)
            case 1: packageID = reader.string(maxLength: 100)
            case 2: tokens = reader.integer(minimum: 1)
            case 3: amount = reader.double(NumberRule(minimum: 0))
            case 4: status = reader.enumeration(TokenPurchaseStatus.self)
            case 5: purchasedAt = reader.timestamp()
            case 6: amountMinor = reader.integer(minimum: 0)
            case 7: currency = reader.string(maxLength: 3)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1f) else { return nil }
        guard let id, let packageID, let tokens, let amount, let status else { return nil }
        return TokenPurchase(
            id: id, packageID: packageID, tokens: tokens, amount: amount, status: status, purchasedAt: purchasedAt,
            amountMinor: amountMinor, currency: currency)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("package_id", packageID)
        writer.member("tokens", tokens)
        writer.member("amount", amount)
        writer.member("status", status)
        writer.member("purchased_at", purchasedAt)
        writer.member("amount_minor", amountMinor)
        writer.member("currency", currency)
        writer.endObject()
    }
}

/// State.
public enum TokenPurchaseStatus: WireEnum {
    case completed, pending, failed, refunded
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TokenPurchaseStatus> = WireCases(
        ["completed", "pending", "failed", "refunded"], [.completed, .pending, .failed, .refunded])

    public var wire: String {
        switch self {
        case .completed: "completed"
        case .pending: "pending"
        case .failed: "failed"
        case .refunded: "refunded"
        case .undocumented(let text): text
        }
    }
}

public struct TokenPurchaseResult: JSONCodable, Hashable, Sendable {
    public var purchase: TokenPurchase
    /// Tokens left now.
    public var newBalance: Int

    public init(purchase: TokenPurchase, newBalance: Int) {
        self.purchase = purchase
        self.newBalance = newBalance
    }

    private static let memberTable: MemberTable = MemberTable(["purchase", "new_balance"])

    public static func decode(from reader: inout JSONReader) -> TokenPurchaseResult? {
        guard reader.beginObject() else { return nil }
        var purchase: TokenPurchase?
        var newBalance: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: purchase = TokenPurchase.decode(from: &reader)
            case 1: newBalance = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let purchase, let newBalance else { return nil }
        return TokenPurchaseResult(purchase: purchase, newBalance: newBalance)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("purchase", purchase)
        writer.member("new_balance", newBalance)
        writer.endObject()
    }
}

public struct TokenPurchaseList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [TokenPurchase]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [TokenPurchase], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> TokenPurchaseList? {
        guard reader.beginObject() else { return nil }
        var data: [TokenPurchase]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 200), of: TokenPurchase.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return TokenPurchaseList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

/// `GET /billing/tokens/usage`: Read the use of AI tokens.
public enum GetTokenUsage: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = TokenUsage
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getTokenUsage", index: OperationIndex.getTokenUsage, method: .get, path: "/billing/tokens/usage",
        policy: .getTokenUsage)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(TokenUsage.self) }
}

/// `GET /billing/tokens/packages`: List token packages.
public enum ListTokenPackages: ContractOperation {
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

    public typealias Output = TokenPackageList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listTokenPackages", index: OperationIndex.listTokenPackages, method: .get,
        path: "/billing/tokens/packages", policy: .listTokenPackages)

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
        response.json(TokenPackageList.self)
    }
}

/// `POST /billing/tokens/purchase`: Buy a token package.
public enum PurchaseTokens: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: PurchaseTokensRequest

        public init(idempotencyKey: String? = nil, body: PurchaseTokensRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = TokenPurchaseResult
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingTokenPackageNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingTokenPackageNotFound(resourceID: resourceID))
        }
        public static func billingPaymentMethodRequired() -> Failure { Failure(.billingPaymentMethodRequired()) }
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
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "purchaseTokens", index: OperationIndex.purchaseTokens, method: .post, path: "/billing/tokens/purchase",
        policy: .purchaseTokens, requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("BILLING_TOKEN_PACKAGE_NOT_FOUND", 404),
            DeclaredError("BILLING_PAYMENT_METHOD_REQUIRED", 402),
            DeclaredError("BILLING_PAYMENT_METHOD_NOT_FOUND", 404), DeclaredError("BILLING_PAYMENT_FAILED", 402),
            DeclaredError("BILLING_CARD_DECLINED", 402), DeclaredError("BILLING_CARD_EXPIRED", 402),
            DeclaredError("BILLING_INSUFFICIENT_FUNDS", 402), DeclaredError("BILLING_3DS_REQUIRED", 402),
            DeclaredError("BILLING_PROVIDER_ERROR", 502),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: PurchaseTokensRequest? = request.jsonBody(PurchaseTokensRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(TokenPurchaseResult.self)
    }
}

/// `GET /billing/tokens/history`: List token purchases.
public enum GetTokenHistory: ContractOperation {
    public struct Input: Sendable {
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 20 by default; more than the maximum is clamped.
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

    public typealias Output = TokenPurchaseList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getTokenHistory", index: OperationIndex.getTokenHistory, method: .get, path: "/billing/tokens/history",
        policy: .getTokenHistory)

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
        response.json(TokenPurchaseList.self)
    }
}
