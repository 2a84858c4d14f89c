// Generated from contract/billing/subscriptions.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct Subscription: JSONCodable, Hashable, Sendable {
    /// The subscription of a workspace.
    public var id: SubscriptionID
    /// Plan.
    public var plan: SubscriptionPlan
    /// State.
    public var status: SubscriptionStatus
    /// Billing period.
    public var billingCycle: SubscriptionBillingCycle
    /// Price of a seat, major units.
    public var pricePerUser: Double?
    /// Next invoice.
    public var nextBillingDate: CalendarDate?
    /// End of the trial.
    public var trialEndsAt: Timestamp?
    /// Ends with the period.
    public var cancelAtPeriodEnd: Bool
    /// Start of the period.
    public var currentPeriodStart: Timestamp?
    /// End of the period.
    public var currentPeriodEnd: Timestamp?
    /// Seats bought.
    public var purchasedLicenses: Int
    /// Seats in use.
    public var activeLicenses: Int
    /// Id at the payment provider.
    public var stripeSubscriptionID: String?
    /// When it was made.
    public var createdAt: Timestamp
    /// When it last changed.
    public var updatedAt: Timestamp
    /// Price of a seat, minor units.
    public var pricePerUserMinor: Int?
    /// ISO 4217 code.
    public var currency: String?
    /// Stored state, finer than `status`.
    public var state: String?

    public init(
        id: SubscriptionID, plan: SubscriptionPlan, status: SubscriptionStatus, billingCycle: SubscriptionBillingCycle,
        pricePerUser: Double? = nil, nextBillingDate: CalendarDate? = nil, trialEndsAt: Timestamp? = nil,
        cancelAtPeriodEnd: Bool, currentPeriodStart: Timestamp? = nil, currentPeriodEnd: Timestamp? = nil,
        purchasedLicenses: Int, activeLicenses: Int, stripeSubscriptionID: String? = nil, createdAt: Timestamp,
        updatedAt: Timestamp, pricePerUserMinor: Int? = nil, currency: String? = nil, state: String? = nil
    ) {
        self.id = id
        self.plan = plan
        self.status = status
        self.billingCycle = billingCycle
        self.pricePerUser = pricePerUser
        self.nextBillingDate = nextBillingDate
        self.trialEndsAt = trialEndsAt
        self.cancelAtPeriodEnd = cancelAtPeriodEnd
        self.currentPeriodStart = currentPeriodStart
        self.currentPeriodEnd = currentPeriodEnd
        self.purchasedLicenses = purchasedLicenses
        self.activeLicenses = activeLicenses
        self.stripeSubscriptionID = stripeSubscriptionID
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.pricePerUserMinor = pricePerUserMinor
        self.currency = currency
        self.state = state
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "plan", "status", "billing_cycle", "price_per_user", "next_billing_date", "trial_ends_at",
            "cancel_at_period_end", "current_period_start", "current_period_end", "purchased_licenses",
            "active_licenses", "stripe_subscription_id", "created_at", "updated_at", "price_per_user_minor", "currency",
            "state",
        ])

    public static func decode(from reader: inout JSONReader) -> Subscription? {
        guard reader.beginObject() else { return nil }
        var id: SubscriptionID?
        var plan: SubscriptionPlan?
        var status: SubscriptionStatus?
        var billingCycle: SubscriptionBillingCycle?
        var pricePerUser: Double?
        var nextBillingDate: CalendarDate?
        var trialEndsAt: Timestamp?
        var cancelAtPeriodEnd: Bool?
        var currentPeriodStart: Timestamp?
        var currentPeriodEnd: Timestamp?
        var purchasedLicenses: Int?
        var activeLicenses: Int?
        var stripeSubscriptionID: String?
        var createdAt: Timestamp?
        var updatedAt: Timestamp?
        var pricePerUserMinor: Int?
        var currency: String?
        var state: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(SubscriptionID.self)
            case 1: plan = reader.enumeration(SubscriptionPlan.self)
            case 2: status = reader.enumeration(SubscriptionStatus.self)
            case 3: billingCycle = reader.enumeration(SubscriptionBillingCycle.self)
            case 4: pricePerUser = reader.double(NumberRule(minimum: 0))
            case 5: nextBillingDate = reader.date()
            case 6: trialEndsAt = reader.timestamp()
            case 7: cancelAtPeriodEnd = reader.bool()
            case 8: currentPeriodStart = reader.timestamp()
            case 9: currentPeriodEnd = reader.timestamp()
            case 10: purchasedLicenses = reader.integer(minimum: 0)
            case 11: activeLicenses = reader.integer(minimum: 0)
            case 12: stripeSubscriptionID = reader.string(maxLength: 255)
            case 13: createdAt = reader.timestamp()
            case 14: updatedAt = reader.timestamp()
            case 15: pricePerUserMinor = reader.integer(minimum: 0)
            case 16: currency = reader.string(maxLength: 3)
            case 17: state = reader.string(maxLength: 50)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x6c8f) else { return nil }
        guard
            let id, let plan, let status, let billingCycle, let cancelAtPeriodEnd, let purchasedLicenses,
            let activeLicenses, let createdAt, let updatedAt
        else { return nil }
        return Subscription(
            id: id, plan: plan, status: status, billingCycle: billingCycle, pricePerUser: pricePerUser,
            nextBillingDate: nextBillingDate, trialEndsAt: trialEndsAt, cancelAtPeriodEnd: cancelAtPeriodEnd,
            currentPeriodStart: currentPeriodStart, currentPeriodEnd: currentPeriodEnd,
            purchasedLicenses: purchasedLicenses, activeLicenses: activeLicenses,
            stripeSubscriptionID: stripeSubscriptionID, createdAt: createdAt, updatedAt: updatedAt,
            pricePerUserMinor: pricePerUserMinor, currency: currency, state: state)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("plan", plan)
        writer.member("status", status)
        writer.member("billing_cycle", billingCycle)
        writer.member("price_per_user", pricePerUser)
        writer.member("next_billing_date", nextBillingDate)
        writer.member("trial_ends_at", trialEndsAt)
        writer.member("cancel_at_period_end", cancelAtPeriodEnd)
        writer.member("current_period_start", currentPeriodStart)
        writer.member("current_period_end", currentPeriodEnd)
        writer.member("purchased_licenses", purchasedLicenses)
        writer.member("active_licenses", activeLicenses)
        writer.member("stripe_subscription_id", stripeSubscriptionID)
        writer.member("created_at", createdAt)
        writer.member("updated_at", updatedAt)
        writer.member("price_per_user_minor", pricePerUserMinor)
        writer.member("currency", currency)
        writer.member("state", state)
        writer.endObject()
    }
}

