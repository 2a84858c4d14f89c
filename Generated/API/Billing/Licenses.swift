// Generated from contract/billing/licenses.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct LicenseTier: JSONCodable, Hashable, Sendable {
    /// Bought in addition.
    public var purchased: Int
    /// In use.
    public var active: Int
    /// Can be used in this workspace.
    public var available: Int
    /// Of one seat and month.
    public var price: Double
    /// Price, minor units.
    public var priceMinor: Int?
    /// ISO 4217 code.
    public var currency: String?

    public init(
        purchased: Int, active: Int, available: Int, price: Double, priceMinor: Int? = nil, currency: String? = nil
    ) {
        self.purchased = purchased
        self.active = active
        self.available = available
        self.price = price
        self.priceMinor = priceMinor
        self.currency = currency
    }

    private static let memberTable: MemberTable = MemberTable(
        ["purchased", "active", "available", "price", "price_minor", "currency"])

    public static func decode(from reader: inout JSONReader) -> LicenseTier? {
        guard reader.beginObject() else { return nil }
        var purchased: Int?
        var active: Int?
        var available: Int?
        var price: Double?
        var priceMinor: Int?
        var currency: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: purchased = reader.integer(minimum: 0)
            case 1: active = reader.integer(minimum: 0)
            case 2: available = reader.integer(minimum: 0)
            case 3: price = reader.double(NumberRule(minimum: 0))
            case 4: priceMinor = reader.integer(minimum: 0)
            case 5: currency = reader.string(maxLength: 3)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let purchased, let active, let available, let price else { return nil }
        return LicenseTier(
            purchased: purchased, active: active, available: available, price: price, priceMinor: priceMinor,
            currency: currency)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("purchased", purchased)
        writer.member("active", active)
        writer.member("available", available)
        writer.member("price", price)
        writer.member("price_minor", priceMinor)
        writer.member("currency", currency)
        writer.endObject()
    }
}

public struct LicenseAllocation: JSONCodable, Hashable, Sendable {
    public var free: LicenseTier
    public var basic: LicenseTier
    public var business: LicenseTier
    /// Seats bought.
    public var totalPurchased: Int
    /// Seats in use.
    public var totalActive: Int
    /// Seats free.
    public var totalAvailable: Int

    public init(
        free: LicenseTier, basic: LicenseTier, business: LicenseTier, totalPurchased: Int, totalActive: Int,
        totalAvailable: Int
    ) {
        self.free = free
        self.basic = basic
        self.business = business
        self.totalPurchased = totalPurchased
        self.totalActive = totalActive
        self.totalAvailable = totalAvailable
    }

    private static let memberTable: MemberTable = MemberTable(
        ["free", "basic", "business", "total_purchased", "total_active", "total_available"])

    public static func decode(from reader: inout JSONReader) -> LicenseAllocation? {
        guard reader.beginObject() else { return nil }
        var free: LicenseTier?
        var basic: LicenseTier?
        var business: LicenseTier?
        var totalPurchased: Int?
        var totalActive: Int?
        var totalAvailable: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: free = LicenseTier.decode(from: &reader)
            case 1: basic = LicenseTier.decode(from: &reader)
            case 2: business = LicenseTier.decode(from: &reader)
            case 3: totalPurchased = reader.integer(minimum: 0)
            case 4: totalActive = reader.integer(minimum: 0)
            case 5: totalAvailable = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3f) else { return nil }
        guard
            let free, let basic, let business, let totalPurchased, let totalActive, let totalAvailable
        else { return nil }
        return LicenseAllocation(
            free: free, basic: basic, business: business, totalPurchased: totalPurchased, totalActive: totalActive,
            totalAvailable: totalAvailable)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("free", free)
        writer.member("basic", basic)
        writer.member("business", business)
        writer.member("total_purchased", totalPurchased)
        writer.member("total_active", totalActive)
        writer.member("total_available", totalAvailable)
        writer.endObject()
    }
}

public struct License: JSONCodable, Hashable, Sendable {
    /// One seat.
    public var id: LicenseID
    /// Plan level.
    public var tier: LicenseTier2
    /// State.
    public var status: LicenseStatus
    /// A person's account.
    public var assignedToUserID: UserID?
    /// When it was assigned.
    public var assignedAt: Timestamp?
    /// When it was made.
    public var createdAt: Timestamp

