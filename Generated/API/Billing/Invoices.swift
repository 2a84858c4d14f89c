// Generated from contract/billing/invoices.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListInvoicesStatus: WireEnum {
    case paid, pending, failed, refunded
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListInvoicesStatus> = WireCases(
        ["paid", "pending", "failed", "refunded"], [.paid, .pending, .failed, .refunded])

    public var wire: String {
        switch self {
        case .paid: "paid"
        case .pending: "pending"
        case .failed: "failed"
        case .refunded: "refunded"
        case .undocumented(let text): text
        }
    }
}

public struct InvoiceLineItem: JSONCodable, Hashable, Sendable {
    /// What it is for.
    public var description: String
    /// Number.
    public var quantity: Int
    /// Price of one, major units.
    public var unitPrice: Double
    /// Amount, major units.
    public var amount: Double
    /// Price of one, minor units.
    public var unitPriceMinor: Int?
    /// Amount, minor units.
    public var amountMinor: Int?

    public init(
        description: String, quantity: Int, unitPrice: Double, amount: Double, unitPriceMinor: Int? = nil,
        amountMinor: Int? = nil
    ) {
        self.description = description
        self.quantity = quantity
        self.unitPrice = unitPrice
        self.amount = amount
        self.unitPriceMinor = unitPriceMinor
        self.amountMinor = amountMinor
    }

    private static let memberTable: MemberTable = MemberTable(
        ["description", "quantity", "unit_price", "amount", "unit_price_minor", "amount_minor"])

    public static func decode(from reader: inout JSONReader) -> InvoiceLineItem? {
        guard reader.beginObject() else { return nil }
        var description: String?
        var quantity: Int?
        var unitPrice: Double?
        var amount: Double?
        var unitPriceMinor: Int?
        var amountMinor: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: description = reader.string(maxLength: 500)
            case 1: quantity = reader.integer()
            case 2: unitPrice = reader.double()
            case 3: amount = reader.double()
            case 4: unitPriceMinor = reader.integer()
            case 5: amountMinor = reader.integer()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let description, let quantity, let unitPrice, let amount else { return nil }
        return InvoiceLineItem(
            description: description, quantity: quantity, unitPrice: unitPrice, amount: amount,
            unitPriceMinor: unitPriceMinor, amountMinor: amountMinor)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("description", description)
        writer.member("quantity", quantity)
        writer.member("unit_price", unitPrice)
        writer.member("amount", amount)
        writer.member("unit_price_minor", unitPriceMinor)
        writer.member("amount_minor", amountMinor)
        writer.endObject()
    }
}

public struct Invoice: JSONCodable, Hashable, Sendable {
    /// An invoice.
    public var id: InvoiceID
    /// Number of the invoice.
    public var invoiceNumber: String
    /// Day of issue.
    public var date: CalendarDate
    /// Day it is due.
    public var dueDate: CalendarDate?
    /// Amount, major units.
    public var amount: Double
    /// Sum before tax, major units.
    public var subtotal: Double
    /// Tax, major units.
    public var tax: Double
    /// ISO 4217 code.
    public var currency: String
    /// State.
    public var status: InvoiceStatus
    /// What it is for.
    public var description: String?
    /// Lines.
    public var lineItems: [InvoiceLineItem]
    /// Where the file is.
    public var downloadURL: WebURL?
    /// When it was paid.
    public var paidAt: Timestamp?
    /// When it was made.
    public var createdAt: Timestamp
    /// Amount, minor units.
    public var amountMinor: Int?
    /// Sum before tax, minor units.
    public var subtotalMinor: Int?
    /// Tax, minor units.
    public var taxMinor: Int?
    /// Stored state, finer than `status`.
    public var state: String?

