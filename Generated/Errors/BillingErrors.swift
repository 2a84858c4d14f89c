// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let billingEntries: [ErrorEntry] = [
        ErrorEntry(
            .billingPaymentFailed, status: 402, category: "payment",
            message: "The payment did not go through. Try another payment method.", isRetryable: false),
        ErrorEntry(
            .billingCardDeclined, status: 402, category: "payment",
            message: "Your card was declined. Try another card.", isRetryable: false),
        ErrorEntry(
            .billingCardExpired, status: 402, category: "payment", message: "Your card is past its expiry date.",
            isRetryable: false),
        ErrorEntry(
            .billingInsufficientFunds, status: 402, category: "payment",
            message: "The account behind this payment method has too little money.", isRetryable: false),
        ErrorEntry(
            .billing3dsRequired, status: 402, category: "payment",
            message: "Your bank wants you to confirm this payment.", isRetryable: false),
        ErrorEntry(
            .billingSubscriptionCancelled, status: 403, category: "authorization",
            message: "This subscription has ended. Reactivate it to continue.", isRetryable: false),
        ErrorEntry(
            .billingInvoiceNotFound, status: 404, category: "not_found", message: "No such invoice.",
            isRetryable: false),
        ErrorEntry(
            .billingDowngradeRestricted, status: 403, category: "quota",
            message: "You use more than the smaller plan allows. Reduce your usage first.", isRetryable: false),
        ErrorEntry(
            .billingPlanInvalid, status: 400, category: "validation", message: "That plan cannot be chosen.",
            isRetryable: false),
        ErrorEntry(
            .billingPlanUnchanged, status: 409, category: "conflict",
            message: "The subscription already has this plan.", isRetryable: false),
        ErrorEntry(
            .billingSubscriptionNotFound, status: 404, category: "not_found",
            message: "This workspace has no subscription.", isRetryable: false),
        ErrorEntry(
            .billingSubscriptionStateInvalid, status: 409, category: "conflict",
            message: "The subscription is not in a state that allows this.", isRetryable: false),
        ErrorEntry(
            .billingPastDue, status: 402, category: "payment", message: "A payment is overdue.", isRetryable: false),
        ErrorEntry(
            .billingPaymentMethodNotFound, status: 404, category: "not_found", message: "No such payment method.",
            isRetryable: false),
        ErrorEntry(
            .billingPaymentMethodRequired, status: 402, category: "payment", message: "Add a payment method first.",
            isRetryable: false),
        ErrorEntry(
            .billingPaymentMethodInUse, status: 400, category: "conflict",
            message: "The default payment method of an active subscription cannot be removed.", isRetryable: false),
        ErrorEntry(
            .billingLicenseNotFound, status: 404, category: "not_found", message: "No such licence.",
            isRetryable: false),
        ErrorEntry(
            .billingLicenseUnavailable, status: 409, category: "quota",
            message: "No free licence of this kind is left.", isRetryable: false),
        ErrorEntry(
            .billingLicenseAssigned, status: 409, category: "conflict", message: "This licence is already in use.",
            isRetryable: false),
        ErrorEntry(
            .billingTokenPackageNotFound, status: 404, category: "not_found", message: "No such token package.",
            isRetryable: false),
        ErrorEntry(
            .billingTokensExhausted, status: 402, category: "quota", message: "Your token balance is empty.",
            isRetryable: false),
        ErrorEntry(
            .billingCheckoutNotFound, status: 404, category: "not_found", message: "No such checkout.",
            isRetryable: false),
        ErrorEntry(
            .billingCheckoutStateInvalid, status: 409, category: "conflict",
            message: "This checkout can no longer be completed.", isRetryable: false),
        ErrorEntry(
            .billingCheckoutExpired, status: 410, category: "gone", message: "This checkout has run out. Start again.",
            isRetryable: false),
        ErrorEntry(
            .billing3dsFailed, status: 402, category: "payment", message: "Your bank did not confirm the payment.",
            isRetryable: false),
        ErrorEntry(
            .billingCurrencyUnsupported, status: 400, category: "validation",
            message: "That currency is not supported.", isRetryable: false),
        ErrorEntry(
            .billingProviderError, status: 502, category: "upstream", message: "The payment service reported an error.",
            isRetryable: true),
        ErrorEntry(
            .billingProviderUnavailable, status: 503, category: "unavailable",
            message: "The payment service cannot be reached at the moment.", isRetryable: true,
            headers: ["Retry-After"]),
        ErrorEntry(
            .billingSignatureInvalid, status: 400, category: "authentication",
            message: "The payment notice is not correctly signed.", isRetryable: false),
        ErrorEntry(
            .billingExportNotFound, status: 404, category: "not_found", message: "No such export.", isRetryable: false),
        ErrorEntry(
            .billingAlertNotFound, status: 404, category: "not_found", message: "No such billing alert.",
            isRetryable: false),
        ErrorEntry(
            .billingTaxIDInvalid, status: 400, category: "validation", message: "That tax number is not valid.",
            isRetryable: false),
        ErrorEntry(
            .billingInfoIncomplete, status: 422, category: "validation", message: "Complete the billing details first.",
            isRetryable: false),
    ]
}