/// Plan.
public enum SubscriptionPlan: WireEnum {
    case free, basic, business, enterprise
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SubscriptionPlan> = WireCases(
        ["free", "basic", "business", "enterprise"], [.free, .basic, .business, .enterprise])

    public var wire: String {
        switch self {
        case .free: "free"
        case .basic: "basic"
        case .business: "business"
        case .enterprise: "enterprise"
        case .undocumented(let text): text
        }
    }
}

/// State.
public enum SubscriptionStatus: WireEnum {
    case active, trial, canceled, pastDue, paused
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SubscriptionStatus> = WireCases(
        ["active", "trial", "canceled", "past_due", "paused"], [.active, .trial, .canceled, .pastDue, .paused])

    public var wire: String {
        switch self {
        case .active: "active"
        case .trial: "trial"
        case .canceled: "canceled"
        case .pastDue: "past_due"
        case .paused: "paused"
        case .undocumented(let text): text
        }
    }
}

/// Billing period.
public enum SubscriptionBillingCycle: WireEnum {
    case monthly, annual
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SubscriptionBillingCycle> = WireCases(
        ["monthly", "annual"], [.monthly, .annual])

    public var wire: String {
        switch self {
        case .monthly: "monthly"
        case .annual: "annual"
        case .undocumented(let text): text
        }
    }
}