    public init(
        id: LicenseID, tier: LicenseTier2, status: LicenseStatus, assignedToUserID: UserID? = nil,
        assignedAt: Timestamp? = nil, createdAt: Timestamp
    ) {
        self.id = id
        self.tier = tier
        self.status = status
        self.assignedToUserID = assignedToUserID
        self.assignedAt = assignedAt
        self.createdAt = createdAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "tier", "status", "assigned_to_user_id", "assigned_at", "created_at"])

    public static func decode(from reader: inout JSONReader) -> License? {
        guard reader.beginObject() else { return nil }
        var id: LicenseID?
        var tier: LicenseTier2?
        var status: LicenseStatus?
        var assignedToUserID: UserID?
        var assignedAt: Timestamp?
        var createdAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(LicenseID.self)
            case 1: tier = reader.enumeration(LicenseTier2.self)
            case 2: status = reader.enumeration(LicenseStatus.self)
            case 3: assignedToUserID = reader.identifier(UserID.self)
            case 4: assignedAt = reader.timestamp()
            case 5: createdAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x27) else { return nil }
        guard let id, let tier, let status, let createdAt else { return nil }
        return License(
            id: id, tier: tier, status: status, assignedToUserID: assignedToUserID, assignedAt: assignedAt,
            createdAt: createdAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("tier", tier)
        writer.member("status", status)
        writer.member("assigned_to_user_id", assignedToUserID)
        writer.member("assigned_at", assignedAt)
        writer.member("created_at", createdAt)
        writer.endObject()
    }
}

/// Plan level.
public enum LicenseTier2: WireEnum {
    case free, basic, business
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<LicenseTier2> = WireCases(
        ["free", "basic", "business"], [.free, .basic, .business])

    public var wire: String {
        switch self {
        case .free: "free"
        case .basic: "basic"
        case .business: "business"
        case .undocumented(let text): text
        }
    }
}

/// State.
public enum LicenseStatus: WireEnum {
    case active, inactive, pending
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<LicenseStatus> = WireCases(
        ["active", "inactive", "pending"], [.active, .inactive, .pending])

    public var wire: String {
        switch self {
        case .active: "active"
        case .inactive: "inactive"
        case .pending: "pending"
        case .undocumented(let text): text
        }
    }
}

public struct PurchaseLicensesRequest: JSONCodable, Hashable, Sendable {
    /// Plan level.
    public var tier: PurchaseLicensesRequestTier
    /// Number.
    public var quantity: Int
    /// A stored payment method.
    public var paymentMethodID: PaymentMethodID?

    public init(tier: PurchaseLicensesRequestTier, quantity: Int, paymentMethodID: PaymentMethodID? = nil) {
        self.tier = tier
        self.quantity = quantity
        self.paymentMethodID = paymentMethodID
    }

    private static let memberTable: MemberTable = MemberTable(["tier", "quantity", "payment_method_id"])

    public static func decode(from reader: inout JSONReader) -> PurchaseLicensesRequest? {
        guard reader.beginObject() else { return nil }
        var tier: PurchaseLicensesRequestTier?
        var quantity: Int?
        var paymentMethodID: PaymentMethodID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: tier = reader.enumeration(PurchaseLicensesRequestTier.self)
            case 1: quantity = reader.integer(minimum: 1)
            case 2: paymentMethodID = reader.identifier(PaymentMethodID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let tier, let quantity else { return nil }
        return PurchaseLicensesRequest(tier: tier, quantity: quantity, paymentMethodID: paymentMethodID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("tier", tier)
        writer.member("quantity", quantity)
        writer.member("payment_method_id", paymentMethodID)
        writer.endObject()
    }
}

/// Plan level.
public enum PurchaseLicensesRequestTier: WireEnum {
    case basic, business
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<PurchaseLicensesRequestTier> = WireCases(
        ["basic", "business"], [.basic, .business])

    public var wire: String {
        switch self {
        case .basic: "basic"
        case .business: "business"
        case .undocumented(let text): text
        }
    }
}

public struct LicensePurchase: JSONCodable, Hashable, Sendable {
    /// New seats.
    public var licensesAdded: Int
    /// Seats now.
    public var newTotal: Int
    /// More per month, major units.
    public var monthlyCostIncrease: Double
    /// More per month, minor units.
    public var monthlyCostIncreaseMinor: Int?
    /// ISO 4217 code.
    public var currency: String?

    public init(
        licensesAdded: Int, newTotal: Int, monthlyCostIncrease: Double, monthlyCostIncreaseMinor: Int? = nil,
        currency: String? = nil
    ) {
        self.licensesAdded = licensesAdded
        self.newTotal = newTotal
        self.monthlyCostIncrease = monthlyCostIncrease
        self.monthlyCostIncreaseMinor = monthlyCostIncreaseMinor
        self.currency = currency
    }

    private static let memberTable: MemberTable = MemberTable(
        ["licenses_added", "new_total", "monthly_cost_increase", "monthly_cost_increase_minor", "currency"])

    public static func decode(from reader: inout JSONReader) -> LicensePurchase? {
        guard reader.beginObject() else { return nil }
        var licensesAdded: Int?
        var newTotal: Int?
        var monthlyCostIncrease: Double?
        var monthlyCostIncreaseMinor: Int?
        var currency: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: licensesAdded = reader.integer(minimum: 0)
            case 1: newTotal = reader.integer(minimum: 0)
            case 2: monthlyCostIncrease = reader.double(NumberRule(minimum: 0))
            case 3: monthlyCostIncreaseMinor = reader.integer(minimum: 0)
            case 4: currency = reader.string(maxLength: 3)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let licensesAdded, let newTotal, let monthlyCostIncrease else { return nil }
        return LicensePurchase(
            licensesAdded: licensesAdded, newTotal: newTotal, monthlyCostIncrease: monthlyCostIncrease,
            monthlyCostIncreaseMinor: monthlyCostIncreaseMinor, currency: currency)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("licenses_added", licensesAdded)
        writer.member("new_total", newTotal)
        writer.member("monthly_cost_increase", monthlyCostIncrease)
        writer.member("monthly_cost_increase_minor", monthlyCostIncreaseMinor)
        writer.member("currency", currency)
        writer.endObject()
    }
}

public struct AssignLicenseRequest: JSONCodable, Hashable, Sendable {
    /// A person's account.
    public var userID: UserID

    public init(userID: UserID) {
        self.userID = userID
    }

    private static let memberTable: MemberTable = MemberTable(["user_id"])

    public static func decode(from reader: inout JSONReader) -> AssignLicenseRequest? {
        guard reader.beginObject() else { return nil }
        var userID: UserID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: userID = reader.identifier(UserID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let userID else { return nil }
        return AssignLicenseRequest(userID: userID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("user_id", userID)
        writer.endObject()
    }
}

/// `GET /billing/licenses`: Read the seats by level.
public enum GetLicenseAllocation: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = LicenseAllocation
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getLicenseAllocation", index: OperationIndex.getLicenseAllocation, method: .get, path: "/billing/licenses",
        policy: .getLicenseAllocation)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(LicenseAllocation.self)
    }
}

/// `POST /billing/licenses/purchase`: Buy seats.
public enum PurchaseLicenses: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: PurchaseLicensesRequest