extension APIFailure {
    /// 402: The payment did not go through. Try another payment method.
    public static func billingPaymentFailed(
        reason: String? = nil, declineCode: String? = nil, paymentMethodID: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "BILLING_PAYMENT_FAILED", status: 402,
            details: errorDetails([
                errorDetail("reason", reason), errorDetail("declineCode", declineCode),
                errorDetail("paymentMethodId", paymentMethodID),
            ]))
    }

    /// 402: Your card was declined. Try another card.
    public static func billingCardDeclined(declineCode: String? = nil, paymentMethodID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_CARD_DECLINED", status: 402,
            details: errorDetails([
                errorDetail("declineCode", declineCode), errorDetail("paymentMethodId", paymentMethodID),
            ]))
    }

    /// 402: Your card is past its expiry date.
    public static func billingCardExpired(paymentMethodID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_CARD_EXPIRED", status: 402,
            details: errorDetails([errorDetail("paymentMethodId", paymentMethodID)]))
    }

    /// 402: The account behind this payment method has too little money.
    public static func billingInsufficientFunds(paymentMethodID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_INSUFFICIENT_FUNDS", status: 402,
            details: errorDetails([errorDetail("paymentMethodId", paymentMethodID)]))
    }

    /// 402: Your bank wants you to confirm this payment.
    public static func billing3dsRequired(
        challengeID: String? = nil, redirectURL: String? = nil, expiresAt: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "BILLING_3DS_REQUIRED", status: 402,
            details: errorDetails([
                errorDetail("challengeId", challengeID), errorDetail("redirectUrl", redirectURL),
                errorDetail("expiresAt", expiresAt),
            ]))
    }

    /// 403: This subscription has ended. Reactivate it to continue.
    public static func billingSubscriptionCancelled(
        cancelledAt: String? = nil, dataRetentionUntil: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "BILLING_SUBSCRIPTION_CANCELLED", status: 403,
            details: errorDetails([
                errorDetail("cancelledAt", cancelledAt), errorDetail("dataRetentionUntil", dataRetentionUntil),
            ]))
    }

    /// 404: No such invoice.
    public static func billingInvoiceNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_INVOICE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 403: You use more than the smaller plan allows. Reduce your usage first.
    public static func billingDowngradeRestricted(blockers: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_DOWNGRADE_RESTRICTED", status: 403,
            details: errorDetails([errorDetail("blockers", blockers)]))
    }

    /// 400: That plan cannot be chosen.
    public static func billingPlanInvalid(value: String? = nil, allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_PLAN_INVALID", status: 400,
            details: errorDetails([errorDetail("value", value), errorDetail("allowedValues", allowedValues)]))
    }

    /// 409: The subscription already has this plan.
    public static func billingPlanUnchanged(value: String? = nil) -> APIFailure {
        APIFailure(code: "BILLING_PLAN_UNCHANGED", status: 409, details: errorDetails([errorDetail("value", value)]))
    }

    /// 404: This workspace has no subscription.
    public static func billingSubscriptionNotFound() -> APIFailure {
        APIFailure(code: "BILLING_SUBSCRIPTION_NOT_FOUND", status: 404)
    }

    /// 409: The subscription is not in a state that allows this.
    public static func billingSubscriptionStateInvalid(
        currentState: String? = nil, allowedStates: [String]? = nil
    ) -> APIFailure {
        APIFailure(
            code: "BILLING_SUBSCRIPTION_STATE_INVALID", status: 409,
            details: errorDetails([
                errorDetail("currentState", currentState), errorDetail("allowedStates", allowedStates),
            ]))
    }

    /// 402: A payment is overdue.
    public static func billingPastDue(
        amountDue: Double? = nil, currency: String? = nil, invoiceID: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "BILLING_PAST_DUE", status: 402,
            details: errorDetails([
                errorDetail("amountDue", amountDue), errorDetail("currency", currency),
                errorDetail("invoiceId", invoiceID),
            ]))
    }

    /// 404: No such payment method.
    public static func billingPaymentMethodNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_PAYMENT_METHOD_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 402: Add a payment method first.
    public static func billingPaymentMethodRequired() -> APIFailure {
        APIFailure(code: "BILLING_PAYMENT_METHOD_REQUIRED", status: 402)
    }

    /// 400: The default payment method of an active subscription cannot be removed.
    public static func billingPaymentMethodInUse(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_PAYMENT_METHOD_IN_USE", status: 400,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such licence.
    public static func billingLicenseNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_LICENSE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: No free licence of this kind is left.
    public static func billingLicenseUnavailable(tier: String? = nil, available: Int? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_LICENSE_UNAVAILABLE", status: 409,
            details: errorDetails([errorDetail("tier", tier), errorDetail("available", available)]))
    }

    /// 409: This licence is already in use.
    public static func billingLicenseAssigned(resourceID: String? = nil, userID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_LICENSE_ASSIGNED", status: 409,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("userId", userID)]))
    }

    /// 404: No such token package.
    public static func billingTokenPackageNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_TOKEN_PACKAGE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 402: Your token balance is empty.
    public static func billingTokensExhausted(current: Int? = nil, resetAt: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_TOKENS_EXHAUSTED", status: 402,
            details: errorDetails([errorDetail("current", current), errorDetail("resetAt", resetAt)]))
    }

    /// 404: No such checkout.
    public static func billingCheckoutNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_CHECKOUT_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: This checkout can no longer be completed.
    public static func billingCheckoutStateInvalid(currentState: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_CHECKOUT_STATE_INVALID", status: 409,
            details: errorDetails([errorDetail("currentState", currentState)]))
    }

    /// 410: This checkout has run out. Start again.
    public static func billingCheckoutExpired(expiredAt: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_CHECKOUT_EXPIRED", status: 410, details: errorDetails([errorDetail("expiredAt", expiredAt)]))
    }

    /// 402: Your bank did not confirm the payment.
    public static func billing3dsFailed(challengeID: String? = nil, attemptsRemaining: Int? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_3DS_FAILED", status: 402,
            details: errorDetails([
                errorDetail("challengeId", challengeID), errorDetail("attemptsRemaining", attemptsRemaining),
            ]))
    }

    /// 400: That currency is not supported.
    public static func billingCurrencyUnsupported(value: String? = nil, allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_CURRENCY_UNSUPPORTED", status: 400,
            details: errorDetails([errorDetail("value", value), errorDetail("allowedValues", allowedValues)]))
    }

    /// 502: The payment service reported an error.
    public static func billingProviderError(provider: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_PROVIDER_ERROR", status: 502, details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 503: The payment service cannot be reached at the moment.
    public static func billingProviderUnavailable(provider: String? = nil, retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_PROVIDER_UNAVAILABLE", status: 503,
            details: errorDetails([errorDetail("provider", provider), errorDetail("retryAfter", retryAfter)]))
    }

    /// 400: The payment notice is not correctly signed.
    public static func billingSignatureInvalid(provider: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_SIGNATURE_INVALID", status: 400, details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 404: No such export.
    public static func billingExportNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_EXPORT_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such billing alert.
    public static func billingAlertNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_ALERT_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: That tax number is not valid.
    public static func billingTaxIDInvalid(field: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "BILLING_TAX_ID_INVALID", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("value", value)]))
    }

    /// 422: Complete the billing details first.
    public static func billingInfoIncomplete(fields: [String]? = nil) -> APIFailure {
        APIFailure(code: "BILLING_INFO_INCOMPLETE", status: 422, details: errorDetails([errorDetail("fields", fields)]))
    }
}