public struct UpdateSubscriptionRequest: JSONCodable, Hashable, Sendable {
    /// Billing period.
    public var billingCycle: UpdateSubscriptionRequestBillingCycle?

    public init(billingCycle: UpdateSubscriptionRequestBillingCycle? = nil) {
        self.billingCycle = billingCycle
    }

    private static let memberTable: MemberTable = MemberTable(["billing_cycle"])

    public static func decode(from reader: inout JSONReader) -> UpdateSubscriptionRequest? {
        guard reader.beginObject() else { return nil }
        var billingCycle: UpdateSubscriptionRequestBillingCycle?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: billingCycle = reader.enumeration(UpdateSubscriptionRequestBillingCycle.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UpdateSubscriptionRequest(billingCycle: billingCycle)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("billing_cycle", billingCycle)
        writer.endObject()
    }
}

/// Billing period.
public enum UpdateSubscriptionRequestBillingCycle: WireEnum {
    case monthly, annual
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UpdateSubscriptionRequestBillingCycle> = WireCases(
        ["monthly", "annual"], [.monthly, .annual])

    public var wire: String {
        switch self {
        case .monthly: "monthly"
        case .annual: "annual"
        case .undocumented(let text): text
        }
    }
}

public struct UpgradeSubscriptionRequest: JSONCodable, Hashable, Sendable {
    /// Plan.
    public var plan: UpgradeSubscriptionRequestPlan
    /// Billing period.
    public var billingCycle: UpgradeSubscriptionRequestBillingCycle?
    /// Seats wanted.
    public var licenseCount: Int?
    /// A stored payment method.
    public var paymentMethodID: PaymentMethodID?

    public init(
        plan: UpgradeSubscriptionRequestPlan, billingCycle: UpgradeSubscriptionRequestBillingCycle? = nil,
        licenseCount: Int? = nil, paymentMethodID: PaymentMethodID? = nil
    ) {
        self.plan = plan
        self.billingCycle = billingCycle
        self.licenseCount = licenseCount
        self.paymentMethodID = paymentMethodID
    }

    private static let memberTable: MemberTable = MemberTable(
        ["plan", "billing_cycle", "license_count", "payment_method_id"])

