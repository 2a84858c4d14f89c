// Generated from contract/billing/invoices.yaml. Edit that file, then run scripts/generate.
public import API
public import ContractClient

extension ZygoClient {
    /// `GET /billing/invoices`: List invoices.
    public func listInvoices(_ input: ListInvoices.Input) async throws(ClientError) -> ListInvoices.Output {
        try await api.call(ListInvoices.self, input)
    }

    /// `GET /billing/invoices/{invoiceId}`: Read one invoice.
    public func getInvoice(_ input: GetInvoice.Input) async throws(ClientError) -> GetInvoice.Output {
        try await api.call(GetInvoice.self, input)
    }

    /// `GET /billing/invoices/{invoiceId}/download`: Download an invoice as PDF.
    public func downloadInvoice(_ input: DownloadInvoice.Input) async throws(ClientError) -> DownloadInvoice.Output {
        try await api.call(DownloadInvoice.self, input)
    }

    /// `POST /billing/invoices/export`: Export invoices.
    public func exportInvoices(_ input: ExportInvoices.Input) async throws(ClientError) -> ExportInvoices.Output {
        try await api.call(ExportInvoices.self, input)
    }
}