    public init(
        id: InvoiceID, invoiceNumber: String, date: CalendarDate, dueDate: CalendarDate? = nil, amount: Double,
        subtotal: Double, tax: Double, currency: String, status: InvoiceStatus, description: String? = nil,
        lineItems: [InvoiceLineItem], downloadURL: WebURL? = nil, paidAt: Timestamp? = nil, createdAt: Timestamp,
        amountMinor: Int? = nil, subtotalMinor: Int? = nil, taxMinor: Int? = nil, state: String? = nil
    ) {
        self.id = id
        self.invoiceNumber = invoiceNumber
        self.date = date
        self.dueDate = dueDate
        self.amount = amount
        self.subtotal = subtotal
        self.tax = tax
        self.currency = currency
        self.status = status
        self.description = description
        self.lineItems = lineItems
        self.downloadURL = downloadURL
        self.paidAt = paidAt
        self.createdAt = createdAt
        self.amountMinor = amountMinor
        self.subtotalMinor = subtotalMinor
        self.taxMinor = taxMinor
        self.state = state
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "invoice_number", "date", "due_date", "amount", "subtotal", "tax", "currency", "status",
            "description", "line_items", "download_url", "paid_at", "created_at", "amount_minor", "subtotal_minor",
            "tax_minor", "state",
        ])

    public static func decode(from reader: inout JSONReader) -> Invoice? {
        guard reader.beginObject() else { return nil }
        var id: InvoiceID?
        var invoiceNumber: String?
        var date: CalendarDate?
        var dueDate: CalendarDate?
        var amount: Double?
        var subtotal: Double?
        var tax: Double?
        var currency: String?
        var status: InvoiceStatus?
        var description: String?
        var lineItems: [InvoiceLineItem]?
        var downloadURL: WebURL?
        var paidAt: Timestamp?
        var createdAt: Timestamp?
        var amountMinor: Int?
        var subtotalMinor: Int?
        var taxMinor: Int?
        var state: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(InvoiceID.self)
            case 1: invoiceNumber = reader.string(maxLength: 50)
            case 2: date = reader.date()
            case 3: dueDate = reader.date()
            case 4: amount = reader.double()
            case 5: subtotal = reader.double()
            case 6: tax = reader.double()
            case 7: currency = reader.string(maxLength: 3)
            case 8: status = reader.enumeration(InvoiceStatus.self)
            case 9: description = reader.string(maxLength: 500)
            case 10: lineItems = reader.array(ArrayRule(maxItems: 1000), of: InvoiceLineItem.self)
            case 11: downloadURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 12: paidAt = reader.timestamp()
            case 13: createdAt = reader.timestamp()
            case 14: amountMinor = reader.integer()
            case 15: subtotalMinor = reader.integer()
            case 16: taxMinor = reader.integer()
            case 17: state = reader.string(maxLength: 50)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x25f7) else { return nil }
        guard
            let id, let invoiceNumber, let date, let amount, let subtotal, let tax, let currency, let status,
            let lineItems, let createdAt
        else { return nil }
        return Invoice(
            id: id, invoiceNumber: invoiceNumber, date: date, dueDate: dueDate, amount: amount, subtotal: subtotal,
            tax: tax, currency: currency, status: status, description: description, lineItems: lineItems,
            downloadURL: downloadURL, paidAt: paidAt, createdAt: createdAt, amountMinor: amountMinor,
            subtotalMinor: subtotalMinor, taxMinor: taxMinor, state: state)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("invoice_number", invoiceNumber)
        writer.member("date", date)
        writer.member("due_date", dueDate)
        writer.member("amount", amount)
        writer.member("subtotal", subtotal)
        writer.member("tax", tax)
        writer.member("currency", currency)
        writer.member("status", status)
        writer.member("description", description)
        writer.member("line_items", lineItems)
        writer.member("download_url", downloadURL)
        writer.member("paid_at", paidAt)
        writer.member("created_at", createdAt)
        writer.member("amount_minor", amountMinor)
        writer.member("subtotal_minor", subtotalMinor)
        writer.member("tax_minor", taxMinor)
        writer.member("state", state)
        writer.endObject()
    }
}