    public static func decode(from reader: inout JSONReader) -> UpgradeSubscriptionRequest? {
        guard reader.beginObject() else { return nil }
        var plan: UpgradeSubscriptionRequestPlan?
        var billingCycle: UpgradeSubscriptionRequestBillingCycle?
        var licenseCount: Int?
        var paymentMethodID: PaymentMethodID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: plan = reader.enumeration(UpgradeSubscriptionRequestPlan.self)
            case 1: billingCycle = reader.enumeration(UpgradeSubscriptionRequestBillingCycle.self)
            case 2: licenseCount = reader.integer(minimum: 1)
            case 3: paymentMethodID = reader.identifier(PaymentMethodID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let plan else { return nil }
        return UpgradeSubscriptionRequest(
            plan: plan, billingCycle: billingCycle, licenseCount: licenseCount, paymentMethodID: paymentMethodID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("plan", plan)
        writer.member("billing_cycle", billingCycle)
        writer.member("license_count", licenseCount)
        writer.member("payment_method_id", paymentMethodID)
        writer.endObject()
    }
}

/// Plan.
public enum UpgradeSubscriptionRequestPlan: WireEnum {
    case basic, business, enterprise
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UpgradeSubscriptionRequestPlan> = WireCases(
        ["basic", "business", "enterprise"], [.basic, .business, .enterprise])

    public var wire: String {
        switch self {
        case .basic: "basic"
        case .business: "business"
        case .enterprise: "enterprise"
        case .undocumented(let text): text
        }
    }
}

/// Billing period.
public enum UpgradeSubscriptionRequestBillingCycle: WireEnum {
    case monthly, annual
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UpgradeSubscriptionRequestBillingCycle> = WireCases(
        ["monthly", "annual"], [.monthly, .annual])

    public var wire: String {
        switch self {
        case .monthly: "monthly"
        case .annual: "annual"
        case .undocumented(let text): text
        }
    }
}

public struct SubscriptionUpgrade: JSONCodable, Hashable, Sendable {
    public var subscription: Subscription
    /// Amount due now, major units.
    public var proratedAmount: Double
    /// When it takes effect.
    public var effectiveDate: CalendarDate
    /// Amount due now, minor units.
    public var proratedAmountMinor: Int?
    /// ISO 4217 code.
    public var currency: String?

    public init(
        subscription: Subscription, proratedAmount: Double, effectiveDate: CalendarDate,
        proratedAmountMinor: Int? = nil, currency: String? = nil
    ) {
        self.subscription = subscription
        self.proratedAmount = proratedAmount
        self.effectiveDate = effectiveDate
        self.proratedAmountMinor = proratedAmountMinor
        self.currency = currency
    }

    private static let memberTable: MemberTable = MemberTable(
        ["subscription", "prorated_amount", "effective_date", "prorated_amount_minor", "currency"])

    public static func decode(from reader: inout JSONReader) -> SubscriptionUpgrade? {
        guard reader.beginObject() else { return nil }
        var subscription: Subscription?
        var proratedAmount: Double?
        var effectiveDate: CalendarDate?
        var proratedAmountMinor: Int?
        var currency: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: subscription = Subscription.decode(from: &reader)
            case 1: proratedAmount = reader.double()
            case 2: effectiveDate = reader.date()
            case 3: proratedAmountMinor = reader.integer()
            case 4: currency = reader.string(maxLength: 3)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let subscription, let proratedAmount, let effectiveDate else { return nil }
        return SubscriptionUpgrade(
            subscription: subscription, proratedAmount: proratedAmount, effectiveDate: effectiveDate,
            proratedAmountMinor: proratedAmountMinor, currency: currency)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("subscription", subscription)
        writer.member("prorated_amount", proratedAmount)
        writer.member("effective_date", effectiveDate)
        writer.member("prorated_amount_minor", proratedAmountMinor)
        writer.member("currency", currency)
        writer.endObject()
    }
}

public struct DowngradeSubscriptionRequest: JSONCodable, Hashable, Sendable {
    /// Plan.
    public var plan: DowngradeSubscriptionRequestPlan
    /// Why; kept in the audit log.
    public var reason: String?

    public init(plan: DowngradeSubscriptionRequestPlan, reason: String? = nil) {
        self.plan = plan
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(["plan", "reason"])

    public static func decode(from reader: inout JSONReader) -> DowngradeSubscriptionRequest? {
        guard reader.beginObject() else { return nil }
        var plan: DowngradeSubscriptionRequestPlan?
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: plan = reader.enumeration(DowngradeSubscriptionRequestPlan.self)
            case 1: reason = reader.string(maxLength: 2000)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let plan else { return nil }
        return DowngradeSubscriptionRequest(plan: plan, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("plan", plan)
        writer.member("reason", reason)
        writer.endObject()
    }
}

/// Plan.
public enum DowngradeSubscriptionRequestPlan: WireEnum {
    case free, basic, business
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<DowngradeSubscriptionRequestPlan> = WireCases(
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

public struct SubscriptionDowngrade: JSONCodable, Hashable, Sendable {
    /// Plan until then.
    public var currentPlan: String
    /// Plan from then on.
    public var newPlan: String
    /// When it takes effect.
    public var effectiveDate: CalendarDate
    /// What goes away.
    public var featuresLost: [String]

    public init(currentPlan: String, newPlan: String, effectiveDate: CalendarDate, featuresLost: [String]) {
        self.currentPlan = currentPlan
        self.newPlan = newPlan
        self.effectiveDate = effectiveDate
        self.featuresLost = featuresLost
    }

    private static let memberTable: MemberTable = MemberTable(
        ["current_plan", "new_plan", "effective_date", "features_lost"])

    public static func decode(from reader: inout JSONReader) -> SubscriptionDowngrade? {
        guard reader.beginObject() else { return nil }
        var currentPlan: String?
        var newPlan: String?
        var effectiveDate: CalendarDate?
        var featuresLost: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: currentPlan = reader.string(maxLength: 20)
            case 1: newPlan = reader.string(maxLength: 20)
            case 2: effectiveDate = reader.date()
            case 3: featuresLost = reader.strings(ArrayRule(maxItems: 200), maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let currentPlan, let newPlan, let effectiveDate, let featuresLost else { return nil }
        return SubscriptionDowngrade(
            currentPlan: currentPlan, newPlan: newPlan, effectiveDate: effectiveDate, featuresLost: featuresLost)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("current_plan", currentPlan)
        writer.member("new_plan", newPlan)
        writer.member("effective_date", effectiveDate)
        writer.member("features_lost", featuresLost)
        writer.endObject()
    }
}

public struct CancelSubscriptionRequest: JSONCodable, Hashable, Sendable {
    /// Why; kept in the audit log.
    public var reason: String
    /// What could be better.
    public var feedback: String?
    /// At once instead of at the end of the period.
    public var immediate: Bool
    /// Checked when sent.
    public var confirm: Bool?

    public init(reason: String, feedback: String? = nil, immediate: Bool = false, confirm: Bool? = nil) {
        self.reason = reason
        self.feedback = feedback
        self.immediate = immediate
        self.confirm = confirm
    }

    private static let memberTable: MemberTable = MemberTable(["reason", "feedback", "immediate", "confirm"])

    public static func decode(from reader: inout JSONReader) -> CancelSubscriptionRequest? {
        guard reader.beginObject() else { return nil }
        var reason: String?
        var feedback: String?
        var immediate: Bool = false
        var confirm: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: reason = reader.string(maxLength: 2000)
            case 1: feedback = reader.string(maxLength: 2000)
            case 2: immediate = reader.bool() ?? false
            case 3: confirm = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let reason else { return nil }
        return CancelSubscriptionRequest(reason: reason, feedback: feedback, immediate: immediate, confirm: confirm)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("reason", reason)
        writer.member("feedback", feedback)
        writer.member("immediate", immediate)
        writer.member("confirm", confirm)
        writer.endObject()
    }
}

public struct SubscriptionCancellation: JSONCodable, Hashable, Sendable {
    /// Whether it is cancelled.
    public var cancelled: Bool
    /// When it takes effect.
    public var effectiveDate: CalendarDate
    /// Last day the data is kept.
    public var dataRetentionUntil: CalendarDate

    public init(cancelled: Bool, effectiveDate: CalendarDate, dataRetentionUntil: CalendarDate) {
        self.cancelled = cancelled
        self.effectiveDate = effectiveDate
        self.dataRetentionUntil = dataRetentionUntil
    }

    private static let memberTable: MemberTable = MemberTable(["cancelled", "effective_date", "data_retention_until"])

    public static func decode(from reader: inout JSONReader) -> SubscriptionCancellation? {
        guard reader.beginObject() else { return nil }
        var cancelled: Bool?
        var effectiveDate: CalendarDate?
        var dataRetentionUntil: CalendarDate?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: cancelled = reader.bool()
            case 1: effectiveDate = reader.date()
            case 2: dataRetentionUntil = reader.date()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let cancelled, let effectiveDate, let dataRetentionUntil else { return nil }
        return SubscriptionCancellation(
            cancelled: cancelled, effectiveDate: effectiveDate, dataRetentionUntil: dataRetentionUntil)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("cancelled", cancelled)
        writer.member("effective_date", effectiveDate)
        writer.member("data_retention_until", dataRetentionUntil)
        writer.endObject()
    }
}

/// `GET /billing/subscription`: Read the subscription.
public enum GetSubscription: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Subscription
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingSubscriptionNotFound() -> Failure { Failure(.billingSubscriptionNotFound()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getSubscription", index: OperationIndex.getSubscription, method: .get, path: "/billing/subscription",
        policy: .getSubscription, errors: [DeclaredError("BILLING_SUBSCRIPTION_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Subscription.self) }
}

/// `PATCH /billing/subscription`: Change the billing cycle.
public enum UpdateSubscription: ContractOperation {
    public struct Input: Sendable {
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: UpdateSubscriptionRequest

        public init(ifMatch: String? = nil, body: UpdateSubscriptionRequest = UpdateSubscriptionRequest()) {
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = Subscription
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingSubscriptionStateInvalid(
            currentState: String? = nil, allowedStates: [String]? = nil
        ) -> Failure {
            Failure(.billingSubscriptionStateInvalid(currentState: currentState, allowedStates: allowedStates))
        }
        public static func billingProviderError(provider: String? = nil) -> Failure {
            Failure(.billingProviderError(provider: provider))
        }
        public static func billingProviderUnavailable(provider: String? = nil, retryAfter: Int? = nil) -> Failure {
            Failure(.billingProviderUnavailable(provider: provider, retryAfter: retryAfter))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateSubscription", index: OperationIndex.updateSubscription, method: .patch,
        path: "/billing/subscription", policy: .updateSubscription, requestBody: .optional(["application/json"]),
        errors: [
            DeclaredError("BILLING_SUBSCRIPTION_STATE_INVALID", 409), DeclaredError("BILLING_PROVIDER_ERROR", 502),
            DeclaredError("BILLING_PROVIDER_UNAVAILABLE", 503),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: UpdateSubscriptionRequest? = request.optionalJSONBody(UpdateSubscriptionRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Subscription.self) }
}

/// `POST /billing/subscription/upgrade`: Move to a larger plan.
public enum UpgradeSubscription: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: UpgradeSubscriptionRequest

        public init(idempotencyKey: String? = nil, body: UpgradeSubscriptionRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = SubscriptionUpgrade
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingPlanInvalid(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.billingPlanInvalid(value: value, allowedValues: allowedValues))
        }
        public static func billingPlanUnchanged(value: String? = nil) -> Failure {
            Failure(.billingPlanUnchanged(value: value))
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
        public static func billingInfoIncomplete(fields: [String]? = nil) -> Failure {
            Failure(.billingInfoIncomplete(fields: fields))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "upgradeSubscription", index: OperationIndex.upgradeSubscription, method: .post,
        path: "/billing/subscription/upgrade", policy: .upgradeSubscription,
        requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("BILLING_PLAN_INVALID", 400), DeclaredError("BILLING_PLAN_UNCHANGED", 409),
            DeclaredError("BILLING_PAYMENT_METHOD_REQUIRED", 402),
            DeclaredError("BILLING_PAYMENT_METHOD_NOT_FOUND", 404), DeclaredError("BILLING_PAYMENT_FAILED", 402),
            DeclaredError("BILLING_CARD_DECLINED", 402), DeclaredError("BILLING_CARD_EXPIRED", 402),
            DeclaredError("BILLING_INSUFFICIENT_FUNDS", 402), DeclaredError("BILLING_3DS_REQUIRED", 402),
            DeclaredError("BILLING_PROVIDER_ERROR", 502), DeclaredError("BILLING_INFO_INCOMPLETE", 422),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: UpgradeSubscriptionRequest? = request.jsonBody(UpgradeSubscriptionRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(SubscriptionUpgrade.self)
    }
}

/// `POST /billing/subscription/downgrade`: Move to a smaller plan at period end.
public enum DowngradeSubscription: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: DowngradeSubscriptionRequest

        public init(idempotencyKey: String? = nil, body: DowngradeSubscriptionRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = SubscriptionDowngrade
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingPlanInvalid(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.billingPlanInvalid(value: value, allowedValues: allowedValues))
        }
        public static func billingPlanUnchanged(value: String? = nil) -> Failure {
            Failure(.billingPlanUnchanged(value: value))
        }
        public static func billingDowngradeRestricted(blockers: [String]? = nil) -> Failure {
            Failure(.billingDowngradeRestricted(blockers: blockers))
        }
        public static func billingSubscriptionStateInvalid(
            currentState: String? = nil, allowedStates: [String]? = nil
        ) -> Failure {
            Failure(.billingSubscriptionStateInvalid(currentState: currentState, allowedStates: allowedStates))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "downgradeSubscription", index: OperationIndex.downgradeSubscription, method: .post,
        path: "/billing/subscription/downgrade", policy: .downgradeSubscription,
        requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("BILLING_PLAN_INVALID", 400), DeclaredError("BILLING_PLAN_UNCHANGED", 409),
            DeclaredError("BILLING_DOWNGRADE_RESTRICTED", 403),
            DeclaredError("BILLING_SUBSCRIPTION_STATE_INVALID", 409),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: DowngradeSubscriptionRequest? = request.jsonBody(DowngradeSubscriptionRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(SubscriptionDowngrade.self)
    }
}

/// `POST /billing/subscription/cancel`: Cancel the subscription.
public enum CancelSubscription: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CancelSubscriptionRequest

        public init(idempotencyKey: String? = nil, body: CancelSubscriptionRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = SubscriptionCancellation
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingSubscriptionNotFound() -> Failure { Failure(.billingSubscriptionNotFound()) }
        public static func billingSubscriptionStateInvalid(
            currentState: String? = nil, allowedStates: [String]? = nil
        ) -> Failure {
            Failure(.billingSubscriptionStateInvalid(currentState: currentState, allowedStates: allowedStates))
        }
        public static func billingProviderError(provider: String? = nil) -> Failure {
            Failure(.billingProviderError(provider: provider))
        }
        public static func authzConfirmationRequired(field: String? = nil, expectedField: String? = nil) -> Failure {
            Failure(.authzConfirmationRequired(field: field, expectedField: expectedField))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "cancelSubscription", index: OperationIndex.cancelSubscription, method: .post,
        path: "/billing/subscription/cancel", policy: .cancelSubscription, requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("BILLING_SUBSCRIPTION_NOT_FOUND", 404),
            DeclaredError("BILLING_SUBSCRIPTION_STATE_INVALID", 409), DeclaredError("BILLING_PROVIDER_ERROR", 502),
            DeclaredError("AUTHZ_CONFIRMATION_REQUIRED", 400),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CancelSubscriptionRequest? = request.jsonBody(CancelSubscriptionRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(SubscriptionCancellation.self)
    }
}

/// `POST /billing/subscription/reactivate`: Withdraw a cancellation.
public enum ReactivateSubscription: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?

        public init(idempotencyKey: String? = nil) {
            self.idempotencyKey = idempotencyKey
        }
    }

    public typealias Output = Subscription
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingSubscriptionStateInvalid(
            currentState: String? = nil, allowedStates: [String]? = nil
        ) -> Failure {
            Failure(.billingSubscriptionStateInvalid(currentState: currentState, allowedStates: allowedStates))
        }
        public static func billingPaymentMethodRequired() -> Failure { Failure(.billingPaymentMethodRequired()) }
        public static func billingPaymentFailed(
            reason: String? = nil, declineCode: String? = nil, paymentMethodID: String? = nil
        ) -> Failure {
            Failure(.billingPaymentFailed(reason: reason, declineCode: declineCode, paymentMethodID: paymentMethodID))
        }
        public static func billingSubscriptionCancelled(
            cancelledAt: String? = nil, dataRetentionUntil: String? = nil
        ) -> Failure {
            Failure(.billingSubscriptionCancelled(cancelledAt: cancelledAt, dataRetentionUntil: dataRetentionUntil))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "reactivateSubscription", index: OperationIndex.reactivateSubscription, method: .post,
        path: "/billing/subscription/reactivate", policy: .reactivateSubscription,
        errors: [
            DeclaredError("BILLING_SUBSCRIPTION_STATE_INVALID", 409),
            DeclaredError("BILLING_PAYMENT_METHOD_REQUIRED", 402), DeclaredError("BILLING_PAYMENT_FAILED", 402),
            DeclaredError("BILLING_SUBSCRIPTION_CANCELLED", 403),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        guard request.isValid else { return nil }
        return Input(idempotencyKey: idempotencyKey)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Subscription.self) }
}