        public init(idempotencyKey: String? = nil, body: PurchaseLicensesRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = LicensePurchase
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
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
        public static func billingPlanInvalid(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.billingPlanInvalid(value: value, allowedValues: allowedValues))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "purchaseLicenses", index: OperationIndex.purchaseLicenses, method: .post,
        path: "/billing/licenses/purchase", policy: .purchaseLicenses, requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("BILLING_PAYMENT_METHOD_REQUIRED", 402),
            DeclaredError("BILLING_PAYMENT_METHOD_NOT_FOUND", 404), DeclaredError("BILLING_PAYMENT_FAILED", 402),
            DeclaredError("BILLING_CARD_DECLINED", 402), DeclaredError("BILLING_INSUFFICIENT_FUNDS", 402),
            DeclaredError("BILLING_3DS_REQUIRED", 402), DeclaredError("BILLING_PROVIDER_ERROR", 502),
            DeclaredError("BILLING_PLAN_INVALID", 400), DeclaredError("TENANT_QUOTA_EXCEEDED", 403),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: PurchaseLicensesRequest? = request.jsonBody(PurchaseLicensesRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(LicensePurchase.self) }
}

/// `PATCH /billing/licenses/{licenseId}/assign`: Assign a seat to a member.
public enum AssignLicense: ContractOperation {
    public struct Input: Sendable {
        /// One seat.
        public var licenseID: LicenseID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: AssignLicenseRequest

        public init(licenseID: LicenseID, ifMatch: String? = nil, body: AssignLicenseRequest) {
            self.licenseID = licenseID
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = License
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingLicenseNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingLicenseNotFound(resourceID: resourceID))
        }
        public static func billingLicenseAssigned(resourceID: String? = nil, userID: String? = nil) -> Failure {
            Failure(.billingLicenseAssigned(resourceID: resourceID, userID: userID))
        }
        public static func validationReferenceInvalid(
            field: String? = nil, resourceType: String? = nil, resourceID: String? = nil
        ) -> Failure {
            Failure(.validationReferenceInvalid(field: field, resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "assignLicense", index: OperationIndex.assignLicense, method: .patch,
        path: "/billing/licenses/{licenseId}/assign", policy: .assignLicense,
        requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("BILLING_LICENSE_NOT_FOUND", 404), DeclaredError("BILLING_LICENSE_ASSIGNED", 409),
            DeclaredError("VALIDATION_REFERENCE_INVALID", 422),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let licenseID: LicenseID? = request.path(0, "licenseId").identifier(LicenseID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: AssignLicenseRequest? = request.jsonBody(AssignLicenseRequest.self)
        guard request.isValid, let licenseID, let body else { return nil }
        return Input(licenseID: licenseID, ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.licenseID)
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(License.self) }
}

/// `DELETE /billing/licenses/{licenseId}`: Free a seat.
public enum RemoveLicense: ContractOperation {
    public struct Input: Sendable {
        /// One seat.
        public var licenseID: LicenseID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(licenseID: LicenseID, ifMatch: String? = nil) {
            self.licenseID = licenseID
            self.ifMatch = ifMatch
        }
    }

    public typealias Output = Deleted
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingLicenseNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingLicenseNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "removeLicense", index: OperationIndex.removeLicense, method: .delete,
        path: "/billing/licenses/{licenseId}", policy: .removeLicense,
        errors: [DeclaredError("BILLING_LICENSE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let licenseID: LicenseID? = request.path(0, "licenseId").identifier(LicenseID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let licenseID else { return nil }
        return Input(licenseID: licenseID, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.licenseID)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Deleted.self) }
}