/// State.
public enum InvoiceStatus: WireEnum {
    case paid, pending, failed, refunded
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<InvoiceStatus> = WireCases(
        ["paid", "pending", "failed", "refunded"], [.paid, .pending, .failed, .refunded])

    public var wire: String {
        switch self {
        case .paid: "paid"
        case .pending: "pending"
        case .failed: "failed"
        case .refunded: "refunded"
        case .undocumented(let text): text
        }
    }
}

public struct InvoiceList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [Invoice]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [Invoice], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> InvoiceList? {
        guard reader.beginObject() else { return nil }
        var data: [Invoice]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 200), of: Invoice.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return InvoiceList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct ExportInvoicesRequest: JSONCodable, Hashable, Sendable {
    /// First day, inclusive.
    public var startDate: CalendarDate
    /// Last day, inclusive.
    public var endDate: CalendarDate
    /// File format.
    public var format: ExportInvoicesRequestFormat

    public init(startDate: CalendarDate, endDate: CalendarDate, format: ExportInvoicesRequestFormat = .zip) {
        self.startDate = startDate
        self.endDate = endDate
        self.format = format
    }

    private static let memberTable: MemberTable = MemberTable(["start_date", "end_date", "format"])

    public static func decode(from reader: inout JSONReader) -> ExportInvoicesRequest? {
        guard reader.beginObject() else { return nil }
        var startDate: CalendarDate?
        var endDate: CalendarDate?
        var format: ExportInvoicesRequestFormat = .zip
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: startDate = reader.date()
            case 1: endDate = reader.date()
            case 2: format = reader.enumeration(ExportInvoicesRequestFormat.self) ?? ExportInvoicesRequestFormat.zip
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let startDate, let endDate else { return nil }
        return ExportInvoicesRequest(startDate: startDate, endDate: endDate, format: format)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("start_date", startDate)
        writer.member("end_date", endDate)
        writer.member("format", format)
        writer.endObject()
    }
}

/// File format.
public enum ExportInvoicesRequestFormat: WireEnum {
    case pdf, csv, zip
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ExportInvoicesRequestFormat> = WireCases(
        ["pdf", "csv", "zip"], [.pdf, .csv, .zip])

    public var wire: String {
        switch self {
        case .pdf: "pdf"
        case .csv: "csv"
        case .zip: "zip"
        case .undocumented(let text): text
        }
    }
}

public struct InvoiceExport: JSONCodable, Hashable, Sendable {
    /// An export that is being prepared; opaque.
    public var exportID: ExportID
    /// Present once the export is ready.
    public var downloadURL: WebURL?
    /// When it ends.
    public var expiresAt: Timestamp

