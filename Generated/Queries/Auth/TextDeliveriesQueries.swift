// Generated from Sources/Areas/Auth/TextDeliveries.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Auth/TextDeliveries.sql`.
package enum TextDeliveriesQueries {
    /// Keeps a provider's word on a text message; whether it was news.
    package static func note(
        provider: String,
        messageID: String,
        recipient: String,
        status: String,
        errorCode: String?
    ) -> Statement<Bool> {
        .one(
            "textDeliveries.note",
            """
            -- textDeliveries.note
            SELECT zygo.note_text_delivery($1, $2, $3, $4, $5) AS "is_news!"
            """,
            [.text(provider), .text(messageID), .text(recipient), .text(status), .text(errorCode)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }
}