    public init(exportID: ExportID, downloadURL: WebURL? = nil, expiresAt: Timestamp) {
        self.exportID = exportID
        self.downloadURL = downloadURL
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["export_id", "download_url", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> InvoiceExport? {
        guard reader.beginObject() else { return nil }
        var exportID: ExportID?
        var downloadURL: WebURL?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: exportID = ExportID.decode(from: &reader)
            case 1: downloadURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 2: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5) else { return nil }
        guard let exportID, let expiresAt else { return nil }
        return InvoiceExport(exportID: exportID, downloadURL: downloadURL, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("export_id", exportID)
        writer.member("download_url", downloadURL)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// `GET /billing/invoices`: List invoices.
public enum ListInvoices: ContractOperation {
    public struct Input: Sendable {
        /// State.
        public var status: ListInvoicesStatus?
        /// First day, inclusive.
        public var startDate: CalendarDate?
        /// Last day, inclusive.
        public var endDate: CalendarDate?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 20 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            status: ListInvoicesStatus? = nil, startDate: CalendarDate? = nil, endDate: CalendarDate? = nil,
            page: Int? = nil, perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil
        ) {
            self.status = status
            self.startDate = startDate
            self.endDate = endDate
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = InvoiceList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listInvoices", index: OperationIndex.listInvoices, method: .get, path: "/billing/invoices",
        policy: .listInvoices)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let status: ListInvoicesStatus? = request.query("status").enumeration(ListInvoicesStatus.self)
        let startDate: CalendarDate? = request.query("start_date").date()
        let endDate: CalendarDate? = request.query("end_date").date()
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(
            status: status, startDate: startDate, endDate: endDate, page: page, perPage: perPage, cursor: cursor,
            limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("status", input.status)
        request.query("start_date", input.startDate)
        request.query("end_date", input.endDate)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(InvoiceList.self) }
}

/// `GET /billing/invoices/{invoiceId}`: Read one invoice.
public enum GetInvoice: ContractOperation {
    public struct Input: Sendable {
        /// An invoice.
        public var invoiceID: InvoiceID

        public init(invoiceID: InvoiceID) {
            self.invoiceID = invoiceID
        }
    }

    public typealias Output = Invoice
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingInvoiceNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingInvoiceNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getInvoice", index: OperationIndex.getInvoice, method: .get, path: "/billing/invoices/{invoiceId}",
        policy: .getInvoice, errors: [DeclaredError("BILLING_INVOICE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let invoiceID: InvoiceID? = request.path(0, "invoiceId").identifier(InvoiceID.self)
        guard request.isValid, let invoiceID else { return nil }
        return Input(invoiceID: invoiceID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.invoiceID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Invoice.self) }
}

/// `GET /billing/invoices/{invoiceId}/download`: Download an invoice as PDF.
public enum DownloadInvoice: ContractOperation {
    public struct Input: Sendable {
        /// An invoice.
        public var invoiceID: InvoiceID

        public init(invoiceID: InvoiceID) {
            self.invoiceID = invoiceID
        }
    }

    public enum Output: Sendable {
        /// Found.
        case ok(ByteStream)
        /// Go on at `Location`.
        case found(Found)
    }

    /// Go on at `Location`.
    public struct Found: Sendable {
        public var location: WebURL

        public init(location: WebURL) {
            self.location = location
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func billingInvoiceNotFound(resourceID: String? = nil) -> Failure {
            Failure(.billingInvoiceNotFound(resourceID: resourceID))
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
        id: "downloadInvoice", index: OperationIndex.downloadInvoice, method: .get,
        path: "/billing/invoices/{invoiceId}/download", policy: .downloadInvoice, responseTypes: ["application/pdf"],
        errors: [DeclaredError("BILLING_INVOICE_NOT_FOUND", 404), DeclaredError("RESOURCE_STATE_INVALID", 409)],
        streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let invoiceID: InvoiceID? = request.path(0, "invoiceId").identifier(InvoiceID.self)
        guard request.isValid, let invoiceID else { return nil }
        return Input(invoiceID: invoiceID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        switch output {
        case .ok(let value):
            response.status = 200
            response.stream(value, contentType: "application/pdf")
        case .found(let value):
            response.status = 302
            response.setHeader("Location", value.location.wire)
            response.empty()
        }
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.invoiceID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        switch response.status {
        case 200:
            return Output.ok(response.byteStream())
        case 302:
            guard let location: WebURL = response.header("location").wire(WebURL.self) else { return nil }
            return Output.found(Found(location: location))
        default: return nil
        }
    }
}

/// `POST /billing/invoices/export`: Export invoices.
public enum ExportInvoices: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: ExportInvoicesRequest

        public init(idempotencyKey: String? = nil, body: ExportInvoicesRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = InvoiceExport
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func validationConflictingFields(fields: [String]? = nil) -> Failure {
            Failure(.validationConflictingFields(fields: fields))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "exportInvoices", index: OperationIndex.exportInvoices, method: .post, path: "/billing/invoices/export",
        policy: .exportInvoices, requestBody: .required(["application/json"]), successStatus: 202,
        errors: [DeclaredError("VALIDATION_CONFLICTING_FIELDS", 422)])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: ExportInvoicesRequest? = request.jsonBody(ExportInvoicesRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(InvoiceExport.self) }
}
